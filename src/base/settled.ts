import {fetched} from './fetched.js';

type Hydration = typeof import('./hydration.js');

let hydration: Hydration | undefined;

/**
 * Resolves once a framework has had its turn to hydrate the page around an element.
 * Frameworks compare what stands there with what they would render, and report every
 * attribute that they did not write, so that author's nodes are marked only after this.
 */
export async function whenSettled(host: Element): Promise<void> {
  if (isSettled(host)) return;
  hydration ??= await fetched(() => import('./hydration.js'));
  await hydration?.whenHydrated(host);
}

/** Whether `whenSettled` would resolve at once. */
export function isSettled(host: Element): boolean {
  if (hydration) return hydration.isHydrated(host);
  return document.readyState !== 'loading' && !hasOtherScripts();
}

/** Whether the page has a script that may hydrate it: any but the files of `dist/cdn`. */
function hasOtherScripts(): boolean {
  const folder = import.meta.url.replace(/[^/]*\/[^/]*$/, '');
  const isOurs = (src: string): boolean =>
    src.startsWith(folder) &&
    /^(kolom|comments|early)\.js(\?.*)?$/.test(src.slice(folder.length));
  const isCode = /^(|module|(text|application)\/(java|ecma)script)$/i;
  return [...document.scripts].some(({src, type}) => isCode.test(type) && !isOurs(src));
}

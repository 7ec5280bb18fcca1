import {awaitedBy, noteLate} from './awaited.js';
import {DEV} from './dev.js';
import {canRender} from './trusted-types.js';
import {warnOnce} from './warn-once.js';

/**
 * Registers a custom element. A tag that is taken already, by a second copy of
 * the library or by the host, is left as it is. On a server there are no elements:
 * the words go out as the author's HTML. So they stay where a page's policy lets no
 * template be rendered.
 *
 * @returns False where the tag belongs to another class.
 */
export function define(tag: string, constructor: CustomElementConstructor): boolean {
  if (!globalThis.HTMLElement || !canRender()) return true;
  const existing = customElements.get(tag);
  if (!existing) {
    noteLate();
    customElements.define(tag, constructor);
    if (DEV) warnWithoutSheet(tag);
  } else if (existing !== constructor) {
    if (DEV) {
      warnOnce(
        'defined-twice',
        `<${tag}> is defined already. This copy of Kolom leaves it as it is, and every other tag that is taken. Load one copy of one version.`,
      );
    }
    // The host may have registered a subclass of its own.
    return existing.prototype instanceof constructor;
  }
  return true;
}

/** Tells the page's author that kolom.css is missing, once all that it links has come. */
function warnWithoutSheet(tag: string): void {
  if (!globalThis.document) return;
  const check = (): void => {
    const element = document.querySelector(tag);
    if (!element || awaitedBy(element)) return;
    warnOnce(
      'stylesheet-missing',
      'This page has no kolom.css, or one of another version: link it, or import kolom/kolom.css. Without it the words are there and the layout is not.',
      element,
    );
  };
  // A sheet that a bundler adds by script comes after the code that it belongs to.
  if (document.readyState === 'complete') setTimeout(check, 1000);
  else addEventListener('load', () => setTimeout(check, 1000), {once: true});
}

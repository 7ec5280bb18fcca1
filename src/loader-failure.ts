import {loaderWords} from './i18n/loader-words.js';

/** Elements that a reader waits for, and what they are called in the loader's words. */
const NAMES: Readonly<Record<string, 'comments' | 'settings'>> = {
  'kolom-comments': 'comments',
  'kolom-font-size': 'settings',
  'kolom-reader-settings': 'settings',
};

// As high as the room that kolom.css keeps in place of an element that is not awaited.
const STYLES =
  ':host{--_below:0px}p{display:flex;flex-wrap:wrap;gap:0 1em;align-items:center;min-block-size:2.75rem;margin:0}:host(kolom-comments) p{justify-content:center;min-block-size:5rem}button{min-block-size:2.75rem;font:inherit}';

/**
 * Tells the reader that an element did not come, in its place, with a button to try
 * again. The author's words stay. An element that is defined later after all renders
 * into the same shadow root, and what stands there is taken away.
 *
 * @param retry - Resolves once it is known whether it helped.
 */
function showNotice(element: Element, retry: () => Promise<unknown>): void {
  const name = NAMES[element.localName];
  if (!name || element.shadowRoot) return;
  const words = loaderWords(element.closest<HTMLElement>('[lang]')?.lang);
  const root = element.attachShadow({mode: 'open'});
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(STYLES);
  root.adoptedStyleSheets = [sheet];
  const notice = document.createElement('p');
  notice.lang = words.lang;
  notice.setAttribute('role', 'alert');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.retry;
  button.onclick = async () => {
    button.focus(); // Safari leaves it where it was, and it tells who waits.
    await retry();
    // Firefox never asks again for a module that once failed.
    button.textContent = words.reload;
    button.onclick = () => location.reload();
  };
  notice.append(words[name], button);
  const slot = document.createElement('slot');
  // Lit renders before the first node that it finds, which has to stay.
  root.append('', slot, notice);
  void customElements.whenDefined(element.localName).then(() => {
    const waiting = root.activeElement;
    slot.remove();
    notice.remove();
    if (waiting) requestAnimationFrame(() => focusFirst(root));
  });
}

function focusFirst(root: ShadowRoot): void {
  root.querySelector<HTMLElement>('[tabindex], button')?.focus({preventScroll: true});
}

/** One element of each tag whose code did not come, with what asks for it again. */
const failed = new Map<string, () => unknown>();

/**
 * Shows what the author wrote in elements of one tag, as without script, and tells the
 * reader of those that they wait for. Asks again when the network is back.
 *
 * @param retry - Resolves once it is known whether it helped.
 */
export function giveUp(element: Element, retry: () => Promise<unknown>): void {
  const root = element.getRootNode() as Document | ShadowRoot;
  for (const each of root.querySelectorAll(`${element.localName}:not(:defined)`)) {
    for (const wait of each.getAnimations())
      if (/^kolom-/.test((wait as CSSAnimation).animationName)) wait.finish();
    showNotice(each, retry);
  }
  failed.set(element.localName, retry);
}

addEventListener('online', () => {
  const again = [...failed.values()];
  failed.clear();
  for (const retry of again) retry();
});

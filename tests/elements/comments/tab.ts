// What a tab of the tests runs: a comment box, over the server of the page that
// opened it. What is wrong with this tab stands in its address.
import type {WalineDouble} from '../../comments/support/waline-double.js';

const wrong = new URLSearchParams(location.search);

if (wrong.has('refused')) {
  const refuse = (): never => {
    throw new DOMException('refused', 'SecurityError');
  };
  for (const name of ['localStorage', 'sessionStorage'])
    Object.defineProperty(globalThis, name, {configurable: true, get: refuse});
}

if (wrong.has('clock')) {
  const {now} = Date;
  Date.now = () => now() + Number(wrong.get('clock')) * 3600_000;
}

// A crash tells nobody: the page's own ends are not heard.
if (wrong.has('crash'))
  for (const type of ['pagehide', 'visibilitychange', 'freeze', 'beforeunload'])
    for (const target of [window, document])
      target.addEventListener(type, (event) => event.stopImmediatePropagation(), true);

// A page in the back/forward cache hears nothing of storage.
addEventListener(
  'storage',
  (event) => {
    if (document.documentElement.hasAttribute('data-frozen'))
      event.stopImmediatePropagation();
  },
  true,
);

const {server} = window.parent as unknown as {server: WalineDouble};
globalThis.fetch = server.fetch;
await import('../../../src/elements/comments/define.js');

const element = document.createElement('kolom-comments');
element.lang = 'en';
element.provider = 'waline';
element.server = 'https://comments.example';
element.thread = wrong.get('thread') ?? '/tab';
document.body.append(element);

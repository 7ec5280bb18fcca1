// The strict page, what may stand on it, and the words that are tried on it.
import {expect} from 'chai';

import {attacks, awkward} from '../../comments/support/hostile.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {waitUntil} from '../../support/fixture.js';
import {Box} from './box.js';
import type {Hostile} from './trusted.js';

const allowed = new Set(
  (
    'KOLOM-COMMENTS KOLOM-COMMENT-COMPOSER KOLOM-COMMENT-BLOCK KOLOM-COMMENT-TOOLS KOLOM-COMMENT-ACCOUNT SECTION H2 H3 SLOT DIV OL UL LI ' +
    'ARTICLE HEADER P SPAN BDI A TIME BUTTON SVG PATH FORM FIELDSET LEGEND LABEL TEXTAREA INPUT SELECT OPTION Q SMALL ' +
    'BLOCKQUOTE PRE CODE EM STRONG DEL BR STYLE'
  ).split(' '),
);

/** The comment server of the strict page. */
export const server = 'https://comments.example';

let frame: HTMLIFrameElement | undefined;
let hostile: Hostile;

/** A page under `require-trusted-types-for 'script'`, with nothing but the thread. */
export async function strictPage(
  options: Partial<Hostile> & Pick<Hostile, 'provider'>,
): Promise<Box> {
  frame?.remove();
  hostile = {
    thread: `/hostile/${Date.now()}`,
    fetch: () => Promise.reject(new TypeError('no network')),
    avatars: 'https://a.example https://evil.example',
    wrong: [],
    looks: [],
    ...options,
  };
  Object.assign(window, {hostile});
  frame = document.createElement('iframe');
  frame.title = 'Strict page';
  frame.style.cssText = 'inline-size: 600px; block-size: 900px';
  frame.src = new URL('./trusted.html', import.meta.url).pathname;
  document.body.append(frame);
  const find = (): Element | null | undefined =>
    frame?.contentDocument?.querySelector('kolom-comments');
  await waitUntil(() => find()?.shadowRoot?.querySelector('h2'), 'the page', 10_000);
  return new Box(find() as Box['element'], new WalineDouble());
}

/** The strict page itself, with all that went wrong on it. */
export function strict(): {page: Document; wrong: readonly string[]} {
  return {page: frame?.contentDocument as Document, wrong: hostile.wrong};
}

/** The thread looks for new comments, as it does every other minute. */
export async function lookForNew(): Promise<void> {
  await waitUntil(() => hostile.looks.length, 'the thread to wait for its next look');
  hostile.looks.pop()?.();
}

/** An answer of a server. */
export function json(body: unknown, status = 200): Response {
  const headers = {'content-type': 'application/json'};
  return new Response(JSON.stringify(body), {status, headers});
}

/** A block's own style says how much room it keeps, and nothing else. */
function isPlace({tagName, style}: HTMLElement): boolean {
  const place =
    /^contain-intrinsic-(block-size|height): auto calc\(var\(--kolom-base-size, ?1rem\) ?\* ?\d+\);$/;
  return tagName === 'KOLOM-COMMENT-BLOCK' && place.test(style.cssText);
}

/** Throws where anything stands on the page that may not, or went wrong there. */
export function inspect(box: Box): void {
  for (const element of box.all('*')) {
    if (!allowed.has(element.tagName.toUpperCase()))
      throw new Error(`${element.tagName} is not allowed: ${element.outerHTML}`);
    for (const {name, value} of element.attributes) {
      if (name === 'style' && isPlace(element)) continue;
      if (/^(on|src|style|formaction)/.test(name) || /^\s*javascript:/i.test(value))
        if (name !== 'value' && name !== 'aria-label' && name !== 'id')
          throw new Error(`${name} is not allowed: ${element.outerHTML}`);
      if (name === 'href' && !/^(https?:|mailto:|#)/.test(value))
        throw new Error(`${value} is not allowed as an address`);
    }
  }
  expect(hostile.wrong).to.deep.equal([]);
  expect(frame?.contentWindow && 'pwned' in frame.contentWindow).to.equal(false);
  expect('pwned' in window).to.equal(false);
}

/** Real attacks, where the runner has a folder of them. */
export async function corpus(): Promise<readonly string[]> {
  const files = ['xss/payloads.json', 'text/naughty-strings.json'];
  const answers = await Promise.all(files.map((file) => fetch(`/__corpus/${file}`)));
  if (answers.some(({ok}) => !ok)) return [];
  const lists = await Promise.all(answers.map((answer) => answer.json()));
  return (lists as string[][]).flat();
}

/** A test over words of our own, and over real attacks where there are any. */
export function overWords(
  title: string,
  test: (words: readonly string[]) => Promise<void>,
): void {
  it(title, async () => test([...attacks, ...awkward, ...(await corpus())]));
}

/** Words in so many parts at most, apart by blank lines: for what takes long with each. */
export function batches(words: readonly string[], most: number): readonly string[] {
  const size = Math.ceil(words.length / most);
  const starts = words.flatMap((_, index) => (index % size ? [] : [index]));
  return starts.map((start) => words.slice(start, start + size).join('\n\n'));
}

afterEach(() => {
  frame?.remove();
  for (const storage of [localStorage, sessionStorage])
    for (const key of Object.keys(storage))
      if (key.startsWith('kolom.')) storage.removeItem(key);
});

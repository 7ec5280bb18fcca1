import assert from 'node:assert/strict';
import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {afterEach, before, describe, it} from 'node:test';

import type {CommentData} from '../../src/comments/model.js';
import {readElements} from '../../scripts/entries.mjs';
import {
  control,
  controlsOf,
  enterEnvironment,
  settle,
  until,
  type EnvironmentName,
  type Trouble,
} from './support.js';

const SOURCE = join(import.meta.dirname, '../../src');
const ELEMENTS = await readElements();

/** What an author may write, richer with each one. */
const PAGES: Readonly<Record<string, readonly string[]>> = {
  'kolom-article': [
    '<kolom-article paywall="members"><h1>Harbour</h1><p class="members">More.</p></kolom-article>',
  ],
  'kolom-article-body': [
    '<kolom-article-body dropcap hyphenate justify><p>The first boats leave.</p><table data-kolom-table="stack"><thead><tr><th>Boat</th></tr></thead><tbody><tr><td>Sri Rejeki</td></tr></tbody></table><pre>one line</pre><aside data-kolom-pullquote><p>The first boats leave.</p></aside></kolom-article-body>',
  ],
  'kolom-back-to-top': [
    '<kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top>',
  ],
  'kolom-byline': [
    '<kolom-byline labels relative read-time><ul><li data-kolom-credit="writer">By <a rel="author" href="/sari">Sari</a></li></ul><time datetime="2031-03-02T08:00:00+07:00">2 March 2031</time></kolom-byline>',
  ],
  'kolom-comment-count': [
    '<kolom-comment-count provider="memory">comments</kolom-comment-count>',
    '<kolom-comment-count provider="nobody" server="https://comments.example">comments</kolom-comment-count>',
  ],
  'kolom-comments': [
    '<kolom-comments provider="memory" page-size="2" max-length="200"><a href="/letters">Letters</a></kolom-comments>',
    '<kolom-comments provider="memory" closed sort="top" page-size="many"></kolom-comments>',
    '<kolom-comments provider="nobody" server="https://comments.example"></kolom-comments>',
  ],
  'kolom-font-size': [
    '<kolom-font-size sizes="1 1.5" label="Letters"></kolom-font-size>',
  ],
  'kolom-gallery': ['grid', 'strip'].map(
    (layout) =>
      `<kolom-gallery zoomable layout="${layout}"><figure><img src="/boat.jpg" width="90" height="60" alt="A boat"></figure><figure><img src="/quay.jpg" width="90" height="60" alt="The quay"></figure></kolom-gallery>`,
  ),
  'kolom-headline': [
    '<kolom-headline layout="overlay"><h1>Harbour</h1><p slot="kicker">City</p></kolom-headline>',
  ],
  'kolom-photo': ['', 'sensitive', 'missing-credit="hide"'].map(
    (more) =>
      `<kolom-photo zoomable layout="wide" ${more}><figure><img src="/mole.jpg" width="90" height="60" alt="The mole"><figcaption>The mole.</figcaption></figure></kolom-photo>`,
  ),
  'kolom-reader-settings': [
    '<kolom-reader-settings themes="auto dark"></kolom-reader-settings>',
  ],
  'kolom-section-nav': ['more', 'scroll', 'menu'].map(
    (narrow) =>
      `<kolom-section-nav label="Sections" sticky narrow="${narrow}"><ul><li><a href="/city">City</a><ul><li><a href="/city/port">Port</a></li></ul></li><li><a href="/sea" aria-current="page">Sea</a></li></ul></kolom-section-nav>`,
  ),
};

const THREAD: readonly CommentData[] = [
  {
    id: 1,
    author: {name: 'Rani'},
    body: 'The ferry was late again.',
    likes: 2,
    mine: true,
  },
  {id: 2, parentId: 1, author: {name: 'Bayu'}, body: 'By an hour.'},
];

/** The test that everything works where `environment` stands in for a browser. */
export function describeEnvironment(environment: EnvironmentName): void {
  describe(`in ${environment}, as Vitest sets it up`, () => {
    let trouble: Trouble;

    before(async () => {
      trouble = await enterEnvironment(environment);
    });

    afterEach(async () => {
      document.body.replaceChildren();
      document.querySelector('kolom-lightbox')?.remove();
      await settle();
      history.replaceState(null, '', '/harbour');
      assert.deepEqual(trouble.take(), []);
    });

    describeImports();
    describeMounting();
    describeReading();
    describeComments();
  });
}

function describeImports(): void {
  it('imports every module that registers, reads or is read', async () => {
    const early = await import(join(SOURCE, 'reader/early.ts'));
    assert.ok(early);
    const library = await import('../../src/index.js');
    assert.equal(typeof library.KolomPhoto, 'function');
    assert.equal(customElements.get('kolom-photo'), undefined);
    for (const {name} of ELEMENTS) {
      await import(join(SOURCE, 'elements', name, 'define.ts'));
    }
    for (const folder of ['comments/providers', 'i18n/locales']) {
      for (const file of readdirSync(join(SOURCE, folder))) {
        if (file.endsWith('.ts')) await import(join(SOURCE, folder, file));
      }
    }
    await import('../../src/all.js');
    await import('../../src/server.js');
    await import('../../src/loader.js');
    for (const {tag} of ELEMENTS) await customElements.whenDefined(tag);
  });
}

function describeMounting(): void {
  for (const {tag} of ELEMENTS) {
    it(`mounts, uses and removes <${tag}>`, async () => {
      for (const html of [`<${tag}></${tag}>`, ...(PAGES[tag] ?? [])]) {
        document.body.innerHTML = html;
        const element = document.body.firstElementChild as HTMLElement;
        await settle();
        assert.ok(element.shadowRoot, html);
        for (const each of controlsOf(document.body)) use(each);
        for (const type of [
          'scroll',
          'resize',
          'beforeprint',
          'afterprint',
          'online',
        ]) {
          window.dispatchEvent(new Event(type));
        }
        element.lang = 'id';
        element.dir = 'rtl';
        await settle();
        element.remove();
        document.body.append(element, element.cloneNode(true));
        await settle();
      }
    });
  }
}

function use(element: HTMLElement): void {
  element.focus();
  element.dispatchEvent(new Event('pointerenter'));
  element.click();
  element.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  element.dispatchEvent(new Event('change', {bubbles: true}));
  for (const key of ['ArrowRight', 'End', 'Escape']) {
    element.dispatchEvent(
      new KeyboardEvent('keydown', {key, bubbles: true, composed: true}),
    );
  }
  element.blur();
}

function describeReading(): void {
  it('opens a photograph larger, leafs through the others, and closes it', async () => {
    document.body.innerHTML = [
      ...(PAGES['kolom-photo'] ?? []).slice(0, 1),
      ...(PAGES['kolom-gallery'] ?? []).slice(0, 1),
    ].join('');
    const photo = document.querySelector('kolom-photo')!;
    await photo.updateComplete;
    const zoomed = until(() => document.querySelector('kolom-lightbox'));
    await photo.zoom();
    const lightbox = await zoomed;
    await lightbox.updateComplete;
    const shown = lightbox.shadowRoot!.querySelector('.stage img')!;
    assert.equal(shown.getAttribute('alt'), 'The mole');
    for (const name of [/zoom in/i, /next/i, /previous/i])
      control(lightbox, name)?.click();
    control(lightbox, /close/i)!.click();
    await until(() => !document.querySelector('kolom-lightbox'));
  });

  it('shows a sensitive photograph once it is asked for', async () => {
    // Not one that another test has uncovered.
    document.body.innerHTML = PAGES['kolom-photo']![1]!.replace('mole', 'wreck');
    const photo = document.querySelector('kolom-photo')!;
    await until(() => control(photo, /show/i));
    assert.equal(photo.covered, true);
    control(photo, /show/i)!.click();
    await until(() => !photo.covered);
    await photo.zoom();
  });

  it('describes an article to search engines', async () => {
    document.body.innerHTML = PAGES['kolom-article']![0]!;
    const script = await until(() =>
      document.querySelector('script[type="application/ld+json"]'),
    );
    assert.match(script.textContent, /Harbour/);
  });

  it('takes the reader to the top and back', async () => {
    document.body.innerHTML = PAGES['kolom-back-to-top']![0]!;
    await settle();
    for (const each of controlsOf(document.body)) each.click();
    await settle();
  });

  it('keeps the size that the reader chose', async () => {
    document.body.innerHTML = PAGES['kolom-font-size']![0]!;
    await settle();
    controlsOf(document.body).at(-1)!.click();
    const {style} = document.documentElement;
    await until(() => style.getPropertyValue('--kolom-text-scale') === '1.5');
  });
}

function describeComments(): void {
  it('shows a thread, takes a comment and an answer, and tells the page', async () => {
    const {createMemory} = await import('../../src/comments/providers/memory.js');
    const comments = document.createElement('kolom-comments');
    comments.provider = createMemory({comments: THREAD});
    const posted: string[] = [];
    document.addEventListener('kolom-comment-posted', ({comment}) =>
      posted.push(comment.author.name),
    );
    document.body.append(comments);
    await comments.updateComplete;
    await comments.refresh();
    await until(() => /ferry/.test(textOf(comments)));

    await write(comments, 'Ours came on time.');
    await until(() => posted.length === 1);
    await until(() => /Ours came/.test(textOf(comments)));
    for (const each of controlsOf(comments)) use(each);
    await settle();
  });

  it('says what it cannot load', async () => {
    document.body.innerHTML = PAGES['kolom-comments']!.at(-1)!;
    const comments = document.querySelector('kolom-comments')!;
    await comments.updateComplete;
    await comments.refresh();
    await until(() =>
      comments.shadowRoot!.querySelector('.ways .error')?.textContent.trim(),
    );
  });
}

/** The text of an element as a reader meets it, shadow roots included. */
function textOf(node: Node): string {
  if (node instanceof HTMLStyleElement) return '';
  if (!node.hasChildNodes() && !(node instanceof Element))
    return node.textContent ?? '';
  const root = node instanceof Element ? node.shadowRoot : null;
  return [...(root?.childNodes ?? []), ...node.childNodes].map(textOf).join(' ');
}

async function write(comments: Element, text: string): Promise<void> {
  const fields = (): HTMLElement[] => controlsOf(comments);
  const area = (await until(() =>
    fields().find((each) => each.matches('[name="comment"]')),
  )) as HTMLTextAreaElement;
  area.value = text;
  area.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  const name = (await until(() =>
    fields().find((each) => each.matches('[name="name"]')),
  )) as HTMLInputElement;
  name.value = 'Wulan';
  name.dispatchEvent(new Event('input', {bubbles: true, composed: true}));
  area.form!.requestSubmit();
}

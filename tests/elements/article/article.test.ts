import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';

import type {KolomArticle} from '../../../src/elements/article/article.js';
import '../../../src/elements/article/define.js';
import {expectAccessible} from '../../support/accessible.js';
import {articleGraph} from '../../support/article-graph.js';
import {fixture, waitUntil} from '../../support/fixture.js';
import {upgrade} from '../../support/upgrade.js';

const ARTICLE = html`
  <kolom-headline label="opinion">
    <h1>Buku Tulis <em>Seorang Nelayan</em></h1>
    <p slot="kicker">Kota</p>
    <p slot="standfirst">Empat puluh tahun catatan.</p>
  </kolom-headline>
  <kolom-article-body>
    <kolom-photo>
      <figure>
        <img
          src="/harbour-480.jpg"
          srcset="/harbour-480.jpg 480w, /harbour-960.jpg 960w"
          width="960"
          height="640"
          alt="Dermaga"
        />
        <figcaption>
          Dermaga saat surut.
          <span data-kolom-role="credit">Foto: Made Arta</span>
          <a rel="license" href="/lisensi">Lisensi</a>
        </figcaption>
      </figure>
    </kolom-photo>
    <p><span data-kolom-role="dateline">MUARA</span> – Tiga kata lagi.</p>
    <aside>Baca juga</aside>
  </kolom-article-body>
  <kolom-byline>
    <ul>
      <li data-kolom-credit="editor">Redaktur: <span>Bagus Prakoso</span></li>
      <li data-kolom-credit="writer">
        Penulis: <a rel="author" href="/sari">Sari Wulandari</a>
      </li>
    </ul>
    <time datetime="2026-11-13T08:00:00+07:00">13 November 2026</time>
    <time data-kolom-time="updated" datetime="2026-11-14 09:00:00+07:00"
      >14 November</time
    >
    <p data-kolom-correction>
      <time datetime="2026-11-15">15 November</time> Nama dermaga dibetulkan.
    </p>
  </kolom-byline>
`;

const createArticle = (
  content: TemplateResult = ARTICLE,
  width = 1200,
): Promise<HTMLElement> =>
  fixture<HTMLElement>(
    html`<div lang="id" style="inline-size:${width}px">
      <kolom-article>${content}</kolom-article>
    </div>`,
  );

const script = (): HTMLScriptElement | null =>
  document.querySelector('script[data-kolom-article]');
const graph = (): Record<string, unknown> =>
  JSON.parse(script()?.textContent ?? '{}') as Record<string, unknown>;
const at = (path: string): string => new URL(path, document.baseURI).href;

function addToHead(
  tag: string,
  attributes: Record<string, string>,
  text = '',
): Element {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes))
    element.setAttribute(name, value);
  element.append(text);
  element.className = 'of-this-test';
  document.head.append(element);
  return element;
}

/** What 64ch are in the article's own type. */
function widthOf64Digits(box: Element): number {
  const digits = document.createElement('span');
  digits.style.cssText = 'position: absolute; white-space: nowrap';
  digits.textContent = '0'.repeat(64);
  box.querySelector('p')?.append(digits);
  const {width} = digits.getBoundingClientRect();
  digits.remove();
  return width;
}

/** What the development build says of a page, once it has said so much. */
async function warnings(
  count: number,
  act: () => void | Promise<void>,
): Promise<string[]> {
  const said: string[] = [];
  const {warn} = console;
  console.warn = (...words: unknown[]) => said.push(words.join(' '));
  try {
    await act();
    await waitUntil(() => said.length >= count, 'the warnings');
  } finally {
    console.warn = warn;
  }
  expect(said).to.have.length(count);
  return said;
}

describe('<kolom-article>', () => {
  afterEach(() => {
    document
      .querySelectorAll('head .of-this-test')
      .forEach((element) => element.remove());
  });

  it('is accessible', async () => {
    await expectAccessible(await createArticle());
  });

  it('tells search engines what the page shows', async () => {
    addToHead('link', {rel: 'canonical', href: 'https://muara.example/kota/nelayan'});
    await createArticle();
    await waitUntil(script);
    const {wordCount, ...rest} = graph();
    expect(wordCount).to.be.greaterThan(3);
    expect(rest).to.deep.equal(articleGraph(at));
  });

  it('follows the page, and takes its words back when it goes', async () => {
    const box = await createArticle();
    await waitUntil(script);
    const heading = box.querySelector('h1') as HTMLElement;
    heading.textContent = 'Judul baru';
    await waitUntil(() => graph().headline === 'Judul baru');
    box.remove();
    expect(script()).to.equal(null);
  });

  it('counts the comments once they are there', async () => {
    const box = await createArticle();
    await waitUntil(script);
    const event = new Event('kolom-comments-loaded', {bubbles: true});
    box.querySelector('h1')?.dispatchEvent(Object.assign(event, {total: 7}));
    await waitUntil(() => graph().commentCount === 7);
  });

  it('tells the page where it and its own structured data disagree', async () => {
    const theirs = {
      '@type': 'NewsArticle',
      headline: 'Another',
      datePublished: '2026-11-13T01:00:00Z',
      dateModified: '2026-11-15',
      author: {'@type': 'Person', name: 'Somebody Else'},
    };
    addToHead('script', {type: 'application/ld+json'}, JSON.stringify(theirs));
    const about = ['headline', 'dateModified', 'author'];
    const said = await warnings(about.length, async () => void (await createArticle()));
    for (const key of about) expect(said.join('\n')).to.include(`gives the ${key} as`);
    expect(script()).to.equal(null);
  });

  it('tells search engines what only subscribers read, and the page if nothing is', async () => {
    const box = await createArticle();
    const article = box.querySelector('kolom-article') as KolomArticle;
    const [warning] = await warnings(1, () => {
      article.paywall = 'premium';
    });
    expect(warning).to.include('nothing in the article has it');
    await waitUntil(() => graph().isAccessibleForFree === false);
    expect(graph().hasPart).to.deep.equal({
      '@type': 'WebPageElement',
      isAccessibleForFree: false,
      cssSelector: '.premium',
    });
  });

  it('is silent where the page describes the article by itself', async () => {
    const box = await createArticle();
    await waitUntil(script);
    const theirs = {'@graph': [{'@type': ['NewsArticle'], headline: 'Another'}]};
    addToHead('script', {type: 'application/ld+json'}, JSON.stringify(theirs));
    await waitUntil(() => !script(), 'it to stand down');
    const article = box.querySelector('kolom-article') as KolomArticle;
    document.querySelector('head script.of-this-test')?.remove();
    await waitUntil(script, 'it to speak again');
    article.noStructuredData = true;
    await waitUntil(() => !script());
  });

  it('is silent on a page of several articles', async () => {
    const written: Node[] = [];
    const observer = new MutationObserver((records) =>
      records.forEach(({addedNodes}) => written.push(...addedNodes)),
    );
    const box = await fixture(html`
      <div>
        <kolom-article><h2>One</h2></kolom-article>
        <kolom-article><h1>Two</h1></kolom-article>
      </div>
    `);
    observer.observe(document.head, {childList: true});
    addToHead('meta', {name: 'of-this-test'});
    box.firstElementChild?.remove();
    await waitUntil(script);
    observer.disconnect();
    expect(written.filter((node) => node.nodeName === 'SCRIPT')).to.have.length(1);
    expect(graph().headline).to.equal('Two');
  });

  it('sets the text in a measured column that wide photographs leave', async () => {
    const box = await createArticle(
      html`<p>Text</p>
        <kolom-photo layout="wide"><img alt="" src="data:," /></kolom-photo>
        <kolom-photo layout="full"><img alt="" src="data:," /></kolom-photo>`,
    );
    const [text, wide, full] = ['p', '[layout=wide]', '[layout=full]'].map(
      (selector) =>
        box.querySelector(selector)?.getBoundingClientRect() ?? new DOMRect(),
    );
    const measure = widthOf64Digits(box);
    expect(text?.width).to.be.closeTo(measure, 1);
    expect(text?.left).to.be.closeTo((1200 - measure) / 2 + box.offsetLeft, 1);
    expect(wide?.width).to.be.closeTo(measure + 2 * 144, 1);
    expect(full?.width).to.be.closeTo(1200, 1);
  });

  it('keeps everything inside a narrow column', async () => {
    const box = await createArticle(
      html`<p>Text</p>
        <kolom-photo layout="wide"><img alt="" src="data:," /></kolom-photo>`,
      320,
    );
    expect(box.scrollWidth).to.equal(320);
    expect(box.querySelector('p')?.offsetWidth).to.equal(288);
    expect((box.querySelector('kolom-photo') as HTMLElement).offsetWidth).to.equal(288);
  });

  it('has a width wherever the host puts it', async () => {
    const box = await fixture<HTMLElement>(html`
      <div style="display:flex;inline-size:1000px">
        <kolom-article><p>Text</p></kolom-article>
        <div style="flex:none;inline-size:300px">Beside</div>
      </div>
    `);
    expect((box.firstElementChild as HTMLElement).offsetWidth).to.be.closeTo(700, 2);
    box.style.flexDirection = 'column';
    box.style.alignItems = 'flex-start';
    expect((box.firstElementChild as HTMLElement).offsetWidth).to.be.at.least(320);
  });

  for (const width of [320, 768, 1440]) {
    it(`moves nothing when it is defined, at ${width} px`, async () => {
      const {before, after} = await upgrade(
        '<kolom-article><h1>Judul</h1><p>Text</p><kolom-photo layout="wide"><img alt="" width="400" height="300"></kolom-photo></kolom-article><p>After</p>',
        {width, elements: ['article'], selector: 'kolom-article, kolom-article *, p'},
      );
      const place = ({x, y, width: w, height}: DOMRect): string =>
        [x, y, w, height].join(' ');
      expect(after.map(place)).to.deep.equal(before.map(place));
    });
  }
});

import {expect} from 'chai';

import {pictureUrl} from '../support/pictures.js';
import {waitUntil} from '../support/fixture.js';

/** What a host lays our tags out in. `@` stands for the tag. */
const BOXES: Readonly<Record<string, string>> = {
  block: '<div>@</div>',
  'flex row': '<div style="display:flex">@</div>',
  'flex row beside others':
    '<div style="display:flex;gap:1rem"><a href="/">Kabar</a>@<button>Find</button></div>',
  'flex row that wraps': '<div style="display:flex;flex-wrap:wrap">@</div>',
  'centred flex column':
    '<div style="display:flex;flex-direction:column;align-items:center">@</div>',
  'high flex column':
    '<div style="display:flex;flex-direction:column;min-block-size:60rem">@</div>',
  grid: '<div style="display:grid">@</div>',
  'grid of a fraction': '<div style="display:grid;grid-template-columns:1fr">@</div>',
  'grid of minmax':
    '<div style="display:grid;grid-template-columns:minmax(0,1fr)">@</div>',
  'grid that fits columns':
    '<div style="display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr))">@</div>',
  'inline grid': '<div style="display:inline-grid">@</div>',
  'grid with items in the middle':
    '<div style="display:grid;place-items:center">@</div>',
  'grid with tracks in the middle':
    '<div style="display:grid;place-content:center">@</div>',
  float: '<div style="float:left">@</div>',
  'inline block': '<div style="display:inline-block">@</div>',
  'table cell': '<div style="display:table-cell">@</div>',
  contents: '<div style="display:contents">@</div>',
};

const picture = `<img src="${pictureUrl(1200, 800)}" width="1200" height="800" alt="Sea">`;
const figure = `<figure>${picture}<figcaption>Nets and boats</figcaption></figure>`;
const list = Array.from(
  {length: 20},
  (_, i) => `<li><a href="/${i}">Desk ${i}</a></li>`,
);
const links = list.map((item) => item.replace(/<\/?li>/g, ''));
const words =
  '<p>The pilot boat left before dawn and nobody on the quay saw it go.</p>';
const code = `<pre>${'sounding '.repeat(40)}</pre>`;
const cells = '<td>Depth in fathoms</td>'.repeat(12);
const table = `<table><tr>${cells}</tr></table>`;
const wide = `<kolom-photo layout="wide">${figure}</kolom-photo>`;
const body = `<kolom-article-body>${words}${code}${table}<figure>${table}</figure>${wide}
  <p>https://harbour.example/${'a'.repeat(90)}</p></kolom-article-body>`;
const headline =
  '<kolom-headline><h1>Fog over the estuary on Monday</h1></kolom-headline>';

const ELEMENTS: readonly string[] = [
  `<kolom-section-nav><ul>${list.join('')}</ul></kolom-section-nav>`,
  `<kolom-section-nav><nav><ul>${list.join('')}</ul></nav></kolom-section-nav>`,
  `<kolom-section-nav>${links.join('')}</kolom-section-nav>`,
  headline,
  `<kolom-photo>${figure}</kolom-photo>`,
  `<kolom-gallery layout="strip">${figure.repeat(6)}</kolom-gallery>`,
  `<kolom-gallery>${figure.repeat(4)}</kolom-gallery>`,
  '<kolom-font-size></kolom-font-size>',
  '<kolom-reader-settings></kolom-reader-settings>',
  body,
  `<kolom-byline><ul><li data-kolom-credit="writer">By Sekar Anindya</li></ul></kolom-byline>`,
  `<kolom-article>${headline}${body}</kolom-article>`,
  '<kolom-comments><p>Write to us.</p></kolom-comments>',
  '<kolom-comment-count>12 comments</kolom-comment-count>',
  '<kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top>',
];

let frames: HTMLIFrameElement[] = [];

const everything = Object.entries(BOXES).flatMap(([name, box]) =>
  ELEMENTS.map(
    (element) => `<section title="${name}">${box.replace('@', element)}</section>`,
  ),
);

/** A page with these elements in boxes, each in a place of its own. */
async function openPage(width: number, places = everything): Promise<Document> {
  const frame = document.createElement('iframe');
  frame.style.cssText = `inline-size:${width}px;block-size:600px;border:0;position:fixed;inset:0 auto auto 0`;
  frame.srcdoc = `<!doctype html><html lang="en"><meta charset="utf-8">
    <link rel="stylesheet" href="/build/kolom.css">
    <style>body { margin: 0 } section { display: flow-root; overflow: hidden }
    /* However long a busy machine takes: a late nav scrolls, and does not fold. */
    :not(:defined) { --kolom-awaited: 1 }</style>${places.join('')}`;
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentDocument!;
}

async function load(page: Document): Promise<void> {
  const script = page.createElement('script');
  script.type = 'module';
  script.textContent = "import '/src/all.ts'; document.title = 'defined';";
  page.head.append(script);
  await waitUntil(() => page.title === 'defined', 'the elements', 60_000);
}

async function define(page: Document): Promise<void> {
  await load(page);
  const folded = (): boolean =>
    [...page.querySelectorAll('kolom-section-nav')].every((nav) =>
      nav.shadowRoot?.querySelector('[part="button"]:not([hidden])'),
    );
  await waitUntil(folded, 'every nav to fold');
}

/** Places that are wider than the page, and tags that have no width. */
function faults(page: Document): string[] {
  return [...page.querySelectorAll('section')].flatMap((place) => {
    const element = [...place.querySelectorAll('*')].find(({localName}) =>
      localName.startsWith('kolom-'),
    )!;
    const name = `${element.localName} in ${place.title}`;
    const over = place.scrollWidth - place.clientWidth;
    const {width} = element.getBoundingClientRect();
    return [
      ...(over > 0 ? [`${name}: ${over} px too wide`] : []),
      ...(width < 40 ? [`${name}: ${width} px wide`] : []),
    ];
  });
}

/** What is laid out in the boxes, but for what stands beside. */
const laidOut = (page: Document): Element[] => [
  ...page.querySelectorAll('section > div > :not(a, button)'),
];

const widths = (page: Document): number[] =>
  laidOut(page).map((element) => Math.round(element.getBoundingClientRect().width));

describe('the boxes of a host', () => {
  afterEach(() => {
    frames.forEach((frame) => frame.remove());
    frames = [];
  });

  // Once the server has made the code, none comes so late that rows just scroll.
  before(async function () {
    this.timeout(90_000);
    await load(await openPage(320, []));
  });

  for (const width of [320, 768, 1440]) {
    it(`${width} pixels: none is too wide or empty, before the script and after`, async () => {
      const page = await openPage(width);
      expect(faults(page)).to.deep.equal([]);
      const before = widths(page);
      await define(page);
      expect(faults(page)).to.deep.equal([]);
      const all = laidOut(page);
      const moved = widths(page).flatMap((now, i) => {
        const from = before[i] ?? 0;
        const place = all[i]?.closest('section')?.title;
        const what = `${all[i]?.localName} in ${place}: ${from} to ${now}`;
        return Math.abs(now - from) > 64 ? [what] : [];
      });
      // Where two stand in a row of a phone, the letters of a label decide.
      if (width > 320) expect(moved).to.deep.equal([]);
    }).timeout(90_000);
  }

  it('has articles and comments as wide in the middle of a page as in a plain one', async () => {
    const page = await openPage(1440);
    for (const tag of ['kolom-article', 'kolom-comments', 'kolom-section-nav']) {
      const [plain, centred] = ['block', 'centred flex column'].map((box) =>
        page.querySelector(`[title="${box}"] ${tag}`)?.getBoundingClientRect(),
      );
      expect(centred?.width, tag).to.be.closeTo(plain?.width ?? 0, 1);
    }
  });

  it('takes no room from what stands beside', async () => {
    const page = await openPage(768);
    const beside = [...page.querySelectorAll('section > div > a')].map(
      (link) => link.getBoundingClientRect().width,
    );
    expect(Math.min(...beside)).to.be.closeTo(Math.max(...beside), 0.5);
  });

  it('leaves room for the way to all sections beside a logo and a button', async () => {
    const header = `<div style="display:flex;gap:1rem;padding:0 1rem"><a href="/">Kabar Muara</a>
      <kolom-section-nav><ul>${list.join('').replace('">', '" aria-current="page">')}</ul></kolom-section-nav>
      <button>Search</button></div>`;
    const page = await openPage(320, [`<section title="header">${header}</section>`]);
    await define(page);
    expect(faults(page)).to.deep.equal([]);
    const button = page
      .querySelector('kolom-section-nav')
      ?.shadowRoot?.querySelector('[part="button"]');
    const {left, top, width, height} = button!.getBoundingClientRect();
    expect(width).to.be.at.least(44);
    const root = button!.getRootNode() as ShadowRoot;
    for (const part of [0.1, 0.5, 0.9]) {
      const hit = root.elementFromPoint(left + width * part, top + height / 2);
      expect(button!.contains(hit)).to.equal(true);
    }
    const logo = page.querySelector('section a')!.getBoundingClientRect();
    expect(left).to.be.at.least(logo.right);
  }).timeout(90_000);

  it('lets a class of the publisher set the width', async () => {
    const page = await openPage(768);
    const style = page.createElement('style');
    style.textContent = '.own { inline-size: 222px }';
    page.head.append(style);
    for (const element of page.querySelectorAll('section > div > :not(a, button)')) {
      const display = page.defaultView?.getComputedStyle(element).display;
      if (display === 'inline' || !element.localName.startsWith('kolom-')) continue;
      element.classList.add('own');
      expect(element.getBoundingClientRect().width, element.localName).to.equal(222);
    }
  });
});

// A page is morphed to the HTML that its server sent, as sites on Turbo, htmx, LiveView
// and others do: what the reader sees and has done stays, though the server knows
// nothing of it; and what is new in the HTML is treated as all else.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {openBrowser, type Page} from '../support/open-browser.mjs';
import {click, visit, waitInPage} from '../support/page-tools.js';
import {startSite, type Site} from '../support/static-site.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

const picture = (fill: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="${fill}"/></svg>`,
  )}`;

const figure = (name: string, fill: string): string =>
  `<figure><img src="${picture(fill)}" width="600" height="400" alt="${name}">
<figcaption>${name}. <span data-kolom-role="credit">Photo: Ona Reyes</span></figcaption></figure>`;

const heads = Array.from({length: 12}, (_, i) => `<th>Column of catches ${i}</th>`);
const cells = Array.from({length: 12}, (_, i) => `<td>${i * 1000000}</td>`);
const table = (attributes: string): string =>
  `<table ${attributes}><thead><tr>${heads.join('')}</tr></thead><tbody><tr>${cells.join('')}</tr></tbody></table>`;

const sections = (count: number): string =>
  Array.from(
    {length: count},
    (_, i) =>
      `<li><a href="/${i}"${i === 14 ? ' aria-current="page"' : ''}>Section ${i}</a>${i === 0 ? '<ul><li><a href="/port">Port</a></li></ul>' : ''}</li>`,
  ).join('');

const body = ({
  title,
  extra = '',
  count = 18,
}: {
  title: string;
  extra?: string;
  count?: number;
}): string => `
<kolom-section-nav sticky><ul>${sections(count)}</ul></kolom-section-nav>
<kolom-article><kolom-headline label="analysis"><h1>${title}</h1></kolom-headline>
<kolom-font-size></kolom-font-size>
<kolom-article-body dropcap><p>“Short.”</p>
<p id="pasted" style="font-size:11pt">Pasted words.</p>
<kolom-photo id="injury" sensitive="An injury">${figure('A ward', 'maroon')}</kolom-photo>
<kolom-photo id="quay" zoomable layout="wide">${figure('The quay', 'teal')}</kolom-photo>${extra}
<aside class="pullquote"><blockquote>The tide came early.</blockquote></aside>
<p>The tide came early, and nobody had been told.</p>
${table('id="wide"')}${table('data-kolom-table="stack"')}
<kolom-gallery zoomable layout="strip">${figure('The mast', 'navy')}${figure('The nets', 'olive')}</kolom-gallery>
<div style="height:3000px">The long rest of it.</div></kolom-article-body>
<kolom-byline labels><ul><li data-kolom-credit="editor"><span>Ana</span></li></ul>
<time datetime="2026-11-30T08:00:00+07:00"></time></kolom-byline></kolom-article>
<kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top>`;

const FIRST = body({title: 'The last ferry'});
const SECOND = body({
  title: 'The very last ferry',
  extra: `<kolom-photo id="mole" zoomable>${figure('The mole', 'gray')}</kolom-photo>`,
  count: 24,
});

const html = (content: string): string => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><title>Ferry</title><link rel="stylesheet" href="/kolom/kolom.css">
<script src="/libs/idiomorph/dist/idiomorph.js"></script>
<script src="/libs/morphdom/dist/morphdom-umd.js"></script>
<script type="module" src="/kolom/kolom.js"></script></head><body>${content}</body></html>`;

/** The ways in which sites morph, as they are called in the page. */
const MORPHS: Readonly<Record<string, (text: string) => void>> = {
  'idiomorph, the body': (text) => {
    const page = new DOMParser().parseFromString(text, 'text/html');
    (window as unknown as Libraries).Idiomorph.morph(document.body, page.body, {
      morphStyle: 'outerHTML',
    });
  },
  'idiomorph, the document': (text) => {
    (window as unknown as Libraries).Idiomorph.morph(document.documentElement, text, {
      head: {style: 'morph'},
    });
  },
  morphdom: (text) => {
    const page = new DOMParser().parseFromString(text, 'text/html');
    (window as unknown as Libraries).morphdom(document.body, page.body);
  },
};

interface Libraries {
  Idiomorph: {morph(node: Element, to: Element | string, options: object): void};
  morphdom(node: Element, to: Element): void;
}

/** What the reader sees, by name. */
function looks(): Record<string, unknown> {
  const all = (selector: string): HTMLElement[] => [
    ...document.querySelectorAll<HTMLElement>(selector),
  ];
  const visible = (selector: string): string[] =>
    all(selector)
      .filter((one) => one.checkVisibility({visibilityProperty: true}))
      .map((one) => one.textContent.trim() || (one as HTMLImageElement).alt);
  const said = (selector: string, pseudo: string): string[] =>
    all(selector).map((one) => getComputedStyle(one, pseudo).content);
  return {
    row: visible('kolom-section-nav > ul > li > a'),
    more: window.deep('button.more').map((one) => one.textContent.trim()),
    photos: visible('kolom-photo img'),
    zoom: window.deep('button[part="zoom"]').length,
    top: visible('kolom-back-to-top a'),
    role: said('kolom-byline li', '::before'),
    date: said('kolom-byline time', '::before'),
    cells: said('[data-kolom-table] td', '::before'),
    labels: all('[data-kolom-label]').length,
    focusable: all('table, pre').map((one) => one.tabIndex),
    quote: all('.pullquote').map((one) => one.ariaHidden),
    size: all('#pasted').map((one) => one.getBoundingClientRect().height),
    dropcap: getComputedStyle(
      document.querySelector('kolom-article-body > p')!,
      '::first-letter',
    ).fontSize,
    width: all('#quay').map((one) => one.offsetWidth),
    scale: getComputedStyle(document.documentElement).getPropertyValue(
      '--kolom-text-scale',
    ),
    scroll: Math.round(scrollY),
    label: window.deep('[part="label"]').map((one) => one.textContent),
    structured: all('script[data-kolom-article]').length,
  };
}

let site: Site;

before(async () => {
  site = await startSite((path) => (path === '/' ? html(FIRST) : undefined));
});
after(() => site.close());

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`a page that is morphed in ${engine}`, {timeout: 180_000}, () => {
    let page: Page;

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(900, 700);
    });
    after(() => page.close());

    /** A reader has larger letters, uncovers the photograph, and has scrolled. */
    const read = async (): Promise<Record<string, unknown>> => {
      await visit(page, `${site.url}/`);
      await waitInPage(page, () => window.deep('[part="reveal"]').length > 0);
      await click(page, '[part="reveal"]');
      await waitInPage(
        page,
        () =>
          window.deep('kolom-font-size').length > 0 &&
          window.deep('button').some((one) => one.ariaPressed === 'true'),
      );
      await page.evaluate(() =>
        window
          .deep('button')
          .findLast((one) => one.ariaPressed === 'false')!
          .click(),
      );
      await page.evaluate(() => scrollTo({top: 2500, behavior: 'instant'}));
      await waitInPage(page, () => {
        const top = document.querySelector('kolom-back-to-top a')!;
        return (
          top.checkVisibility({visibilityProperty: true}) &&
          document.querySelector<HTMLElement>('#wide')!.tabIndex === 0 &&
          document.querySelector('td[data-kolom-label]') &&
          document.querySelector('.pullquote')!.ariaHidden === 'true' &&
          document.querySelector('li[data-kolom-overflow]') &&
          document.querySelector('script[data-kolom-article]') &&
          getComputedStyle(
            document.querySelector('time')!,
            '::before',
          ).content.includes('2026')
        );
      });
      return page.evaluate(looks) as Promise<Record<string, unknown>>;
    };
    const nextFrames = (): Promise<unknown> =>
      page.evaluate(
        () =>
          new Promise((resolve) =>
            requestAnimationFrame(() => requestAnimationFrame(resolve)),
          ),
      );

    it('keeps the rest of the sections shown, under the same HTML', async () => {
      await read();
      await click(page, 'button.more');
      const shown = (): unknown => {
        const [button] = window.deep('button.more');
        const items = [...document.querySelectorAll('kolom-section-nav > ul > li')];
        const seen = items.filter((one) =>
          one.checkVisibility({visibilityProperty: true}),
        );
        return [
          button?.ariaExpanded,
          seen.length,
          seen.map((one) => one.getBoundingClientRect().top),
        ];
      };
      await waitInPage(
        page,
        () => window.deep('button.more')[0]?.ariaExpanded === 'true',
      );
      await nextFrames();
      const before = (await page.evaluate(shown)) as unknown[];
      assert.deepEqual(before.slice(0, 2), ['true', 18]);
      for (const morph of Object.values(MORPHS)) {
        await page.evaluate(morph, html(FIRST));
        await nextFrames();
        assert.deepEqual(await page.evaluate(shown), before);
      }
    });

    for (const [name, morph] of Object.entries(MORPHS)) {
      it(`stays as it is under the same HTML, by ${name}`, async () => {
        const before = await read();
        await page.evaluate(morph, html(FIRST));
        await nextFrames();
        await waitInPage(
          page,
          () => !!document.querySelector('script[data-kolom-article]'),
        );
        assert.deepEqual(await page.evaluate(looks), before);
      });

      it(`shows what is new in the HTML, by ${name}`, async () => {
        const before = await read();
        await page.evaluate(morph, html(SECOND));
        await waitInPage(page, () => window.deep('#mole, kolom-photo').length === 3);
        await waitInPage(page, () => window.deep('button.zoom').length === 2);
        await waitInPage(page, () =>
          document
            .querySelector('script[data-kolom-article]')
            ?.textContent?.includes('The very last ferry'),
        );
        const now = (await page.evaluate(looks)) as Record<string, unknown>;
        assert.deepEqual(now['photos'], ['A ward', 'The quay', 'The mole']);
        assert.notDeepEqual(now['more'], before['more']);
        for (const same of ['role', 'date', 'focusable', 'quote', 'scale', 'row'])
          assert.deepEqual(now[same], before[same], same);
      });
    }
  });
}

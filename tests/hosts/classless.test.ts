import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';

import {blocks} from '../support/blocks.js';
import {waitUntil} from '../support/fixture.js';
import {frame} from '../support/frame.js';
import {differences, looks} from '../support/looks.js';
import {sections} from '../support/sections.js';

const KOLOM = '<link rel="stylesheet" href="/build/kolom.css">';

/** Style sheets for pages without classes, which style tags by where they stand. */
const sheets: Readonly<Record<string, string>> = {
  'Bootstrap 5': 'bootstrap/dist/css/bootstrap.css',
  'mvp.css': 'mvp.css/mvp.css',
  pico: '@picocss/pico/css/pico.css',
  'pico without classes': '@picocss/pico/css/pico.classless.css',
  'sakura.css': 'sakura.css/css/sakura.css',
  'simple.css': 'simpledotcss/simple.css',
  'water.css': 'water.css/out/water.css',
};

const headOf = (path: string): string[] => {
  const sheet = `<link rel="stylesheet" href="/node_modules/${path}">`;
  return [sheet + KOLOM, KOLOM + sheet];
};

/** Two of them change what a rem is, which is what the knob is for. */
const KNOB = '<style>:root { --kolom-base-size: 16px }</style>';

/**
 * What their attributes and pseudo-classes set (`tr:nth-child(even)`,
 * `abbr[title]`): they weigh as a publisher's class does, so they win.
 */
const OF_CLASS_WEIGHT =
  /<(details|summary)>|<tr> background-color|<abbr> text-decoration|text-align: left|> color-scheme/;

const list = (): TemplateResult =>
  html`<ul>
    ${sections(24).map(
      (name, index) =>
        html`<li>
          <a href="/s" aria-current=${index === 1 ? 'page' : 'false'}>${name}</a>
        </li>`,
    )}
  </ul>`;

/** The places at which sites put their navigation. */
const navs: Readonly<Record<string, TemplateResult>> = {
  'in a header': html`<header>
    <kolom-section-nav>${list()}</kolom-section-nav>
  </header>`,
  'in a header’s nav': html`<header>
    <nav><kolom-section-nav>${list()}</kolom-section-nav></nav>
  </header>`,
  'around a nav': html`<header>
    <kolom-section-nav><nav>${list()}</nav></kolom-section-nav>
  </header>`,
  'in a nav': html`<nav><kolom-section-nav>${list()}</kolom-section-nav></nav>`,
};

/** Gives the page's elements their definitions, as a loader does. */
async function bringToLife(page: Document): Promise<void> {
  const script = page.createElement('script');
  script.type = 'module';
  script.src = '/src/elements/section-nav/define.ts';
  page.head.append(script);
  await waitUntil(
    () => page.querySelector('kolom-section-nav')?.shadowRoot?.querySelector('button'),
    'the nav',
  );
}

function computed(page: Document, selector: string): CSSStyleDeclaration {
  return page.defaultView!.getComputedStyle(page.querySelector(selector)!);
}

describe('kolom.css beside a sheet without classes', () => {
  const article = html`<main>
    <kolom-article-body>${Object.values(blocks)}</kolom-article-body>
  </main>`;
  const all = 'kolom-article-body, kolom-article-body *';

  for (const [name, path] of Object.entries(sheets)) {
    it(`${name}: sets the article in its own type`, async () => {
      const plain = looks(await frame({head: KNOB + KOLOM, body: article}), all);
      // Rules of two tags (`table td`) weigh as ours do: the later sheet wins.
      const [head = ''] = headOf(path);
      const page = await frame({head: head + KNOB, body: article});
      const different = differences(looks(page, all), plain);
      expect(different.filter((one) => !OF_CLASS_WEIGHT.test(one))).to.deep.equal([]);
    });

    for (const [where, body] of Object.entries(navs)) {
      it(`${name}: has one row of sections ${where}`, async () => {
        for (const width of [320, 768, 1440]) {
          const page = await frame({head: (headOf(path)[1] ?? '') + KNOB, body, width});
          for (const alive of [false, true]) {
            if (alive) await bringToLife(page);
            const nav = page.querySelector('kolom-section-nav')!;
            const what = `${width} px, ${alive ? 'alive' : 'without script'}`;
            expect(nav.getBoundingClientRect().height, what).to.be.within(44, 52);
            expect(computed(page, 'kolom-section-nav a').fontSize, what).to.equal(
              '14px',
            );
            const {scrollWidth, clientWidth} = page.documentElement;
            expect(scrollWidth, what).to.be.at.most(clientWidth);
          }
        }
      });
    }
  }

  it('lets a class of the page’s own win in the nav', async () => {
    const page = await frame({
      head: `<style>.hot { padding: 7px; color: rgb(1, 2, 3) }</style>${KOLOM}`,
      body: html`<kolom-section-nav><a class="hot" href="/a">A</a></kolom-section-nav>`,
    });
    expect(computed(page, '.hot').paddingTop).to.equal('7px');
    expect(computed(page, '.hot').color).to.equal('rgb(1, 2, 3)');
  });

  it('keeps a host’s stripes from the reader’s ink', async () => {
    const page = await frame({
      head: `${KOLOM}<style>tr:nth-child(even) { background: #eef }</style>`,
      body: html`<kolom-article-body>${blocks.table}</kolom-article-body>`,
      attributes: 'data-kolom-theme="dark"',
    });
    expect(computed(page, 'td').backgroundColor).to.equal('rgb(19, 21, 26)');
  });
});

import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';
import {unsafeHTML} from 'lit/directives/unsafe-html.js';

import type {KolomSectionNav} from '../../../src/elements/section-nav/section-nav.js';
import '../../../src/elements/section-nav/define.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {upgrade} from '../../support/upgrade.js';

const desks = [
  'Port',
  'City',
  'Rivers',
  'Trade',
  'Weather',
  'Letters',
  'Sport',
  'Books',
];
const list = `<ul>${[...desks, ...desks.map((desk) => `${desk} 2`)]
  .map((desk) => {
    const current = desk === 'Trade' ? ' aria-current="page"' : '';
    return `<li><a href="#${desk}"${current}>${desk}</a></li>`;
  })
  .join('')}</ul>`;
const logo = `<a href="#home" class="logo"><svg role="img" aria-label="Kabar Muara" width="110" height="36"></svg></a>`;
const form = `<form role="search" action="#find"><input name="q" aria-label="Find" size="12"><button>Go</button></form>`;
const languages = `<ul><li><a href="#id">ID</a></li><li><a href="#en">EN</a></li></ul>`;
const account = `<ul><li><a href="#in">Log in</a></li><li><a href="#shop">Shop</a></li></ul>`;

/** Navigations as sites have them, with more than the list of sections. */
const NAVS: Readonly<Record<string, string>> = {
  'a logo and a form in a landmark': `<nav aria-label="Desks">${logo}${list}${form}</nav>`,
  'a logo and a form without one': `${logo}${list}${form}`,
  'a button at the end': `${list}<button type="button">Subscribe</button>`,
  'a short list before': `${languages}${list}`,
  'a short list after': `${list}${account}`,
  'short lists on both sides': `${languages}${list}${account}`,
  'wrappers in wrappers': `<div style="max-inline-size:60rem;margin-inline:auto;padding-inline:1rem"><div>${logo}</div><div>${list}</div><div>${form}</div></div>`,
};

async function createNav(content: string, width: number): Promise<KolomSectionNav> {
  const box = await fixture<HTMLElement>(html`
    <div lang="en" style="inline-size:${width}px">
      <kolom-section-nav label="Desks">${unsafeHTML(content)}</kolom-section-nav>
      <p>After</p>
    </div>
  `);
  await nextFrame();
  return box.querySelector('kolom-section-nav')!;
}

const more = (nav: Element): HTMLElement =>
  nav.shadowRoot!.querySelector<HTMLElement>('[part="button"]')!;

/** What a reader sees of it: links, fields and buttons that have a place. */
function visible(nav: Element): HTMLElement[] {
  const all = [...nav.querySelectorAll<HTMLElement>('a, input, button'), more(nav)];
  return all.filter(
    (element) =>
      element.getClientRects().length > 0 &&
      getComputedStyle(element).visibility === 'visible',
  );
}

/** Pairs that stand over each other, and what leaves the nav sideways. */
function faults(nav: Element): string[] {
  const row = nav.getBoundingClientRect();
  const seen = visible(nav).map((element) => {
    const name = element.textContent?.trim() || element.localName;
    return {name, box: element.getBoundingClientRect()};
  });
  return seen.flatMap(({name, box}, index) => [
    ...(box.left < row.left - 1 || box.right > row.right + 1 ? [`${name} is cut`] : []),
    ...seen
      .slice(index + 1)
      .filter(({box: other}) => {
        const across =
          Math.min(box.right, other.right) - Math.max(box.left, other.left);
        const down = Math.min(box.bottom, other.bottom) - Math.max(box.top, other.top);
        return across > 1 && down > 1;
      })
      .map((other) => `${name} over ${other.name}`),
  ]);
}

const shownLinks = (nav: Element): number =>
  visible(nav).filter((element) => element.matches('li a')).length;

describe('<kolom-section-nav> with more than a list', () => {
  for (const [name, content] of Object.entries(NAVS)) {
    for (const width of [320, 700, 1300]) {
      it(`${name}, ${width} pixels: nothing is cut or covered`, async () => {
        const nav = await createNav(content, width);
        expect(faults(nav)).to.deep.equal([]);
        const rest = nav.querySelectorAll('li').length - shownLinks(nav);
        if (rest > 0) expect(more(nav).textContent?.trim()).to.equal(`More (${rest})`);
        const {height} = nav.getBoundingClientRect();
        const after = shownLinks(nav);
        nav.open = rest > 0;
        await nextFrame();
        expect(faults(nav)).to.deep.equal([]);
        expect(shownLinks(nav)).to.equal(after + rest);
        expect(nav.getBoundingClientRect().height).to.be.closeTo(height, 0.5);
      });
    }

    it(`${name}: moves nothing when it is defined`, async () => {
      const {before, after} = await upgrade(
        `<kolom-section-nav>${content}</kolom-section-nav><p>After</p>`,
        {
          width: 700,
          elements: ['section-nav'],
          selector: 'a, input, button, p',
          lang: 'en',
        },
      );
      const tops = (boxes: readonly DOMRect[]): number[] => boxes.map(({top}) => top);
      expect(tops(after)).to.deep.equal(tops(before));
    });
  }

  it('is accessible beside a logo and a form', async () => {
    const nav = await createNav(`${logo}${list}${form}`, 700);
    await expectAccessible(nav);
    more(nav).click();
    await nav.updateComplete;
    await expectAccessible(nav);
  });

  it('paints no logo as the current section', async () => {
    const nav = await createNav(`<nav aria-label="Desks">${logo}${list}</nav>`, 700);
    const bottom = (selector: string): string =>
      getComputedStyle(nav.querySelector(selector)!).borderBottomColor;
    expect(bottom('.logo')).to.equal('rgba(0, 0, 0, 0)');
    expect(bottom('[aria-current]')).not.to.equal('rgba(0, 0, 0, 0)');
  });

  it('counts only what the host shows', async () => {
    const nav = await createNav(list, 320);
    const items = [...nav.querySelectorAll('li')];
    const before = Number(/\d+/.exec(more(nav).textContent ?? ''));
    items.at(-1)!.style.display = 'none';
    items.at(-2)!.hidden = true;
    const count = (): boolean =>
      more(nav).textContent?.trim() === `More (${before - 2})`;
    await waitUntil(count, 'the number');
    nav.open = true;
    await nextFrame();
    expect(shownLinks(nav)).to.equal(items.length - 2);
    items.at(-3)!.style.display = 'none';
    await waitUntil(
      () => more(nav).textContent?.trim() === `More (${before - 3})`,
      'the number while it is open',
    );
    nav.open = false;
    items.forEach((item) => item.removeAttribute('hidden'));
    items.forEach((item) => (item.style.display = ''));
    await waitUntil(
      () => more(nav).textContent?.trim() === `More (${before})`,
      'all of them',
    );
  });

  it('folds links in a wrapper beside a logo in another', async () => {
    const links = list.replace(/<\/?(ul|li)>/g, '');
    const content: TemplateResult = html`${unsafeHTML(
      `<div>${logo}</div><nav aria-label="Desks">${links}</nav>`,
    )}`;
    const box = await fixture<HTMLElement>(
      html`<div style="inline-size:500px">
        <kolom-section-nav>${content}</kolom-section-nav>
      </div>`,
    );
    await nextFrame();
    const nav = box.querySelector('kolom-section-nav')!;
    expect(visible(nav)).to.include(more(nav));
    expect(faults(nav)).to.deep.equal([]);
    nav.open = true;
    await nextFrame();
    expect(faults(nav)).to.deep.equal([]);
  });
});

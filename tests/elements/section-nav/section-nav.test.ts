import {expect} from 'chai';
import {sendKeys, sendMouse} from '@web/test-runner-commands';
import {html, type TemplateResult} from 'lit';

import type {SectionNavOverflowEvent} from '../../../src/elements/section-nav/events.js';
import type {KolomSectionNav} from '../../../src/elements/section-nav/section-nav.js';
import '../../../src/elements/section-nav/define.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {sectionLink, sections} from '../../support/sections.js';

interface Options {
  names?: string[];
  current?: string;
  width?: number;
  content?: TemplateResult;
  dir?: string;
}

async function createNav(options: Options = {}): Promise<KolomSectionNav> {
  const {names = sections(16), current = 'Dunia', width = 600, dir = 'ltr'} = options;
  const list = html`<ul>
    ${names.map((name) => html`<li>${sectionLink(name, current)}</li>`)}
  </ul>`;
  const box = await fixture<HTMLElement>(html`
    <div lang="id" dir=${dir} style="inline-size:${width}px">
      <kolom-section-nav label="Rubrik">${options.content ?? list}</kolom-section-nav>
      <p><a href="#after">After</a></p>
    </div>
  `);
  await nextFrame();
  return box.querySelector('kolom-section-nav') as KolomSectionNav;
}

const links = (nav: Element): HTMLAnchorElement[] => [...nav.querySelectorAll('a')];
const shown = (nav: Element): string[] =>
  links(nav)
    .filter((link) => getComputedStyle(link).visibility === 'visible')
    .map((link) => link.text);
const moreButton = (nav: Element): HTMLButtonElement =>
  nav.shadowRoot?.querySelector('[part="button"]') as HTMLButtonElement;
const rowOf = (nav: Element): DOMRect => nav.getBoundingClientRect();
const resize = async (nav: Element, width: number): Promise<void> => {
  nav.parentElement?.style.setProperty('inline-size', `${width}px`);
  await nextFrame();
};

async function openByKeyboard(nav: KolomSectionNav): Promise<void> {
  moreButton(nav).focus();
  await sendKeys({press: 'Enter'});
  await waitUntil(() => nav.open && nav.contains(document.activeElement));
}

describe('<kolom-section-nav>', () => {
  it('is accessible closed and open', async () => {
    const nav = await createNav();
    await expectAccessible(nav);
    moreButton(nav).click();
    await nav.updateComplete;
    await expectAccessible(nav);
  });

  it('says how many sections the row has no room for', async () => {
    const nav = await createNav();
    const hidden = 16 - shown(nav).length;
    expect(hidden).to.be.greaterThan(0);
    expect(moreButton(nav).textContent?.trim()).to.equal(`Lainnya (${hidden})`);
    for (const link of links(nav).filter(({text}) => shown(nav).includes(text))) {
      const {left, right} = link.getBoundingClientRect();
      expect(left).to.be.at.least(rowOf(nav).left - 1);
      expect(right).to.be.at.most(moreButton(nav).getBoundingClientRect().left + 1);
    }
  });

  it('has no button where everything fits', async () => {
    const nav = await createNav({names: sections(3)});
    expect(shown(nav)).to.have.length(3);
    expect(getComputedStyle(moreButton(nav)).visibility).to.equal('hidden');
  });

  it('leaves the links where their author put them', async () => {
    const nav = await createNav();
    const list = nav.querySelector('ul');
    const before = links(nav);
    moreButton(nav).click();
    await nav.updateComplete;
    await resize(nav, 320);
    expect(links(nav)).to.deep.equal(before);
    expect(nav.querySelector('ul')).to.equal(list);
    expect(new Set(links(nav)).size).to.equal(16);
  });

  it('keeps the current section in the row', async () => {
    const names = sections(16);
    const nav = await createNav({current: names[15] ?? ''});
    expect(shown(nav)).to.include(names[15]);
    await resize(nav, 320);
    expect(shown(nav)).to.include(names[15]);
    const {left, right} = links(nav)[15]?.getBoundingClientRect() ?? new DOMRect();
    expect(left).to.be.at.least(rowOf(nav).left - 1);
    expect(right).to.be.at.most(moreButton(nav).getBoundingClientRect().left + 1);
  });

  it('follows the current section as the page changes', async () => {
    const nav = await createNav();
    const last = links(nav)[15];
    links(nav)[1]?.removeAttribute('aria-current');
    last?.setAttribute('aria-current', 'page');
    await waitUntil(() => shown(nav).includes(last?.text ?? ''));
  });

  it('shows the rest below the row, over the page', async () => {
    const nav = await createNav();
    const height = rowOf(nav).height;
    moreButton(nav).click();
    await nav.updateComplete;
    expect(shown(nav)).to.have.length(16);
    expect(rowOf(nav).height).to.equal(height);
    expect(links(nav)[15]?.getBoundingClientRect().top).to.be.at.least(
      rowOf(nav).bottom - 2,
    );
  });

  it('takes the keyboard to the first section that it reveals, and back', async () => {
    const nav = await createNav();
    const first = shown(nav).length;
    await openByKeyboard(nav);
    expect(document.activeElement).to.equal(links(nav)[first]);
    await sendKeys({press: 'Escape'});
    await waitUntil(() => !nav.open);
    expect(nav.shadowRoot?.activeElement).to.equal(moreButton(nav));
  });

  it('closes when the reader points or tabs elsewhere', async () => {
    const nav = await createNav();
    const after = nav.parentElement?.querySelector('p a') as HTMLElement;
    moreButton(nav).click();
    await nav.updateComplete;
    const {left, top, width} = after.getBoundingClientRect();
    after.style.cssText = `position:fixed;inset:${top + 500}px auto auto ${left}px`;
    await sendMouse({
      type: 'click',
      position: [Math.round(left + width / 2), Math.round(top + 508)],
    });
    await waitUntil(() => !nav.open, 'the click to close it');
    await openByKeyboard(nav);
    after.focus();
    await waitUntil(() => !nav.open, 'the focus to close it');
  });

  it('keeps the focus when its link no longer fits', async () => {
    const nav = await createNav();
    const count = shown(nav).length;
    const link = links(nav)[count - 1] as HTMLElement;
    link.focus();
    await resize(nav, 320);
    expect(document.activeElement).to.equal(link);
    expect(getComputedStyle(link).visibility).to.equal('visible');
    link.blur();
    await waitUntil(() => getComputedStyle(link).visibility === 'hidden');
  });

  it('hands the focus on when its button goes', async () => {
    const nav = await createNav();
    moreButton(nav).focus();
    await resize(nav, 3000);
    await waitUntil(() => nav.contains(document.activeElement));
    expect(document.activeElement).to.equal(links(nav)[15]);
  });

  it('measures again when the row, the text or the list changes', async () => {
    const nav = await createNav();
    const at600 = shown(nav).length;
    const counts: number[] = [];
    nav.addEventListener(
      'kolom-section-nav-overflow',
      (event: SectionNavOverflowEvent) => counts.push(event.count),
    );
    await resize(nav, 800);
    const at800 = shown(nav).length;
    expect(at800).to.be.greaterThan(at600);
    nav.style.fontSize = '24px';
    await waitUntil(() => shown(nav).length < at800, 'larger text to be measured');
    nav.style.fontSize = '';
    await waitUntil(() => shown(nav).length === at800);
    nav.querySelectorAll('li').forEach((item, index) => index > 2 && item.remove());
    await waitUntil(() => getComputedStyle(moreButton(nav)).visibility === 'hidden');
    expect(counts[0]).to.equal(16 - at800);
    expect(counts.at(-1)).to.equal(0);
  });

  it("measures again when the reader's browser has larger text", async () => {
    const nav = await createNav({width: 800});
    const before = shown(nav).length;
    document.documentElement.style.fontSize = '150%';
    try {
      await waitUntil(() => shown(nav).length < before);
    } finally {
      document.documentElement.style.fontSize = '';
    }
    await waitUntil(() => shown(nav).length === before);
  });

  it('measures again when the font arrives', async () => {
    const nav = await createNav({width: 800});
    nav.style.setProperty('--kolom-font-ui', 'WideOfThisTest, sans-serif');
    await nextFrame();
    const before = shown(nav).length;
    const path =
      '/node_modules/@fontsource/opendyslexic/files/opendyslexic-latin-400-normal.woff2';
    const font = new FontFace('WideOfThisTest', `url(${path})`);
    document.fonts.add(await font.load());
    try {
      await waitUntil(() => shown(nav).length < before);
    } finally {
      document.fonts.delete(font);
    }
  });

  it('stays within its column with sixty sections and very long names', async () => {
    const long = 'Donaudampfschifffahrtsgesellschaftskapitänsmützen';
    const nav = await createNav({
      names: [long, ...sections(60)],
      current: long,
      width: 300,
    });
    const right = rowOf(nav).right + 1;
    const inside = (): boolean =>
      links(nav)
        .filter((link) => getComputedStyle(link).visibility === 'visible')
        .every((link) => link.getBoundingClientRect().right <= right);
    expect(inside()).to.equal(true);
    expect(shown(nav)).to.deep.equal([long]);
    moreButton(nav).click();
    await nav.updateComplete;
    expect(inside()).to.equal(true);
  });
});

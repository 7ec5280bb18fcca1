import {expect} from 'chai';
import {sendKeys} from '@web/test-runner-commands';
import {html} from 'lit';

import type {KolomSectionNav} from '../../../src/elements/section-nav/section-nav.js';
import '../../../src/elements/section-nav/define.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {sectionLink, sections} from '../../support/sections.js';
import {upgrade} from '../../support/upgrade.js';

const withSections = (name: string): boolean => /^(Kota|Ekonomi|Buku 2)$/.test(name);

async function createNav({
  current = 'Dunia',
  width = 600,
  dir = 'ltr',
  narrow = 'more',
} = {}): Promise<KolomSectionNav> {
  const box = await fixture<HTMLElement>(html`
    <div lang="id" dir=${dir} style="inline-size:${width}px;padding-block-end:200px">
      <kolom-section-nav label="Rubrik" narrow=${narrow}>
        <ul>
          ${sections(16).map(
            (name) =>
              html`<li>
                ${sectionLink(name, current)}
                ${
                  withSections(name)
                    ? html`<ul>
                        <li>${sectionLink(`${name} utara`, current)}</li>
                        <li>${sectionLink(`${name} selatan`, current)}</li>
                      </ul>`
                    : ''
                }
              </li>`,
          )}
        </ul>
      </kolom-section-nav>
      <p><a href="#after">After</a></p>
    </div>
  `);
  const nav = box.querySelector('kolom-section-nav') as KolomSectionNav;
  if (narrow === 'more') await waitUntil(() => buttonOf(nav, 'Kota'), 'a button');
  await nextFrame();
  return nav;
}

const buttonOf = (nav: Element, name: string): HTMLElement =>
  nav.shadowRoot?.querySelector(
    `button[aria-label="Lainnya di ${name}"]`,
  ) as HTMLElement;
const linkOf = (nav: Element, name: string): HTMLAnchorElement =>
  [...nav.querySelectorAll('a')].find(({text}) => text === name) as HTMLAnchorElement;
const isShown = (element: Element): boolean =>
  element.checkVisibility({visibilityProperty: true});
const isExpanded = (button: Element): boolean =>
  button.getAttribute('aria-expanded') === 'true';

async function press(key: string): Promise<void> {
  await sendKeys({press: key});
  await nextFrame();
}

/** Shift+Tab, which the driver of WebKit cannot press: where it would lead by our hand. */
function tabBack(from: Element | null | undefined): void {
  const options = {key: 'Tab', shiftKey: true, bubbles: true, composed: true};
  from?.dispatchEvent(new KeyboardEvent('keydown', options));
}

describe('<kolom-section-nav> with sections of sections', () => {
  it('is accessible closed and open', async () => {
    const nav = await createNav();
    await expectAccessible(nav);
    buttonOf(nav, 'Kota').click();
    await nextFrame();
    await expectAccessible(nav);
  });

  it('shows them below the row, over the page', async () => {
    const nav = await createNav();
    const {bottom, height} = nav.getBoundingClientRect();
    expect(isShown(linkOf(nav, 'Kota utara'))).to.equal(false);
    buttonOf(nav, 'Kota').click();
    await nextFrame();
    expect(isShown(linkOf(nav, 'Kota utara'))).to.equal(true);
    expect(isShown(linkOf(nav, 'Ekonomi utara'))).to.equal(false);
    expect(linkOf(nav, 'Kota utara').getBoundingClientRect().top).to.be.closeTo(
      bottom,
      2,
    );
    expect(nav.getBoundingClientRect().height).to.equal(height);
    for (const name of ['Kota', 'Dunia', 'Kota utara', 'Kota selatan']) {
      const {left, right, top} = linkOf(nav, name).getBoundingClientRect();
      const there = document.elementFromPoint((left + right) / 2, top + 20);
      expect(there).to.equal(linkOf(nav, name));
    }
    buttonOf(nav, 'Ekonomi').click();
    await nextFrame();
    expect(isShown(linkOf(nav, 'Kota utara'))).to.equal(false);
    expect(isShown(linkOf(nav, 'Ekonomi utara'))).to.equal(true);
  });

  for (const dir of ['ltr', 'rtl']) {
    it(`puts each button behind its link, ${dir}`, async () => {
      const nav = await createNav({dir});
      for (const name of ['Kota', 'Ekonomi']) {
        const link = linkOf(nav, name).getBoundingClientRect();
        const button = buttonOf(nav, name).getBoundingClientRect();
        const gap = dir === 'ltr' ? button.left - link.right : link.left - button.right;
        expect(gap).to.be.closeTo(-8, 1);
        expect(button.width).to.be.at.least(24);
      }
    });
  }

  it('lets the keyboard meet each button after its link', async () => {
    const nav = await createNav();
    const [kota, ekonomi] = [buttonOf(nav, 'Kota'), buttonOf(nav, 'Ekonomi')];
    const focused = (): Element | null | undefined =>
      document.activeElement === nav
        ? nav.shadowRoot?.activeElement
        : document.activeElement;
    linkOf(nav, 'Kota').focus();
    const way: unknown[] = [];
    for (let step = 0; step < 4; step++) {
      await press('Tab');
      way.push(focused());
    }
    const [dunia, link] = [linkOf(nav, 'Dunia'), linkOf(nav, 'Ekonomi')];
    expect(way).to.deep.equal([kota, dunia, link, ekonomi]);
    for (const before of [link, dunia, kota, linkOf(nav, 'Kota')]) {
      // From Ekonomi to Dunia the browser goes on its own.
      if (before === dunia) dunia.focus();
      else tabBack(focused());
      expect(focused()).to.equal(before);
    }
  });

  it('takes the keyboard into the list, and back by Escape', async () => {
    const nav = await createNav();
    const button = buttonOf(nav, 'Kota');
    button.focus();
    await press('Enter');
    await waitUntil(() => document.activeElement === linkOf(nav, 'Kota utara'));
    expect(isExpanded(button)).to.equal(true);
    await press('Tab');
    expect(document.activeElement).to.equal(linkOf(nav, 'Kota selatan'));
    await press('Escape');
    expect(nav.shadowRoot?.activeElement).to.equal(button);
    expect(isExpanded(button)).to.equal(false);
  });

  it('closes when the focus or the pointer goes elsewhere', async () => {
    const nav = await createNav();
    const button = buttonOf(nav, 'Kota');
    button.click();
    await waitUntil(() => document.activeElement === linkOf(nav, 'Kota utara'));
    linkOf(nav, 'Kota selatan').focus();
    await press('Tab');
    expect(document.activeElement).to.equal(linkOf(nav, 'Dunia'));
    await waitUntil(() => !isExpanded(button), 'the focus to close it');
    button.click();
    await waitUntil(() => isExpanded(button));
    document.body.dispatchEvent(new Event('pointerdown', {bubbles: true}));
    await waitUntil(() => !isExpanded(button), 'the pointer to close it');
  });

  it('keeps a section at its place in the row while its own are shown', async () => {
    const nav = await createNav({current: 'Buku 2 selatan', width: 500});
    const item = linkOf(nav, 'Buku 2').parentElement as HTMLElement;
    expect(isShown(item)).to.equal(true);
    const before = item.getBoundingClientRect().left;
    buttonOf(nav, 'Buku 2').click();
    await nextFrame();
    expect(item.getBoundingClientRect().left).to.be.closeTo(before, 1);
    const list = linkOf(nav, 'Buku 2 utara').getBoundingClientRect();
    expect(isShown(linkOf(nav, 'Buku 2 utara'))).to.equal(true);
    expect(list.left).to.be.closeTo(nav.getBoundingClientRect().left, 1);
    await expectAccessible(nav);
  });

  it('lists those of the rest in the panel, and closes for it', async () => {
    const nav = await createNav({width: 320});
    buttonOf(nav, 'Kota').click();
    await nextFrame();
    nav.open = true;
    await nextFrame();
    expect(isExpanded(buttonOf(nav, 'Kota'))).to.equal(false);
    expect(isShown(linkOf(nav, 'Buku 2 utara'))).to.equal(true);
    expect(isShown(linkOf(nav, 'Kota utara'))).to.equal(false);
    await expectAccessible(nav);
  });

  it('keeps them in the line of a row that scrolls', async () => {
    const nav = await createNav({width: 320, narrow: 'scroll'});
    await nextFrame();
    expect(isShown(linkOf(nav, 'Kota utara'))).to.equal(true);
    expect(nav.shadowRoot?.querySelectorAll('[aria-label]')).to.have.length(1);
  });

  for (const width of [320, 768, 1440]) {
    for (const dir of ['ltr', 'rtl']) {
      it(`moves nothing when it is defined, at ${width} px ${dir}`, async () => {
        const items = sections(16).map((name) => {
          const current = name === 'Buku 2' ? ' aria-current="page"' : '';
          const own = withSections(name)
            ? `<ul><li><a href="#"${current}>${name} utara</a></li></ul>`
            : '';
          return `<li><a href="#">${name}</a>${own}</li>`;
        });
        const {before, after, document} = await upgrade(
          `<kolom-section-nav><ul>${items.join('')}</ul></kolom-section-nav><p>After</p>`,
          {width, dir, elements: ['section-nav'], selector: 'kolom-section-nav, li, p'},
        );
        const nodes = [...document.querySelectorAll('kolom-section-nav, li, p')];
        const shown = nodes.flatMap((node, index) => (isShown(node) ? [index] : []));
        expect(shown.length).to.be.greaterThan(3);
        for (const index of shown) {
          expect(after[index]?.left).to.be.closeTo(before[index]?.left ?? NaN, 0.6);
          expect(after[index]?.top).to.equal(before[index]?.top);
          expect(after[index]?.height).to.equal(before[index]?.height);
        }
      });
    }
  }
});

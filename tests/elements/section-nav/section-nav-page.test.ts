import {expect} from 'chai';
import {html} from 'lit';

import '../../../src/elements/section-nav/define.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {sectionLink, sections} from '../../support/sections.js';
import {upgrade} from '../../support/upgrade.js';

const offset = (): string =>
  getComputedStyle(document.documentElement).getPropertyValue('--kolom-sticky-offset');

describe('<kolom-section-nav> in a page', () => {
  const items = (current: string, count = 16): string =>
    sections(count)
      .map(
        (name) =>
          `<li><a href="#"${name === current ? ' aria-current="page"' : ''}>${name}</a></li>`,
      )
      .join('');

  const cases = [320, 768, 1440].flatMap((width) =>
    ['ltr', 'rtl'].flatMap((dir) =>
      [
        {count: 16, current: 'Buku 2'},
        {count: 60, current: 'Dunia 9'},
      ].map((row) => ({width, dir, ...row})),
    ),
  );
  for (const {width, dir, count, current} of cases) {
    it(`moves none of ${count} sections when it is defined, at ${width} px ${dir}`, async () => {
      const {before, after, document} = await upgrade(
        `<kolom-section-nav><ul>${items(current, count)}</ul></kolom-section-nav><p>After</p>`,
        {width, dir, elements: ['section-nav'], selector: 'kolom-section-nav, li, p'},
      );
      const nodes = [...document.querySelectorAll('kolom-section-nav, li, p')];
      const view = document.defaultView as Window;
      const visible = nodes.flatMap((node, index) =>
        view.getComputedStyle(node).visibility === 'visible' ? [index] : [],
      );
      expect(visible.length).to.be.greaterThan(3);
      for (const index of visible) {
        expect(after[index]?.left).to.be.closeTo(before[index]?.left ?? NaN, 0.6);
        expect(after[index]?.top).to.equal(before[index]?.top);
        expect(after[index]?.height).to.equal(before[index]?.height);
      }
    });
  }

  for (const narrow of ['scroll', 'menu'] as const) {
    it(`moves nothing on a phone whose row is to ${narrow}`, async () => {
      const {before, after, document} = await upgrade(
        `<kolom-section-nav label="Rubrik" narrow="${narrow}"><ul>${items('Buku 2')}</ul></kolom-section-nav><p>After</p>`,
        {
          width: 320,
          elements: ['section-nav'],
          selector: 'kolom-section-nav, [aria-current], p',
        },
      );
      for (const [index, {left, top, height}] of after.entries()) {
        expect(left).to.be.closeTo(before[index]?.left ?? NaN, 0.6);
        expect([top, height]).to.deep.equal([
          before[index]?.top,
          before[index]?.height,
        ]);
      }
      const button = document
        .querySelector('kolom-section-nav')
        ?.shadowRoot?.querySelector('[part="button"]') as HTMLElement;
      const view = document.defaultView as Window;
      const menu = narrow === 'menu';
      expect(view.getComputedStyle(button).visibility).to.equal(
        menu ? 'visible' : 'hidden',
      );
      expect(button.textContent?.trim() === 'Rubrik (15)').to.equal(menu);
      const overflow = (): number =>
        document.querySelectorAll('[data-kolom-overflow]').length;
      // The marks come once a framework may have hydrated the page.
      await waitUntil(() => overflow() === (menu ? 15 : 0), 'the marks');
      expect(after[1]?.right).to.be.at.most(320);
    });
  }

  it('copes with bare links', async () => {
    const nav = await fixture<HTMLElement>(html`
      <kolom-section-nav style="inline-size:400px">
        ${sections(16).map((name) => sectionLink(name, 'Dunia'))}
      </kolom-section-nav>
    `);
    await nextFrame();
    await expectAccessible(nav);
    const hidden = nav.querySelectorAll('a[data-kolom-overflow]').length;
    expect(hidden).to.be.greaterThan(8);
  });

  it("leaves the landmark to the author's own <nav>", async () => {
    const nav = await fixture<HTMLElement>(html`
      <kolom-section-nav style="inline-size:400px">
        <nav aria-label="Sections">
          <ul>
            ${sections(16).map((name) => html`<li>${sectionLink(name)}</li>`)}
          </ul>
        </nav>
      </kolom-section-nav>
    `);
    await nextFrame();
    expect(nav.shadowRoot?.querySelector('[role="navigation"]')).to.equal(null);
    expect(nav.querySelectorAll('[data-kolom-overflow]').length).to.be.greaterThan(8);
    await expectAccessible(nav);
  });

  it('keeps the sections of a section', async () => {
    const nav = await fixture<HTMLElement>(html`
      <kolom-section-nav style="inline-size:500px">
        <ul>
          ${sections(9).map(
            (name) =>
              html`<li>
                ${sectionLink(name)}
                <ul>
                  <li>${sectionLink(`${name} kota`)}</li>
                  <li>${sectionLink(`${name} desa`)}</li>
                </ul>
              </li>`,
          )}
        </ul>
      </kolom-section-nav>
    `);
    await nextFrame();
    const height = nav.offsetHeight;
    nav.setAttribute('open', '');
    await nextFrame();
    expect(nav.offsetHeight).to.equal(height);
    for (const link of nav.querySelectorAll('a')) {
      expect(getComputedStyle(link).visibility).to.equal('visible');
      expect(link.getBoundingClientRect().right).to.be.at.most(
        nav.getBoundingClientRect().right + 1,
      );
    }
    await expectAccessible(nav);
  });

  it('is quiet without links, and takes them later', async () => {
    const nav = await fixture<HTMLElement>(
      html`<kolom-section-nav style="inline-size:400px"></kolom-section-nav>`,
    );
    await expectAccessible(nav);
    for (const name of sections(16)) {
      const link = Object.assign(document.createElement('a'), {href: '#', text: name});
      nav.append(link);
    }
    await waitUntil(() => nav.querySelector('[data-kolom-overflow]'));
  });

  it('publishes its height while it sticks', async () => {
    const nav = await fixture<HTMLElement>(html`
      <kolom-section-nav sticky>
        <ul>
          <li>${sectionLink('Kota')}</li>
        </ul>
      </kolom-section-nav>
    `);
    await waitUntil(() => offset());
    expect(offset()).to.equal(`${nav.offsetHeight}px`);
    nav.remove();
    expect(offset()).to.equal('');
  });

  it('stands over nothing that an address, a permalink or the keyboard leads to', async () => {
    const space = html`<div style="block-size:1500px"></div>`;
    const page = await fixture<HTMLElement>(html`
      <div>
        <kolom-section-nav sticky>
          <ul>
            <li>${sectionLink('Kota')}</li>
          </ul>
        </kolom-section-nav>
        ${space}
        <kolom-article-body>
          <h2 id="bagian">Bagian</h2>
          ${space}
          <p><a href="#catatan">Catatan</a></p>
        </kolom-article-body>
        ${space}<kolom-photo id="foto"><p>Foto</p></kolom-photo> ${space}
        <kolom-comments id="komentar"><p>Komentar</p></kolom-comments>${space}
      </div>
    `);
    await waitUntil(() => offset());
    const nav = page.querySelector('kolom-section-nav') as HTMLElement;
    for (const id of ['bagian', 'foto', 'komentar']) {
      location.hash = `#${id}`;
      const element = document.getElementById(id) as HTMLElement;
      await waitUntil(() => Math.abs(element.getBoundingClientRect().top) < 200, id);
      expect(element.getBoundingClientRect().top, id).to.be.at.least(
        nav.getBoundingClientRect().bottom,
      );
    }
    const link = page.querySelector('p a') as HTMLElement;
    link.focus();
    await waitUntil(() => link.getBoundingClientRect().top > 0, 'the link');
    expect(link.getBoundingClientRect().top).to.be.at.least(
      nav.getBoundingClientRect().bottom,
    );
    history.replaceState(null, '', location.pathname + location.search);
  });

  it('leaves no mark behind when it is taken out', async () => {
    const nav = await fixture<HTMLElement>(html`
      <kolom-section-nav style="inline-size:300px">
        <ul>
          ${sections(16).map((name) => html`<li>${sectionLink(name)}</li>`)}
        </ul>
      </kolom-section-nav>
    `);
    await waitUntil(() => nav.querySelector('[data-kolom-overflow]'));
    nav.remove();
    expect(nav.querySelector('[data-kolom-overflow], [data-kolom-kept]')).to.equal(
      null,
    );
  });
});

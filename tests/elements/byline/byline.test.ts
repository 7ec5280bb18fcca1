import {expect} from 'chai';
import {html, type TemplateResult} from 'lit';

import type {KolomByline} from '../../../src/elements/byline/byline.js';
import '../../../src/elements/byline/define.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, nextFrame, waitUntil} from '../../support/fixture.js';
import {pictureUrl} from '../../support/pictures.js';
import {upgrade} from '../../support/upgrade.js';

const PRINTED = html`
  <ul>
    <li data-kolom-credit="writer">Penulis: <a rel="author" href="/sari">Sari</a></li>
    <li data-kolom-credit="editor">Redaktur: <span>Bagus Prakoso</span></li>
  </ul>
  <time datetime="2026-11-13T08:00:00+07:00">Jumat pagi</time>
`;

async function createByline(
  content: TemplateResult,
  {lang = 'id', ...properties}: Partial<KolomByline> & {lang?: string} = {},
): Promise<KolomByline> {
  const box = await fixture<HTMLElement>(
    html`<div lang=${lang}><kolom-byline>${content}</kolom-byline></div>`,
  );
  const byline = box.firstElementChild as KolomByline;
  Object.assign(byline, properties);
  await byline.updateComplete;
  return byline;
}

const written = (node: Element | null, pseudo: string): string => {
  if (!node) return '';
  const {content} = getComputedStyle(node, pseudo);
  // Firefox gives the rule, the others what it comes to.
  const name = /^attr\((.+)\)$/.exec(content)?.[1];
  return name ? (node.getAttribute(name) ?? '') : content.replace(/^"|"$/g, '');
};

describe('<kolom-byline>', () => {
  it('is accessible', async () => {
    await expectAccessible(await createByline(PRINTED));
    await expectAccessible(
      await createByline(
        html`<time datetime="2026-11-13T08:00+07:00"></time>${PRINTED}`,
        {
          labels: true,
          relative: true,
          readTime: true,
        },
      ),
    );
  });

  it("leaves the author's words and nodes as they are", async () => {
    const byline = await createByline(PRINTED, {relative: true});
    expect(byline.textContent?.replace(/\s+/g, ' ').trim()).to.equal(
      'Penulis: Sari Redaktur: Bagus Prakoso Jumat pagi',
    );
    expect(written(byline.querySelector('time'), '::before')).to.equal('none');
  });

  it("writes an empty time by the publisher's clock and zone", async () => {
    const time = (datetime: string): TemplateResult =>
      html`<time datetime=${datetime}></time>`;
    const text = async (datetime: string, options = {}): Promise<string> =>
      written(
        (await createByline(time(datetime), options)).querySelector('time'),
        '::before',
      );
    expect(await text('2026-11-13T08:05:00+07:00')).to.equal(
      '13 November 2026, 08.05 WIB',
    );
    expect(await text('2026-11-13T08:05:00+09:00')).to.equal(
      '13 November 2026, 08.05 WIT',
    );
    expect(await text('2026-11-13T23:05:00+07:00', {lang: 'en'})).to.equal(
      'November 13, 2026, 23:05 UTC+7',
    );
    expect(await text('2026-11-13T23:05:00+07:00', {lang: 'en', zone: 'WIB'})).to.equal(
      'November 13, 2026, 23:05 WIB',
    );
    expect(await text('2026-11-13')).to.equal('13 November 2026');
  });

  it('says that a time is of the last change', async () => {
    const byline = await createByline(
      html`<time data-kolom-time="updated" datetime="2026-11-14T09:00+08:00"></time>`,
    );
    expect(written(byline.querySelector('time'), '::before')).to.equal(
      'Diperbarui 14 November 2026, 09.00 WITA',
    );
  });

  it('says how long ago only where asked, and only of the last day', async () => {
    const hours = (count: number): string =>
      new Date(Date.now() - count * 3_600_000 - 1000).toISOString();
    const content = html`<time datetime=${hours(3)}>pagi</time
      ><time datetime=${hours(30)}>kemarin</time
      ><time datetime=${hours(-3)}>nanti</time>`;
    const byline = await createByline(content);
    const [recent, old, future] = byline.querySelectorAll('time');
    const after = (time?: Element): string => written(time ?? null, '::after');
    expect(after(recent)).to.equal('none');
    byline.relative = true;
    await waitUntil(() => after(recent) === ' (3 jam yang lalu)');
    expect(after(old)).to.equal('none');
    expect(after(future)).to.equal('none');
  });

  it('names roles where asked', async () => {
    const byline = await createByline(
      html`<ul>
        <li data-kolom-credit="writer"><a href="/sari">Sari</a></li>
        <li data-kolom-credit="constructor"><span>Tio</span></li>
      </ul>`,
      {labels: true},
    );
    const [writer, other] = byline.querySelectorAll('li');
    expect(written(writer ?? null, '::before')).to.equal('Penulis');
    expect(written(other ?? null, '::before')).to.equal('​');
    byline.parentElement?.setAttribute('lang', 'en');
    await waitUntil(() => written(writer ?? null, '::before') === 'By');
  });

  it('says how it was made, and who answers for it', async () => {
    const made = async (how: string, names: string[], lang = 'id'): Promise<string> => {
      const byline = await createByline(
        html`<ul>
            ${names.map(
              (name) => html`<li data-kolom-credit="editor"><span>${name}</span></li>`,
            )}
          </ul>
          <p data-kolom-made=${how}></p>`,
        {lang},
      );
      return written(byline.querySelector('p'), '::before');
    };
    expect(await made('ai-generated', ['Bagus Prakoso'])).to.equal(
      'Dibuat oleh AI; penanggung jawab: Bagus Prakoso.',
    );
    expect(await made('human', [])).to.equal(
      'Diliput, ditulis, dan disunting oleh manusia.',
    );
    const three = ['Bagus', 'Tio', 'Raka'];
    expect(await made('ai-assisted', three)).to.equal(
      'Disusun dengan bantuan AI dan diperiksa redaktur; penanggung jawab: Bagus, Tio, dan Raka.',
    );
    expect(await made('human', three, 'en')).to.equal(
      'Reported, written and edited by people; responsible: Bagus, Tio, and Raka.',
    );
    expect(await made('by-magic', three)).to.equal('​');
  });

  it('keeps its words when it is moved, and leaves none behind when it goes', async () => {
    const byline = await createByline(
      html`<time datetime="2026-11-13T08:05:00+07:00"></time>`,
    );
    const time = byline.querySelector('time') as HTMLTimeElement;
    const sheets = document.adoptedStyleSheets.length;
    byline.parentElement?.parentElement?.append(byline);
    byline.parentElement?.setAttribute('lang', 'id');
    await byline.updateComplete;
    await nextFrame();
    expect(written(time, '::before')).to.equal('13 November 2026, 08.05 WIB');
    byline.parentElement?.removeAttribute('lang');
    byline.remove();
    await waitUntil(() => document.adoptedStyleSheets.length === sheets - 1);
  });

  it('shows a portrait beside its name', async () => {
    const byline = await createByline(html`
      <ul>
        <li data-kolom-credit="writer">
          <img src=${pictureUrl(88, 88)} width="44" height="44" alt="" />
          <span>Penulis: <a rel="author" href="/sari">Sari Wulandari</a></span>
        </li>
      </ul>
    `);
    const [img, name] = ['img', 'a'].map((selector) =>
      byline.querySelector(selector)?.getBoundingClientRect(),
    );
    expect([img?.width, img?.height]).to.deep.equal([44, 44]);
    expect(name?.left).to.be.greaterThan(img?.right ?? NaN);
    expect(name?.top).to.be.lessThan(img?.bottom ?? NaN);
    await expectAccessible(byline);
  });

  it('counts what there is to read, and nothing else', async () => {
    const words = (count: number): string => 'kata '.repeat(count);
    const box = await fixture<HTMLElement>(html`
      <article lang="id">
        <kolom-byline read-time></kolom-byline>
        <kolom-article-body>
          <p>${words(710)}</p>
          <aside>${words(2000)}</aside>
        </kolom-article-body>
      </article>
    `);
    const text = (): string | null | undefined =>
      box
        .querySelector('kolom-byline')
        ?.shadowRoot?.querySelector('[part="read-time"]')
        ?.textContent?.trim();
    await waitUntil(() => text() === '3 menit baca');
  });

  for (const width of [320, 360, 412, 768, 1440]) {
    it(`moves nothing when it is defined, at ${width} px`, async () => {
      const {before, after} = await upgrade(
        `<kolom-byline labels read-time relative><ul>
          <li data-kolom-credit="writer"><a href="/sari">Sari Wulandari</a></li>
          <li data-kolom-credit="photographer"><span>Made</span></li></ul>
          <time datetime="2026-11-13T08:00+07:00"></time>
          <p data-kolom-made="human"></p></kolom-byline>
          <kolom-byline lang="en"><ul><li data-kolom-credit="editor">Edited by <b>Bagus Prakoso</b></li></ul>
          <time datetime="2026-09-13T08:00+07:00"></time>
          <time data-kolom-time="updated" datetime="2026-09-13T18:30+07:00"></time>
          <p data-kolom-made="ai-assisted"></p></kolom-byline><p>After</p>`,
        {width, elements: ['byline'], selector: 'kolom-byline, kolom-byline *, p'},
      );
      const place = ({left, top, height}: DOMRect): number[] => [left, top, height];
      expect(after.map(place)).to.deep.equal(before.map(place));
    });
  }
});

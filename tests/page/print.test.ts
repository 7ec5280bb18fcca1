import {expect} from 'chai';
import {html} from 'lit';

import type {KolomArticle} from '../../src/elements/article/article.js';
import '../../src/elements/article/define.js';
import {fixture, waitUntil} from '../support/fixture.js';
import {CAPTION, CREDIT, HEADLINE, PAGES, PARAGRAPHS} from '../support/reader-pages.js';

const frames: HTMLIFrameElement[] = [];

/** A page with the rules for paper at work on the screen: no driver prints. */
async function onPaper(name: string, root = ''): Promise<Document> {
  const css = await (await fetch('/build/kolom.css')).text();
  const frame = document.createElement('iframe');
  frame.width = '700';
  const loaded = new Promise((resolve) => (frame.onload = resolve));
  frame.srcdoc = `<!doctype html><html lang="id" ${root}>
    <style>${css.replaceAll('@media print', '@media all')}</style>${PAGES[name] ?? ''}`;
  document.body.append(frame);
  frames.push(frame);
  await loaded;
  return frame.contentDocument as Document;
}

/** What is left of the page, as words. */
const printed = (page: Document): string => page.body.innerText.replace(/\s+/g, ' ');
const styleOf = (page: Document, selector: string): CSSStyleDeclaration =>
  (page.defaultView as Window).getComputedStyle(
    page.querySelector(selector) as HTMLElement,
  );

describe('a page on paper', () => {
  afterEach(() => {
    frames.splice(0).forEach((frame) => frame.remove());
  });

  for (const name of Object.keys(PAGES)) {
    it(`keeps words, caption and credit ${name}, and no furniture of ours`, async () => {
      const text = printed(await onPaper(name));
      for (const kept of [HEADLINE, CAPTION, CREDIT, ...PARAGRAPHS]) {
        expect(text).to.include(kept);
      }
      expect(text).to.include('Penulis: Sari Wulandari');
      for (const gone of [
        'Pelabuhan',
        'Baca juga: Pasar malam',
        'Kembali ke atas',
        'Komentar ditutup',
      ]) {
        expect(text).not.to.include(gone);
      }
    });
  }

  const [plain = ''] = Object.keys(PAGES);

  it('keeps a caption with its picture, and a heading with its text', async () => {
    const page = await onPaper(plain);
    expect(styleOf(page, 'figure').breakInside).to.equal('avoid');
    expect(styleOf(page, 'figcaption').breakBefore).to.equal('avoid');
    expect(styleOf(page, 'h1').breakAfter).to.equal('avoid');
  });

  it('leaves out the links to the pages of an article', async () => {
    const page = await onPaper(plain);
    for (const [name, tag] of [
      ['page-links', 'div'],
      ['post-nav-links', 'p'],
    ] as const) {
      const links = page.createElement(tag);
      links.className = name;
      links.textContent = 'Halaman: 1 2 3';
      page.querySelector('kolom-article-body')?.append(links);
    }
    expect(printed(page)).not.to.include('Halaman:');
  });

  it("honours the reader's text size, and not their colours", async () => {
    const usual = await onPaper(plain);
    const larger = await onPaper(
      plain,
      'data-kolom-theme="dark" style="--kolom-text-scale:1.5;color-scheme:dark"',
    );
    const paragraph = 'kolom-article-body > p';
    const [before, after] = [usual, larger].map((page) => styleOf(page, paragraph));
    expect(parseFloat(after?.fontSize ?? '')).to.be.closeTo(
      parseFloat(before?.fontSize ?? '') * 1.5,
      0.1,
    );
    expect(after?.color).to.equal('rgb(0, 0, 0)');
  });

  it('says where it came from, and when', async () => {
    const link = Object.assign(document.createElement('link'), {
      rel: 'canonical',
      href: 'https://muara.example/kota/nelayan',
    });
    document.head.append(link);
    const article = await fixture<KolomArticle>(
      html`<kolom-article lang="id"><h1>Judul</h1></kolom-article>`,
    );
    const source = (): string | null | undefined =>
      article.shadowRoot?.querySelector('[part="source"]')?.textContent;
    await waitUntil(() => {
      dispatchEvent(new Event('beforeprint'));
      return source();
    }, 'the source');
    link.remove();
    const today = new Intl.DateTimeFormat('id', {dateStyle: 'long'}).format();
    expect(source()?.trim()).to.equal(
      `Dicetak dari https://muara.example/kota/nelayan pada ${today}`,
    );
    dispatchEvent(new Event('afterprint'));
  });

  it('has its pictures, those out of sight too', async () => {
    const article = await fixture<KolomArticle>(html`
      <kolom-article lang="id">
        <h1>Judul</h1>
        <div style="block-size:30000px"></div>
        <img src="/demo/pictures/harbour-480.jpg" loading="lazy" alt="" />
        <img src="/no-such-picture.jpg" loading="lazy" alt="" />
      </kolom-article>
    `);
    const [picture] = article.querySelectorAll('img');
    expect(picture?.complete && picture.naturalWidth > 0).to.equal(false);
    const {print} = window;
    let complete = false;
    window.print = () => {
      dispatchEvent(new Event('beforeprint'));
      complete = picture?.naturalWidth === 480;
      dispatchEvent(new Event('afterprint'));
    };
    try {
      await article.print();
    } finally {
      window.print = print;
    }
    expect(complete).to.equal(true);
    await waitUntil(() => picture?.loading === 'lazy', 'what was set to be given back');
  });
});

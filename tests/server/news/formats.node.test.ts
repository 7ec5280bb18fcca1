import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {articleHtml, articleStream, readNews} from '../../../src/server.js';
import {jsonFeed, jsonLd, ninjs, post, RSS} from './items.js';

const html = (source: string | object, options = {}): string =>
  articleHtml(readNews(source, options));

/** Each of the lines stands in the HTML. */
function has(text: string, ...lines: string[]): void {
  for (const line of lines)
    assert.ok(text.includes(line), `${line}\n\nis not in\n\n${text}`);
}

describe('an article from ninjs', () => {
  it('has every part of the page contract', () => {
    has(
      html(ninjs()),
      '<h1>Jembatan Kali Wening dibuka lagi</h1>',
      '<p slot="kicker">Kota</p>',
      '<p slot="standfirst">Warga menunggu dua musim hujan.</p>',
      '<p><span data-kolom-role="dateline">Kali Wening</span> – Jembatan dibuka lagi pada Senin pagi.</p>',
      '<li data-kolom-credit="writer">Penulis: <span>Sari Wulandari</span></li>',
      '<li data-kolom-credit="writer">Penulis: <span>Bagus Prakoso</span></li>',
      '<li data-kolom-credit="editor">Redaktur: <span>Made Arta</span></li>',
      '<li data-kolom-credit="agency">Kantor berita: <span>Kantor Berita Selat</span></li>',
      '<time datetime="2026-11-13T08:00:00+07:00">13 November 2026, 08.00 WIB</time>',
      '<time data-kolom-time="updated" datetime="2026-11-13T15:20:00+07:00">Diperbarui 13 November 2026, 15.20 WIB</time>',
      '<small>© 2026 Harian Sauh</small>',
    );
  });

  it('shows its photograph with sizes, caption, credit and licence', () => {
    const text = html(ninjs());
    has(
      text,
      'src="https://sauh.example/j-1600.jpg" srcset="https://sauh.example/j-1600.jpg 1600w, https://sauh.example/j-480.jpg 480w"',
      'width="1600" height="1067" data-kolom-focus="right" alt="Orang berjalan di atas jembatan gantung"',
      '<figcaption>Warga menyeberang pada hari pertama. <span data-kolom-role="credit">Rara Wening <a rel="license" href="https://pesisir.example/lisensi">© 2026 Pesisir</a></span></figcaption>',
    );
    assert.doesNotMatch(
      text,
      /kotak/,
      'a thumbnail of another shape is another picture',
    );
  });

  it('is read from a plain text too, and marks the dateline in it', () => {
    const item = {
      uri: 'urn:sauh:1',
      headlines: [{value: 'Satu'}],
      bodies: [{value: 'RANUBAYA (Sauh) -- Kapal tiba.\n\nKapal pergi & pulang.'}],
    };
    has(
      html(item),
      '<p><span data-kolom-role="dateline">RANUBAYA (Sauh)</span> -- Kapal tiba.</p>',
      '<p>Kapal pergi &#38; pulang.</p>',
    );
  });
});

describe('an article from WordPress', () => {
  it('has its author, its category and the clock of its site', () => {
    has(
      html(post(), {}),
      '<h1>Pasar “Lama” pindah</h1>',
      '<p slot="kicker">Ekonomi &#38; Pasar</p>',
      '<p slot="standfirst">Pedagang pindah ke dermaga.</p>',
      '<a rel="author" href="https://sauh.example/author/sekar">Sekar Puspaningrat</a>',
      'datetime="2026-11-13T08:00:00+07:00"',
      '<span data-kolom-role="dateline">RANUBAYA</span> – Pasar pindah pada Jumat.',
    );
  });

  it('has the media library’s caption and credit, and marks a credit in the text', () => {
    has(
      html(post()),
      'srcset="https://sauh.example/uploads/pasar.jpg 2000w, https://sauh.example/uploads/pasar-600x400.jpg 600w"',
      '<figcaption>Pasar <em>Lama</em>. <span data-kolom-role="credit">Damar Welang © Sauh</span></figcaption>',
      '<kolom-photo zoomable layout="inset-end"><figure class="wp-block-image"><img',
      'src="https://sauh.example/uploads/los.jpg"',
      'Los yang kosong. <span data-kolom-role="credit">Foto: Tio Lestari</span></figcaption>',
      '<a href="https://sauh.example/baca/lain">Baca lagi</a>',
    );
  });

  it('says what did not come without ?_embed', () => {
    const bare = {...post(), _embedded: undefined};
    const {warnings} = readNews(JSON.stringify(bare, null, 1));
    assert.deepEqual(
      warnings.map(({field}) => field),
      ['author', 'featured_media'],
    );
    assert.match(warnings[0]!.message, /\?_embed/);
  });

  it('leaves out an excerpt that is the beginning of the text', () => {
    const cut = {
      ...post(),
      excerpt: {rendered: '<p>RANUBAYA &#8211; Pasar pindah [&hellip;]</p>'},
    };
    assert.doesNotMatch(html(cut), /standfirst/);
  });
});

describe('an article from a feed', () => {
  it('is an item of a JSON Feed, by its number or id', () => {
    has(
      html(jsonFeed()),
      '<h1>Mercusuar &#60; 100 tahun</h1>',
      'datetime="2026-11-12T18:00:00+08:00">12 November 2026, 18.00 WITA</time>',
      '<a rel="author" href="https://sauh.example/halim">Halim Tarunadipa</a>',
    );
    has(html(jsonFeed(), {item: 'dua'}), '<p>Satu.</p>\n<p>Dua.</p>');
    has(html(jsonFeed(), {item: 1}), '<h1>Yang kedua</h1>');
  });

  it('is an item of RSS, whatever its prefixes are', () => {
    has(
      html(RSS),
      '<h1>Tenun &#38; benang</h1>',
      '<p>Benang itu merah.</p>',
      '<p slot="kicker">Budaya</p>',
      'datetime="2026-11-13T08:00:00+07:00">13 November 2026, 08.00 WIB</time>',
      '<figcaption>Alat tenun di beranda. <span data-kolom-role="credit">Rara Wening</span></figcaption>',
    );
    has(html(RSS, {item: 1}), 'Pendek\u00a0saja.');
  });
});

describe('an article from structured data', () => {
  it('follows references, and has label, people, dateline and corrections', () => {
    has(
      html(jsonLd()),
      '<kolom-headline label="analysis">',
      '<span data-kolom-role="dateline">TELUK SAUH</span> – Air naik.',
      '<li data-kolom-credit="agency">',
      '<a rel="author" href="https://sauh.example/bagus">Bagus Prakoso</a>',
      'width="1200" height="800"',
      '<p data-kolom-correction><time datetime="2026-11-14">14 November 2026</time>: Nama dermaga dibetulkan.</p>',
    );
  });

  it('is found in a page, whose marked text stands for one that is missing', () => {
    const [, article] = jsonLd()['@graph'] as Record<string, unknown>[];
    const graph = {...article, articleBody: undefined};
    const page = `<!doctype html><html lang="id"><script type="application/ld+json">${JSON.stringify(graph)}</script>
      <main><nav>Menu</nav><div itemprop="articleBody"><p>Dari halaman.</p><script>x()</script></div></main>`;
    const text = html(page);
    has(text, 'Dari halaman.', '<h1>Mengapa air pasang datang lebih awal</h1>');
    assert.doesNotMatch(text, /Menu|x\(\)/);
  });
});

describe('the stream of an article', () => {
  it('is the same HTML, in parts', async () => {
    const article = readNews(ninjs());
    const chunks: Uint8Array[] = [];
    for await (const chunk of articleStream(
      article,
    ) as unknown as AsyncIterable<Uint8Array>)
      chunks.push(chunk);
    assert.ok(chunks.length > 4);
    assert.equal(Buffer.concat(chunks).toString(), articleHtml(article));
  });
});

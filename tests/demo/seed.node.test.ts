import assert from 'node:assert/strict';
import {mkdtemp, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {composeSeed} from '../../demo/seed/page.mjs';
import {parseSeed} from '../../demo/seed/parse.mjs';
import {readSeed} from '../../demo/seed/read.mjs';

const TEXT = `Kota Daerah Ekonomi Gaya Hidup Edisi Pekan Foto

Jembatan Gantung Kali Wening Dibuka Lagi Setelah Dua Musim Hujan

Foto : Sauh/Damar Welang

Warga menyeberang pada hari pertama jembatan dibuka kembali.

A   A   A   Pengaturan Font

KALI WENING - Jembatan yang putus dua tahun lalu dibuka kembali pada Senin pagi.

"Kami tidak perlu memutar lagi," kata Sutarmi Wijaya, pedagang sayur.


Redaktur : Halim Tarunadipa
Penulis : Sekar Puspaningrat

Komentar

Komentar
()

Top`;

const HEADLINE = 'Jembatan Gantung Kali Wening Dibuka Lagi Setelah Dua Musim Hujan';
const CAPTION = 'Warga menyeberang pada hari pertama jembatan dibuka kembali.';

function paragraphs(text: string): string[] {
  return parseSeed(text).body.map((block) =>
    block.kind === 'list' ? block.items.join('|') : block.text,
  );
}

describe('an article from plain text', () => {
  it('finds every part of a page that was copied', () => {
    const seed = parseSeed(TEXT);
    assert.deepEqual(seed.sections, [
      'Kota',
      'Daerah',
      'Ekonomi',
      'Gaya Hidup',
      'Edisi Pekan',
      'Foto',
    ]);
    assert.equal(seed.headline, HEADLINE);
    assert.deepEqual(seed.photo, {
      label: 'Foto',
      credit: 'Sauh/Damar Welang',
      caption: CAPTION,
    });
    assert.equal(seed.fontSizeLabel, 'Pengaturan Font');
    assert.equal(seed.dateline?.place, 'KALI WENING');
    assert.equal(seed.body.length, 2);
    assert.deepEqual(
      seed.credits.map(({role, name}) => [role, name]),
      [
        ['editor', 'Halim Tarunadipa'],
        ['writer', 'Sekar Puspaningrat'],
      ],
    );
  });

  it('reads it the same with other line ends, a mark in front, and stray space', () => {
    const expected = parseSeed(TEXT);
    assert.deepEqual(parseSeed(`\uFEFF${TEXT.replaceAll('\n', '\r\n')}`), expected);
    assert.deepEqual(parseSeed(TEXT.replaceAll('\n\n', '\n \t \n\n\n')), expected);
    assert.deepEqual(parseSeed(TEXT.replaceAll('\n', '  \n\u00a0')), expected);
  });

  it('reads it without blank lines', () => {
    const seed = parseSeed(TEXT.replace(/\n+/g, '\n'));
    assert.equal(seed.headline, HEADLINE);
    assert.equal(seed.photo?.caption, CAPTION);
    assert.equal(seed.body.length, 2);
  });

  for (const [how, sections] of [
    ['commas', 'Kota, Gaya Hidup, Edisi Pekan'],
    ['bars', 'Kota | Gaya Hidup | Edisi Pekan'],
    ['lines', 'Kota\nGaya Hidup\nEdisi Pekan'],
    ['paragraphs', 'Kota\n\nGaya Hidup\n\nEdisi Pekan'],
    ['wide spaces', 'Kota   Gaya Hidup   Edisi Pekan'],
  ] as const) {
    it(`tells sections apart by ${how}`, () => {
      const seed = parseSeed(TEXT.replace(/^.*$/m, sections));
      assert.deepEqual(seed.sections, ['Kota', 'Gaya Hidup', 'Edisi Pekan']);
      assert.equal(seed.headline, HEADLINE);
    });
  }

  it('takes a headline for a headline where no sections stand above it', () => {
    const seed = parseSeed(TEXT.slice(TEXT.indexOf('Jembatan')));
    assert.deepEqual(seed.sections, []);
    assert.equal(seed.headline, HEADLINE);
  });

  it('reads English labels, and credits above the body', () => {
    const seed = parseSeed(`World Business Culture Sport

The Ferry That Waits for the School Bell

Writer: Maren Adisaputra
Editor: Halim Tarunadipa
11 September 2026

Photo: Sauh/Damar Welang

Pupils board the ferry at Pulau Rintik.

PULAU RINTIK — The last boat leaves when the last child is aboard, and not before.

Comments (3)`);
    assert.equal(seed.headline, 'The Ferry That Waits for the School Bell');
    assert.equal(seed.photo?.caption, 'Pupils board the ferry at Pulau Rintik.');
    assert.equal(seed.date?.datetime, '2026-09-11');
    assert.deepEqual(
      seed.credits.map(({role}) => role),
      ['writer', 'editor'],
    );
    assert.equal(seed.dateline?.place, 'PULAU RINTIK');
  });

  it('does without a photo, a dateline, credits and comments', () => {
    const seed = parseSeed(
      `Sumur Tua Itu Tidak Pernah Kering\n\nWarga menimba air sejak subuh.\n\nTidak ada yang tahu sebabnya.`,
    );
    assert.equal(seed.photo, undefined);
    assert.equal(seed.dateline, undefined);
    assert.deepEqual(seed.credits, []);
    assert.equal(seed.body.length, 2);
  });

  it('joins lines that were one paragraph', () => {
    const text = TEXT.replace('dua tahun lalu dibuka', 'dua tahun lalu\ndibuka');
    assert.deepEqual(paragraphs(text), paragraphs(TEXT));
  });

  it('keeps what readers wrote below the article out of it', () => {
    const text = TEXT.replace('()', '(1)\n\nBudi: Akhirnya, jembatan dibuka juga.');
    assert.deepEqual(paragraphs(text), paragraphs(TEXT));
  });

  it('does not take the body for a headline, nor a caption for one', () => {
    assert.equal(parseSeed(TEXT.replace(HEADLINE, '')).headline, '');
  });

  it('finds no body where only furniture stands', () => {
    const text = TEXT.slice(0, TEXT.indexOf('KALI WENING'));
    assert.equal(parseSeed(text).body.length, 0);
  });
});

describe('the page of such an article', () => {
  it('shows its words as text, whatever they are', async () => {
    const text = TEXT.replace('Sutarmi Wijaya', '<img src=x onerror=alert(1)>');
    const {article} = await composeSeed(parseSeed(text), 'naskah.txt');
    const body = [article.body].flat().map(String).join('');
    assert.match(body, /&lt;img src=x/);
    assert.doesNotMatch(body, /<img/);
  });

  it('is described to search engines by its beginning', async () => {
    const {article} = await composeSeed(parseSeed(TEXT), 'naskah.txt');
    assert.match(article.description ?? '', /^Jembatan yang putus/);
    const long = TEXT.replace('dua tahun lalu', 'dua tahun lalu '.repeat(30));
    const cut = (await composeSeed(parseSeed(long), 'naskah.txt')).article.description;
    assert.match(cut ?? '', /^Jembatan .* (dua|tahun|lalu) …$/);
    assert.ok((cut?.length ?? 0) < 160);
  });

  it('knows Indonesian from English', async () => {
    const {article} = await composeSeed(parseSeed(TEXT), 'naskah.txt');
    assert.equal(article.lang, 'id');
  });
});

describe('the file of an article', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kolom-seed-'));
  });
  after(() => rm(folder, {recursive: true}));

  const files: Record<string, string | Uint8Array> = {
    'is empty': '',
    'is only space': ' \n\n\t',
    'is binary': Uint8Array.from({length: 300}, (_, at) => at % 256),
    'has no body': 'Sumur Tua Itu Tidak Pernah Kering\n',
    'has no headline': TEXT.replace(HEADLINE, ''),
    'is marked up': '<!doctype html><h1>Sumur</h1>',
  };
  for (const [what, content] of Object.entries(files)) {
    it(`is refused in one sentence when it ${what}`, async () => {
      const file = join(folder, 'naskah.txt');
      await writeFile(file, content);
      await assert.rejects(readSeed(file), /^Error: --article "[^\n]*": [^\n]+\.$/);
    });
  }

  it('is refused in one sentence when it is missing, or a folder', async () => {
    await assert.rejects(readSeed(join(folder, 'none.txt')), /no such file/);
    await assert.rejects(readSeed(folder), /a folder/);
  });

  it('may be UTF-16', async () => {
    const file = join(folder, 'utf16.txt');
    await writeFile(file, Buffer.from(`\uFEFF${TEXT}`, 'utf16le'));
    assert.equal((await readSeed(file)).headline, HEADLINE);
  });
});

describe("the project's first page", () => {
  const seed = join(import.meta.dirname, '../../../shared/corpus/seed-article.txt');

  it('is read whole', async (test) => {
    const text = await readFile(seed, 'utf8').catch(() => undefined);
    if (text === undefined) {
      test.skip('the corpus is not here');
      return;
    }
    const {sections, headline, photo, body, credits, dateline} = await readSeed(seed);
    assert.equal(sections.length, 16);
    assert.ok(headline.length > 40);
    assert.ok(photo?.credit && photo.caption);
    assert.ok(body.length >= 8);
    assert.equal(dateline?.place, 'BEIJING');
    assert.deepEqual(
      credits.map(({role}) => role),
      ['editor', 'writer'],
    );
  });
});

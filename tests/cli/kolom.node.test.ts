import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, mkdtemp, readdir, readFile, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {composeNews, isNews} from '../../demo/seed/news.mjs';
import {page as demoPage} from '../../demo/pages.mjs';
import {ensureBuild, ROOT} from '../../scripts/setup.mjs';
import {ninjs, RSS} from '../server/news/items.js';

interface Result {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

let folder: string;
before(async () => {
  await ensureBuild();
  folder = await mkdtemp(join(tmpdir(), 'kolom-cli-'));
});
after(() => rm(folder, {recursive: true}));

function kolom(...args: string[]): Promise<Result> {
  return new Promise((resolve) => {
    const bin = join(ROOT, 'bin/kolom.mjs');
    execFile(process.execPath, [bin, ...args], {cwd: folder}, (error, out, err) => {
      resolve({code: error ? Number(error.code) : 0, out, err});
    });
  });
}

async function write(name: string, content: string | Uint8Array): Promise<string> {
  await writeFile(join(folder, name), content);
  return name;
}

const read = (name: string): Promise<string> => readFile(join(folder, name), 'utf8');

describe('npx kolom', () => {
  it('says what it can do, and with which exit code it ends', async () => {
    const help = await kolom('--help');
    assert.equal(help.code, 0);
    assert.match(help.out, /render[^]*init[^]*Exit codes/);
    assert.equal((await kolom()).code, 2);
    assert.match((await kolom('render', '--help')).out, /--theme/);
    assert.match((await kolom('--version')).out, /^\d+\.\d+\.\d+\n$/);
  });

  it('takes a wrong option for wrong usage', async () => {
    for (const args of [
      ['remder'],
      ['render'],
      ['render', 'a', '--nothing'],
      ['render', 'a', '--format', 'pdf'],
    ]) {
      const {code, err} = await kolom(...args);
      assert.equal(code, 2, args.join(' '));
      assert.match(err, /^Usage: [^\n]+\n$/);
    }
  });

  it('writes no colours where there is no terminal', async () => {
    const {out, err} = await kolom('remder');
    assert.ok(!`${out}${err}`.includes('\u001B'));
  });
});

describe('npx kolom render', () => {
  it('writes a whole page, with the files that it needs beside it', async () => {
    const file = await write('item.json', JSON.stringify(ninjs()));
    const {code, out, err} = await kolom(
      'render',
      file,
      '--out',
      'koran',
      '--theme',
      'modern',
    );
    assert.equal(code, 0, err);
    assert.equal(out, `${join('koran', 'index.html')}\n`);
    const html = await read('koran/index.html');
    assert.match(html, /^<!doctype html>\n<html lang="id">/);
    assert.match(html, /<title>Jembatan Kali Wening dibuka lagi<\/title>/);
    assert.match(html, /<span data-kolom-role="credit">Foto: Rara Wening/);
    assert.match(
      html,
      /<link rel="canonical" href="https:\/\/sauh\.example\/kota\/jembatan">/,
    );
    const files = [...html.matchAll(/(?:src|href)="((?:kolom|page)[^"]*)"/g)].map(
      ([, path]) => path!,
    );
    assert.ok(files.includes('kolom/themes/modern.css'), files.join());
    for (const path of files) assert.ok(existsSync(join(folder, 'koran', path)), path);
    assert.deepEqual(
      (await readdir(folder)).filter((name) => name.startsWith('.kolom')),
      [],
    );
  });

  it('writes into the same folder again, and keeps the page.css that was changed', async () => {
    const file = await write('feed.xml', RSS);
    await kolom('render', file, '--out', 'lagi');
    await write('lagi/page.css', 'body { margin: 1px }');
    const {code, err} = await kolom('render', file, '--out', 'lagi', '--item', '1');
    assert.equal(code, 0, err);
    assert.match(await read('lagi/index.html'), /Yang kedua/);
    assert.match(await read('lagi/page.css'), /1px/);
  });

  it('tells with field and line what the page lacks', async () => {
    const file = await write(
      'kurang.json',
      JSON.stringify({...ninjs(), firstCreated: 'kemarin'}, null, 1),
    );
    const {code, err} = await kolom('render', file);
    assert.equal(code, 0);
    assert.match(err, /Note: firstCreated, line \d+: “kemarin” is no date/);
  });

  it('does not write over a page of somebody else', async () => {
    await mkdir(join(folder, 'milik'));
    await write('milik/index.html', '<p>Milik orang');
    const file = await write('item.json', JSON.stringify(ninjs()));
    const {code, err} = await kolom('render', file, '--out', 'milik');
    assert.equal(code, 1);
    assert.match(err, /--force/);
    assert.equal(await read('milik/index.html'), '<p>Milik orang');
    assert.equal((await kolom('render', file, '--out', 'milik', '--force')).code, 0);
  });
});

describe('what npx kolom render cannot read', () => {
  const json = JSON.stringify({...ninjs(), by: 'Señora'});
  const inputs: [name: string, content: string | Uint8Array, reason: RegExp][] = [
    ['kosong.json', '', /it is empty/],
    ['spasi.json', ' \n', /it is empty/],
    ['gambar.json', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2, 3]), /binary file/],
    [
      'nol.json',
      Buffer.concat([Buffer.from('{"uri": "a'), Buffer.alloc(9), Buffer.from('"}')]),
      /binary file/,
    ],
    ['besar.json', Buffer.alloc(50 * 1024 * 1024, 0x20), /it has 50 MB/],
    ['dalam.json', '[{"a":'.repeat(100_000), /levels/],
    ['dalam.xml', `<rss>${'<a>'.repeat(100_000)}`, /nested too deep|well-formed/],
    ['utf16.json', Buffer.from(`\uFEFF${json}`, 'utf16le'), /UTF-16; save it as UTF-8/],
    [
      'utf16-tanpa-tanda.json',
      Buffer.from(json, 'utf16le'),
      /UTF-16; save it as UTF-8/,
    ],
    [
      'latin1.json',
      Buffer.from(json.replace('"by"', '\n"by"'), 'latin1'),
      /line 2: it is not UTF-8/,
    ],
    ['salah.json', '{"uri": "a",\n}', /line 2: this is not valid JSON/],
    ['tak-ada.json', '', /no such file/],
  ];
  for (const [name, content, reason] of inputs) {
    it(`${name}: one sentence, exit 1, and nothing is written`, async () => {
      if (name !== 'tak-ada.json') await write(name, content);
      const earlier = await readdir(folder);
      const {code, out, err} = await kolom('render', name, '--out', 'hasil');
      assert.equal(code, 1);
      assert.equal(out, '');
      assert.match(err, reason);
      assert.match(err, /^Error: [^\n]+\n$/);
      assert.deepEqual(await readdir(folder), earlier);
    });
  }

  it('reads XML in the encoding that it names', async () => {
    const latin = RSS.replace('UTF-8', 'ISO-8859-1').replace(
      'Benang itu merah',
      'Señora',
    );
    const file = await write('latin.xml', Buffer.from(latin, 'latin1'));
    const {code, err} = await kolom('render', file);
    assert.equal(code, 0, err);
    assert.match(await read('latin/index.html'), /Señora/);
  });
});

describe('npx kolom init', () => {
  it('writes a page to begin with, in either language', async () => {
    const {code, err} = await kolom('init', 'baru', '--lang', 'id');
    assert.equal(code, 0, err);
    const html = await read('baru/index.html');
    assert.match(
      html,
      /<html lang="id">[^]*<kolom-section-nav label="Rubrik">[^]*Redaktur:/,
    );
    assert.ok(existsSync(join(folder, 'baru/photo.svg')));
    assert.equal((await kolom('init', 'baru', '--lang', 'xx')).code, 2);
  });
});

describe('the demo', () => {
  it('shows a news item as npx kolom render does', async () => {
    const file = join(folder, await write('demo.json', JSON.stringify(ninjs())));
    assert.equal(await isNews(file), true);
    assert.equal(
      await isNews(join(folder, await write('teks.txt', '[Foto: Sauh]\n\nJudul'))),
      false,
    );
    const {article} = await composeNews(file);
    const {body} = demoPage('/', {front: article, origin: 'http://127.0.0.1'});
    assert.match(body, /<h1>Jembatan Kali Wening dibuka lagi<\/h1>/);
    assert.match(body, /<kolom-comments provider="waline" server="\/comments">/);
    await writeFile(file, '{"uri": 1,\n"headlines": 2}');
    await assert.rejects(
      composeNews(file),
      /^Error: --article ".*": headlines, line 2: a list is expected/,
    );
  });
});

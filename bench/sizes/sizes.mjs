// npm run bench -- sizes: what a page loads, compressed as a server would send it.
import {extname} from 'node:path';
import {brotliCompressSync, constants, gzipSync} from 'node:zlib';

import {onPage, openChromium} from '../support/browser.mjs';
import {bundle, versionOf} from '../support/peers.mjs';
import {documentOf, readKolom, startSite} from '../support/site.mjs';
import {table} from '../support/table.mjs';
import {COMMENTS, PAGE, PARTS} from './sets.mjs';

const NOTE = `kB (1,000 bytes) of JavaScript and CSS, each file minified and compressed by itself:
gzip level 9, brotli 11. Kolom: every file that Chromium asked for on such a page,
from dist/cdn, or bundled from dist/. Bundles are made with esbuild.
"Later" is fetched on use. "Times" is JavaScript and CSS together, gzip, beside Kolom.`;

/** @param {{log: (line: string) => void}} options */
export async function benchSizes({log}) {
  const [kolomPage, kolomBoth, kolomComments] = await kolomSizes(log);
  log('bundling the peers …');
  const sizes = {};
  for (const [id, part] of Object.entries(PARTS)) sizes[id] = await sizeOfPart(part);
  const {waline, artalk, photoswipe, mediumZoom, shoelace, webAwesome} = sizes;
  const groups = [
    ['page without comments', kolomPage, shoelace, webAwesome],
    [
      'page with comments',
      kolomBoth,
      sum(shoelace, waline),
      sum(webAwesome, waline),
      sum(shoelace, artalk),
    ],
    ['comments alone', kolomComments, sizes.kolomComments, waline, artalk],
    ['photo with a larger view, alone', sizes.kolomPhoto, photoswipe, mediumZoom],
  ];
  return {text: describe(groups), data: {groups}};
}

/** Three of Kolom's pages in a browser, and the files that each of them loads. */
async function kolomSizes(log) {
  log('loading Kolom in Chromium …');
  const files = await readKolom();
  const head = `<link rel="stylesheet" href="/kolom/kolom.css">
<script type="module" src="/kolom/kolom.js"></script>`;
  const pages = [PAGE, PAGE + COMMENTS, COMMENTS];
  const {browser} = await openChromium();
  try {
    const sizes = [];
    for (const body of pages) {
      const site = await startSite(
        new Map([...files, ['/page', documentOf({head, body})]]),
      );
      await onPage(browser, 1, async (page) => {
        await page.goto(`${site.origin}/page`, {waitUntil: 'networkidle0'});
      });
      site.close();
      const names = [...new Set(site.requested)].filter((path) => files.has(path));
      const loaded = names.map((name) => ({name, contents: files.get(name)}));
      sizes.push({name: `Kolom ${versionOf('../..')}`, ...sizeOf(loaded)});
    }
    return sizes;
  } finally {
    await browser.close();
  }
}

async function sizeOfPart({name, packageName, js, css}) {
  const scripts = await bundle(js);
  const sheets = css ? await bundle(css, {loader: 'css'}) : [];
  return {
    name: `${name} ${versionOf(packageName)}`,
    ...sizeOf([...scripts, ...sheets].filter(({later}) => !later)),
    later: compressed(scripts.filter(({later}) => later)).gzip,
  };
}

function sizeOf(files) {
  const js = files.filter(({name}) => extname(name) === '.js');
  const css = files.filter(({name}) => extname(name) === '.css');
  return {js: compressed(js), css: compressed(css), later: 0};
}

function compressed(files) {
  const params = {[constants.BROTLI_PARAM_QUALITY]: 11};
  const total = (compress) =>
    files.reduce((bytes, {contents}) => bytes + compress(contents).length, 0);
  return {
    gzip: total((contents) => gzipSync(contents, {level: 9})),
    brotli: total((contents) => brotliCompressSync(contents, {params})),
  };
}

function sum(a, b) {
  const both = (kind) => ({
    gzip: a[kind].gzip + b[kind].gzip,
    brotli: a[kind].brotli + b[kind].brotli,
  });
  return {
    name: `${a.name} + ${b.name}`,
    js: both('js'),
    css: both('css'),
    later: a.later + b.later,
  };
}

function describe(groups) {
  const head = ['', 'JS gzip', 'brotli', 'CSS gzip', 'brotli', 'later', 'times'];
  const tables = groups.map(([title, ...sizes]) => {
    const whole = ({js, css}) => js.gzip + css.gzip;
    const rows = sizes.map((size) => [
      size.name,
      ...[size.js.gzip, size.js.brotli, size.css.gzip, size.css.brotli, size.later].map(
        kilobytes,
      ),
      (whole(size) / whole(sizes[0])).toFixed(1),
    ]);
    return table([title, ...head.slice(1)], rows);
  });
  return [NOTE, ...tables].join('\n\n');
}

function kilobytes(bytes) {
  return bytes === 0 ? '' : (bytes / 1000).toFixed(1);
}

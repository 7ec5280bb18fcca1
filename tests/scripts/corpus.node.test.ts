import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo, type Server} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {readArticles} from '../../scripts/corpus/articles.mjs';

const ROOT = join(import.meta.dirname, '../..');
const TEXT =
  '<p>Perahu terakhir berangkat pukul sepuluh malam, kata Wigati Lesmana.</p>';

/** Whatever connects to it has left the articles' own server. */
async function listen(): Promise<{server: Server; port: number; calls: () => number}> {
  let calls = 0;
  const server = createServer((socket) => {
    calls += 1;
    socket.destroy();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {server, port: (server.address() as AddressInfo).port, calls: () => calls};
}

/** Articles that would end a run, or reach another server, by their names. */
function hostileArticles(port: number): Record<string, string | Uint8Array> {
  const away = `http://127.0.0.1:${port}/away`;
  const links = [
    'preconnect',
    'dns-prefetch',
    'prefetch',
    'preload',
    'icon',
    'manifest',
  ]
    .concat('stylesheet', 'modulepreload', 'prerender')
    .map((rel) => `<link rel="${rel}" as="image" href="${away}">`);
  return {
    base: `<base href="${away}/" target="_top">${TEXT}<img src="boat.jpg" alt="Boat">`,
    bytes: Buffer.concat([Buffer.from([0xff, 0, 0xc3, 0x28, 0x80]), Buffer.from(TEXT)]),
    empty: '',
    loads: `${links.join('')}<style>@import '${away}'; @font-face { font-family: F; src: url(${away}) } p { font-family: F; cursor: url(${away}), auto }</style>${TEXT}
      <video src="${away}" poster="${away}" autoplay muted></video><audio src="${away}" autoplay></audio><object data="${away}"></object>
      <img src="${away}" alt="" style="background: url(${away})"><iframe title="Map" src="${away}"></iframe>`,
    policy: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; sandbox">${TEXT.repeat(200)}`,
    refresh: `<meta http-equiv="refresh" content="0; url=${away}">${TEXT}`,
    reload: `<meta http-equiv="refresh" content="0">${TEXT}`,
    scripts: `<script>for (;;) alert(1); window.close(); location = '${away}'</script><script src="${away}"></script>${TEXT}
      <img src="x" alt="" onerror="top.close()"><iframe title="Top" srcdoc="<script>top.location='${away}'</script>"></iframe>
      <form id="f" action="${away}"><input aria-label="Name" autofocus></form><script>f.submit()</script>`,
  };
}

/** Files whose bytes are not what a reader of text expects, with what they say. */
const ENCODED: Record<string, [Uint8Array, string]> = {
  'as it says': [Buffer.from('<meta charset=iso-8859-2>B\u00b3ysk', 'latin1'), 'Błysk'],
  'without saying': [Buffer.from('Caf\u00e9', 'latin1'), 'Café'],
  'as UTF-8 that says otherwise': [
    Buffer.from('<meta charset="latin1">Błysk'),
    'Błysk',
  ],
  'as UTF-16': [Buffer.from('\ufeffBłysk', 'utf16le'), 'Błysk'],
  'as bytes that say UTF-16': [
    Buffer.from('<meta charset="utf-16">Caf\u00e9', 'latin1'),
    'Caf\ufffd',
  ],
  'in an encoding of no browser': [
    Buffer.from('<meta charset="ebcdic">Caf\u00e9', 'latin1'),
    'Café',
  ],
};

describe('the articles of a folder', () => {
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kolom-articles-'));
  });
  after(() => rm(folder, {recursive: true}));

  for (const [how, [bytes, words]] of Object.entries(ENCODED))
    it(`are read ${how}`, async () => {
      await writeFile(join(folder, 'article.html'), bytes);
      const [article] = await readArticles(folder);
      assert.equal(article?.html.replace(/<meta.*?>/, ''), words);
    });

  it('are described as well as the file beside them does', async () => {
    for (const sidecar of ['null', '[]', 'no JSON', '{"title": 7, "dir": null}']) {
      await writeFile(join(folder, 'article.json'), sidecar);
      const [{title, lang, dir} = {} as never] = await readArticles(folder);
      assert.deepEqual({title, lang, dir}, {title: '', lang: 'en', dir: 'auto'});
    }
  });
});

describe('npm run corpus', () => {
  let folder: string;
  let outside: Awaited<ReturnType<typeof listen>>;
  let output: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kolom-corpus-'));
    outside = await listen();
    for (const [name, content] of Object.entries(hostileArticles(outside.port)))
      await writeFile(join(folder, `${name}.html`), content);
    // No file at all, in the middle of the others.
    await mkdir(join(folder, 'folder.html'));
    output = await new Promise((resolve) => {
      const script = join(ROOT, 'scripts/corpus.mjs');
      // A proxy of the machine's would resolve names that the browser may not.
      const env = {...process.env, http_proxy: `http://127.0.0.1:${outside.port}`};
      execFile(process.execPath, [script, folder], {env}, (_error, stdout, stderr) =>
        resolve(`${stdout}${stderr}`),
      );
    });
  });
  after(async () => {
    outside.server.close();
    await rm(folder, {recursive: true});
  });

  /** What was said of one article, its name first. */
  function linesOf(name: string): string {
    const lines = output.split('\n');
    const start = lines.findIndex((line) => line.endsWith(` ${name}`));
    const end = lines.findIndex(
      (line, index) => index > start && !line.startsWith('     '),
    );
    return start < 0 ? '' : lines.slice(start, end).join('\n');
  }

  it('measures every article that there is, whatever another one does', () => {
    for (const name of Object.keys(hostileArticles(0)))
      assert.match(linesOf(name), /^ *\d+\/9 ✓ /, `${name}\n${output}`);
    assert.match(output, /^9 articles, 1 not measured$/m);
    assert.match(output, /^0 texts lost or reordered$/m);
  });

  it('says which one could not be read, and why', () => {
    assert.match(linesOf('folder'), /✗ folder\n *not measured: EISDIR/);
  });

  it('reaches nothing but its own server', () => {
    assert.equal(outside.calls(), 0);
  });

  for (const name of ['refresh', 'reload'])
    it(`says where “${name}” would have led, and stays`, () => {
      assert.match(linesOf(name), /✓ .*\n *held back: it led to http:/);
    });

  it('runs nothing of an article’s own', () => {
    assert.doesNotMatch(linesOf('scripts'), /opened|led to|exception/);
  });

  it('takes no base from an article for its own addresses', () => {
    assert.match(linesOf('base'), /✓ base$/);
  });
});

import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {mkdir, mkdtemp, rm, writeFile} from 'node:fs/promises';
import {createServer, type AddressInfo, type Server} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

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
    close: `${TEXT}<script>for (;;) alert(1); window.close()</script><img src="x" alt="" onerror="top.close()">`,
    frames: `${TEXT}<iframe title="Map" src="${away}"></iframe><iframe title="Top" srcdoc="<script>top.location='${away}'</script>"></iframe><object data="${away}"></object>`,
    form: `${TEXT}<form id="f" action="${away}"><input aria-label="Name" autofocus></form><script>f.submit()</script>`,
    links: `${links.join('')}${TEXT}<a href="${away}" ping="${away}">Next</a>`,
    media: `${TEXT}<video src="${away}" poster="${away}" autoplay muted></video><audio src="${away}" autoplay></audio><img src="${away}" alt="" style="background: url(${away})">`,
    policy: `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; sandbox">${TEXT}`,
    refresh: `<meta http-equiv="refresh" content="0; url=${away}">${TEXT}`,
    reload: `<meta http-equiv="refresh" content="0">${TEXT}`,
    script: `<script>location = '${away}'</script><script src="${away}"></script>${TEXT}<a id="a" href="javascript:location='${away}'">Go</a>`,
    styles: `<style>@import '${away}'; @font-face { font-family: F; src: url(${away}) } p { font-family: F; cursor: url(${away}), auto }</style>${TEXT}`,
    wide: new TextEncoder().encode(TEXT.repeat(400)),
  };
}

/** Files whose bytes are not what a reader of text expects. */
const odd: Record<string, Uint8Array> = {
  'latin-1': Buffer.from(
    `<meta charset="iso-8859-1">${TEXT.replace('Wigati', 'Andr\u00e9')}`,
    'latin1',
  ),
  'utf-16': Buffer.from(`\ufeff${TEXT}`, 'utf16le'),
  'no-encoding': Buffer.from([0x3c, 0x70, 0x3e, 0xff, 0xfe, 0x00, 0xc3, 0x28, 0x80]),
  empty: Buffer.alloc(0),
};

describe('npm run corpus', () => {
  let folder: string;
  let outside: Awaited<ReturnType<typeof listen>>;
  let output: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'kolom-corpus-'));
    outside = await listen();
    const files = {...hostileArticles(outside.port), ...odd};
    for (const [name, content] of Object.entries(files))
      await writeFile(join(folder, `${name}.html`), content);
    await writeFile(join(folder, 'base.json'), '{"title": 7, "lang": null}');
    await writeFile(join(folder, 'form.json'), 'not JSON');
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
    for (const name of [...Object.keys(hostileArticles(0)), ...Object.keys(odd)])
      assert.match(linesOf(name), /^ *\d+\/17 [✓✗] /, `${name}\n${output}`);
    assert.match(output, /^17 articles, 1 not measured$/m);
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
    for (const name of ['close', 'form', 'frames', 'script'])
      assert.doesNotMatch(linesOf(name), /opened|led to|exception/);
  });

  it('takes no base from an article for its own addresses', () => {
    assert.match(linesOf('base'), /✓ base$/);
  });
});

// A host with more than one copy of Kolom, of Lit, or of both. Its pages are
// `/page?POLICY&SCRIPT&SCRIPT…`: the names of Trusted Types policies that it allows, and
// the module scripts in their order.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {extname, join} from 'node:path';
import {build} from 'esbuild';

import {WATCH} from './every-element.ts';

const ROOT = join(import.meta.dirname, '../..');

const TYPES = {
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.woff2': 'font/woff2',
};

/** An application of a host: its own Lit elements, Web Awesome's, and Kolom from npm. */
const APPLICATION = `import 'kolom/all.js';
import {html, LitElement} from 'lit';
import '@awesome.me/webawesome/dist/components/button/button.js';
import '@awesome.me/webawesome/dist/components/callout/callout.js';
customElements.define('ferry-times', class extends LitElement {
  static properties = {pier: {}};
  render() { return html\`<p>Next ferry from \${this.pier}: 14.05</p>\`; }
});`;

/** The library's classes, for tags of the host's own. */
const CLASSES = `import 'kolom/all.js';
import * as kolom from 'kolom';
globalThis.next = kolom;`;

/** Another release: each of its classes tells. */
const otherRelease = {
  name: 'other-release',
  setup(bundle) {
    bundle.onLoad({filter: /[\\/]dist[\\/]elements[\\/].*\.js$/}, async ({path}) => {
      const code = await readFile(path, 'utf8');
      const mark = "$& static release = 'next';";
      return {contents: code.replace(/^class Kolom\w+ extends \w+ \{/m, mark)};
    });
  },
};

/** Bundles what stands in node_modules, Kolom by its own package.json. */
async function bundle(contents, {conditions = [], plugins = []} = {}) {
  const {outputFiles} = await build({
    stdin: {contents, resolveDir: ROOT},
    bundle: true,
    format: 'esm',
    target: 'es2022',
    minify: true,
    external: ['exifreader'],
    conditions: ['production', ...conditions],
    plugins,
    write: false,
    logLevel: 'silent',
  });
  return outputFiles[0].contents;
}

const BUNDLES = {
  '/app.js': () => bundle(APPLICATION),
  '/next.js': () => bundle(CLASSES, {plugins: [otherRelease]}),
  '/development.js': () =>
    bundle("import 'kolom/all.js';", {conditions: ['development']}),
};

function policyOf(names, strict) {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    "connect-src 'self'",
    "img-src 'self' data:",
    ...(strict ? ["require-trusted-types-for 'script'"] : []),
    `trusted-types ${names}`,
  ].join('; ');
}

const pageWith = (scripts, body) => `<!doctype html><html lang="en"><head>
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Muara</title>
<script src="/watch.js"></script><link rel="stylesheet" href="/one/kolom.css">
${scripts.map((src) => `<script type="module" src="${src}"></script>`).join('\n')}
</head><body>${body}</body></html>`;

/**
 * @param {string} body Of every page.
 * @returns {Promise<{url: string, close: () => void}>}
 */
export async function startCopiesSite(body) {
  const bundles = new Map();
  const bundled = (path) => {
    if (!bundles.has(path)) bundles.set(path, BUNDLES[path]());
    return bundles.get(path);
  };
  const answer = async ({url}, response) => {
    const {pathname, search} = new URL(url, 'http://localhost');
    const send = (type, content) =>
      response.setHeader('content-type', TYPES[type]).end(content);
    if (pathname === '/watch.js') return send('.js', WATCH);
    if (BUNDLES[pathname]) return send('.js', await bundled(pathname));
    if (pathname === '/page') {
      const [names, ...scripts] = decodeURIComponent(search.slice(1)).split('&');
      const strict = !names.startsWith('lax ');
      const policy = policyOf(names.replace(/^lax /, ''), strict);
      response.setHeader('content-security-policy', policy);
      return send('.html', pageWith(scripts, body));
    }
    // The same files at two addresses.
    const [, file] = /^\/(?:one|two)\/([\w./-]+)$/.exec(pathname) ?? [];
    const content =
      file && (await readFile(join(ROOT, 'dist/cdn', file)).catch(() => undefined));
    if (content) return send(extname(file), content);
    return response.writeHead(404).end();
  };
  const server = createServer((request, response) => {
    answer(request, response).catch(({message}) => {
      response.writeHead(500).end(message);
    });
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    url: `http://127.0.0.1:${server.address().port}`,
    close() {
      server.closeAllConnections();
      server.close();
    },
  };
}

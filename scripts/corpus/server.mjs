// Serves the articles, plain and in our elements, and the elements from their
// source. Nothing of an article's own may run.
import {readFile} from 'node:fs/promises';
import {createServer} from 'node:http';
import {join, normalize} from 'node:path';
import ts from 'typescript';

import {bundleSheet} from '../css.mjs';
import {ROOT} from '../setup.mjs';
import {readTokens} from '../tokens.mjs';
import {HOST} from './alone.mjs';

const CSP = [
  "default-src 'none'",
  'img-src * data:',
  'media-src *',
  'frame-src *',
  "style-src 'self' 'unsafe-inline'",
  "script-src 'self' 'sha256-IMPORTS'",
  // Else <base> would send our own addresses elsewhere.
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

/** What the elements import; an article's scripts find nothing here. */
const SCRIPTS =
  /^\/(src|node_modules\/(lit|lit-html|lit-element|@lit\/reactive-element|tslib))\//;

const IMPORTS = JSON.stringify({
  imports: {
    tslib: '/node_modules/tslib/tslib.es6.mjs',
    lit: '/node_modules/lit/index.js',
    'lit/': '/node_modules/lit/',
    'lit-html': '/node_modules/lit-html/lit-html.js',
    'lit-html/': '/node_modules/lit-html/',
    'lit-element/': '/node_modules/lit-element/',
    '@lit/reactive-element': '/node_modules/@lit/reactive-element/reactive-element.js',
    '@lit/reactive-element/': '/node_modules/@lit/reactive-element/',
  },
});

const COMPILER = {
  target: ts.ScriptTarget.ES2022,
  module: ts.ModuleKind.ES2022,
  experimentalDecorators: true,
  useDefineForClassFields: false,
  importHelpers: true,
};

/** Starts the server on a free port of the loopback interface. */
export async function serve(articles) {
  const {createHash} = await import('node:crypto');
  const hash = createHash('sha256').update(IMPORTS).digest('base64');
  const sheet = bundleSheet(join(ROOT, 'src/theme/kolom.css'), await readTokens());
  const byName = new Map(articles.map((article) => [article.name, article]));
  const server = createServer(async (request, response) => {
    const send = (type, body) => {
      response.setHeader('Content-Type', `${type}; charset=utf-8`);
      response.setHeader('Content-Security-Policy', CSP.replace('IMPORTS', hash));
      response.end(body);
    };
    try {
      const url = new URL(request.url, 'http://localhost');
      if (url.pathname === '/kolom.css') return send('text/css', sheet);
      const article = byName.get(url.searchParams.get('name'));
      if (article && url.pathname === '/plain')
        return send('text/html', plain(article));
      if (article && url.pathname === '/article')
        return send('text/html', composed(article));
      return send('text/javascript', await script(url.pathname));
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((done) => server.listen(0, '127.0.0.1', done));
  return {
    origin: `http://${HOST}`,
    port: server.address().port,
    close() {
      server.close();
      server.closeAllConnections();
    },
  };
}

async function script(path) {
  const file = join(ROOT, normalize(path));
  if (!SCRIPTS.test(normalize(path))) throw new TypeError(path);
  if (!path.startsWith('/src/')) return readFile(file, 'utf8');
  const source = await readFile(file.replace(/\.js$/, '.ts'), 'utf8');
  return ts.transpileModule(source, {compilerOptions: COMPILER}).outputText;
}

function plain({html, title, lang, dir}) {
  return `<!doctype html><html lang="${escape(lang)}" dir="${escape(dir)}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Input</title>
<h1>${escape(title || 'Untitled')}</h1><main>${content(html)}</main>`;
}

function composed({html, title, lang, dir}) {
  return `<!doctype html><html lang="${escape(lang)}" dir="${escape(dir)}">
<meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Article</title>
<link rel="stylesheet" href="/kolom.css"><script type="importmap">${IMPORTS}</script>
<kolom-article><kolom-headline><h1>${escape(title || 'Untitled')}</h1></kolom-headline>
<main><kolom-article-body>${content(html)}</kolom-article-body></main></kolom-article>`;
}

/** What stands in the body of a whole document, or all of a fragment. */
function content(html) {
  return /<body\b[^>]*>([\s\S]*?)(?:<\/body>|$)/i.exec(html)?.[1] ?? html;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

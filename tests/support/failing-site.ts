// A site whose scripts do not come as they should: missing, broken, blocked, hanging
// or late. It serves one page that has of everything which waits for a script.
import {startDemo} from '../../demo/server.mjs';
import {startFront} from './front-server.mjs';

/** What becomes of the loader. */
export type Fault = 'missing' | 'throws' | 'hangs' | 'blocked' | 'refused' | 'none';

/** Only what the page itself sends may run: another host's script may not. */
const POLICY = "default-src 'self'; img-src 'self' data:";

const AFTER_LOAD = `addEventListener('load', () => setTimeout(() => {
  const script = document.createElement('script');
  script.type = 'module';
  script.src = '/kolom/kolom.js';
  document.head.append(script);
}, 500));`;

const picture = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><rect width="600" height="300" fill="red"/></svg>',
)}`;
const figure = (name: string): string => `<figure>
  <img src="${picture}" width="600" height="300" alt="${name}">
  <figcaption>${name}. <span data-kolom-role="credit">Foto: Rara</span></figcaption></figure>`;

const items = ['Laut', 'Sungai', 'Rawa', 'Danau']
  .map((name) => `<li><a href="/${name}">${name}</a></li>`)
  .join('');

function pageWith(script: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8">
<meta name="viewport" content="width=device-width"><title>Muara</title>
<link rel="stylesheet" href="/kolom/kolom.css">${script}</head><body>
<kolom-section-nav id="nav"><ul>
  <li><a href="/kota">Kota</a><ul><li><a id="nested" href="/kota/pelabuhan">Pelabuhan</a></li></ul></li>
  <li><a href="/desa" aria-current="page">Desa</a></li>${items}</ul></kolom-section-nav>
<kolom-section-nav id="menu" narrow="menu"><ul>${items}
  <li><a href="/hulu" aria-current="page">Hulu</a></li></ul></kolom-section-nav>
<kolom-article-body><p>The tide was out.</p></kolom-article-body>
<kolom-photo id="sensitive" sensitive="It shows a flood.">${figure('Water')}</kolom-photo>
<kolom-photo id="plain" zoomable>${figure('Boats')}</kolom-photo>
<kolom-gallery layout="strip">${['One', 'Two', 'Three'].map(figure).join('')}</kolom-gallery>
<kolom-byline labels read-time relative><ul><li data-kolom-credit="writer">Sari</li></ul>
  <time datetime="2026-11-13T08:00:00+07:00"></time></kolom-byline>
<kolom-comments provider="memory"><p id="fallback">Write to the editor.</p></kolom-comments>
<p id="below">What stands below.</p>
<kolom-back-to-top><a id="top-link" href="#top">Top</a></kolom-back-to-top>
</body></html>`;
}

/** A site that fails as the test says. */
export interface FailingSite {
  readonly url: string;
  fault: Fault;
  /** The page asks for the loader once it has loaded itself, which then cannot hang. */
  afterLoad: boolean;
  /** Chunks that are not to be had, by their names. */
  gone: RegExp | undefined;
  /** Chunks that are never answered. */
  stuck: RegExp | undefined;
  /** Lets a loader that hangs come after all. */
  release: () => void;
  close: () => Promise<void>;
}

/** Starts it. */
export async function startFailingSite(): Promise<FailingSite> {
  const demo = await startDemo({comments: false});
  let waiting: (() => void)[] = [];
  const front = await startFront(demo.url, (request, response, handOn) => {
    const path = request.url ?? '/';
    const loader = path === '/kolom/kolom.js';
    if (path === '/page') {
      const host =
        site.fault === 'blocked' ? front.url.replace('127.0.0.1', 'localhost') : '';
      const broken = site.fault === 'refused' ? ' integrity="sha384-AAAA"' : '';
      const script = site.afterLoad
        ? '<script src="/after-load.js"></script>'
        : `<script type="module" src="${host}/kolom/kolom.js"${broken}></script>`;
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', POLICY);
      response.end(pageWith(script));
    } else if (path === '/after-load.js') {
      response.setHeader('content-type', 'text/javascript').end(AFTER_LOAD);
    } else if (loader && site.fault === 'hangs') waiting.push(handOn);
    else if (loader && site.fault === 'throws') {
      response.setHeader('content-type', 'text/javascript');
      response.end("throw new Error('broken by a proxy')");
    } else if ((loader && site.fault === 'missing') || site.gone?.test(path)) {
      response.writeHead(404).end();
    } else if (!site.stuck?.test(path)) handOn();
  });
  const site: FailingSite = {
    url: front.url,
    fault: 'none',
    afterLoad: false,
    gone: undefined,
    stuck: undefined,
    release() {
      for (const handOn of waiting) handOn();
      waiting = [];
    },
    async close() {
      front.close();
      await demo.close();
    },
  };
  return site;
}

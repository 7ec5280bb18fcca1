// Small sites whose pages are changed in place by a router of other people's, each
// with an article of two photographs and another page.
import {startSite, type Site} from './static-site.js';

/** The article's address on a site, and that of the page beside it. */
export const ARTICLE = '/ferry';
export const OTHER = '/tides';

const picture = (fill: string): string =>
  `data:image/svg+xml,${encodeURIComponent(
    `<svg xmlns="http://www.w3.org/2000/svg" width="600" height="400"><rect width="600" height="400" fill="${fill}"/></svg>`,
  )}`;

const photo = (id: string, fill: string): string => `<kolom-photo zoomable id="${id}">
<figure><img src="${picture(fill)}" width="600" height="400" alt="The ${id}">
<figcaption>The ${id} at noon. <span data-kolom-role="credit">Photo: Ona Reyes</span></figcaption>
</figure></kolom-photo>`;

const lines = (count: number): string =>
  Array.from(
    {length: count},
    (_, i) => `<p>Line ${i} of the log of the ferry, as its crew wrote it down.</p>`,
  ).join('');

/** What stands in the pages, by address. */
const CONTENT: Readonly<Record<string, string>> = {
  [ARTICLE]: `<kolom-article><kolom-headline><h1>The last ferry</h1></kolom-headline>
<kolom-article-body>${lines(20)}<p><input id="note" aria-label="Note"></p>
<details id="more"><summary>More</summary><p>The rest of it.</p></details>
${photo('quay', 'teal')}${photo('mast', 'navy')}${lines(30)}</kolom-article-body>
</kolom-article>`,
  [OTHER]: `<kolom-article><kolom-headline><h1>High tides</h1></kolom-headline>
<kolom-article-body>${lines(40)}</kolom-article-body></kolom-article>`,
};

const nav = `<p><a id="to-article" href="${ARTICLE}">Ferry</a> <a id="to-other" href="${OTHER}">Tides</a></p>`;
const script = (path: string): string => `<script src="/libs/${path}"></script>`;

/** A router as many sites write their own: every step through history is a page. */
const OWN_ROUTER = `
const load = async () => {
  const text = await (await fetch(location.pathname)).text();
  const page = new DOMParser().parseFromString(text, 'text/html');
  document.body.replaceWith(document.adoptNode(page.body));
  scrollTo(0, 0);
};
const push = history.pushState;
history.pushState = function (...args) { push.apply(history, args); load(); };
history.replaceState({own: {at: location.href}}, '');
window.onpopstate = ({state}) => { if (state) load(); };
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="/"]');
  if (!link) return;
  event.preventDefault();
  history.pushState({own: {at: link.href}}, '', link.href);
});`;

const VUE_ROUTER = `
import {createApp, h} from 'vue';
import {createRouter, createWebHistory} from '/libs/vue-router/dist/vue-router.esm-browser.prod.js';
const page = (path) => ({
  async beforeRouteEnter(to, from, next) {
    const text = await (await fetch('/content' + path)).text();
    next((view) => { view.html = text; });
  },
  data: () => ({html: ''}),
  render() { return h('div', {innerHTML: this.html}); },
});
const router = createRouter({
  history: createWebHistory(),
  scrollBehavior: () => ({top: 0}),
  routes: ['${ARTICLE}', '${OTHER}'].map((path) => ({path, component: page(path)})),
});
const {RouterLink, RouterView} = await import('/libs/vue-router/dist/vue-router.esm-browser.prod.js');
createApp({
  render: () => [
    h('p', [
      h(RouterLink, {id: 'to-article', to: '${ARTICLE}'}, () => 'Ferry'),
      h(RouterLink, {id: 'to-other', to: '${OTHER}'}, () => 'Tides'),
    ]),
    h(RouterView, {key: 1}),
  ],
}).use(router).mount('#app');`;

const plain =
  (head: string, body = '<body>') =>
  (path: string): string =>
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${path}</title>
${head}<link rel="stylesheet" href="/kolom/kolom.css"><script type="module" src="/kolom/kolom.js"></script>
</head>${body}${nav}${CONTENT[path]}</body></html>`;

const inline = (code: string): string => `<script>${code}</script>`;

/** The pages of each site, by the name of its router. */
export const SITES: Readonly<Record<string, (path: string) => string>> = {
  turbo: plain(script('@hotwired/turbo/dist/turbo.es2017-umd.js')),
  'htmx 2': plain(script('htmx.org/dist/htmx.js'), '<body hx-boost="true">'),
  'htmx 4': plain(script('htmx-4/dist/htmx.js'), '<body hx-boost:inherited="true">'),
  'vue-router': (path) => `<!doctype html><html lang="en"><head><meta charset="utf-8">
<title>${path}</title><link rel="stylesheet" href="/kolom/kolom.css">
<script type="importmap">{"imports":{"vue":"/libs/vue/dist/vue.runtime.esm-browser.prod.js"}}</script>
<script type="module" src="/kolom/kolom.js"></script><script type="module">${VUE_ROUTER}</script>
</head><body><div id="app"></div></body></html>`,
  'a router of its own': plain(inline(OWN_ROUTER)),
};

/** A server of one site at a time. */
export interface RouterServer extends Site {
  /** The pages, and parts of pages, that were asked for. */
  readonly asked: string[];
  /** Which of `SITES` is served. */
  site: string;
}

export async function startRouterServer(): Promise<RouterServer> {
  const asked: string[] = [];
  const state = {site: '', asked};
  const server = await startSite((path) => {
    const [, part] = /^\/content(\/\w+)$/.exec(path) ?? [];
    const page = CONTENT[path] && SITES[state.site]?.(path);
    const text = part ? CONTENT[part] : page;
    if (text) asked.push(path);
    return text;
  });
  return Object.assign(state, server);
}

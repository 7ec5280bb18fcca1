// The browser of a run, which reaches nothing but the articles' own server, and a page
// in it that an article cannot lead away.

/** Shown for every picture, wherever it is from. */
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="1600" height="900"><rect width="100%" height="100%" fill="#9ab"/></svg>';

/** The articles' own host: browsers trust the name as they trust 127.0.0.1. */
export const HOST = 'corpus.localhost';

/**
 * What keeps Chromium here. A connection that a page only hints at (`preconnect`,
 * `dns-prefetch`, an icon) passes no interception and no policy: of names and addresses
 * alike, loopback's included, there is but one.
 *
 * @param {number} port Of the articles' server, on 127.0.0.1.
 */
export const aloneArguments = (port) => [
  '--no-proxy-server',
  `--host-resolver-rules=MAP ${HOST} 127.0.0.1:${port}, MAP * ~NOTFOUND`,
];

/**
 * Opens a page that shows what it is told to, and no more.
 *
 * @param {import('puppeteer-core').Browser} browser
 * @param {string} origin Of the articles' server.
 * @returns {Promise<{page: import('puppeteer-core').Page, exceptions: string[],
 *   tried: Set<string>, show: (path: string) => Promise<void>}>} `tried` says what the
 *   page would have done elsewhere.
 */
export async function openPage(browser, origin) {
  const page = await browser.newPage();
  const exceptions = [];
  const tried = new Set();
  let wanted = '';
  page.on('pageerror', (error) => exceptions.push(error.message ?? String(error)));
  page.on('dialog', (dialog) => {
    tried.add(`opened a dialog: ${dialog.message().slice(0, 80)}`);
    void dialog.dismiss().catch(() => undefined);
  });
  page.on('popup', (popup) => {
    tried.add('opened a window');
    void popup?.close().catch(() => undefined);
  });
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const isOurs = request.url() === wanted;
    if (isLeaving(request) && !isOurs)
      tried.add(`led to ${request.url().slice(0, 120)}`);
    if (isOurs) wanted = '';
    void answer(request, {origin, isOurs}).catch(() => undefined);
  });
  const show = async (path) => {
    const {href} = new URL(path, origin);
    for (let tries = 1; ; tries += 1) {
      wanted = href;
      try {
        await page.goto(href, {waitUntil: 'load', timeout: 180_000});
        return;
      } catch (error) {
        // The document before this one began to leave at the same moment.
        if (tries === 3 || !/ERR_ABORTED/.test(error.message)) throw error;
      }
    }
  };
  return {page, exceptions, tried, show};
}

/** Whether a request would put another document into the place of this one. */
function isLeaving(request) {
  return request.isNavigationRequest() && !request.frame()?.parentFrame();
}

/** Pictures come from here, and nothing from anywhere else. */
function answer(request, {origin, isOurs}) {
  const {protocol, origin: asked} = new URL(request.url());
  // Not a failure, which would show the browser's own page in the article's place.
  if (isLeaving(request)) return isOurs ? request.continue() : request.abort('aborted');
  if (request.isNavigationRequest())
    return request.respond({contentType: 'text/html', body: ''});
  if (protocol === 'data:') return request.continue();
  if (request.resourceType() === 'image')
    return request.respond({contentType: 'image/svg+xml', body: PICTURE});
  return asked === origin ? request.continue() : request.abort();
}

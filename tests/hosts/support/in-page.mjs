// What the checks need inside a page. Each function is sent there as text, so it knows
// nothing of this file but what `install` left on `window`.

/** Runs before the page's own scripts. */
export function install() {
  const rootsIn = (root) => [
    root,
    ...[...root.querySelectorAll('*')].flatMap(({shadowRoot}) =>
      shadowRoot ? rootsIn(shadowRoot) : [],
    ),
  ];
  const all = (root, selector) =>
    rootsIn(root).flatMap((one) => [...one.querySelectorAll(selector)]);
  /** Finds by a path: what follows `>>>` is inside the shadow root. */
  window.find = (path) =>
    path.split(' >>> ').reduce((found, selector) => {
      const root = found === document ? document : found?.shadowRoot;
      return (root && all(root, selector)[0]) ?? null;
    }, document);
  window.tags = () =>
    [...document.querySelectorAll('*')].filter(({localName}) =>
      localName.startsWith('kolom-'),
    );
  const nameOf = (node) =>
    node?.localName ?? `text of ${node?.parentElement?.localName ?? 'nothing'}`;
  window.shifts = [];
  new PerformanceObserver((list) => {
    for (const {value, hadRecentInput, sources} of list.getEntries()) {
      if (hadRecentInput) continue;
      const moves = sources.map(
        ({node, previousRect: from, currentRect: to}) =>
          `${nameOf(node)} from ${from.top},${from.height} to ${to.top},${to.height}`,
      );
      window.shifts.push(`${value.toFixed(4)}: ${moves.join('; ')}`);
    }
  }).observe({type: 'layout-shift', buffered: true});
}

/** Whether every tag stands, is defined and has rendered; comments wait to be near. */
export async function isWhole(count) {
  const found = window.tags();
  const names = new Set(found.map(({localName}) => localName));
  const tags = found.filter(({localName}) => localName !== 'kolom-comments');
  if (names.size < count || !tags.every((tag) => tag.matches(':defined'))) return false;
  await Promise.all(tags.map((tag) => tag.updateComplete));
  return tags.every((tag) => tag.shadowRoot && tag.hasUpdated);
}

/** What is not whole, for the message. */
export function whatIsMissing() {
  const tags = window.tags();
  const names = [...new Set(tags.map(({localName}) => localName))];
  const not = tags.filter((tag) => !tag.matches(':defined') || !tag.shadowRoot);
  const wrong = [...new Set(not.map(({localName}) => localName))];
  return `${names.length} tags; not defined: ${wrong.join(', ') || 'none'}`;
}

/** Scrolls through the comments to the end of the page, and up again. */
export async function scrollPast() {
  const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
  for (
    const end = document.documentElement.scrollHeight;
    scrollY + innerHeight < end;
  ) {
    const before = scrollY;
    scrollTo({top: before + innerHeight / 2, behavior: 'instant'});
    await frame();
    if (scrollY === before) break;
  }
  scrollTo({top: 0, behavior: 'instant'});
  await frame();
}

/**
 * Whether a comment is there. Until then it scrolls to where the comments begin half a
 * screen below: again, too, where a router that has come to life scrolls to the top.
 */
export function hasComment(text) {
  const article = window.find('kolom-comments >>> article');
  if (article?.textContent.includes(text)) return true;
  const {top} = document.querySelector('kolom-comments').getBoundingClientRect();
  scrollTo({top: Math.max(0, scrollY + top - 1.5 * innerHeight), behavior: 'instant'});
  return false;
}

/** The headlines of the articles that the page describes to machines. */
export function describedArticles() {
  return [...document.querySelectorAll('script[type="application/ld+json"]')]
    .map(({textContent}) => JSON.parse(textContent))
    .filter((data) => data['@type'] === 'NewsArticle')
    .map(({headline}) => headline);
}

/** Whether it describes one, which is the one that is read. */
export function describesOnly(headline) {
  const scripts = document.querySelectorAll('script[type="application/ld+json"]');
  const articles = [...scripts].map(({textContent}) => JSON.parse(textContent));
  return articles.length === 1 && articles[0].headline === headline;
}

export function widthOfPage() {
  return document.documentElement.scrollWidth;
}

export function wordsOfPage() {
  return document.body.innerText.replace(/\s+/g, ' ');
}

/** Leaves marks on the article, by which its nodes are known again. */
export function markArticle() {
  window.kept = document.querySelector('kolom-article');
  const details = document.querySelector('details');
  if (details) details.open = true;
}

/** What a reader has done to the page: it must be there again. */
export function readerState() {
  return {
    sameNodes: window.kept?.isConnected === true,
    open: document.querySelector('details')?.open,
    typed: window.find('kolom-comments >>> textarea').value,
    scrolled: Math.round(scrollY),
    address: location.href,
  };
}

// A page with every element, and whether it has come to life.
import type {Page} from './open-browser.mjs';

const PICTURE =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' width='60' height='40'/%3E";
const figure = `<figure><img src="${PICTURE}" width="60" height="40" alt="A jetty">
<figcaption>The jetty. <span data-kolom-role="credit">Photo: Sari Wulan</span></figcaption></figure>`;

/** An article with each of the elements, and comments that need no server. */
export const ARTICLE = `<kolom-section-nav label="Sections"><ul><li><a href="/city">City</a></li></ul></kolom-section-nav>
<kolom-article><kolom-headline><h1>West Wind</h1></kolom-headline>
<kolom-byline>By <span data-kolom-credit="writer">Sari Dewi</span></kolom-byline>
<kolom-font-size></kolom-font-size><kolom-reader-settings></kolom-reader-settings>
<kolom-article-body><kolom-photo zoomable>${figure}</kolom-photo>
<kolom-gallery>${figure}${figure}</kolom-gallery><p>The jetty is wet.</p></kolom-article-body>
<kolom-comment-count provider="memory"></kolom-comment-count>
<kolom-comments provider="memory"><p>Be the first to write.</p></kolom-comments></kolom-article>
<kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top>`;

/** The first script of a page: keeps what goes wrong, for `problems`. */
export const WATCH = `window.problems = []; window.warnings = [];
addEventListener('error', ({message}) => problems.push(message));
addEventListener('unhandledrejection', ({reason}) => problems.push(String(reason)));
addEventListener('securitypolicyviolation', ({violatedDirective, blockedURI, sample}) =>
  problems.push([violatedDirective, blockedURI, sample].join(' ')));
console.warn = (...words) => warnings.push(words.join(' '));`;

/** Exceptions, and violations of the page's policy. Runs in the page. */
export const problems = (): string[] =>
  (window as unknown as {problems: string[]}).problems;

/** What has not come to life yet. A link to a comment lets the comments come at once. */
export function dormant(hostTags: string[] = []): string[] {
  const own = [...document.body.querySelectorAll('*')].filter(
    ({localName}) => localName.startsWith('kolom-') || hostTags.includes(localName),
  );
  const rendered = ({shadowRoot}: Element): boolean =>
    !!shadowRoot && shadowRoot.querySelector('*') !== null;
  const waiting = own.filter((element) => !rendered(element));
  if (window.deep('textarea').length === 0) waiting.push(document.body);
  return waiting.map(({localName}) => localName);
}

/**
 * Waits until every element has rendered.
 *
 * @param hostTags - Elements of the host's that are waited for too.
 */
export async function waitForLife(page: Page, hostTags: string[] = []): Promise<void> {
  const end = Date.now() + 45_000;
  for (;;) {
    const waiting = (await page.evaluate(dormant, hostTags)) as string[];
    if (waiting.length === 0) return;
    if (Date.now() > end) {
      const found = JSON.stringify(await page.evaluate(problems));
      throw new Error(`Waited 45 s for ${waiting.join(', ')}: ${found}`);
    }
  }
}

import {html, render} from 'lit';

import {DEV} from '../../base/dev.js';
import {warnOnce} from '../../base/warn-once.js';
import {readArticle} from '../../page/article-metadata.js';
import {
  articleGraphs,
  OWN_MARK,
  serialize,
  toJsonLd,
  type JsonLd,
  type JsonLdOptions,
} from '../../page/json-ld.js';

/** What is asked of the element. */
export interface DescribedArticle extends Element {
  readonly paywall: string;
  readonly noStructuredData: boolean;
}

/** The script with an article's structured data in the head of the page. */
export class StructuredData {
  readonly #article: DescribedArticle;
  #script: HTMLScriptElement | null = null;

  constructor(article: DescribedArticle) {
    this.#article = article;
  }

  /**
   * Writes what the page shows of an article; takes it back where the page
   * describes an article by itself, or does not want it.
   */
  update(commentCount: number | undefined): void {
    const article = this.#article;
    if (article.noStructuredData || !isMain(article)) this.remove();
    else {
      const {paywall} = article;
      this.#describe(article, {
        ...(paywall && {paywall}),
        ...(commentCount !== undefined && {commentCount}),
      });
    }
  }

  #describe(article: Element, options: JsonLdOptions): void {
    const graph = toJsonLd(readArticle(article), options);
    if (DEV && options.paywall) warnOfPaywall(options.paywall, article);
    const theirs = articleGraphs(document);
    const stands = theirs.length === 0 && graph.headline;
    if (stands) this.#script ??= createScript();
    else this.remove();
    // A router that restored this page may have brought a copy along.
    for (const other of document.querySelectorAll(`script[${OWN_MARK}]`)) {
      if (other !== this.#script) other.remove();
    }
    if (stands) this.#write(serialize(graph));
    else if (DEV) theirs.forEach((other) => warnOfDifference(other, graph, article));
  }

  #write(text: string): void {
    const script = this.#script;
    if (!script) return;
    // Text that is set in any other way is a violation of Trusted Types.
    if (script.textContent !== text)
      script.replaceChildren(document.createTextNode(text));
    if (!script.isConnected) document.head.append(script);
  }

  /** Takes the script out of the page. */
  remove(): void {
    this.#script?.remove();
    this.#script = null;
  }
}

/** A page of several articles is about none of them. */
function isMain(article: Element): boolean {
  const root = article.getRootNode() as Document | ShadowRoot;
  return root.querySelectorAll('kolom-article').length === 1;
}

/**
 * A script out of a template is one that never runs, so its text is no concern
 * of Trusted Types, and the template passes by Lit's own policy.
 */
function createScript(): HTMLScriptElement | null {
  const holder = document.createDocumentFragment();
  render(html`<script type="application/ld+json" data-kolom-article></script>`, holder);
  return holder.querySelector('script');
}

// https://developers.google.com/search/docs/appearance/structured-data/paywalled-content
function warnOfPaywall(name: string, article: Element): void {
  const parts = [...article.getElementsByClassName(name)];
  const nested = parts.some((part) =>
    parts.some((other) => other !== part && other.contains(part)),
  );
  if (parts.length > 0 && !nested) return;
  warnOnce(
    'article-paywall',
    `paywall="${name}" names a class, and ${nested ? 'parts of that class stand in each other' : 'nothing in the article has it'}. Give it to each part for subscribers, once.`,
    article,
  );
}

const COMPARED = ['headline', 'datePublished', 'dateModified', 'author'] as const;

function warnOfDifference(theirs: JsonLd, ours: JsonLd, article: Element): void {
  for (const key of COMPARED) {
    const [said, shown] = [inWords(theirs[key]), inWords(ours[key])];
    if (!said || !shown || same(said, shown)) continue;
    warnOnce(
      `article-${key}`,
      `The page's structured data gives the ${key} as “${said}”, but the page shows “${shown}”. Make them agree.`,
      article,
    );
  }
}

/** A text, or the names of people. */
function inWords(value: unknown): string {
  if (typeof value === 'string') return value;
  if (Array.isArray(value)) return value.map(inWords).filter(Boolean).sort().join(', ');
  return typeof value === 'object' && value ? inWords((value as JsonLd).name) : '';
}

function same(a: string, b: string): boolean {
  const [first, second] = [Date.parse(a), Date.parse(b)];
  if (!Number.isNaN(first) && first === second) return true;
  const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();
  return plain(a) === plain(b);
}

import type {ArticleMetadata, Picture} from './article-metadata.js';
import type {Credit} from './credits.js';

/** A node of a graph, or a whole one. */
export type JsonLd = Readonly<Record<string, unknown>>;

/** What `<kolom-article>` knows beyond what the page shows. */
export interface JsonLdOptions {
  /** Class of the part that only subscribers read. */
  readonly paywall?: string;
  readonly commentCount?: number;
}

// https://schema.org/NewsArticle and its subtypes; AdvertiserContentArticle is
// an Article, because it is no news.
const TYPES: ReadonlyMap<string, string> = new Map([
  ['analysis', 'AnalysisNewsArticle'],
  ['background', 'BackgroundNewsArticle'],
  ['opinion', 'OpinionNewsArticle'],
  ['reportage', 'ReportageNewsArticle'],
  ['review', 'ReviewNewsArticle'],
  ['sponsored', 'AdvertiserContentArticle'],
]);

const ARTICLE_TYPE = /(^|\/)(\w*Article|BlogPosting|LiveBlogPosting|Report)$/;

/** Says in schema.org's words what a page shows. Long: one line for each property. */
export function toJsonLd(
  article: ArticleMetadata,
  options: JsonLdOptions = {},
): JsonLd {
  const by = (...roles: string[]): readonly JsonLd[] | undefined =>
    list(article.credits.filter(({role}) => roles.includes(role)).map(agent));
  const known = ['writer', 'editor', 'translator', 'agency'];
  const others = article.credits.filter(({role}) => !known.includes(role));
  const {paywall, commentCount} = options;
  return without({
    '@context': 'https://schema.org',
    '@type': TYPES.get(article.label ?? '') ?? 'NewsArticle',
    mainEntityOfPage: article.url,
    url: article.url,
    headline: article.headline,
    description: article.description,
    articleSection: article.section,
    inLanguage: article.language,
    image: list(article.pictures.map(picture)),
    datePublished: article.published,
    dateModified: article.updated,
    // An agency's dispatch has no other author.
    author: by('writer') ?? by('agency'),
    sourceOrganization: by('writer') && by('agency'),
    editor: by('editor'),
    translator: by('translator'),
    contributor: list(others.map(agent)),
    publisher: article.publisher && {'@type': 'Organization', name: article.publisher},
    correction: list(
      article.corrections.map(({text, date}) =>
        without({'@type': 'CorrectionComment', text, datePublished: date}),
      ),
    ),
    wordCount: article.words || undefined,
    commentCount,
    isAccessibleForFree: paywall ? false : undefined,
    hasPart: paywall && {
      '@type': 'WebPageElement',
      isAccessibleForFree: false,
      cssSelector: `.${paywall}`,
    },
  });
}

/** A graph as text that cannot end the script element which it stands in. */
export function serialize(graph: JsonLd): string {
  return JSON.stringify(graph).replaceAll('<', '\\u003c');
}

/**
 * Marks a script of ours, also in copies of a page's HTML: routers keep such copies,
 * and servers that render pages beforehand do.
 */
export const OWN_MARK = 'data-kolom-article';

/** The articles that a page describes by itself, in JSON-LD or microdata. */
export function articleGraphs(page: Document): JsonLd[] {
  const found: JsonLd[] = [];
  for (const script of page.querySelectorAll(
    `script[type="application/ld+json"]:not([${OWN_MARK}])`,
  )) {
    found.push(...articlesIn(parse(script.textContent ?? '')));
  }
  if (page.querySelector('[itemscope][itemtype$="Article"]')) found.push({});
  return found;
}

function* articlesIn(value: unknown): Iterable<JsonLd> {
  if (Array.isArray(value)) {
    for (const item of value) yield* articlesIn(item);
  } else if (typeof value === 'object' && value !== null) {
    const node = value as JsonLd;
    const types = [node['@type']].flat();
    if (types.some((type) => typeof type === 'string' && ARTICLE_TYPE.test(type)))
      yield node;
    yield* articlesIn(node['@graph']);
    yield* articlesIn(node.mainEntity);
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // A broken graph is none: search engines ignore it too.
  }
}

function agent({role, name, url}: Credit): JsonLd {
  const type = role === 'agency' ? 'Organization' : 'Person';
  return without({'@type': type, name, url});
}

function picture({url, width, height, caption, credit, license}: Picture): JsonLd {
  return without({
    '@type': 'ImageObject',
    url,
    contentUrl: url,
    // A Distance, in the vocabulary's words, and no number.
    width: width && `${width} px`,
    height: height && `${height} px`,
    caption,
    creditText: credit,
    license,
  });
}

function list<Item>(items: readonly Item[]): readonly Item[] | undefined {
  return items.length > 0 ? items : undefined;
}

function without(values: Record<string, unknown>): JsonLd {
  return Object.fromEntries(
    Object.entries(values).filter(([, value]) => value !== undefined && value !== ''),
  );
}

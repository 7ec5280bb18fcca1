import {descendants, type SafeNode} from '../markup/tree.js';
import type {Draft, NewsArticle, NewsFormat, NewsWarning} from './article.js';
import {withDateline} from './body.js';
import {withPhotos} from './body-photos.js';
import {NewsFormatError} from './format-error.js';
import {readJsonFeed} from './json-feed.js';
import {readJsonLd} from './json-ld.js';
import {JsonSource, type Field} from './json-source.js';
import {readNinjs, type ReadOptions} from './ninjs.js';
import {readPage} from './page-source.js';
import {pick} from './pick.js';
import {readRss} from './rss.js';
import {languageOf} from './values.js';
import {readWordPress} from './wordpress.js';
import {readXml} from './xml-source.js';

/** How a source is to be read. */
export interface ReadNewsOptions {
  /** What the source is; told by its content if not given. */
  readonly format?: NewsFormat | undefined;
  /** Which item of a feed or a list: its number from 0, its id or its address; 0 if not given. */
  readonly item?: number | string | undefined;
  /** What relative addresses are relative to; the article's own if not given. */
  readonly base?: string | undefined;
  /** Reads an item whose embargo is not over. */
  readonly ignoreEmbargo?: boolean | undefined;
}

// A long article has 100,000 characters; what is larger is no article.
const MAX_LENGTH = 8 * 1024 * 1024;

/**
 * Reads an article from IPTC ninjs 2 or 3, a WordPress REST post, a JSON Feed, RSS, or
 * the JSON-LD of a page. Markup in it becomes a tree of what a page may show.
 *
 * @param source - The text of the file, or what `JSON.parse` made of it.
 * @throws {NewsFormatError} It cannot be read as an article; says why and where.
 */
export function readNews(
  source: string | object,
  options: ReadNewsOptions = {},
): NewsArticle {
  if (typeof source !== 'string') return readJson(new JsonSource(source), options);
  const text = source.replace(/^\uFEFF/, '');
  if (text.length > MAX_LENGTH) {
    throw new NewsFormatError(
      `it is longer than ${MAX_LENGTH / 1024 / 1024} million characters, too long for an article.`,
    );
  }
  const start = text.trimStart().slice(0, 512);
  if (start === '') throw new NewsFormatError('it is empty.');
  if (!start.startsWith('<')) return readJson(new JsonSource(text), options);
  const isXml =
    options.format === 'rss' || /^(?:<\?xml|<rss\b|<rdf:RDF\b|<feed\b)/i.test(start);
  return isXml && !/<html\b/i.test(start)
    ? readFeed(text, options)
    : readHtml(text, options);
}

function readJson(source: JsonSource, options: ReadNewsOptions): NewsArticle {
  const {root} = source;
  const format = options.format ?? formatOf(root);
  return finish(format, draftOf(format, root, options), source.warnings);
}

function draftOf(format: NewsFormat, root: Field, options: ReadNewsOptions): Draft {
  const read: ReadOptions = options;
  switch (format) {
    case 'ninjs':
      return readNinjs(pick(root, root.items(), options.item, ['uri']), read);
    case 'wordpress':
      return readWordPress(
        pick(root, root.items(), options.item, ['id', 'link', 'slug']),
        read,
      );
    case 'json-feed': {
      const items = root.at('items');
      const isFeed = items.value !== undefined;
      return readJsonFeed(
        pick(root, isFeed ? items.list() : root.items(), options.item, ['id', 'url']),
        root,
        read,
      );
    }
    case 'json-ld':
      return readJsonLd(root, read);
    case 'rss':
      throw new NewsFormatError('this is JSON, and RSS is XML.', {line: 1});
    default:
      return format satisfies never;
  }
}

/** What a JSON source is, by the names that only one of the formats has. */
function formatOf(root: Field): NewsFormat {
  const one = Array.isArray(root.value) ? root.at(0) : root;
  const has = (...names: string[]): boolean =>
    names.some((name) => one.at(name).isGiven);
  if (typeof one.value !== 'object' || one.value === null) {
    return root.fail(
      'an object is expected: an item of ninjs, WordPress, JSON Feed or JSON-LD.',
    );
  }
  if (has('@context', '@graph', '@type')) return 'json-ld';
  if (
    String(one.at('version').value).includes('jsonfeed.org') ||
    has('content_html', 'content_text')
  )
    return 'json-feed';
  if (
    one.at('content', 'rendered').value !== undefined ||
    one.at('title', 'rendered').isGiven
  )
    return 'wordpress';
  if (has('uri') || one.at('standard', 'name').value === 'ninjs') return 'ninjs';
  return root.fail(
    'the format is not known: it is neither ninjs, WordPress, JSON Feed nor JSON-LD.',
  );
}

function readFeed(text: string, options: ReadNewsOptions): NewsArticle {
  const warnings: NewsWarning[] = [];
  const root = readXml(text, warnings);
  if (root.name === 'feed' || root.name === 'atom:feed')
    root.fail('this is an Atom feed, which is not read: RSS and JSON Feed are.');
  const items = root.name === 'item' ? [root] : root.below('item');
  if (items.length === 0) root.fail('there is no item in it.', 'item');
  const item = pick(root, items, options.item, ['guid', 'link']);
  return finish('rss', readRss(item, root.below('channel')[0], options), warnings);
}

function readHtml(text: string, options: ReadNewsOptions): NewsArticle {
  const page = readPage(text);
  let reason = new NewsFormatError(
    'the page has no structured data (JSON-LD) of an article.',
  );
  for (const {text: json, line} of page.scripts) {
    try {
      // As many line ends before it as the page has, so that its lines are the page's.
      const source = new JsonSource('\n'.repeat(line - 1) + json);
      const draft = readJsonLd(source.root, options, page.body);
      const lang = draft.lang ?? languageOf(page.lang);
      return finish('json-ld', {...draft, lang}, source.warnings);
    } catch (error) {
      if (!(error instanceof NewsFormatError)) throw error;
      reason = error;
    }
  }
  throw reason;
}

function finish(
  format: NewsFormat,
  draft: Draft,
  warnings: readonly NewsWarning[],
): NewsArticle {
  const {dateline, published, updated, ...article} = draft;
  const body = withDateline(withPhotos(article.body), dateline);
  return {
    ...article,
    published,
    // Most systems say of an article that never changed when it was published.
    updated: updated === published ? undefined : updated,
    ...{format, body, photos: unseen(article.photos, body), warnings},
  };
}

/** The photographs that the text does not show already, each once. */
function unseen(
  photos: NewsArticle['photos'],
  body: readonly SafeNode[],
): NewsArticle['photos'] {
  const seen = new Set(
    descendants(body, 'img').map(({attributes}) => nameOf(attributes['src'])),
  );
  return photos.filter(({sizes: [best]}) => {
    const name = nameOf(best.url);
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew;
  });
}

/** What sizes of one picture have in common: the address without WordPress's `-1024x683`. */
function nameOf(url = ''): string {
  return url.replace(/[?#].*$/, '').replace(/-(?:\d+x\d+|scaled)(?=\.\w+$)/, '');
}

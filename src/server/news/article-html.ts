import {escape, print, printAttributes} from '../markup/print.js';
import {
  descendants,
  element,
  isElement,
  omit,
  textOf,
  type SafeNode,
} from '../markup/tree.js';
import {figureHtml} from '../photo-html.js';
import type {NewsArticle, NewsPhoto} from './article.js';
import {dateWords, madeWords, roleWords} from './words.js';

/** What the page adds to what the source says. */
export interface ArticleHtmlOptions {
  /** Language of the words that the source lacks, as of roles and dates; the article's if not given. */
  readonly lang?: string | undefined;
  /** What stands before the credit of a photograph: `Foto: `. */
  readonly creditPrefix?: string | undefined;
  /** How wide the photographs stand on the page, as in HTML. */
  readonly sizes?: string | undefined;
  /** The comment server to be connected, as `<kolom-comments>` takes it. */
  readonly comments?:
    | {
        readonly provider: string;
        readonly server: string;
        readonly fallback?: string | undefined;
      }
    | undefined;
}

// The column of the default theme, and the window's width with its gutters below that.
const SIZES = '(min-width: 44rem) 42rem, calc(100vw - 2rem)';

/** The `<kolom-article>` of an article, as the page contract has it. */
export function articleHtml(
  article: NewsArticle,
  options: ArticleHtmlOptions = {},
): string {
  return [...articleParts(article, options)].join('');
}

/**
 * The same as UTF-8, in parts, so that a server can send the head of a long article
 * before the rest of it is written: for `new Response(stream)`, or for
 * `Readable.fromWeb(stream)` of Node.js.
 */
export function articleStream(
  article: NewsArticle,
  options: ArticleHtmlOptions = {},
): ReadableStream<Uint8Array> {
  const parts = articleParts(article, options);
  const encoder = new TextEncoder();
  return new ReadableStream<Uint8Array>({
    pull(controller) {
      const {value, done} = parts.next();
      if (done) controller.close();
      else controller.enqueue(encoder.encode(value));
    },
    cancel() {
      parts.return(undefined);
    },
  });
}

function* articleParts(
  article: NewsArticle,
  options: ArticleHtmlOptions,
): Generator<string, undefined> {
  const lang = options.lang ?? article.lang ?? 'en';
  yield '<kolom-article>\n';
  yield headlineHtml(article);
  yield '<kolom-article-body>\n';
  const [lead, ...others] = article.photos;
  if (lead) yield `${photoHtml(lead, options)}\n`;
  yield '<kolom-font-size></kolom-font-size>\n';
  // The first picture is what readers wait for.
  const body = lead ? article.body : withEagerFirst(article.body);
  for (const node of body) yield `${print([node]).trim()}\n`;
  yield galleryHtml(others, options);
  yield '</kolom-article-body>\n';
  yield bylineHtml(article, lang);
  yield commentsHtml(options.comments);
  yield '</kolom-article>\n';
  return undefined;
}

function headlineHtml({headline, section, standfirst, label}: NewsArticle): string {
  const lines = [
    `<kolom-headline${printAttributes({label})}>`,
    `<h1>${print(headline)}</h1>`,
    ...(section ? [`<p slot="kicker">${escape(section)}</p>`] : []),
    ...(standfirst.length > 0 ? [`<p slot="standfirst">${print(standfirst)}</p>`] : []),
    '</kolom-headline>\n',
  ];
  return lines.join('\n');
}

function photoHtml(
  photo: NewsPhoto,
  options: ArticleHtmlOptions,
  isLead = true,
): string {
  return `<kolom-photo zoomable>\n${figure(photo, options, isLead)}\n</kolom-photo>`;
}

function figure(
  photo: NewsPhoto,
  options: ArticleHtmlOptions,
  isLead: boolean,
): string {
  const [best, ...others] = photo.sizes;
  const listed = others.length > 0 ? photo.sizes : [];
  return figureHtml(
    {
      width: best.width,
      height: best.height,
      creators: photo.creators,
      creditLine: photo.creditLine,
      copyright: photo.copyright,
      license: photo.license,
      description: textOf(photo.caption),
      alt: photo.alt,
      focus: photo.focus,
    },
    {
      src: best.url,
      srcset: listed.map(({url, width = 0}) => ({url, width})),
      sizes: options.sizes ?? SIZES,
      ...(options.creditPrefix && {creditPrefix: options.creditPrefix}),
      ...(isLead ? {} : {loading: 'lazy' as const}),
    },
    print(photo.caption),
  );
}

/** What else belongs to the article, after its text. */
function galleryHtml(
  photos: readonly NewsPhoto[],
  options: ArticleHtmlOptions,
): string {
  const [only, ...more] = photos;
  if (!only) return '';
  if (more.length === 0) return `${photoHtml(only, options, false)}\n`;
  const figures = photos.map((photo) => figure(photo, options, false)).join('\n');
  return `<kolom-gallery zoomable>\n${figures}\n</kolom-gallery>\n`;
}

function bylineHtml(article: NewsArticle, lang: string): string {
  const {published, updated, corrections, made} = article;
  const editors = article.people
    .filter(({role}) => role === 'editor')
    .map(({name}) => name);
  const lines = [
    peopleHtml(article, lang),
    published && print([time(published, dateWords(published, lang))]),
    updated && print([time(updated, dateWords(updated, lang, true), 'updated')]),
    ...corrections.map(({text, date}) => {
      const words = date ? `${print([time(date, dateWords(date, lang))])}: ` : '';
      return `<p data-kolom-correction>${words}${escape(text)}</p>`;
    }),
    made &&
      `<p data-kolom-made="${made}">${escape(madeWords(made, editors, lang))}</p>`,
    rightsHtml(article),
  ].filter(Boolean);
  return lines.length > 0
    ? `<kolom-byline>\n${lines.join('\n')}\n</kolom-byline>\n`
    : '';
}

function peopleHtml({people}: NewsArticle, lang: string): string {
  if (people.length === 0) return '';
  const entries = people.map(({role, name, url}) => {
    const person = url
      ? element('a', [name], {rel: 'author', href: url})
      : element('span', [name]);
    return print([
      element('li', [roleWords(role, lang), person], {'data-kolom-credit': role}),
    ]);
  });
  return `<ul>\n${entries.join('\n')}\n</ul>`;
}

function rightsHtml({copyright, license}: NewsArticle): string {
  if (!copyright) return '';
  const words = license
    ? element('a', [copyright], {rel: 'license', href: license})
    : copyright;
  return print([element('p', [element('small', [words])])]);
}

function time(datetime: string, words: string, kind?: string): SafeNode {
  return element('time', [words], {'data-kolom-time': kind, datetime});
}

function commentsHtml(comments: ArticleHtmlOptions['comments']): string {
  if (!comments) return '';
  const {provider, server, fallback} = comments;
  const inside = fallback ? `\n<p>${escape(fallback)}</p>\n` : '';
  return `<kolom-comments${printAttributes({provider, server})}>${inside}</kolom-comments>\n`;
}

/** Takes `loading="lazy"` from the first picture of a text. */
function withEagerFirst(nodes: readonly SafeNode[]): readonly SafeNode[] {
  const [first] = descendants(nodes, 'img');
  const change = (node: SafeNode): SafeNode => {
    if (!isElement(node)) return node;
    if (node !== first) return {...node, children: node.children.map(change)};
    return {...node, attributes: omit(node.attributes, 'loading')};
  };
  return first?.attributes['loading'] === 'lazy' ? nodes.map(change) : nodes;
}

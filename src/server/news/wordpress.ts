// A post of WordPress's REST API, best asked for with `?_embed`:
// https://developer.wordpress.org/rest-api/reference/posts/
import type {SafeNode} from '../markup/tree.js';
import {textOf} from '../markup/tree.js';
import type {Draft, NewsPerson, NewsPhoto} from './article.js';
import {markupBody} from './body.js';
import {zonedDate} from './dates.js';
import type {Field} from './json-source.js';
import type {ReadOptions} from './ninjs.js';
import {people} from './people.js';
import {pageSizes} from './sizes.js';
import {addressOf, dateOf, languageOf, lineOf} from './values.js';
import {webAddress} from '../markup/addresses.js';

// An excerpt that WordPress made is the beginning of the text.
const CUT = /(?:\[?…\]?|\[\.\.\.\])\s*(?:\S+\s){0,4}\S*$/;

/** Reads one post. */
export function readWordPress(post: Field, {base}: ReadOptions = {}): Draft {
  if (post.at('content', 'protected').value === true) {
    post
      .at('content', 'protected')
      .fail('the post has a password, and its text did not come.');
  }
  const url = addressOf(post.at('link'));
  const headline = lineOf(post.at('title', 'rendered').text());
  if (headline.length === 0)
    post.at('title', 'rendered').fail('the post has no title.');
  const content = post.at('content', 'rendered');
  const body = markupBody(content.text() ?? '', content, base ?? url);
  if (body.length === 0) content.fail('the post has no text.');
  const published = dateIn(post, 'date');
  const updated = dateIn(post, 'modified');
  return {
    url,
    lang: languageOf(
      post.at('lang').text() ?? post.at('yoast_head_json', 'og_locale').text(),
    ),
    section: categoryOf(post),
    headline,
    standfirst: standfirstOf(post),
    people: authorsOf(post),
    published,
    updated,
    photos: featuredOf(post),
    body,
    corrections: [],
    publisher: post.at('yoast_head_json', 'og_site_name').text(),
  };
}

/** The site's clock, with the offset that its twin in UTC shows. */
function dateIn(post: Field, name: string): string | undefined {
  const [local, utc] = [post.at(name).text(), post.at(`${name}_gmt`).text()];
  if (local && utc) return zonedDate(local, utc) ?? dateOf(post.at(name));
  return dateOf(post.at(name));
}

function standfirstOf(post: Field): readonly SafeNode[] {
  const line = lineOf(post.at('excerpt', 'rendered').text());
  return CUT.test(textOf(line)) ? [] : line;
}

function authorsOf(post: Field): NewsPerson[] {
  const embedded = post.at('_embedded', 'author').list();
  const found = embedded.flatMap((author): NewsPerson[] => {
    const name = textOf(lineOf(author.at('name').text()));
    return name ? [{role: 'writer', name, url: author.at('link').text()}] : [];
  });
  if (found.length === 0 && post.at('author').isGiven) {
    post
      .at('author')
      .warn('the author is a number without a name: ask WordPress with “?_embed”.');
  }
  return people(found);
}

function categoryOf(post: Field): string | undefined {
  const terms = post
    .at('_embedded', 'wp:term')
    .list()
    .flatMap((group) => group.list());
  const category = terms.find((term) => term.at('taxonomy').text() === 'category');
  return textOf(lineOf(category?.at('name').text())) || undefined;
}

function featuredOf(post: Field): NewsPhoto[] {
  const media = post.at('_embedded', 'wp:featuredmedia', 0);
  if (!media.isGiven) {
    const id = post.at('featured_media');
    if (id.value)
      id.warn(
        'the picture is a number without an address: ask WordPress with “?_embed”.',
      );
    return [];
  }
  const details = media.at('media_details');
  const sizes = pageSizes(
    [media, ...sizesIn(details)].flatMap((size) => {
      const url = webAddress(size.at('source_url').text());
      const at = size === media ? details : size;
      return url
        ? [{url, width: at.at('width').pixels(), height: at.at('height').pixels()}]
        : [];
    }),
  );
  const [best, ...rest] = sizes;
  if (!best) return [];
  const alt = media.at('alt_text').text();
  if (!alt) media.at('alt_text').warn('the picture has no text alternative.');
  const meta = details.at('image_meta');
  return [
    {
      sizes: [best, ...rest],
      alt,
      caption: lineOf(media.at('caption', 'rendered').text()),
      creators: [meta.at('credit').text() ?? ''].filter(Boolean),
      copyright: meta.at('copyright').text(),
    },
  ];
}

function sizesIn(details: Field): Field[] {
  const {value} = details.at('sizes');
  return typeof value === 'object' && value !== null
    ? Object.keys(value).map((name) => details.at('sizes', name))
    : [];
}

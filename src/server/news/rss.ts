// An item of RSS 2.0 or 1.0 with its text: https://www.rssboard.org/rss-specification,
// with the modules content, Dublin Core and Media RSS.
import {textOf} from '../markup/tree.js';
import type {SafeNode} from '../markup/tree.js';
import type {Draft, NewsPerson} from './article.js';
import {isMarkup, markupBody, plainBody} from './body.js';
import type {ReadOptions} from './ninjs.js';
import {namesOf, people} from './people.js';
import {photosOf} from './rss-photos.js';
import {dateOf, languageOf, lineOf} from './values.js';
import {webAddress} from '../markup/addresses.js';
import type {XmlNode} from './xml-source.js';

// "redaksi@sauh.example (Sari Wulandari)"
const MAIL_AND_NAME = /^\S+@\S+\s*\((.+)\)$/;

/**
 * Reads one item.
 *
 * @param channel - What the item is in.
 */
export function readRss(
  item: XmlNode,
  channel: XmlNode | undefined,
  {base}: ReadOptions = {},
): Draft {
  const url = linkOf(item);
  const headline = lineOf(item.first('title', 'media:title')?.text());
  if (headline.length === 0) item.fail('the item has no title.', 'title');
  const content = item.first('content:encoded');
  const description = item.first('description');
  const source = content ?? description;
  const text = source?.text();
  if (!source || !text)
    return item.fail(
      'the item has no text, in content:encoded or description.',
      'content:encoded',
    );
  if (!content)
    source.warn(
      'there is no content:encoded; the description, often a summary, stands for the text.',
    );
  const date = item.first('pubDate', 'dc:date', 'dcterms:issued');
  const changed = item.first('atom:updated', 'dcterms:modified');
  const published = date && dateOf(date);
  const updated = changed && dateOf(changed);
  return {
    url,
    lang: languageOf(
      (item.first('dc:language') ?? channel?.first('language', 'dc:language'))?.text(),
    ),
    section: textOf(lineOf(item.first('category')?.text())) || undefined,
    headline,
    standfirst: content ? standfirstOf(description) : [],
    people: authorsOf(item),
    published,
    updated,
    photos: photosOf(item),
    body: isMarkup(text) ? markupBody(text, source, base ?? url) : plainBody(text),
    corrections: [],
    copyright: (
      item.first('dc:rights', 'media:copyright') ?? channel?.first('copyright')
    )?.text(),
    publisher: textOf(lineOf(channel?.first('title')?.text())) || undefined,
  };
}

/** The link; an identity key that is an address does as well. */
function linkOf(item: XmlNode): string | undefined {
  const guid = item.first('guid');
  const permanent =
    guid?.attribute('isPermaLink') === 'false' ? undefined : guid?.text();
  return webAddress(item.first('link')?.text()) ?? webAddress(permanent);
}

/** A summary; the beginning of the text that was cut off is none. */
function standfirstOf(description: XmlNode | undefined): readonly SafeNode[] {
  const line = lineOf(description?.text());
  const text = textOf(line);
  return text.length > 400 || /(?:…|\.\.\.|\[…\])\s*\]?$/.test(text) ? [] : line;
}

function authorsOf(item: XmlNode): NewsPerson[] {
  const lines = [...item.all('dc:creator'), ...item.all('author')].flatMap(
    (each) => each.text() ?? [],
  );
  const named = lines
    .map((line) => MAIL_AND_NAME.exec(line)?.[1] ?? line)
    .filter((line) => !line.includes('@'));
  return people(
    named.flatMap((line) => namesOf(line)).map((name) => ({role: 'writer', name})),
  );
}

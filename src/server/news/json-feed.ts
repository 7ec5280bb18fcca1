// An item of a JSON Feed, versions 1 and 1.1: https://www.jsonfeed.org/version/1.1/
import {webAddress} from '../markup/addresses.js';
import type {Draft, NewsPerson, NewsPhoto} from './article.js';
import {markupBody, plainBody} from './body.js';
import type {Field} from './json-source.js';
import type {ReadOptions} from './ninjs.js';
import {people} from './people.js';
import {addressOf, dateOf, languageOf, plainLine} from './values.js';

/**
 * Reads one item.
 *
 * @param feed - What the item is in; the item itself where it came alone.
 */
export function readJsonFeed(
  item: Field,
  feed: Field,
  {base}: ReadOptions = {},
): Draft {
  const url = addressOf(item.at('url'));
  const headline = plainLine(item.at('title').text());
  if (headline.length === 0) item.at('title').fail('the item has no title.');
  const html = item.at('content_html');
  const content = html.isGiven ? html : item.at('content_text');
  const text = content.text() ?? '';
  const body = html.isGiven ? markupBody(text, html, base ?? url) : plainBody(text);
  if (body.length === 0)
    item
      .at('content_html')
      .fail('the item has no text, in content_html or content_text.');
  const [published, updated] = [
    dateOf(item.at('date_published')),
    dateOf(item.at('date_modified')),
  ];
  return {
    url,
    lang: languageOf(item.at('language').text() ?? feed.at('language').text()),
    section: item.at('tags').list()[0]?.text(),
    headline,
    standfirst: plainLine(item.at('summary').text()),
    people: authorsOf(item, feed),
    published,
    updated,
    photos: photosOf(item),
    body,
    corrections: [],
    publisher:
      feed.at('title').text() === item.at('title').text()
        ? undefined
        : feed.at('title').text(),
  };
}

/** Version 1 has one author; an item without its own has the feed's. */
function authorsOf(item: Field, feed: Field): NewsPerson[] {
  const given = [item, feed]
    .map((each) => [...each.at('authors').list(), ...each.at('author').items()])
    .find((list) => list.some((author) => author.at('name').isGiven));
  return people(
    (given ?? []).map((author) => ({
      role: 'writer',
      name: author.at('name').text() ?? '',
      url: author.at('url').text(),
    })),
  );
}

function photosOf(item: Field): NewsPhoto[] {
  const image = item.at('image').isGiven ? item.at('image') : item.at('banner_image');
  const url = webAddress(image.text());
  if (!url) return [];
  image.warn(
    'a JSON Feed tells neither the picture’s size nor its text alternative, caption and credit.',
  );
  return [{sizes: [{url}], caption: [], creators: []}];
}

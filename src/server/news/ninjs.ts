// IPTC ninjs 2 and 3: https://iptc.org/standards/ninjs/
import {webAddress} from '../markup/addresses.js';
import {isMarkup, markupBody, plainBody} from './body.js';
import type {Draft, NewsPerson} from './article.js';
import type {Field} from './json-source.js';
import {lineIn, photosOf, valued} from './ninjs-photos.js';
import {namesOf, people, roleOf} from './people.js';
import {addressOf, dateOf, languageOf, lineOf, plainLine} from './values.js';
import type {SafeNode} from '../markup/tree.js';

/** What a reader of items has to know beyond the item. */
export interface ReadOptions {
  readonly base?: string | undefined;
  readonly ignoreEmbargo?: boolean | undefined;
}

const ARTICLES = new Set(['text', 'picture', 'graphic', 'composite']);
// Bodies and descriptions that are about the text, not the text.
const ASIDE = /summary|abstract|teaser|caption|lead|social|alt/i;
const KINDS: ReadonlyMap<string, string> = new Map([
  ['opinion', 'opinion'],
  ['analysis', 'analysis'],
  ['background', 'background'],
  ['review', 'review'],
]);
// https://cv.iptc.org/newscodes/digitalsourcetype/
const MADE: ReadonlyMap<string, 'ai-assisted' | 'ai-generated'> = new Map([
  ['trainedAlgorithmicMedia', 'ai-generated'],
  ['compositeWithTrainedAlgorithmicMedia', 'ai-assisted'],
]);

/** Reads one news item. */
export function readNinjs(item: Field, options: ReadOptions = {}): Draft {
  checkUsable(item, options);
  const headline = headlineOf(item);
  const photos = photosOf(item);
  const url = webAddress(item.at('uri').text());
  const body = bodyOf(item, options.base ?? url);
  if (body.length === 0 && photos.length === 0) {
    return item.at('bodies').fail('the item has neither a text nor a picture to show.');
  }
  const isPicture = ['picture', 'graphic'].includes(item.at('type').text() ?? '');
  return {
    url,
    lang: languageOf(item.at('language').text()),
    section: named(item.at('subjects'))[0]?.at('name').text(),
    label: labelOf(item),
    headline,
    standfirst: isPicture ? [] : standfirstOf(item),
    dateline: isPicture ? undefined : item.at('located').text(),
    people: peopleOf(item, isPicture ? 'photographer' : 'writer'),
    ...datesOf(item),
    photos,
    body,
    corrections: [],
    copyright: item.at('copyrightNotice').text() ?? item.at('copyrightHolder').text(),
    license: addressOf(item.at('rightsInfo', 'linkedRights')),
    publisher: undefined,
    made: MADE.get(item.at('digitalSourceType', 'uri').text()?.split('/').at(-1) ?? ''),
  };
}

/** Refuses what is not to be published, or is no article. */
function checkUsable(item: Field, {ignoreEmbargo}: ReadOptions): void {
  const old = ['versioncreated', 'body_xhtml', 'body_text'].find(
    (name) => item.at(name).isGiven,
  );
  if (old) item.at(old).fail('this is an item of ninjs 1; versions 2 and 3 are read.');
  const status = item.at('pubStatus');
  if (status.isGiven && status.text() !== 'usable') {
    status.fail(`the item is “${status.text()}” and must not be shown.`);
  }
  const embargo = item.at('embargoedUntil').isGiven
    ? item.at('embargoedUntil')
    : item.at('embargoed');
  const until = Date.parse(embargo.text() ?? '');
  if (!ignoreEmbargo && until > Date.now()) {
    embargo.fail(`the item must not be shown before ${embargo.text()}.`);
  }
  const type = item.at('type').text();
  if (type && !ARTICLES.has(type)) {
    item
      .at('type')
      .fail(
        `an item of type “${type}” is no article: text, picture, graphic and composite are shown.`,
      );
  }
}

function headlineOf(item: Field): readonly SafeNode[] {
  const headlines = valued(item.at('headlines'));
  const main =
    headlines.find((each) => each.at('role').text() === 'main') ?? headlines[0];
  const text = main?.at('value').text() ?? item.at('title').text();
  const line = text && isMarkup(text) ? lineOf(text) : plainLine(text);
  if (line.length === 0)
    return item.at('headlines').fail('the item has no headline and no title.');
  return line;
}

/** The text in markup, if there is one in markup, else the plain one. */
function bodyOf(item: Field, base: string | undefined): readonly SafeNode[] {
  const bodies = valued(item.at('bodies'));
  const own = bodies.filter((each) => !ASIDE.test(each.at('role').text() ?? ''));
  const value = (own.find(isHtml) ?? own[0] ?? bodies.find(isHtml) ?? bodies[0])?.at(
    'value',
  );
  const text = value?.text();
  if (!value || text === undefined) return [];
  return isMarkup(text) ? markupBody(text, value, base) : plainBody(text);
}

function isHtml(body: Field): boolean {
  return isMarkup(body.at('value').text() ?? '');
}

function standfirstOf(item: Field): readonly SafeNode[] {
  const given = valued(item.at('descriptions'));
  const best =
    given.find((each) =>
      /summary|abstract|lead|standfirst/i.test(each.at('role').text() ?? ''),
    ) ?? given[0];
  return lineIn(best);
}

function peopleOf(item: Field, role: 'writer' | 'photographer'): NewsPerson[] {
  const by = item.at('by').text();
  const sources = named(item.at('infoSources')).map((source) => ({
    role: roleOf(source.at('role').text()) ?? ('agency' as const),
    name: source.at('name').text() ?? '',
    url: source.at('uri').text(),
  }));
  return people([...(by ? namesOf(by).map((name) => ({role, name})) : []), ...sources]);
}

function datesOf(item: Field): Pick<Draft, 'published' | 'updated'> {
  const first = dateOf(item.at('firstCreated')) ?? dateOf(item.at('contentCreated'));
  const version = dateOf(item.at('versionCreated'));
  const published = first ?? version;
  return {published, updated: version};
}

function labelOf(item: Field): string | undefined {
  return named(item.at('genres'))
    .map((genre) => KINDS.get(genre.at('name').text()?.toLowerCase() ?? ''))
    .find(Boolean);
}

function named(list: Field): Field[] {
  return list.list().filter((each) => each.at('name').isGiven);
}

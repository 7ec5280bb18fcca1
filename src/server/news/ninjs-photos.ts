// The photographs of a ninjs item: its associations, or the item itself.
import type {FocalPoint} from '../focal-point.js';
import {webAddress} from '../markup/addresses.js';
import type {SafeNode} from '../markup/tree.js';
import type {NewsPhoto, NewsPicture} from './article.js';
import {isMarkup} from './body.js';
import type {Field} from './json-source.js';
import {namesOf, roleOf} from './people.js';
import {pageSizes} from './sizes.js';
import {addressOf, lineOf, plainLine} from './values.js';

const PICTURES = new Set(['picture', 'graphic']);
const NOT_A_PICTURE = /^(?!image\/)/i;

/** What an item has to show besides its text, the lead first. */
export function photosOf(item: Field): NewsPhoto[] {
  const type = item.at('type').text() ?? '';
  const own =
    PICTURES.has(type) ||
    (!item.at('associations').isGiven && item.at('renditions').isGiven);
  const associated = item
    .at('associations')
    .list()
    .filter((each) => PICTURES.has(each.at('type').text() ?? '') && isUsable(each));
  return [...(own ? [item] : []), ...associated].flatMap((each) => photoOf(each) ?? []);
}

function isUsable(item: Field): boolean {
  const status = item.at('pubStatus').text() ?? 'usable';
  if (status !== 'usable')
    item.at('pubStatus').warn(`the picture is “${status}” and is left out.`);
  return status === 'usable';
}

function photoOf(item: Field): NewsPhoto | undefined {
  const renditions = item.at('renditions').list();
  const sizes = pageSizes(renditions.flatMap((each) => pictureOf(each) ?? []));
  const [best] = sizes;
  if (!best) {
    if (item.at('type').isGiven)
      item
        .at('renditions')
        .warn(
          'no rendition of the picture has the address of an image; the picture is left out.',
        );
    return undefined;
  }
  const alt = valued(item.at('descriptions')).find((each) =>
    /alt/i.test(each.at('role').text() ?? ''),
  );
  if (!alt)
    item
      .at('descriptions')
      .warn('the picture has no text alternative (a description with the role “alt”).');
  const sources = item.at('infoSources').list();
  const by = item.at('by').text();
  return {
    sizes: [best, ...sizes.slice(1)],
    alt: alt?.at('value').text(),
    caption: captionOf(item),
    creators: by ? namesOf(by) : [],
    creditLine:
      sources
        .filter((each) => !roleOf(each.at('role').text()))
        .map((each) => each.at('name').text())
        .find(Boolean) ?? item.at('copyrightHolder').text(),
    copyright: item.at('copyrightNotice').text(),
    license: addressOf(item.at('rightsInfo', 'linkedRights')),
    focus: focusOf(renditions),
  };
}

function pictureOf(rendition: Field): NewsPicture | undefined {
  const type = rendition.at('contentType').text();
  const url = webAddress(rendition.at('href').text());
  if (!url || (type !== undefined && NOT_A_PICTURE.test(type))) return undefined;
  return {
    url,
    width: rendition.at('width').pixels(),
    height: rendition.at('height').pixels(),
  };
}

/** The entries of a list of ninjs that say something. */
export function valued(list: Field): Field[] {
  return list.list().filter((each) => each.at('value').isGiven);
}

/** What an entry says, in one line; its markup kept, where it has any. */
export function lineIn(entry: Field | undefined): readonly SafeNode[] {
  const text = entry?.at('value').text();
  return text && isMarkup(text) ? lineOf(text) : plainLine(text);
}

function captionOf(item: Field): readonly SafeNode[] {
  const given = valued(item.at('descriptions')).filter(
    (each) => !/alt/i.test(each.at('role').text() ?? ''),
  );
  const best =
    given.find((each) => !isMarkup(each.at('value').text() ?? '')) ?? given[0];
  return lineIn(best);
}

/** The point of interest, in pixels of its rendition, as fractions. */
function focusOf(renditions: readonly Field[]): FocalPoint | undefined {
  for (const rendition of renditions) {
    const [width, height] = [
      rendition.at('width').pixels(),
      rendition.at('height').pixels(),
    ];
    const [x, y] = [rendition.at('poi', 'x').value, rendition.at('poi', 'y').value];
    if (!width || !height || typeof x !== 'number' || typeof y !== 'number') continue;
    const point = {x: x / width, y: y / height};
    if (point.x >= 0 && point.x <= 1 && point.y >= 0 && point.y <= 1) return point;
  }
  return undefined;
}

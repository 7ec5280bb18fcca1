import {webAddress} from '../markup/addresses.js';
import type {NewsPhoto, NewsPicture} from './article.js';
import {pageSizes} from './sizes.js';
import {lineOf} from './values.js';
import type {XmlNode} from './xml-source.js';

/** The photographs of an item, by Media RSS or as its enclosure. */
export function photosOf(item: XmlNode): NewsPhoto[] {
  const groups = item
    .all('media:group')
    .map((group) => ({words: group, pictures: group.all('media:content')}));
  const alone = item
    .all('media:content')
    .map((content) => ({words: content, pictures: [content]}));
  const enclosures = item
    .all('enclosure')
    .map((enclosure) => ({words: enclosure, pictures: [enclosure]}));
  const media = [...groups, ...alone].flatMap((each) => photoOf(each, item) ?? []);
  return media.length > 0
    ? media
    : enclosures.flatMap((each) => photoOf(each, item) ?? []);
}

function photoOf(
  {words, pictures}: {words: XmlNode; pictures: XmlNode[]},
  item: XmlNode,
): NewsPhoto | undefined {
  const [best, ...rest] = pageSizes(pictures.flatMap((each) => pictureOf(each) ?? []));
  if (!best) return undefined;
  if (!best.width || !best.height)
    words.warn('the size of the picture is not given; the text moves when it comes.');
  // Media RSS: what stands at the item holds for each of its pictures.
  const at = (name: string): XmlNode[] => {
    const own = words.all(name);
    return own.length > 0 ? own : item.all(name);
  };
  const credits = at('media:credit').flatMap((credit) => credit.text() ?? []);
  return {
    sizes: [best, ...rest],
    caption: lineOf(
      at('media:description')[0]?.text() ?? words.first('media:title')?.text(),
    ),
    creators: credits,
    copyright: at('media:copyright')[0]?.text(),
    license: webAddress(at('media:license')[0]?.attribute('href')),
  };
}

function pictureOf(node: XmlNode): NewsPicture | undefined {
  const url = webAddress(node.attribute('url'));
  const type = node.attribute('type') ?? '';
  const isPicture =
    node.attribute('medium') === 'image' ||
    type.startsWith('image/') ||
    (!type && /\.(?:avif|gif|jpe?g|png|webp)(?:\?|$)/i.test(url ?? ''));
  if (!url || !isPicture) return undefined;
  return {
    url,
    width: pixels(node.attribute('width')),
    height: pixels(node.attribute('height')),
  };
}

function pixels(text: string | undefined): number | undefined {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 ? number : undefined;
}

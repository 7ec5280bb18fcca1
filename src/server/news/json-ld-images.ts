import {webAddress} from '../markup/addresses.js';
import {textOf} from '../markup/tree.js';
import type {NewsPhoto, NewsPicture} from './article.js';
import type {Graph} from './graph.js';
import type {Field} from './json-source.js';
import {pageSizes} from './sizes.js';
import {lineOf} from './values.js';

/**
 * The photographs of an article. Several that have no words of their own are the shapes
 * of one picture that search engines ask for, and the first stands for them.
 */
export function imagesOf(article: Field, graph: Graph): NewsPhoto[] {
  const photos = article
    .at('image')
    .items()
    .flatMap((item) => photoOf(graph.follow(item), graph) ?? []);
  const [first] = photos;
  if (!first) return [];
  const told = photos.filter(
    ({caption, creditLine, creators}) =>
      caption.length > 0 || creditLine || creators.length > 0,
  );
  return told.length > 0 ? told : [first];
}

function photoOf(node: Field, graph: Graph): NewsPhoto | undefined {
  const isText = typeof node.value === 'string';
  const url = webAddress(
    isText
      ? node.text()
      : (node.at('contentUrl').text() ?? node.at('url').items()[0]?.text()),
  );
  if (!url) {
    node.warn('the picture has no address on the web; it is left out.');
    return undefined;
  }
  if (isText) return {sizes: [{url}], caption: [], creators: []};
  const picture: NewsPicture = {
    url,
    width: lengthOf(node.at('width')),
    height: lengthOf(node.at('height')),
  };
  const [best = picture] = pageSizes([picture]);
  const creators = node
    .at('creator')
    .items()
    .map((item) => {
      const creator = graph.follow(item);
      return textOf(
        lineOf(
          typeof creator.value === 'string'
            ? creator.text()
            : creator.at('name').text(),
        ),
      );
    });
  return {
    sizes: [best],
    alt: node.at('description').text(),
    caption: lineOf(node.at('caption').items()[0]?.text()),
    creators: creators.filter(Boolean),
    creditLine: node.at('creditText').text(),
    copyright: node.at('copyrightNotice').text(),
    license: webAddress(node.at('license').items()[0]?.text()),
  };
}

/** Pixels, of a number, "1200 px" or a QuantitativeValue. */
function lengthOf(field: Field): number | undefined {
  return field.pixels() ?? field.at('value').pixels();
}

// A page's own structured data: https://schema.org/NewsArticle in JSON-LD.
import type {SafeNode} from '../markup/tree.js';
import {textOf} from '../markup/tree.js';
import type {Draft, NewsCorrection, NewsPerson} from './article.js';
import {isMarkup, markupBody, plainBody} from './body.js';
import {Graph} from './graph.js';
import type {Field} from './json-source.js';
import {imagesOf} from './json-ld-images.js';
import type {ReadOptions} from './ninjs.js';
import {people} from './people.js';
import {addressOf, dateOf, languageOf, lineOf} from './values.js';

const LABELS: ReadonlyMap<string, string> = new Map([
  ['AnalysisNewsArticle', 'analysis'],
  ['BackgroundNewsArticle', 'background'],
  ['OpinionNewsArticle', 'opinion'],
  ['ReportageNewsArticle', 'reportage'],
  ['ReviewNewsArticle', 'review'],
  ['AdvertiserContentArticle', 'sponsored'],
]);

/**
 * Reads the article of a graph.
 *
 * @param pageBody - The text of the page that the graph came with, where the graph has
 *   none.
 */
export function readJsonLd(
  root: Field,
  {base}: ReadOptions = {},
  pageBody?: string,
): Draft {
  const graph = new Graph(root);
  const article = graph.article();
  if (!article) return root.fail('the structured data describe no article.');
  const url = addressOf(urlField(article, graph));
  const headline = lineOf(article.at('headline').text() ?? article.at('name').text());
  if (headline.length === 0)
    article.at('headline').fail('the article has no headline.');
  const body = bodyOf(article, base ?? url, pageBody);
  const [published, updated] = [
    dateOf(article.at('datePublished')),
    dateOf(article.at('dateModified')),
  ];
  const publisher = graph.follow(article.at('publisher'));
  return {
    url,
    lang: languageOf(nameOf(article.at('inLanguage').items()[0])),
    section: article.at('articleSection').items()[0]?.text(),
    label: graph
      .typesOf(article)
      .map((type) => LABELS.get(type))
      .find(Boolean),
    headline,
    standfirst: lineOf(article.at('description').text()),
    dateline: article.at('dateline').text(),
    people: peopleOf(article, graph),
    published,
    updated,
    photos: imagesOf(article, graph),
    body,
    corrections: correctionsOf(article, graph),
    copyright: article.at('copyrightNotice').text(),
    license: addressOf(article.at('license')),
    publisher: nameOf(publisher),
  };
}

function urlField(article: Field, graph: Graph): Field {
  if (article.at('url').isGiven) return article.at('url');
  const page = graph.follow(article.at('mainEntityOfPage'));
  return typeof page.value === 'object' ? page.at('@id') : page;
}

function bodyOf(
  article: Field,
  base: string | undefined,
  pageBody: string | undefined,
): readonly SafeNode[] {
  const field = article.at('articleBody');
  const text = field.text() ?? pageBody;
  if (!text)
    return field.fail(
      'the article has no text: neither articleBody nor a marked body in its page.',
    );
  const body = isMarkup(text) ? markupBody(text, field, base) : plainBody(text);
  return body.length > 0 ? body : field.fail('the text is empty.');
}

function peopleOf(article: Field, graph: Graph): NewsPerson[] {
  const roles = [
    ['author', 'writer'],
    ['creator', 'writer'],
    ['editor', 'editor'],
    ['translator', 'translator'],
    ['sourceOrganization', 'agency'],
  ] as const;
  return people(
    roles.flatMap(([property, role]) =>
      article
        .at(property)
        .items()
        .flatMap((item) => {
          const node = graph.follow(item);
          const isAgency =
            role === 'writer' && graph.typesOf(node).includes('Organization');
          const name = nameOf(node);
          return name
            ? [{role: isAgency ? ('agency' as const) : role, name, url: urlOf(node)}]
            : [];
        }),
    ),
  );
}

function correctionsOf(article: Field, graph: Graph): NewsCorrection[] {
  return article
    .at('correction')
    .items()
    .flatMap((item) => {
      const node = graph.follow(item);
      const isText = typeof node.value === 'string';
      const text = textOf(
        lineOf(
          isText ? node.text() : (node.at('text').text() ?? node.at('name').text()),
        ),
      );
      return text
        ? [{text, date: isText ? undefined : dateOf(node.at('datePublished'))}]
        : [];
    });
}

/** The name of a thing, or the text that stands for one. */
function nameOf(node: Field | undefined): string | undefined {
  if (!node?.isGiven) return undefined;
  if (typeof node.value !== 'object') return node.text();
  return (
    textOf(
      lineOf(
        node.at('name').items()[0]?.text() ??
          node.at('alternateName').items()[0]?.text(),
      ),
    ) || undefined
  );
}

function urlOf(node: Field): string | undefined {
  return typeof node.value === 'object' ? node.at('url').items()[0]?.text() : undefined;
}

import {basename, extname} from 'node:path';
import {parseArgs} from 'node:util';

import {CliError, UsageError} from '../errors.mjs';
import {guessLanguage, isRightToLeft} from '../language.mjs';
import {pageHtml} from '../page.mjs';
import {readText} from '../read-text.mjs';
import {loadServer} from '../package-files.mjs';
import {paint, say} from '../terminal.mjs';
import {checkTheme, writePage} from '../write-page.mjs';

export const usage = `Usage: npx kolom render FILE [OPTIONS]

Writes a whole page from a news item: IPTC ninjs 2 and 3, a WordPress REST post,
a JSON Feed, RSS, or a page with JSON-LD. FILE is JSON, XML or HTML in UTF-8.

  --out DIR         where to; a folder of FILE's name if not given
  --theme NAME      modern, sepia or contrast
  --item N          which item of a feed: a number from 0, an id or an address
  --lang TAG        the language, where the item does not say it: id, en
  --format NAME     ninjs, wordpress, json-feed, rss or json-ld; told by the content
  --ignore-embargo  writes an item whose embargo is not over
  --force           writes over a page that Kolom did not write`;

const FORMATS = ['ninjs', 'wordpress', 'json-feed', 'rss', 'json-ld'];

const OPTIONS = {
  out: {type: 'string'},
  theme: {type: 'string'},
  item: {type: 'string'},
  lang: {type: 'string'},
  format: {type: 'string'},
  'ignore-embargo': {type: 'boolean'},
  force: {type: 'boolean'},
};

export async function run(args) {
  const {values, positionals} = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
  });
  const [file, more] = positionals;
  if (file === undefined)
    throw new UsageError('name the file of a news item: npx kolom render FILE.');
  if (more !== undefined) throw new UsageError('one file at a time.');
  if (values.format && !FORMATS.includes(values.format)) {
    throw new UsageError(`--format is one of ${FORMATS.join(', ')}.`);
  }
  await checkTheme(values.theme);
  const article = await readArticle(file, values);
  say(`Read ${file}: ${article.format}.`);
  for (const {field, line, message} of article.warnings) {
    say(`${paint.yellow('Note:')} ${field}${line ? `, line ${line}` : ''}: ${message}`);
  }
  const html = await compose(article, values);
  const out = values.out ?? (basename(file, extname(file)) || 'page');
  const {page, files} = await writePage(out, html, {force: values.force});
  say(`${paint.green('Wrote')} ${page} and ${files - 1} files beside it.`);
  console.log(page);
}

/**
 * Reads a file as an article.
 *
 * @param {string} file
 * @param {{format?: string, item?: string, 'ignore-embargo'?: boolean}} [options]
 * @throws {CliError} With one sentence that says what is wrong, and where.
 */
export async function readArticle(file, options = {}) {
  const text = await readText(file);
  const {readNews, NewsFormatError} = await loadServer();
  try {
    return readNews(text, {
      format: options.format,
      item: options.item,
      ignoreEmbargo: options['ignore-embargo'],
    });
  } catch (error) {
    if (error instanceof NewsFormatError)
      throw new CliError(`${file}: ${error.message}`);
    throw error;
  }
}

/** The language that an article is in, its own words being asked where it does not say. */
export function languageOf(article, usual = 'en') {
  if (article.lang) {
    return {lang: article.lang, ...(isRightToLeft(article.lang) && {dir: 'rtl'})};
  }
  return guessLanguage(textOf(article.headline, article.body), usual);
}

/** The words of nodes, with single spaces. */
export function textOf(...lists) {
  const words = (node) =>
    typeof node === 'string' ? node : node.children.map(words).join(' ');
  return lists.flat().map(words).join(' ').replace(/\s+/g, ' ').trim();
}

async function compose(article, {lang: wanted, theme}) {
  const {articleHtml} = await loadServer();
  if (wanted && !/^[a-z]{2,3}(-[a-z\d]{2,8})*$/i.test(wanted)) {
    throw new UsageError(`--lang is a tag such as id or pt-BR, not “${wanted}”.`);
  }
  const language = languageOf({...article, lang: article.lang ?? wanted});
  if (!article.lang && !wanted) {
    say(
      `${paint.yellow('Note:')} the item does not say its language; it is taken for “${language.lang}”, --lang sets it.`,
    );
  }
  return pageHtml({
    ...language,
    title: textOf(article.headline),
    description: textOf(article.standfirst) || textOf(article.body),
    url: article.url,
    publisher: article.publisher,
    theme,
    article: articleHtml(article, {
      lang: language.lang,
      creditPrefix: language.lang.startsWith('id') ? 'Foto: ' : '',
    }),
  });
}

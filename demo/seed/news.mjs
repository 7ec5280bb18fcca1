// A news item as `--article`: read and composed by what `npx kolom render` uses.
import {open} from 'node:fs/promises';

import {languageOf, readArticle, textOf} from '../../bin/commands/render.mjs';
import {CliError} from '../../bin/errors.mjs';
import {readText} from '../../bin/read-text.mjs';
import {loadServer} from '../../bin/package-files.mjs';
import {SetupError} from '../../scripts/setup.mjs';
import {composed} from '../html.mjs';
import {slug, WORDS} from '../newspaper.mjs';

// JSON, XML or a page; plain text may begin with a bracket too.
const NEWS =
  /^(?:\xEF\xBB\xBF|\s)*(?:\{\s*"|\[\s*\{|<(?:\?xml|rss|rdf|!doctype html|html))/i;

/** Whether a file is a news item and no plain text, by how it begins. */
export async function isNews(file) {
  const handle = await open(file).catch(() => undefined);
  if (!handle) return false;
  try {
    const {buffer, bytesRead} = await handle.read(Buffer.alloc(256), 0, 256, 0);
    return NEWS.test(buffer.toString('latin1', 0, bytesRead));
  } catch {
    return false; // A folder: readSeed says so.
  } finally {
    await handle.close();
  }
}

/** Refuses a file that is no text, before anything is installed for it. */
export async function checkNews(file) {
  await told(file, () => readText(file));
}

/**
 * The article of a news item, once Kolom is built.
 *
 * @param {string} file
 * @returns {Promise<{article: import('../pages.mjs').Article}>}
 * @throws {SetupError} With one sentence that says what is wrong, and where.
 */
export async function composeNews(file) {
  const article = await told(file, () => readArticle(file));
  const {articleHtml} = await loadServer();
  const language = languageOf(article, 'id');
  const {noComments} = WORDS[language.lang.split('-')[0]] ?? WORDS.id;
  const headline = textOf(article.headline);
  const html = articleHtml(article, {
    lang: language.lang,
    comments: {provider: 'waline', server: '/comments', fallback: noComments},
  });
  return {
    article: {
      ...language,
      path: `/naskah/${slug(headline)}`,
      section: article.section,
      headline,
      description: textOf(article.standfirst) || undefined,
      credits: [],
      html: composed(html),
    },
  };
}

async function told(file, main) {
  try {
    return await main();
  } catch (error) {
    if (!(error instanceof CliError)) throw error;
    throw new SetupError(
      `--article "${file}": ${error.message.replace(`${file}: `, '')}`,
    );
  }
}

// A whole page around an article.

const WORDS = {
  en: {skip: 'Skip to the article', top: 'Back to top'},
  id: {skip: 'Langsung ke isi', top: 'Ke atas'},
};
const MAX_SUMMARY = 155;

/** What our pages say of themselves, so that none of somebody else's is written over. */
export const MARK = '<meta name="generator" content="kolom">';

/**
 * @typedef {object} Page
 * @property {string} lang
 * @property {'rtl'} [dir]
 * @property {string} title
 * @property {string} [description] Cut to what a search engine shows.
 * @property {string} [url] Canonical.
 * @property {string} [publisher]
 * @property {string} [theme]
 * @property {string} article HTML.
 * @property {string} [nav] HTML.
 */

/**
 * The page, with its files in `kolom/` beside it.
 *
 * @param {Page} page
 */
export function pageHtml({
  lang,
  dir,
  title,
  description = '',
  url,
  publisher,
  theme,
  article,
  nav,
}) {
  const words = WORDS[lang.split('-')[0]] ?? WORDS.en;
  const lines = [
    '<!doctype html>',
    `<html lang="${escape(lang)}"${dir ? ` dir="${dir}"` : ''}>`,
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    MARK,
    `<title>${escape(publisher ? `${title} – ${publisher}` : title)}</title>`,
    description &&
      `<meta name="description" content="${escape(summary(description))}">`,
    url && `<link rel="canonical" href="${escape(url)}">`,
    publisher && `<meta property="og:site_name" content="${escape(publisher)}">`,
    '<script src="kolom/early.js"></script>',
    '<link rel="stylesheet" href="kolom/kolom.css">',
    theme && `<link rel="stylesheet" href="kolom/themes/${theme}.css">`,
    '<link rel="stylesheet" href="page.css">',
    '<script type="module" src="kolom/kolom.js"></script>',
    '</head>',
    '<body>',
    `<a class="skip" href="#main">${words.skip}</a>`,
    publisher && `<header><p>${escape(publisher)}</p></header>`,
    nav,
    '<main id="main" tabindex="-1">',
    article.trim(),
    '</main>',
    `<footer><kolom-back-to-top><a href="#top">${words.top}</a></kolom-back-to-top></footer>`,
    '</body>',
    '</html>',
  ];
  return `${lines.filter(Boolean).join('\n')}\n`;
}

function summary(text) {
  if (text.length <= MAX_SUMMARY) return text;
  return `${text.slice(0, MAX_SUMMARY).replace(/\s+\S*$/, '')} …`;
}

function escape(text) {
  return text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

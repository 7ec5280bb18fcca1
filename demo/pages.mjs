// The newspaper's pages, composed as a CMS would: plain HTML around our tags.
import {ARTICLES} from './content/articles.mjs';
import {html} from './html.mjs';
import {NAME, SECTIONS, WORDS, slug} from './newspaper.mjs';
import {picture} from './picture.mjs';
import {signInPage} from './sign-in.mjs';

/**
 * An article of the newspaper.
 *
 * @typedef {object} Article
 * @property {string} lang
 * @property {'rtl'} [dir]
 * @property {string} path
 * @property {string} [section] The section it stands in.
 * @property {string[]} [sections] The sections its page shows, where they are not the
 *   newspaper's own.
 * @property {keyof typeof import('./picture.mjs').PICTURES} [picture]
 * @property {string} headline
 * @property {string} [standfirst]
 * @property {string} [description] For search engines, where there is no standfirst.
 * @property {{datetime: string, text: string}} [published]
 * @property {{role: string, label: string, name: string, href?: string}[]} credits
 * @property {string} [fontSizeLabel] What the article calls its "A A A".
 * @property {unknown} [html] The whole `<kolom-article>`, in place of what follows.
 * @property {unknown} lead The lead photograph, as HTML.
 * @property {unknown} body HTML.
 */

/**
 * The page at an address.
 *
 * @param {string} path
 * @param {object} [options]
 * @param {Article} [options.front] Stands at `/` in place of the newspaper's own.
 * @param {string} [options.origin] Of the canonical addresses, which have to be whole.
 * @param {string} [options.from] The path of the page that led here.
 * @returns {{status: number, body: string}}
 */
export function page(path, {front = ARTICLES[0], origin = '', from = '/'} = {}) {
  const address = path.length > 1 ? path.replace(/\/+$/, '') : path;
  const found = route(address, {front, origin, from});
  // Parts that a page leaves out leave their lines behind.
  const body = String(found ?? notFound(address)).replace(/\n\s*\n/g, '\n');
  return {status: found ? 200 : 404, body};
}

function route(path, {front, origin, from}) {
  if (path === '/' || path === front.path) return articlePage(front, {path, origin});
  if (path === '/tanpa-skrip') {
    return articlePage(front, {path, origin, script: false});
  }
  const article = ARTICLES.find((one) => one.path === path);
  if (article) return articlePage(article, {path, origin});
  if (path === '/comments/ui/login') {
    // In the language of the article whose comments opened it.
    const {lang} = ARTICLES.find((one) => one.path === from) ?? front;
    return signInPage(edition(lang), wordsOf(lang).signIn);
  }
  if (path === '/en') return listPage({lang: 'en', title: NAME, path, origin});
  const author = ARTICLES.flatMap(({lang, credits}) =>
    credits.map((credit) => ({...credit, lang})),
  ).find(({href}) => href === path);
  if (author) return authorPage(author, {path, origin});
  for (const lang of /** @type {const} */ (['id', 'en'])) {
    const names = lang === front.lang && front.sections ? front.sections : [];
    const section = [...SECTIONS[lang], ...names].find(
      (name) => sectionPath(lang, name) === path,
    );
    if (section) return listPage({lang, title: section, section, path, origin});
  }
  return undefined;
}

function articlePage(article, {path, origin, script = true}) {
  const words = wordsOf(article.lang);
  const switchPath = script ? '/tanpa-skrip' : '/';
  return layout({
    ...article,
    title: `${article.headline} – ${NAME}`,
    description: article.description ?? article.standfirst,
    canonical: origin + article.path,
    current: article.section,
    script,
    other: otherEdition(article.lang),
    main:
      article.html ??
      html`<kolom-article>
        <kolom-headline>
          <h1>${article.headline}</h1>
          ${article.section && html`<p slot="kicker">${article.section}</p>`}
          ${article.standfirst && html`<p slot="standfirst">${article.standfirst}</p>`}
        </kolom-headline>
        <kolom-article-body>
          ${article.lead}
          <kolom-font-size
            ${article.fontSizeLabel && html`label="${article.fontSizeLabel}"`}
          ></kolom-font-size>
          ${article.body}
        </kolom-article-body>
        ${byline(article)}
        <kolom-comments provider="waline" server="/comments">
          <p>${words.noComments}</p>
        </kolom-comments>
      </kolom-article>`,
    aside:
      path === '/' || path === '/tanpa-skrip'
        ? html`<p>
            <a href="${switchPath}">${script ? words.plain : words.scripted}</a>
          </p>`
        : undefined,
  });
}

function byline({credits, published}) {
  if (credits.length === 0 && !published) return undefined;
  return html`<kolom-byline>
    ${
      credits.length > 0 &&
      html`<ul>
        ${credits.map(
          ({role, label, name, href}) =>
            html`<li data-kolom-credit="${role}">
              ${label}:
              ${
                href
                  ? html`<a rel="author" href="${href}">${name}</a>`
                  : html`<span>${name}</span>`
              }
            </li> `,
        )}
      </ul>`
    }
    ${
      published && html`<time datetime="${published.datetime}">${published.text}</time>`
    }
  </kolom-byline>`;
}

function listPage({lang, title, section, path, origin}) {
  const words = wordsOf(lang);
  const inside = ARTICLES.filter((one) => one.section === section && one.lang === lang);
  const rest = ARTICLES.filter((one) => !inside.includes(one));
  return layout({
    lang,
    title: section ? `${title} – ${NAME}` : NAME,
    canonical: origin + path,
    current: section,
    other: otherEdition(lang),
    main: html`<div class="list">
      <h1>${section ? title : words.latest}</h1>
      ${inside.map((one) => teaser(one, lang))}
      ${section && inside.length === 0 && html`<p>${words.sectionEmpty}</p>`}
      ${rest.map((one) => teaser(one, lang))}
    </div>`,
  });
}

function authorPage({name, label, lang}, {path, origin}) {
  const written = ARTICLES.filter(({credits}) =>
    credits.some((one) => one.href === path),
  );
  return layout({
    lang,
    title: `${name} – ${NAME}`,
    canonical: origin + path,
    other: otherEdition(lang),
    main: html`<div class="list">
      <h1>${name}</h1>
      <p>${label}</p>
      ${written.map((one) => teaser(one, lang))}
    </div>`,
  });
}

function notFound(path) {
  const lang = path === '/en' || path.startsWith('/en/') ? 'en' : 'id';
  const words = wordsOf(lang);
  return layout({
    lang,
    title: `${words.notFound} – ${NAME}`,
    other: otherEdition(lang),
    main: html`<div class="list">
      <h1>${words.notFound}</h1>
      <p>${words.notFoundText}</p>
      ${ARTICLES.map((one) => teaser(one, lang))}
    </div>`,
  });
}

function teaser(article, pageLang) {
  const foreign = article.lang !== pageLang;
  return html`<article class="teaser" ${foreign && html`lang="${article.lang}"`}>
    <h2><a href="${article.path}">${article.headline}</a></h2>
    <p>${article.standfirst}</p>
    ${picture(article.picture, {alt: '', sizes: '(max-width: 45rem) 40vw, 16rem'})}
  </article>`;
}

function layout({
  lang,
  dir,
  title,
  description,
  canonical,
  current,
  sections,
  main,
  aside,
  other,
  script = true,
}) {
  const words = wordsOf(lang);
  return html`<!doctype html>
    <html lang="${lang}" ${dir && html` dir="${dir}"`}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <title>${title}</title>
        ${description && html`<meta name="description" content="${description}" />`}
        ${canonical && html`<link rel="canonical" href="${canonical}" />`}
        <link rel="icon" href="/icon.svg" type="image/svg+xml" />
        ${script && html`<script src="/kolom/early.js"></script>`}
        <link rel="stylesheet" href="/kolom/kolom.css" />
        <link rel="stylesheet" href="/site.css" />
        ${script && html`<script type="module" src="/kolom/kolom.js"></script>`}
      </head>
      <body>
        <a class="skip" href="#main">${words.skip}</a>
        <header class="top">
          <p class="ears">
            <span>${words.edition}</span>
            <a href="${other.path}" lang="${other.lang}" hreflang="${other.lang}"
              >${other.label}</a
            >
          </p>
          <p class="title">
            <a href="${isOwn(lang) && lang === 'en' ? '/en' : '/'}">${NAME}</a>
          </p>
          <p class="motto">${words.motto}</p>
        </header>
        ${sectionNav({lang, sections, current})}
        <main id="main" tabindex="-1">${main}</main>
        <footer class="foot">
          <kolom-back-to-top><a href="#top">${words.top}</a></kolom-back-to-top>
          <p class="foot-title">${NAME}</p>
          ${aside}
          <p>${words.colophon}</p>
        </footer>
      </body>
    </html> `;
}

function sectionNav({lang, sections, current}) {
  const names = sections ?? SECTIONS[edition(lang)];
  if (names.length === 0) return undefined;
  return html`<kolom-section-nav label="${wordsOf(lang).sections}">
    <ul>
      ${names.map(
        (name) =>
          html`<li>
            <a
              href="${sectionPath(edition(lang), name)}"
              ${name === current && html` aria-current="page"`}
              >${name}</a
            >
          </li> `,
      )}
    </ul>
  </kolom-section-nav>`;
}

function otherEdition(lang) {
  const {label, lang: other} = wordsOf(lang).other;
  const article = ARTICLES.find((one) => one.lang === other);
  return {label, lang: other, path: article?.path ?? '/'};
}

function sectionPath(lang, name) {
  return lang === 'en' ? `/en/section/${slug(name)}` : `/rubrik/${slug(name)}`;
}

// A text from outside may be in any language; the words around it are in ours.
function edition(lang) {
  return isOwn(lang) ? lang : 'id';
}

function isOwn(lang) {
  return Object.hasOwn(WORDS, lang);
}

function wordsOf(lang) {
  return WORDS[edition(lang)];
}

// The articles as a server without any framework prints them: plain HTML.
import {SECTIONS, SIZES} from './articles.mjs';

/**
 * A whole page.
 *
 * @param {import('./articles.mjs').Article} article
 * @param {object} options
 * @param {string} options.head - What the host loads: style sheets and scripts.
 * @param {string} [options.body] - Attributes of the body.
 */
export function pageHtml(article, {head, body = ''}) {
  return `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${article.headline}</title>
    <link rel="canonical" href="${article.path}">
    ${head}
  </head>
  <body${body}>
    ${bodyHtml(article)}
  </body>
</html>
`;
}

/** What stands in the body. */
function bodyHtml(article) {
  return `<header>${navHtml(article)}</header>
<main>${articleHtml(article)}</main>
<footer>
  <kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top>
</footer>`;
}

function navHtml({section}) {
  const items = SECTIONS.map(({name, path}) => {
    const current = name === section ? ' aria-current="page"' : '';
    return `<li><a href="${path}"${current}>${name}</a></li>`;
  });
  return `<kolom-section-nav label="Sections">
  <ul>
    ${items.join('\n    ')}
  </ul>
</kolom-section-nav>`;
}

/** The article with its comments. */
function articleHtml(article) {
  return `<kolom-article>
  <kolom-headline>
    <h1>${article.headline}</h1>
    <p slot="kicker">${article.section}</p>
    <p slot="standfirst">${article.standfirst}</p>
  </kolom-headline>
  <kolom-reader-settings></kolom-reader-settings>
  <kolom-article-body>
    <kolom-photo zoomable>${figureHtml(article.lead)}</kolom-photo>
    <kolom-font-size></kolom-font-size>
    <p><span data-kolom-role="dateline">${article.place}</span> – ${article.opening}</p>
    <div>${article.rest}</div>
    <kolom-gallery>
      ${article.gallery.map(figureHtml).join('\n')}
    </kolom-gallery>
  </kolom-article-body>
  ${bylineHtml(article)}
  <p><kolom-comment-count provider="isso" server="/comments" thread="${article.path}">Comments</kolom-comment-count></p>
  <kolom-comments provider="isso" server="/comments" thread="${article.path}"></kolom-comments>
</kolom-article>`;
}

function figureHtml({src, srcset, width, height, alt, caption, credit}) {
  return `<figure>
  <img src="${src}" srcset="${srcset}" sizes="${SIZES}" width="${width}" height="${height}" alt="${alt}">
  <figcaption>${caption} <span data-kolom-role="credit">${credit}</span></figcaption>
</figure>`;
}

function bylineHtml({credits, published}) {
  const people = credits.map(({role, label, name, href}) => {
    const person = href
      ? `<a rel="author" href="${href}">${name}</a>`
      : `<span>${name}</span>`;
    return `<li data-kolom-credit="${role}">${label}: ${person}</li>`;
  });
  return `<kolom-byline>
  <ul>${people.join('')}</ul>
  <time datetime="${published.datetime}">${published.text}</time>
</kolom-byline>`;
}

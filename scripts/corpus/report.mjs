// The report of a run as one HTML file that opens anywhere.
import {problems} from './measure.mjs';

const STYLE = `
  :root { color-scheme: light dark; font: 1rem/1.5 system-ui, sans-serif; }
  body { max-width: 76rem; margin: 2rem auto; padding: 0 1rem; }
  ul { padding-inline-start: 1.2rem; }
  article { display: grid; grid-template-columns: 8rem 20rem 1fr; gap: 1.25rem; padding-block: 1rem; border-block-start: 1px solid #8888; }
  @media (width < 50rem) { article { grid-template-columns: 1fr; } }
  img { inline-size: 100%; block-size: auto; border: 1px solid #8888; }
  h2 { margin: 0; font-size: 1.05rem; }
  li { overflow-wrap: anywhere; }
  .fine { color: light-dark(#155b33, #9ddcb4); }
`;

/** The whole page. Articles with problems come first. */
export function page(folder, summary, results) {
  const sorted = [...results].sort((a, b) => problems(b).length - problems(a).length);
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>Kolom corpus report</title>
<style>${STYLE}</style>
<h1>Corpus report</h1>
<p>${escape(folder)}</p>
<ul>${summary.map((line) => `<li>${escape(line)}</li>`).join('')}</ul>
${sorted.map(article).join('\n')}
</html>
`;
}

function article(result) {
  const found = problems(result);
  return `<article>
${result.thumbnails.map((src, index) => `<img src="${src}" alt="" loading="lazy" width="${[390, 1280][index]}" height="${[700, 900][index]}">`).join('')}
<div><h2>${escape(result.name)}</h2>
<p>${result.follows.nodes} text nodes</p>
${result.tried.length === 0 ? '' : `<p>Held back: it ${escape(result.tried.join('; it '))}</p>`}
${
  found.length === 0
    ? '<p class="fine">Nothing found.</p>'
    : `<ul>${found.map((problem) => `<li>${escape(problem)}</li>`).join('')}</ul>`
}</div>
</article>`;
}

function escape(text) {
  return text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

import {parseArgs} from 'node:util';

import {UsageError} from '../errors.mjs';
import {pageHtml} from '../page.mjs';
import {paint, say} from '../terminal.mjs';
import {checkTheme, writePage} from '../write-page.mjs';

export const usage = `Usage: npx kolom init [DIR] [OPTIONS]

Writes a page to begin with: index.html in the words that you replace, page.css for
what stands around the article, and Kolom's files in kolom/.

  DIR           where to; kolom-page if not given
  --lang TAG    id or en, the latter if not given
  --theme NAME  modern, sepia or contrast
  --force       writes over a page that Kolom did not write`;

const OPTIONS = {
  lang: {type: 'string'},
  theme: {type: 'string'},
  force: {type: 'boolean'},
};

const TEXTS = {
  en: {
    nav: ['Sections', 'Nation', 'World', 'City'],
    kicker: 'City',
    headline: 'The headline of your article',
    standfirst: 'What it says, in a sentence or two.',
    alt: 'A stand-in for a photograph',
    caption: 'Who and what is to be seen, where and when.',
    credit: 'Photo: Rara Wening',
    dateline: 'RANUBAYA',
    paragraphs: ['The first paragraph begins with the place.', 'The second goes on.'],
    writer: 'By <a rel="author" href="#">Sari Wulandari</a>',
    editor: 'Editor: <span>Bagus Prakoso</span>',
  },
  id: {
    nav: ['Rubrik', 'Nasional', 'Mondial', 'Kota'],
    kicker: 'Kota',
    headline: 'Judul artikel Anda',
    standfirst: 'Isinya, dalam satu atau dua kalimat.',
    alt: 'Gambar pengganti foto',
    caption: 'Siapa dan apa yang tampak, di mana dan kapan.',
    credit: 'Foto: Rara Wening',
    dateline: 'RANUBAYA',
    paragraphs: [
      'Paragraf pertama dimulai dengan nama tempat.',
      'Paragraf kedua melanjutkannya.',
    ],
    writer: 'Penulis: <a rel="author" href="#">Sari Wulandari</a>',
    editor: 'Redaktur: <span>Bagus Prakoso</span>',
  },
};

export async function run(args) {
  const {values, positionals} = parseArgs({
    args,
    options: OPTIONS,
    allowPositionals: true,
  });
  const {lang = 'en', theme, force} = values;
  if (positionals.length > 1) throw new UsageError('one folder at a time.');
  if (!Object.hasOwn(TEXTS, lang))
    throw new UsageError(
      `--lang is ${Object.keys(TEXTS).join(' or ')}, not “${lang}”.`,
    );
  await checkTheme(theme);
  const text = TEXTS[lang];
  const html = pageHtml({
    lang,
    theme,
    title: text.headline,
    description: text.standfirst,
    nav: nav(text),
    article: article(text),
  });
  const {page, files} = await writePage(positionals[0] ?? 'kolom-page', html, {
    force,
    files: ['photo.svg'],
  });
  say(
    `${paint.green('Wrote')} ${page} and ${files - 1} files beside it. Open it by a web server: npx http-server, php -S, python3 -m http.server.`,
  );
  console.log(page);
}

function nav({nav: [label, ...names], kicker}) {
  const entries = names.map(
    (name) =>
      `<li><a href="#"${name === kicker ? ' aria-current="page"' : ''}>${name}</a></li>`,
  );
  return `<kolom-section-nav label="${label}">\n<ul>\n${entries.join('\n')}\n</ul>\n</kolom-section-nav>`;
}

function article(text) {
  const [first, ...rest] = text.paragraphs;
  return `<kolom-article>
<kolom-headline>
<h1>${text.headline}</h1>
<p slot="kicker">${text.kicker}</p>
<p slot="standfirst">${text.standfirst}</p>
</kolom-headline>
<kolom-article-body>
<kolom-photo zoomable>
<figure>
<img src="photo.svg" width="1600" height="900" alt="${text.alt}">
<figcaption>${text.caption} <span data-kolom-role="credit">${text.credit}</span></figcaption>
</figure>
</kolom-photo>
<kolom-font-size></kolom-font-size>
<p><span data-kolom-role="dateline">${text.dateline}</span> – ${first}</p>
${rest.map((words) => `<p>${words}</p>`).join('\n')}
</kolom-article-body>
<kolom-byline>
<ul>
<li data-kolom-credit="writer">${text.writer}</li>
<li data-kolom-credit="editor">${text.editor}</li>
</ul>
<time datetime="${new Date().toISOString().slice(0, 10)}"></time>
</kolom-byline>
<!-- <kolom-comments provider="waline" server="https://comments.example"></kolom-comments> -->
</kolom-article>`;
}

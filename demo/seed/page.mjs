// Makes an article of the newspaper from the parts of a text.
import {access} from 'node:fs/promises';
import {parse, resolve} from 'node:path';

import {guessLanguage} from '../../bin/language.mjs';
import {html} from '../html.mjs';
import {slug} from '../newspaper.mjs';

const PICTURE_TYPES = ['.jpg', '.jpeg', '.png', '.webp', '.avif'];
const LONGEST_SUMMARY = 155;
const PLACEHOLDER = {src: '/placeholder.svg', width: 1600, height: 900};

/** What the page says of a photograph that came without its file. */
const MISSING_PHOTO = {
  id: 'Gambar pengganti. Fotonya tidak disertakan dalam naskah.',
  en: 'A stand-in. The photograph did not come with the text.',
};

/**
 * The article of a text, and the picture that lies beside its file under the same
 * name (`article.txt`, `article.jpg`), if there is one.
 *
 * @param {import('./parse.mjs').Seed} seed
 * @param {string} file
 * @returns {Promise<{article: import('../pages.mjs').Article, articlePicture?: string}>}
 */
export async function composeSeed(seed, file) {
  const picture = await findPicture(file);
  const language = languageOf(seed);
  const article = {
    ...language,
    path: `/naskah/${slug(seed.headline)}`,
    sections: seed.sections.length > 0 ? seed.sections : undefined,
    headline: seed.headline,
    standfirst: seed.standfirst,
    description: seed.standfirst || summaryOf(seed),
    published: seed.date,
    credits: seed.credits,
    fontSizeLabel: seed.fontSizeLabel,
    lead: photoOf(seed, picture, language.lang),
    body: bodyOf(seed),
  };
  return {article, articlePicture: picture?.file};
}

/** The beginning of the text, to the last whole word that a search engine shows. */
function summaryOf({body, dateline}) {
  const [first] = body;
  const text = dateline?.rest ?? first?.text ?? first?.items?.join(', ') ?? '';
  if (text.length <= LONGEST_SUMMARY) return text;
  return `${text.slice(0, LONGEST_SUMMARY).replace(/\s+\S*$/, '')} …`;
}

function photoOf({photo}, picture, lang) {
  if (!photo && !picture) return undefined;
  const {label, credit, caption} = photo ?? {};
  const {src, width, height} = picture ?? PLACEHOLDER;
  const alt = picture ? caption : (MISSING_PHOTO[lang] ?? MISSING_PHOTO.en);
  const creditText = label ? `${label}: ${credit}` : credit;
  return html`<kolom-photo ${picture && html`zoomable`}>
    <figure>
      <img src="${src}" width="${width}" height="${height}" alt="${alt}" />
      <figcaption>
        ${caption}
        ${credit && html`<span data-kolom-role="credit">${creditText}</span>`}
      </figcaption>
    </figure>
  </kolom-photo>`;
}

function bodyOf({body, dateline}) {
  return body.map((block, at) => {
    if (block.kind === 'heading') return html`<h2>${block.text}</h2> `;
    if (block.kind === 'related') {
      return html`<p data-kolom-role="related">${block.text}</p> `;
    }
    if (block.kind === 'list') {
      return html`<ul>
        ${block.items.map((item) => html`<li>${item}</li> `)}
      </ul>`;
    }
    if (at > 0 || !dateline) return html`<p>${block.text}</p> `;
    return html`<p>
      <span data-kolom-role="dateline">${dateline.place}</span> – ${dateline.rest}
    </p> `;
  });
}

function languageOf({headline, body}) {
  const text = [headline, ...body.map((block) => block.text ?? '')].join(' ');
  return guessLanguage(text, 'id');
}

async function findPicture(file) {
  const {dir, name} = parse(resolve(file));
  for (const type of PICTURE_TYPES) {
    const candidate = resolve(dir, name + type);
    const size = await sizeOf(candidate).catch(() => undefined);
    if (size) return {file: candidate, src: '/article-picture', ...size};
  }
  return undefined;
}

async function sizeOf(file) {
  await access(file);
  const {default: sharp} = await import('sharp');
  const {autoOrient} = await sharp(file).metadata();
  return autoOrient;
}

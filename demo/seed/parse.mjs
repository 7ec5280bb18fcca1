// Takes an article apart that came as plain text, in the shape that a newspaper's page
// has when it is copied: sections, headline, "Foto : …", caption, "A A A", body with
// its dateline, "Redaktur : …", "Penulis : …", "Komentar", "()", "Top". Parts may be
// missing, in another order, in English, and set apart by any amount of space.
import {recognise} from './lines.mjs';
import {isSections, splitSections} from './sections.mjs';

/**
 * An article's parts, as text. Nothing is invented: what the text lacks is empty.
 *
 * @typedef {object} Seed
 * @property {string[]} sections
 * @property {string} headline
 * @property {string} standfirst
 * @property {{label: string, credit: string, caption: string} | undefined} photo
 * @property {string} fontSizeLabel What the text calls its "A A A".
 * @property {{place: string, rest: string} | undefined} dateline The first paragraph,
 *   cut behind its place.
 * @property {Block[]} body
 * @property {{role: string, label: string, name: string}[]} credits
 * @property {{text: string, datetime: string} | undefined} date
 */

/**
 * @typedef {{kind: 'paragraph' | 'heading' | 'related', text: string}
 *   | {kind: 'list', items: string[]}} Block
 */

const LONGEST_HEADLINE = 220;
const LONGEST_CAPTION = 600;
const LONGEST_HEADING = 90;
// A paragraph that a text breaks into lines has lines no longer than that.
const LONGEST_WRAPPED_LINE = 130;

const RELATED = /^(?:baca juga|simak juga|lihat juga|read (?:also|more)|see also)\b/i;
const BULLET = /^(?:[-–—•*·▪]|\d{1,2}[.)])\s+(?=\S)/;
const SENTENCE_END = /[.!?…:;,]["”’'»)\]]*$/;
const FULL_STOP = /[.!?…]["”’'»)\]]*$/;
const CREDIT_IN_CAPTION =
  /\s*[([](?:foto|photo|dok|kredit|credit)\.?\s*[:：/]?\s*([^()[\]]+)[)\]]\s*$/i;
const PLACE = String.raw`(?:\p{Lu}[\p{L}\p{M}\p{N}.'’&/-]*)`;
// BEIJING - …; KOTA BARU, HARIAN SAUH – …; Ranubaya (Sauh) — …
const DATELINE = new RegExp(
  `^(${PLACE}(?:,? \\(?${PLACE}\\)?){0,5})\\s*(?:\\s[-–—―]+|--+|[–—―])\\s+(\\S.*)$`,
  'su',
);

/**
 * @param {string} text
 * @returns {Seed}
 */
export function parseSeed(text) {
  const items = itemsOf(text);
  const seed = {
    sections: [],
    headline: '',
    standfirst: '',
    photo: undefined,
    fontSizeLabel: items.find(({kind}) => kind === 'font-size')?.label ?? '',
    dateline: undefined,
    body: [],
    credits: items.flatMap(({credits}) => credits ?? []).filter(({name}) => name),
    date: items.find(({kind}) => kind === 'date'),
  };
  const article = beforeComments(items).filter(({kind}) => PARTS.has(kind));
  takeSections(article, seed);
  takeHeadline(article, seed);
  takePhoto(article, seed);
  takeStandfirst(article, seed);
  seed.body = bodyOf(article);
  takeDateline(seed);
  return seed;
}

const PARTS = new Set(['text', 'photo', 'caption', 'font-size']);

/** The text as prose and the lines that say what they are, in their order. */
function itemsOf(text) {
  const items = [];
  for (const block of blocksOf(text)) {
    let prose = [];
    const endProse = () => {
      if (prose.length > 0) items.push({kind: 'text', lines: prose});
      prose = [];
    };
    for (const line of block) {
      const known = recognise(tidy(line));
      const last = items.at(-1);
      if (known) {
        endProse();
        items.push(known);
      } else if (prose.length === 0 && completes(last, line)) {
        last[last.kind === 'photo' ? 'credit' : 'credits'] = completed(
          last,
          tidy(line),
        );
      } else prose.push(line);
    }
    endProse();
  }
  return items;
}

// "Penulis :" with the name on the line below.
function completes(item, line) {
  const short = line.length < 80 && !FULL_STOP.test(line);
  if (item?.kind === 'credits') return short && item.credits.at(-1)?.name === '';
  return item?.kind === 'photo' && short && item.credit === '';
}

function completed(item, name) {
  if (item.kind === 'photo') return name;
  return [...item.credits.slice(0, -1), {...item.credits.at(-1), name}];
}

/** Paragraphs as lists of lines. A text without blank lines has one on each line. */
function blocksOf(text) {
  const normal = text
    .replace(/^\uFEFF/, '')
    .replace(/\r\n?|[\u0085\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u200B\u2060\u00AD]/g, '');
  const blocks = normal
    .split(/\n\s*\n/)
    .map((block) => block.split('\n').map((line) => line.trim()))
    .map((lines) => lines.filter((line) => line !== ''))
    .filter((lines) => lines.length > 0);
  return blocks.length === 1 ? blocks[0].map((line) => [line]) : blocks;
}

/** What readers wrote is not the article; neither is what stands below it. */
function beforeComments(items) {
  const comments = items.findIndex(({kind}) => kind === 'comments');
  const article = items.slice(0, comments);
  // "Komentar" above the article is a link to the comments.
  return comments < 0 || !article.some(isProse) ? items : article;
}

function isProse(item) {
  return (
    item.kind === 'text' && (FULL_STOP.test(join(item)) || join(item).length > 120)
  );
}

function takeSections(article, seed) {
  const first = article.findIndex(({kind}) => kind === 'text');
  const rows = Math.min(article.length, first + 4);
  for (let at = first; at >= 0 && at < rows; at += 1) {
    const {kind, lines} = article[at];
    if (kind !== 'text') return;
    const next = article.slice(at + 1).find((item) => item.kind === 'text');
    const below = next && !isDatelined(next) ? join(next) : '';
    const count = sectionLines(lines, below);
    if (count > 0) {
      seed.sections = splitSections(lines.slice(0, count));
      article[at].lines = lines.slice(count);
      while (article[at]?.kind === 'text' && isMoreSections(article[at].lines)) {
        seed.sections.push(...splitSections(article[at].lines));
        article.splice(at, 1);
      }
      return;
    }
  }
}

// One section to a paragraph; also what is left of a paragraph that was all sections.
function isMoreSections(lines) {
  return lines.length === 0 || isSections(lines);
}

/** How many of the first lines name sections: the headline may follow at once. */
function sectionLines(lines, below) {
  for (let count = lines.length; count > 0; count -= 1) {
    const rest = lines.slice(count).join(' ');
    if (isSections(lines.slice(0, count), rest || below)) return count;
  }
  return 0;
}

function takeHeadline(article, seed) {
  const texts = article.filter(({kind}) => kind === 'text');
  const photo = article.findIndex(({kind}) => kind === 'photo');
  // Where the photo comes first, the text right below it is its caption.
  const captioned = photo >= 0 && texts[0] === article[photo + 1];
  const headline = texts[captioned ? 1 : 0];
  if (!headline || !isHeadline(headline)) return;
  seed.headline = join(headline);
  article.splice(article.indexOf(headline), 1);
}

function isHeadline(item) {
  const text = join(item);
  if (isDatelined(item) || text.length > LONGEST_HEADLINE) return false;
  // A sentence that ends in a full stop is prose; a question may be a headline.
  return !/\.["”’')]*$/.test(text) || text.length < 60;
}

function takePhoto(article, seed) {
  const at = article.findIndex(({kind}) => kind === 'photo');
  const given = article.findIndex(({kind}) => kind === 'caption');
  if (at < 0 && given < 0) return;
  const {label = '', credit = ''} = article[at] ?? {};
  seed.photo = {label, credit, caption: ''};
  const caption = given >= 0 ? article[given] : captionAt(article, at);
  if (caption) {
    const text = caption.text ?? join(caption);
    seed.photo.caption = text;
    article.splice(article.indexOf(caption), 1);
  }
  const inside = CREDIT_IN_CAPTION.exec(seed.photo.caption);
  if (inside && !credit) {
    seed.photo.credit = inside[1].trim();
    seed.photo.caption = seed.photo.caption.slice(0, inside.index);
  }
}

/** The caption stands below its credit, or above it where the body follows at once. */
function captionAt(article, at) {
  const [below, above] = [article[at + 1], article[at - 1]];
  if (isCaption(below)) return below;
  return isCaption(above) ? above : undefined;
}

function isCaption(item) {
  return (
    item?.kind === 'text' && !isDatelined(item) && join(item).length < LONGEST_CAPTION
  );
}

function isBodyText(item) {
  return item.kind === 'text' && (isDatelined(item) || isProse(item));
}

/** What stands between the headline and a mark that the article begins. */
function takeStandfirst(article, seed) {
  const mark = article.findIndex(
    (item) => item.kind === 'photo' || item.kind === 'font-size' || isDatelined(item),
  );
  const [first] = article;
  if (mark < 1 || first.kind !== 'text' || join(first).length > LONGEST_CAPTION) return;
  // The body itself may stand above a photo that comes late.
  if (!article.slice(mark).some(isBodyText)) return;
  seed.standfirst = join(first);
  article.shift();
}

function bodyOf(article) {
  const paragraphs = article
    .filter(({kind}) => kind === 'text')
    .flatMap(({lines}) => paragraphsOf(lines));
  const blocks = [];
  paragraphs.forEach((text, at) => {
    const last = blocks.at(-1);
    if (BULLET.test(text) && isListed(paragraphs, at)) {
      const item = text.replace(BULLET, '');
      if (last?.kind === 'list') last.items.push(item);
      else blocks.push({kind: 'list', items: [item]});
    } else blocks.push({kind: kindOf(text, at, paragraphs), text});
  });
  return blocks.some(({kind}) => kind !== 'heading') ? blocks : [];
}

// A single dash begins a remark, not a list.
function isListed(paragraphs, at) {
  return [paragraphs[at - 1], paragraphs[at + 1]].some(
    (text) => text && BULLET.test(text),
  );
}

function kindOf(text, at, paragraphs) {
  if (RELATED.test(text)) return 'related';
  const inside = at > 0 && at < paragraphs.length - 1;
  const isHeading =
    inside &&
    text.length <= LONGEST_HEADING &&
    !SENTENCE_END.test(text) &&
    !/^["“‘'«]/.test(text) &&
    FULL_STOP.test(paragraphs[at - 1]);
  return isHeading ? 'heading' : 'paragraph';
}

/** Lines that were one paragraph, together again. */
function paragraphsOf(lines) {
  const text = lines.map(tidy);
  const apart =
    text.every((line) => BULLET.test(line)) ||
    text.some((line) => line.length > LONGEST_WRAPPED_LINE);
  return apart ? text : [text.join(' ')];
}

function takeDateline(seed) {
  const [first] = seed.body;
  const match = first?.kind === 'paragraph' && DATELINE.exec(first.text);
  if (match && isPlace(match[1])) seed.dateline = {place: match[1], rest: match[2]};
}

function isDatelined(item) {
  const match = item?.kind === 'text' && DATELINE.exec(join(item));
  return Boolean(match) && isPlace(match[1]) && join(item).length > 60;
}

// In capitals, or so short that it can be nothing else.
function isPlace(place) {
  const [first = ''] = place.split(/[,(]/);
  return first === first.toUpperCase() || place.split(' ').length <= 3;
}

function join({lines}) {
  return lines.map(tidy).join(' ');
}

function tidy(line) {
  return line.replace(/\s+/g, ' ').trim();
}

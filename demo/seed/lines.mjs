// What a single line of an article's text says about itself.
import {parseDate} from './dates.mjs';

const ROLES = {
  editor: 'redaktur(?: pelaksana)?|editor|penyunting|edited by',
  writer: 'penulis|pewarta|reporter|wartawan|writer|author|written by|oleh|by',
  photographer: 'fotografer|pewarta foto|photographer|photographs?',
  translator: 'penerjemah|alih bahasa|translator|translation',
};
const LABEL = Object.values(ROLES).join('|');
const CREDIT = new RegExp(
  `(?:^|[\\s|,;/])(${LABEL})\\s*[:：]\\s*(.*?)(?=[\\s|,;/]+(?:${LABEL})\\s*[:：]|$)`,
  'gi',
);
const STARTS_WITH_CREDIT = new RegExp(`^(?:${LABEL})\\s*[:：]`, 'i');
const LONGEST_CREDIT = 200;

const PHOTO =
  /^[([]?(?:(?:sumber|kredit)\s+)?(foto|photo|gambar|ilustrasi|picture|image|illustration)(?:\s+(?:credit|oleh|by))?\.?\s*[:：]\s*(.*?)[)\]]?$/i;
const CAPTION = /^(?:keterangan(?: foto| gambar)?|caption)\s*[:：]\s*(\S.*)$/i;
const LETTERS = /^(?:A[+-]?(?:\s*[|/]\s*|\s+|(?=A))){1,4}(?:A[+-]?)?(?:\s+(\S.*))?$/;
const FONT_WORDS =
  /^(?:(?:pengaturan|ukuran|atur|besar) (?:font|huruf|teks)|(?:font|text) (?:size|settings?))$/i;
const COMMENTS = /^(?:\d+\s+)?(?:komentar|comments?|tanggapan)(?:\s*[:(].*)?$/i;
const COUNT = /^\(\s*[\d.,]*\s*\)$/;
const TOP = /^(?:top|(?:back )?to (?:the )?top|(?:kembali )?ke atas|scroll to top)$/i;

/**
 * What a line is, when it is not the article's own prose.
 *
 * @param {string} line
 * @returns {{kind: 'credits', credits: {role: string, label: string, name: string}[]}
 *   | {kind: 'photo', label: string, credit: string}
 *   | {kind: 'caption', text: string}
 *   | {kind: 'font-size', label: string}
 *   | {kind: 'date', text: string, datetime: string}
 *   | {kind: 'comments' | 'furniture'}
 *   | undefined}
 */
export function recognise(line) {
  if (COMMENTS.test(line)) return {kind: 'comments'};
  if (COUNT.test(line) || TOP.test(line)) return {kind: 'furniture'};
  const fontSize = fontSizeOf(line);
  if (fontSize) return fontSize;
  if (line.length <= LONGEST_CREDIT && STARTS_WITH_CREDIT.test(line)) {
    return {kind: 'credits', credits: creditsOf(line)};
  }
  const photo = PHOTO.exec(line);
  if (photo) return {kind: 'photo', label: photo[1], credit: photo[2].trim()};
  const caption = CAPTION.exec(line);
  if (caption) return {kind: 'caption', text: caption[1]};
  const date = parseDate(line);
  return date && {kind: 'date', ...date};
}

function fontSizeOf(line) {
  const letters = LETTERS.exec(line);
  const label = letters ? (letters[1] ?? '') : line;
  // "A A Milne …" is no control.
  const control = FONT_WORDS.test(label) || (letters && label === '');
  return control ? {kind: 'font-size', label} : undefined;
}

function creditsOf(line) {
  return [...line.matchAll(CREDIT)].map(([, label, name]) => ({
    role: roleOf(label),
    label,
    name: name.trim(),
  }));
}

function roleOf(label) {
  const [role] = Object.entries(ROLES).find(([, names]) =>
    new RegExp(`^(?:${names})$`, 'i').test(label),
  );
  return role;
}

import type {CreditRole} from '../../page/credits.js';
import {webAddress} from '../markup/addresses.js';
import type {NewsPerson} from './article.js';

const ROLES: ReadonlyMap<string, CreditRole> = new Map<string, CreditRole>([
  ['author', 'writer'],
  ['contributor', 'writer'],
  ['creator', 'writer'],
  ['journalist', 'writer'],
  ['reporter', 'writer'],
  ['writer', 'writer'],
  ['editor', 'editor'],
  ['illustrator', 'illustrator'],
  ['artist', 'illustrator'],
  ['photographer', 'photographer'],
  ['photojournalist', 'photographer'],
  ['researcher', 'researcher'],
  ['translator', 'translator'],
]);

const BY = /^(?:by|oleh|von|par|por)\s*:?\s+(?=\p{Lu})/iu;
const JOINTS =
  /\s*[,;]\s*(?:and|dan|und|et|y)\s+|\s+(?:and|dan|und|et|y|&)\s+|\s*[,;]\s*/u;
// Up to six words, the first and the last with a capital: no office, no place after it.
const NAME =
  /^\p{Lu}[\p{L}\p{M}.'’-]*(?:\s+[\p{L}\p{M}.'’-]+){0,4}(?:\s+(?:\p{Ll}['’])?\p{Lu}[\p{L}\p{M}.'’-]*)$/u;

/** The role that a source's word for one stands for; the last word of an address counts. */
export function roleOf(word: string | undefined): CreditRole | undefined {
  return ROLES.get((word ?? '').toLowerCase().split(/[/:#]/).at(-1) ?? '');
}

/** The names of a line such as "By Sari Wulandari and Bagus Prakoso". */
export function namesOf(line: string): string[] {
  const names = line.replace(BY, '').trim();
  const parts = names.split(JOINTS).map((part) => part.trim());
  return parts.length > 1 && parts.every((part) => NAME.test(part)) ? parts : [names];
}

/** Each name once in each role, with the address that is one. */
export function people(found: readonly NewsPerson[]): NewsPerson[] {
  const seen = new Map<string, NewsPerson>();
  for (const {role, name, url} of found) {
    const key = `${role} ${name.toLowerCase()}`;
    if (name && !seen.has(key)) seen.set(key, {role, name, url: webAddress(url)});
  }
  return [...seen.values()];
}

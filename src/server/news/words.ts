import {bylineMessages} from '../../i18n/byline-messages.js';
import {publisherTime} from '../../i18n/publisher-time.js';
import type {NewsPerson} from './article.js';

/** What stands before a name: `Penulis: `, `By `. */
export function roleWords(role: NewsPerson['role'], lang: string): string {
  const {messages} = bylineMessages.find(lang);
  const label = messages.bylineRole(role);
  // "By" is the beginning of a sentence and no label.
  return label && (label === 'By' ? 'By ' : `${label}: `);
}

/**
 * A date as its publisher writes it, with the name of the zone.
 *
 * @param date - ISO 8601.
 */
export function dateWords(date: string, lang: string, isUpdate = false): string {
  const {messages, lang: known} = bylineMessages.find(lang);
  const time = publisherTime(date, known);
  if (!time) return date;
  const {day, clock, offset} = time;
  const zone = offset === undefined ? '' : messages.bylineZone(offset);
  const words = clock ? messages.bylineTime(day, clock.hour, clock.minute, zone) : day;
  return isUpdate ? messages.bylineUpdated(words) : words;
}

/** How an article was made, and which editors answer for it. */
export function madeWords(
  how: 'human' | 'ai-assisted' | 'ai-generated',
  editors: readonly string[],
  lang: string,
): string {
  return bylineMessages.find(lang).messages.bylineMade(how, editors.join(', '));
}

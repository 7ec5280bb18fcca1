import type {LitElement} from 'lit';

import {composedClosest} from '../../base/ancestors.js';
import {bylineMessages, type BylineMessages} from '../../i18n/byline-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {publisherTime} from '../../i18n/publisher-time.js';
import {creditsOf} from '../../page/credits.js';
import {countWords, textOf} from '../../page/roles.js';

type Localize = LocalizeController<BylineMessages>;

// What the page's style sheet writes beside or in place of the author's words.
const MARKS = ['data-kolom-label', 'data-kolom-text', 'data-kolom-ago'];

// Silent reading in English: Brysbaert 2019, "How many words do we read per
// minute?", https://doi.org/10.1016/j.jml.2019.104047
const WORDS_PER_MINUTE = 238;

const HOUR = 3_600_000;
const RECENT = 24 * HOUR;
const MADE = ['human', 'ai-assisted', 'ai-generated'] as const;

/** The words of a byline, in the page's language. */
export function bylineWords(host: LitElement): Localize {
  return new LocalizeController(host, bylineMessages);
}

/** Takes every mark back. */
export function clearMarks(host: Element): void {
  for (const name of MARKS) {
    host.querySelectorAll(`[${name}]`).forEach((node) => node.removeAttribute(name));
  }
}

/** How long the article around a byline takes to read; empty where it has no text. */
export function readingTime(host: Element, localize: Localize): string {
  const article = composedClosest(host, 'kolom-article, article') ?? document.body;
  const body = article.querySelector('kolom-article-body, [data-kolom-role~="body"]');
  const words = body ? countWords(textOf(body)) : 0;
  if (!words) return '';
  const minutes = Math.max(1, Math.round(words / WORDS_PER_MINUTE));
  return localize.term('bylineReadTime', minutes, localize.number(minutes));
}

/** The role of every entry whose author wrote no more than a name. */
export function markRoles(host: Element, localize: Localize): void {
  for (const entry of host.querySelectorAll('[data-kolom-credit]')) {
    const role = entry.getAttribute('data-kolom-credit')?.trim().toLowerCase() ?? '';
    mark(entry, 'data-kolom-label', localize.term('bylineRole', role));
  }
}

/**
 * Words for every `<time>` that has none. Text of the author's own is never
 * replaced: it is what the server sent, and stays so.
 *
 * @param zone - Name of the publisher's zone, where the language has none for it.
 */
export function markTimes(host: HTMLElement, localize: Localize, zone: string): void {
  const room = host.offsetHeight;
  writeTimes(host, localize, zone);
  // Where they take a line more than was kept for them, short ones do not.
  if (host.offsetHeight > room) writeTimes(host, localize, zone, 'short');
}

function writeTimes(
  host: HTMLElement,
  localize: Localize,
  zone: string,
  month?: 'short',
): void {
  for (const time of host.querySelectorAll('time')) {
    if (time.textContent?.trim()) continue;
    const text = timeText(time.dateTime, localize, zone, month);
    const updated = text && time.getAttribute('data-kolom-time') === 'updated';
    mark(
      time,
      'data-kolom-text',
      updated ? localize.term('bylineUpdated', text) : text,
    );
  }
}

function timeText(
  value: string,
  localize: Localize,
  zone: string,
  month?: 'short',
): string {
  const time = publisherTime(value, localize.lang, month);
  if (!time?.clock) return time?.day ?? '';
  const {hour, minute} = time.clock;
  const {offset} = time;
  const name =
    zone || (offset === undefined ? '' : localize.term('bylineZone', offset));
  return localize.term('bylineTime', time.day, hour, minute, name);
}

/** How long ago, for times of the last day: where the reader looks, if there is room. */
export function markAgo(host: HTMLElement, lang: string, now: number): void {
  const room = host.offsetHeight;
  writeAgo(host, lang, now);
  if (host.offsetHeight > room && isInView(host)) writeAgo(host, lang, NaN);
}

function isInView(host: Element): boolean {
  const {top, bottom} = host.getBoundingClientRect();
  return bottom > 0 && top < innerHeight;
}

function writeAgo(host: HTMLElement, lang: string, now: number): void {
  for (const time of host.querySelectorAll('time')) {
    const age = now - Date.parse(time.dateTime);
    const recent = /T/.test(time.dateTime) && age >= 0 && age < RECENT;
    mark(time, 'data-kolom-ago', recent ? ago(age, lang) : '');
  }
}

function ago(age: number, lang: string): string {
  const [value, unit] =
    age < HOUR
      ? [Math.floor(age / 60_000), 'minute']
      : [Math.floor(age / HOUR), 'hour'];
  try {
    const format = new Intl.RelativeTimeFormat(lang, {numeric: 'auto'});
    return format.format(-value, unit as Intl.RelativeTimeFormatUnit);
  } catch {
    return ''; // A malformed language tag: the absolute time says it.
  }
}

/** How the article was made, where the author says it by a word alone. */
export function markMade(host: Element, localize: Localize): void {
  for (const line of host.querySelectorAll('[data-kolom-made]')) {
    const how = MADE.find((word) => word === line.getAttribute('data-kolom-made'));
    if (!how || line.textContent?.trim()) continue;
    const editors = creditsOf(host).filter(({role}) => role === 'editor');
    const names = listOf([...new Set(editors.map(({name}) => name))], localize.lang);
    mark(line, 'data-kolom-text', localize.term('bylineMade', how, names));
  }
}

function listOf(names: readonly string[], lang: string): string {
  try {
    return new Intl.ListFormat(lang).format(names);
  } catch {
    return names.join(', '); // A malformed language tag.
  }
}

function mark(element: Element, name: string, text: string): void {
  if (!text) element.removeAttribute(name);
  else if (element.getAttribute(name) !== text) element.setAttribute(name, text);
}

import type {LitElement} from 'lit';

import {composedClosest} from '../../base/ancestors.js';
import {cssString, PageRules} from '../../base/page-rules.js';
import {bylineMessages, type BylineMessages} from '../../i18n/byline-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {publisherTime} from '../../i18n/publisher-time.js';
import {creditsOf} from '../../page/credits.js';
import {countWords, textOf} from '../../page/roles.js';

type Localize = LocalizeController<BylineMessages>;

// What is written beside or in place of the author's words.
const written = new WeakMap<Element, PageRules>();

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

/** Takes every word back. */
export function clearMarks(host: Element): void {
  written.get(host)?.clear();
}

function rulesOf(host: HTMLElement): PageRules {
  const rules = written.get(host) ?? new PageRules(host);
  written.set(host, rules);
  return rules;
}

/** Selects nodes that have the same attribute, or lack it as this one does. */
function same(node: Element, name: string): string {
  const value = node.getAttribute(name);
  return value === null ? `:not([${name}])` : `[${name}=${cssString(value)}]`;
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
export function markRoles(host: HTMLElement, localize: Localize): void {
  const rules = rulesOf(host);
  const entries = [...host.querySelectorAll('li[data-kolom-credit]')];
  const roles = entries.flatMap((entry) => {
    const role = entry.getAttribute('data-kolom-credit')?.trim().toLowerCase() ?? '';
    const text = localize.term('bylineRole', role);
    const selector = `li:where(${same(entry, 'data-kolom-credit')})::before`;
    return text ? [`${rules.scope} ${selector}{content:${cssString(text)}}`] : [];
  });
  rules.set('roles', roles);
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
  const rules = rulesOf(host);
  const times = [...host.querySelectorAll('time')].flatMap((time) => {
    const text = timeText(time.dateTime, localize, zone, month);
    const updated = text && time.getAttribute('data-kolom-time') === 'updated';
    const words = updated ? localize.term('bylineUpdated', text) : text;
    return inPlace(rules, time, 'time', ['datetime', 'data-kolom-time'], words);
  });
  rules.set('times', times);
}

/** Words in the place of those that the author left out. */
function inPlace(
  rules: PageRules,
  node: Element,
  tag: string,
  names: readonly string[],
  words: string,
): string[] {
  if (!words || node.textContent?.trim()) return [];
  const attributes = names.map((name) => same(node, name)).join('');
  return [
    `${rules.scope} ${tag}:where(${attributes}:empty)::before{` +
      `content:${cssString(words)};visibility:inherit;word-break:inherit}`,
  ];
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
  const rules = rulesOf(host);
  const times = [...host.querySelectorAll('time')].flatMap((time) => {
    const age = now - Date.parse(time.dateTime);
    const recent = /T/.test(time.dateTime) && age >= 0 && age < RECENT;
    const words = recent ? ago(age, lang) : '';
    const selector = `time:where(${same(time, 'datetime')})::after`;
    return words
      ? [`${rules.scope} ${selector}{content:${cssString(` (${words})`)}}`]
      : [];
  });
  rules.set('ago', times);
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
export function markMade(host: HTMLElement, localize: Localize): void {
  const rules = rulesOf(host);
  const editors = creditsOf(host).filter(({role}) => role === 'editor');
  const names = listOf([...new Set(editors.map(({name}) => name))], localize.lang);
  const lines = [...host.querySelectorAll('[data-kolom-made]')].flatMap((line) => {
    const how = MADE.find((word) => word === line.getAttribute('data-kolom-made'));
    const words = how ? localize.term('bylineMade', how, names) : '';
    return inPlace(rules, line, ':is(time,p)', ['data-kolom-made'], words);
  });
  rules.set('made', lines);
}

function listOf(names: readonly string[], lang: string): string {
  try {
    return new Intl.ListFormat(lang).format(names);
  } catch {
    return names.join(', '); // A malformed language tag.
  }
}

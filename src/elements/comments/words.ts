import type {ErrorKind, ProviderError} from '../../comments/provider.js';
import type {CommentMessages} from '../../i18n/comment-messages.js';
import type {LocalizeController} from '../../i18n/localize-controller.js';

/** The strings of the comment box, in an element's language. */
export type Words = LocalizeController<CommentMessages>;

type ErrorKey = `error${Capitalize<ErrorKind>}` & keyof CommentMessages;

/** What a failure is called, with the seconds to wait where the server names them. */
export function errorWords(
  words: Words,
  error: ProviderError,
  wait = error.retryAfter,
): string {
  const {kind} = error;
  const key = `error${kind[0]?.toUpperCase()}${kind.slice(1)}` as ErrorKey;
  const seconds = wait ? ` ${words.term('waitSeconds', wait, words.number(wait))}` : '';
  // A page's own code may have called it anything.
  return (words.term(key) || words.term('errorProtocol')) + seconds;
}

const cache = new Map<string, Intl.RelativeTimeFormat | Intl.DateTimeFormat>();

/** How long ago, within a day; the date after that. */
export function timeWords(lang: string, time: number, now: number): string {
  const seconds = (now - time) / 1000;
  if (seconds < -60 || seconds >= 86_400) return formatter(lang, 'date').format(time);
  // Clocks differ: what seems to come from the future has come just now.
  if (seconds < 60) return relative(lang, 'second', 0);
  return seconds < 3600
    ? relative(lang, 'minute', -Math.floor(seconds / 60))
    : relative(lang, 'hour', -Math.floor(seconds / 3600));
}

const said = new Map<string, string>();

/** A thread says the same few things thousands of times. */
function relative(
  lang: string,
  unit: Intl.RelativeTimeFormatUnit,
  ago: number,
): string {
  const key = `${lang} ${unit} ${ago}`;
  const known = said.get(key) ?? formatter(lang, 'relative').format(ago, unit);
  said.set(key, known);
  return known;
}

/** The full date and time. */
export function fullTime(lang: string, time: number): string {
  return formatter(lang, 'full').format(time);
}

/** Formats of dates take a slow phone frames to get ready: before the first is wanted. */
export function prepareTimes(lang: string): void {
  timeWords(lang, 0, 0);
  fullTime(lang, 0);
}

interface Formats {
  relative: Intl.RelativeTimeFormat;
  date: Intl.DateTimeFormat;
  full: Intl.DateTimeFormat;
}

const make: {[Kind in keyof Formats]: (lang: string) => Formats[Kind]} = {
  relative: (lang) => new Intl.RelativeTimeFormat(lang, {numeric: 'auto'}),
  date: (lang) => new Intl.DateTimeFormat(lang, {dateStyle: 'long'}),
  full: (lang) =>
    new Intl.DateTimeFormat(lang, {dateStyle: 'full', timeStyle: 'short'}),
};

/** Making a formatter is slow, and a thread needs the same ones thousands of times. */
function formatter<Kind extends keyof Formats>(
  lang: string,
  kind: Kind,
): Formats[Kind] {
  const key = `${kind} ${lang}`;
  let found = cache.get(key);
  if (!found) {
    try {
      found = make[kind](lang);
    } catch {
      found = make[kind]('en'); // A malformed language tag.
    }
    cache.set(key, found);
  }
  return found as Formats[Kind];
}

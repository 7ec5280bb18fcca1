import {formatDay} from './format-day.js';

/** A moment as its publisher wrote it: the clock and the offset of their zone. */
export interface PublisherTime {
  /** The day, in the page's language. */
  readonly day: string;
  /** Two digits each; absent where the page gives a day alone. */
  readonly clock?: {readonly hour: string; readonly minute: string};
  /** Minutes east of Greenwich; absent where the page gives none. */
  readonly offset?: number;
}

const MOMENT =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::\d{2}(?:\.\d+)?)?(?:(Z)|([+-])(\d{2}):?(\d{2}))?)?$/i;

/**
 * Reads the value of a `datetime` attribute without converting it: neither the
 * zone of the machine nor its clock has a say, so that a server and every reader
 * get the same words.
 *
 * @param monthStyle - `short` cuts its name, as "13 Nov 2026".
 * @returns Undefined where the value is no date.
 */
export function publisherTime(
  value: string,
  lang: string,
  monthStyle?: 'long' | 'short',
): PublisherTime | undefined {
  const parts = MOMENT.exec(value.trim());
  if (!parts) return undefined;
  const [, year, month, date, hour, minute, utc, sign, hours, minutes] = parts;
  const noon = new Date(Date.UTC(Number(year), Number(month) - 1, Number(date), 12));
  if (noon.toISOString().slice(5, 10) !== `${month}-${date}`) return undefined;
  const offset = utc
    ? 0
    : sign && (sign === '-' ? -1 : 1) * (Number(hours) * 60 + Number(minutes));
  return {
    day: formatDay(noon, lang, 'UTC', monthStyle),
    ...(hour && minute && {clock: {hour, minute}}),
    ...(typeof offset === 'number' && {offset}),
  };
}

/** An offset as every reader understands it: `UTC+7`, `UTC+5:30`, `UTC`. */
export function utcOffset(offset: number): string {
  if (offset === 0) return 'UTC';
  const [hours, minutes] = [Math.floor(Math.abs(offset) / 60), Math.abs(offset) % 60];
  const rest = minutes ? `:${String(minutes).padStart(2, '0')}` : '';
  return `UTC${offset < 0 ? '−' : '+'}${hours}${rest}`;
}

// Dates as sources write them become ISO 8601 with the offset that the source has: the
// publisher's clock is what a reader is shown.

const ISO =
  /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2})(?::\d{2}(?:[.,]\d+)?)?\s*(Z|[+-]\d{2}:?\d{2})?)?$/i;
const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ');
// RFC 822, as RSS has it: "Fri, 13 Nov 2026 08:00:00 +0700".
const RFC_822 =
  /^(?:[a-z]{3,9},?\s+)?(\d{1,2})\s+([a-z]{3})[a-z]*\s+(\d{4}|\d{2})(?:\s+(\d{1,2}):(\d{2})(?::\d{2})?\s*([+-]\d{4}|[a-z]{1,5})?)?$/i;
// RFC 822, 5.1; the military letters are left out, since most software has them wrong.
const ZONES: ReadonlyMap<string, string> = new Map([
  ['UT', 'Z'],
  ['UTC', 'Z'],
  ['GMT', 'Z'],
  ['Z', 'Z'],
  ['EST', '-05:00'],
  ['EDT', '-04:00'],
  ['CST', '-06:00'],
  ['CDT', '-05:00'],
  ['MST', '-07:00'],
  ['MDT', '-06:00'],
  ['PST', '-08:00'],
  ['PDT', '-07:00'],
  ['WIB', '+07:00'],
  ['WITA', '+08:00'],
  ['WIT', '+09:00'],
]);

/** An ISO or RFC 822 date as ISO 8601; undefined where it is neither. */
export function isoDate(text: string): string | undefined {
  const trimmed = text.trim();
  return fromIso(trimmed) ?? fromRfc822(trimmed);
}

/**
 * A clock of the publisher's zone with its offset, from the same moment in UTC.
 *
 * @param local - As `2026-11-13T08:00:00`.
 * @param utc - As `2026-11-13T01:00:00`.
 */
export function zonedDate(local: string, utc: string): string | undefined {
  const minutes = (Date.parse(`${local}Z`) - Date.parse(`${utc}Z`)) / 60_000;
  if (!Number.isInteger(minutes) || Math.abs(minutes) > 14 * 60) return isoDate(local);
  const sign = minutes < 0 ? '-' : '+';
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return isoDate(
    `${local}${minutes === 0 ? 'Z' : `${sign}${two(hours)}:${two(rest)}`}`,
  );
}

function fromIso(text: string): string | undefined {
  const [, day = '', clock, zone] = ISO.exec(text) ?? [];
  if (!isDay(day)) return undefined;
  if (!clock || !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(clock))
    return clock ? undefined : day;
  const offset = zone?.toUpperCase().replace(/^([+-]\d{2})(\d{2})$/, '$1:$2') ?? '';
  return `${day}T${clock}:00${offset}`;
}

function fromRfc822(text: string): string | undefined {
  const [, day = '', month = '', year = '', hour, minute, zone = ''] =
    RFC_822.exec(text) ?? [];
  const number = MONTHS.indexOf(month.toLowerCase()) + 1;
  if (number === 0) return undefined;
  const date = `${year.length === 2 ? `20${year}` : year}-${two(number)}-${two(Number(day))}`;
  if (hour === undefined) return fromIso(date);
  const offset = ZONES.get(zone.toUpperCase()) ?? (/^[+-]/.test(zone) ? zone : '');
  return fromIso(`${date}T${two(Number(hour))}:${minute}${offset}`);
}

function isDay(day: string): boolean {
  const date = new Date(`${day}T00:00:00Z`);
  // 31 February would roll over.
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}

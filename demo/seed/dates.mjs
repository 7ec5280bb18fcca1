// Dates as newspapers write them, in Indonesian and English.

const MONTHS = [
  ['januari', 'january', 'jan'],
  ['februari', 'february', 'feb', 'pebruari'],
  ['maret', 'march', 'mar'],
  ['april', 'apr'],
  ['mei', 'may'],
  ['juni', 'june', 'jun'],
  ['juli', 'july', 'jul'],
  ['agustus', 'august', 'agu', 'agt', 'ags', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'october', 'okt', 'oct'],
  ['november', 'nov', 'nopember'],
  ['desember', 'december', 'des', 'dec'],
];
const ZONES = {WIB: '+07:00', WITA: '+08:00', WIT: '+09:00', GMT: 'Z', UTC: 'Z'};

const LABEL =
  /^(?:di)?(?:terbit(?:kan)?|publikasi(?:kan)?|published|posted|date|tanggal)(?: on| pada)?\s*[:：]?\s*/i;
const DAY =
  /^(?:senin|selasa|rabu|kamis|jum['’]?at|sabtu|minggu|ahad|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?\s*/i;
const DAY_FIRST =
  /^(?<day>\d{1,2})(?:st|nd|rd|th)?[ -](?<month>\p{L}+)\.?,?[ -](?<year>\d{4})/u;
const MONTH_FIRST =
  /^(?<month>\p{L}+)\.? (?<day>\d{1,2})(?:st|nd|rd|th)?,? (?<year>\d{4})/u;
const NUMBERS = /^(?<day>\d{1,2})[/.-](?<month>\d{1,2})[/.-](?<year>\d{4})/;
const ISO = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})/;
const TIME =
  /^[\s,|–-]*(?:pukul |at )?(?:(?<hour>\d{1,2})[.:](?<minute>\d{2})(?:[.:]\d{2})?)?\s*(?<half>[ap]\.?m\.?)?\s*(?<zone>WIB|WITA|WIT|GMT|UTC)?$/i;

/**
 * A line that is a date and nothing else.
 *
 * @param {string} line
 * @returns {{text: string, datetime: string} | undefined}
 */
export function parseDate(line) {
  const text = line.replace(LABEL, '');
  const bare = text.replace(DAY, '');
  const match = [DAY_FIRST, MONTH_FIRST, NUMBERS, ISO]
    .map((pattern) => pattern.exec(bare))
    .find(Boolean);
  const rest = match && TIME.exec(bare.slice(match[0].length));
  const date = rest && dateOf(match.groups);
  return date && {text, datetime: date + timeOf(rest.groups)};
}

function dateOf({year, month, day}) {
  const number =
    Number(month) ||
    MONTHS.findIndex((names) => names.includes(month.toLowerCase())) + 1;
  const iso = `${year}-${two(number)}-${two(Number(day))}`;
  const date = new Date(`${iso}T00:00:00Z`);
  // 31 February would roll over.
  const real = !Number.isNaN(date.getTime()) && date.toISOString().startsWith(iso);
  return real ? iso : undefined;
}

function timeOf({hour, minute, half, zone}) {
  if (hour === undefined) return '';
  const afternoon = half && /^p/i.test(half);
  const hours = half ? (Number(hour) % 12) + (afternoon ? 12 : 0) : Number(hour);
  if (hours > 23 || Number(minute) > 59) return '';
  return `T${two(hours)}:${minute}${ZONES[zone?.toUpperCase()] ?? ''}`;
}

function two(number) {
  return String(number).padStart(2, '0');
}

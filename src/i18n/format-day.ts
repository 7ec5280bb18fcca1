/** A day in words, in the zone given or the reader's own. */
export function formatDay(
  date: Date,
  lang: string,
  timeZone?: string,
  month: 'long' | 'short' = 'long',
): string {
  const options: Intl.DateTimeFormatOptions = {
    day: 'numeric',
    month,
    year: 'numeric',
    ...(timeZone && {timeZone}),
  };
  try {
    return new Intl.DateTimeFormat(lang, options).format(date);
  } catch {
    return new Intl.DateTimeFormat('en', options).format(date); // A malformed tag.
  }
}

// Applies the reader's settings in <head>, before the first paint. The build
// makes a classic script of under 400 bytes of it, so it imports nothing and
// repeats the names and bounds of settings.ts; a test holds the two together.
// Storage may hold anything: only numbers within bounds and plain words reach
// the page.
try {
  const root = document.documentElement;
  const stored = JSON.parse(localStorage['kolom.reader'] as string) as Record<
    string,
    unknown
  >;
  for (const [key, least, most] of [
    ['scale', 0.5, 3],
    ['line', 1, 3],
    ['letter', 0, 0.5],
    ['word', 0, 1],
    ['paragraph', 0, 4],
    ['measure', 0.5, 2],
  ] as const) {
    const value = stored[key] as number;
    if (value >= least && value <= most) {
      root.style.setProperty('--kolom-text-' + key, value as unknown as string);
    }
  }
  for (const key of ['theme', 'font']) {
    const word = stored[key] as string;
    if (word && /^[\w-]+$/.test(word)) root.setAttribute('data-kolom-' + key, word);
  }
} catch {
  // Refused, empty or nonsense: the page shows as the publisher made it.
}

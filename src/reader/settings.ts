/**
 * What a reader chose. A key that is absent stands for the publisher's own
 * value, so an empty object is a reader who never changed anything.
 */
export interface ReaderSettings {
  /** Multiplier of the article's text size, 0.5 to 3. */
  readonly scale?: number;
  /** Line height of running text, 1 to 3. */
  readonly line?: number;
  /** Space between letters in em, 0 to 0.5. */
  readonly letter?: number;
  /** Space between words, beyond the font's own, in em, 0 to 1. */
  readonly word?: number;
  /** Space between paragraphs in em, 0 to 4. */
  readonly paragraph?: number;
  /** Multiplier of the text column's width, 0.5 to 2. */
  readonly measure?: number;
  /** `light`, `dark`, `sepia`, `contrast`, or a theme of the publisher's own. */
  readonly theme?: string;
  /** `serif`, `sans`, `legible`, `dyslexic`, or a face of the publisher's own. */
  readonly font?: string;
}

/** Changes to apply; `undefined` gives a key back to the publisher. */
export type ReaderChanges = {
  readonly [Key in keyof ReaderSettings]?: ReaderSettings[Key] | undefined;
};

type Keys<Value> = {
  [Key in keyof ReaderSettings]-?: NonNullable<ReaderSettings[Key]> extends Value
    ? Key
    : never;
}[keyof ReaderSettings];

/** The `localStorage` key of the settings, which hold a JSON object. */
export const STORAGE_KEY = 'kolom.reader';

/**
 * Settings that are numbers, with the least and the greatest value. On `<html>`
 * each is a custom property without unit, `--kolom-text-scale` and so on.
 * `early.ts` repeats this list, because it must import nothing; a test holds the
 * two together.
 */
export const NUMBERS: Readonly<
  Record<Keys<number>, readonly [least: number, most: number]>
> = {
  scale: [0.5, 3],
  line: [1, 3],
  letter: [0, 0.5],
  word: [0, 1],
  paragraph: [0, 4],
  measure: [0.5, 2],
};

/** Settings that are words: on `<html>` the attributes `data-kolom-theme` and `-font`. */
export const WORDS: readonly Keys<string>[] = ['theme', 'font'];

/** Keeps what is known and valid of a value that anyone may have written. */
export function parseSettings(value: unknown): ReaderSettings {
  if (typeof value !== 'object' || value === null) return {};
  const given = value as Record<string, unknown>;
  const settings: Record<string, number | string> = {};
  for (const [key, [least, most]] of Object.entries(NUMBERS)) {
    const number = given[key];
    if (typeof number === 'number' && number >= least && number <= most) {
      settings[key] = number;
    }
  }
  for (const key of WORDS) {
    const word = given[key];
    if (typeof word === 'string' && /^[\w-]+$/.test(word)) settings[key] = word;
  }
  return settings;
}

/** Puts settings on a page's root element, and takes off those that are gone. */
export function applySettings(settings: ReaderSettings, root: HTMLElement): void {
  for (const key of numberKeys()) {
    // A property that is set to nothing is taken away.
    root.style.setProperty(`--kolom-text-${key}`, `${settings[key] ?? ''}`);
  }
  // An emptied attribute would make a page's server and client HTML differ.
  if (root.getAttribute('style') === '') root.removeAttribute('style');
  for (const key of WORDS) {
    const word = settings[key];
    if (word === undefined) root.removeAttribute(`data-kolom-${key}`);
    else root.setAttribute(`data-kolom-${key}`, word);
  }
}

/** The settings that a page's root element bears, as `applySettings` put them. */
export function readSettings(root: HTMLElement): ReaderSettings {
  const found: Record<string, unknown> = {};
  for (const key of numberKeys()) {
    const value = root.style.getPropertyValue(`--kolom-text-${key}`);
    if (value) found[key] = Number(value);
  }
  for (const key of WORDS) found[key] = root.getAttribute(`data-kolom-${key}`);
  return parseSettings(found);
}

function numberKeys(): Keys<number>[] {
  return Object.keys(NUMBERS) as Keys<number>[];
}

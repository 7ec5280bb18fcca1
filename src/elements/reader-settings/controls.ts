import type {ReaderMessages} from '../../i18n/reader-messages.js';
import type {ReaderSettings} from '../../reader/settings.js';

/** A setting that slides between two values. */
export interface Slider {
  readonly key: 'scale' | 'line' | 'letter' | 'word' | 'paragraph' | 'measure';
  readonly label: keyof ReaderMessages;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  /** Where it stands until the reader moves it: what `kolom.css` sets. */
  readonly standard: number;
}

/** The text spacing that WCAG 2.2, 1.4.12, asks every page to bear. */
export const WCAG_SPACING = {
  line: 1.5,
  letter: 0.12,
  word: 0.16,
  paragraph: 2,
} as const satisfies ReaderSettings;

export const SIZE: Slider = {
  key: 'scale',
  label: 'readerSize',
  least: 0.75,
  most: 2,
  step: 0.125,
  standard: 1,
};

export const MEASURE: Slider = {
  key: 'measure',
  label: 'readerMeasure',
  least: 0.6,
  most: 1.4,
  step: 0.1,
  standard: 1,
};

export const SPACING: readonly Slider[] = [
  {key: 'line', label: 'readerLine', least: 1.2, most: 2.4, step: 0.1, standard: 1.6},
  {key: 'letter', label: 'readerLetter', least: 0, most: 0.2, step: 0.02, standard: 0},
  {key: 'word', label: 'readerWord', least: 0, most: 0.4, step: 0.04, standard: 0},
  {
    key: 'paragraph',
    label: 'readerParagraph',
    least: 0.5,
    most: 3,
    step: 0.25,
    standard: 1,
  },
];

/** Whether a reader has every one of some settings. */
export function hasAll(settings: ReaderSettings, wanted: ReaderSettings): boolean {
  return Object.entries(wanted).every(
    ([key, value]) => settings[key as keyof ReaderSettings] === value,
  );
}

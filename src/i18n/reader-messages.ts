import {LocaleRegistry} from './registry.js';
import {en} from './locales/reader/en.js';
import {id} from './locales/reader/id.js';

/** Every string of the reader's settings. Apart, because few pages have them. */
export interface ReaderMessages {
  /** Button that opens the reader's settings, and their heading. */
  readerLabel: string;
  readerSize: string;
  readerFont: string;
  /** A typeface: `auto`, `serif`, `sans`, `legible`, `dyslexic` or a publisher's own. */
  readerFontName: (font: string) => string;
  readerLine: string;
  readerLetter: string;
  readerWord: string;
  readerParagraph: string;
  readerMeasure: string;
  readerTheme: string;
  /** A theme: `auto`, `light`, `dark`, `sepia`, `contrast` or a publisher's own. */
  readerThemeName: (theme: string) => string;
  /** Heading over the distances between letters, words, lines and paragraphs. */
  readerSpacing: string;
  /** One tap for more room between letters, words, lines and paragraphs. */
  readerSpacious: string;
  readerReset: string;
  /** Spoken once everything is as the newspaper sets it. */
  readerResetDone: string;
  readerClose: string;
}

/** The languages of the reader's settings. English and Indonesian are built in. */
export const readerMessages = new LocaleRegistry<ReaderMessages>(
  {lang: 'en', messages: en},
  {lang: 'id', messages: id},
);

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

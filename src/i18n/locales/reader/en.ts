import type {ReaderMessages} from '../../messages/reader.js';

/** English. */
export const en: ReaderMessages = {
  readerLabel: 'Reading settings',
  readerSize: 'Text size',
  readerFont: 'Typeface',
  readerFontName: (font) =>
    ({
      auto: 'The paper’s own',
      serif: 'Serif',
      sans: 'Sans serif',
      legible: 'Legible',
      dyslexic: 'For dyslexia',
    })[font] ?? font,
  readerLine: 'Between lines',
  readerLetter: 'Between letters',
  readerWord: 'Between words',
  readerParagraph: 'Between paragraphs',
  readerMeasure: 'Column width',
  readerTheme: 'Colours',
  readerThemeName: (theme) =>
    ({
      auto: 'Automatic',
      light: 'Light',
      dark: 'Dark',
      sepia: 'Sepia',
      contrast: 'High contrast',
    })[theme] ?? theme,
  readerSpacing: 'Spacing',
  readerSpacious: 'Wide spacing',
  readerReset: 'Reset',
  readerResetDone: 'All settings are reset',
  readerClose: 'Close',
};

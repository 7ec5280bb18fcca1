import type {ReaderMessages} from '../../messages/reader.js';

/** Indonesian. */
export const id: ReaderMessages = {
  readerLabel: 'Pengaturan Baca',
  readerSize: 'Ukuran teks',
  readerFont: 'Jenis huruf',
  readerFontName: (font) =>
    ({
      auto: 'Bawaan koran',
      serif: 'Berkait',
      sans: 'Tanpa kait',
      legible: 'Mudah dibaca',
      dyslexic: 'Untuk disleksia',
    })[font] ?? font,
  readerLine: 'Antarbaris',
  readerLetter: 'Antarhuruf',
  readerWord: 'Antarkata',
  readerParagraph: 'Antarparagraf',
  readerMeasure: 'Lebar kolom',
  readerTheme: 'Warna',
  readerThemeName: (theme) =>
    ({
      auto: 'Otomatis',
      light: 'Terang',
      dark: 'Gelap',
      sepia: 'Sepia',
      contrast: 'Kontras tinggi',
    })[theme] ?? theme,
  readerSpacing: 'Jarak',
  readerSpacious: 'Jarak lebar',
  readerReset: 'Atur ulang',
  readerResetDone: 'Semua pengaturan dikembalikan',
  readerClose: 'Tutup',
};

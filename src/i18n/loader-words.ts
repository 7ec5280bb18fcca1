/** What stands in the place of an element whose code does not come. */
export interface LoaderWords {
  comments: string;
  settings: string;
  retry: string;
  /** Once trying again has not helped. */
  reload: string;
}

// Both are here: what cannot be fetched cannot say so.
const en: LoaderWords = {
  comments: 'The comments could not be loaded.',
  settings: 'The text settings could not be loaded.',
  retry: 'Try again',
  reload: 'Reload the page',
};

const id: LoaderWords = {
  comments: 'Komentar tidak dapat dimuat.',
  settings: 'Pengaturan teks tidak dapat dimuat.',
  retry: 'Coba lagi',
  reload: 'Muat ulang halaman',
};

/** The loader's words in Indonesian or else in English, with the language they are in. */
export function loaderWords(lang = ''): LoaderWords & {lang: string} {
  return /^id\b/i.test(lang) ? {...id, lang: 'id'} : {...en, lang: 'en'};
}

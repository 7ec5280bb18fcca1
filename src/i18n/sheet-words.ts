/**
 * What kolom.css says where no script does, by language. scripts/words.mjs writes it
 * into a style sheet, so that it costs no reader's script anything.
 */
export const sheetWords: Readonly<Record<'en' | 'id', {photoPoint: string}>> = {
  en: {photoPoint: 'Point at the photo or touch it to see it.'},
  id: {photoPoint: 'Arahkan penunjuk ke foto ini atau sentuh untuk melihatnya.'},
};

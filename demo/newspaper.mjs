// The newspaper of the demo. It does not exist; neither do its people and places.

/** What the newspaper is called. */
export const NAME = 'Harian Sauh';

/** The sections of each edition. */
export const SECTIONS = {
  id: [
    'Nasional',
    'Mondial',
    'Ekonomi',
    'Daerah',
    'Kota',
    'Olahraga',
    'Budaya',
    'Gaya Hidup',
    'Wisata',
    'Ilmu & Alam',
    'Opini',
    'Wawancara',
    'Edisi Pekan',
    'Foto',
    'Video',
    'Infografis',
  ],
  en: [
    'Nation',
    'World',
    'Economy',
    'Regions',
    'City',
    'Sport',
    'Culture',
    'Living',
    'Travel',
    'Science & Nature',
    'Opinion',
    'Interviews',
    'Weekend',
    'Photos',
    'Video',
    'Graphics',
  ],
};

/** What the pages around an article say, in each edition. */
export const WORDS = {
  id: {
    motto: 'Kabar dari tepi air',
    edition: 'Sabtu, 12 September 2026',
    sections: 'Rubrik',
    skip: 'Langsung ke isi',
    top: 'Ke atas',
    other: {label: 'English edition', lang: 'en'},
    latest: 'Terbaru',
    sectionEmpty: 'Belum ada tulisan lain di rubrik ini. Dari rubrik lain:',
    notFound: 'Halaman tidak ditemukan',
    notFoundText: 'Alamat itu tidak ada di koran ini. Yang ada:',
    noComments:
      'Kolom komentar memerlukan JavaScript. Surat pembaca juga diterima di meja redaksi.',
    plain: 'Halaman ini tanpa skrip',
    scripted: 'Halaman ini dengan skrip',
    colophon:
      'Harian Sauh adalah koran rekaan untuk memperagakan Kolom. Orang, tempat, dan peristiwanya rekaan; gambarnya digambar oleh program.',
  },
  en: {
    motto: 'News from the water’s edge',
    edition: 'Saturday, 12 September 2026',
    sections: 'Sections',
    skip: 'Skip to the article',
    top: 'Back to top',
    other: {label: 'Edisi Indonesia', lang: 'id'},
    latest: 'Latest',
    sectionEmpty: 'Nothing else in this section yet. From other sections:',
    notFound: 'Page not found',
    notFoundText: 'This newspaper has no such address. It has:',
    noComments:
      'The comments need JavaScript. Letters to the editor reach us without it.',
    plain: 'This page without script',
    scripted: 'This page with script',
    colophon:
      'Harian Sauh is a newspaper invented to show Kolom. Its people, places and events are invented; its pictures are drawn by a program.',
  },
};

const LONGEST_SLUG = 60;

/** A name as a part of an address: `Gaya Hidup` becomes `gaya-hidup`. */
export function slug(name) {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const words = plain.match(/[\p{L}\p{N}]+/gu) ?? ['-'];
  let address = words[0].slice(0, LONGEST_SLUG);
  for (const word of words.slice(1)) {
    if (address.length + word.length >= LONGEST_SLUG) break;
    address += `-${word}`;
  }
  return address;
}

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
    signIn: {
      title: 'Masuk',
      email: 'Email',
      password: 'Kata sandi',
      name: 'Nama',
      isNew: 'Hanya kalau Anda baru di sini: akun dibuat dengan nama ini.',
      remember: 'Tetap masuk di perangkat ini',
      submit: 'Masuk',
      refused: 'Email dan kata sandi tidak cocok. Kalau Anda baru, isi juga nama.',
      failed: 'Server komentar tidak menjawab. Coba lagi sebentar lagi.',
      alone: 'Buka jendela ini lewat tombol di kolom komentar sebuah artikel.',
    },
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
    signIn: {
      title: 'Sign in',
      email: 'E-mail',
      password: 'Password',
      name: 'Name',
      isNew: 'Only if you are new here: an account is made in this name.',
      remember: 'Stay signed in on this device',
      submit: 'Sign in',
      refused: 'E-mail and password do not match. If you are new, give a name too.',
      failed: 'The comment server does not answer. Try again in a moment.',
      alone: 'Open this window with the button in the comments of an article.',
    },
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

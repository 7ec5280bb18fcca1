import type {Messages} from '../../messages/page.js';

/** Indonesian. */
export const id: Messages = {
  articlePrinted: (url, date) => `Dicetak dari ${url} pada ${date}`,
  backToTop: 'Kembali ke atas',
  backToTopReturn: 'Kembali ke bacaan',
  fontSizeLabel: 'Pengaturan Font',
  fontSizeOption: (size, percent) =>
    ({
      smaller: `Teks lebih kecil, ${percent}`,
      normal: 'Teks ukuran normal',
      larger: `Teks lebih besar, ${percent}`,
    })[size],
  fontSizeChanged: (percent) => `Ukuran teks ${percent}`,
  headlineLabel: (label) =>
    new Map(
      Object.entries({
        live: 'Langsung',
        opinion: 'Opini',
        analysis: 'Analisis',
        sponsored: 'Konten bersponsor',
        exclusive: 'Eksklusif',
        review: 'Ulasan',
        background: 'Latar belakang',
        reportage: 'Reportase',
      }),
    ).get(label) ?? '',
  sectionNavLabel: 'Rubrik',
  sectionNavMenu: (label, formatted) => `${label} (${formatted})`,
  sectionNavMore: (_count, formatted) => `Lainnya (${formatted})`,
  sectionNavSubmenu: (section) => `Lainnya di ${section}`,
  photoZoom: 'Perbesar foto',
  photoNoZoom: 'Tampilan besar tidak dapat dimuat.',
  photoFile: 'Buka fotonya',
};

/**
 * The structured data of the article in `article.test.ts`, the number of its
 * words apart. A test of its own holds it against the vocabulary.
 *
 * @param at - Makes a path of the page an address.
 */
export function articleGraph(at: (path: string) => string): Record<string, unknown> {
  return {
    '@context': 'https://schema.org',
    '@type': 'OpinionNewsArticle',
    mainEntityOfPage: 'https://muara.example/kota/nelayan',
    url: 'https://muara.example/kota/nelayan',
    headline: 'Buku Tulis Seorang Nelayan',
    description: 'Empat puluh tahun catatan.',
    articleSection: 'Kota',
    inLanguage: 'id',
    image: [
      {
        '@type': 'ImageObject',
        url: at('/harbour-960.jpg'),
        contentUrl: at('/harbour-960.jpg'),
        width: '960 px',
        height: '640 px',
        caption: 'Dermaga saat surut.',
        creditText: 'Made Arta',
        license: at('/lisensi'),
      },
    ],
    datePublished: '2026-11-13T08:00:00+07:00',
    dateModified: '2026-11-14T09:00:00+07:00',
    author: [{'@type': 'Person', name: 'Sari Wulandari', url: at('/sari')}],
    editor: [{'@type': 'Person', name: 'Bagus Prakoso'}],
    correction: [
      {
        '@type': 'CorrectionComment',
        text: 'Nama dermaga dibetulkan.',
        datePublished: '2026-11-15',
      },
    ],
  };
}

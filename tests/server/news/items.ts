// Items of an invented newspaper, one in each format.

/** An item of ninjs 3.1 with a text, two photographs and a source. */
export const ninjs = (): Record<string, unknown> => ({
  standard: {name: 'ninjs', version: '3.1'},
  uri: 'https://sauh.example/kota/jembatan',
  type: 'text',
  language: 'id',
  firstCreated: '2026-11-13T08:00:00+07:00',
  versionCreated: '2026-11-13T15:20:00+07:00',
  by: 'Sari Wulandari dan Bagus Prakoso',
  located: 'Kali Wening',
  copyrightNotice: '© 2026 Harian Sauh',
  headlines: [{role: 'main', value: 'Jembatan Kali Wening dibuka lagi'}],
  descriptions: [{role: 'summary', value: 'Warga menunggu dua musim hujan.'}],
  bodies: [
    {role: 'main', contentType: 'text/plain', value: 'Jembatan dibuka.'},
    {
      role: 'richtext',
      contentType: 'application/xhtml+xml',
      value: '<p>Jembatan dibuka lagi pada Senin pagi.</p><p>Sepi <em>sekali</em>.</p>',
    },
  ],
  subjects: [{name: 'Kota', uri: 'https://sauh.example/rubrik/kota'}],
  infoSources: [{name: 'Made Arta', role: 'editor'}, {name: 'Kantor Berita Selat'}],
  associations: [
    {
      name: 'utama',
      type: 'picture',
      by: 'Rara Wening',
      copyrightNotice: '© 2026 Pesisir',
      rightsInfo: {linkedRights: 'https://pesisir.example/lisensi'},
      descriptions: [
        {role: 'caption', value: 'Warga menyeberang pada hari pertama.'},
        {role: 'alt', value: 'Orang berjalan di atas jembatan gantung'},
      ],
      renditions: [
        {
          name: 'kecil',
          href: 'https://sauh.example/j-480.jpg',
          contentType: 'image/jpeg',
          width: 480,
          height: 320,
        },
        {
          name: 'besar',
          href: 'https://sauh.example/j-1600.jpg',
          contentType: 'image/jpeg',
          width: 1600,
          height: 1067,
          poi: {x: 1500, y: 500},
        },
        {
          name: 'ikon',
          href: 'https://sauh.example/j-kotak.jpg',
          contentType: 'image/jpeg',
          width: 100,
          height: 100,
        },
      ],
    },
  ],
});

/** A post of WordPress's REST API, as `?_embed` gives it. */
export const post = (): Record<string, unknown> => ({
  id: 41,
  date: '2026-11-13T08:00:00',
  date_gmt: '2026-11-13T01:00:00',
  modified: '2026-11-13T09:30:00',
  modified_gmt: '2026-11-13T02:30:00',
  link: 'https://sauh.example/2026/11/pasar/',
  title: {rendered: 'Pasar &#8220;Lama&#8221; pindah'},
  excerpt: {rendered: '<p>Pedagang pindah ke dermaga.</p>'},
  content: {
    protected: false,
    rendered: [
      '<p>RANUBAYA &#8211; Pasar pindah pada Jumat.</p>',
      '<figure class="wp-block-image alignright size-large"><img loading="lazy" src="/uploads/los.jpg" alt="Los pasar" width="800" height="600"/><figcaption>Los yang kosong. Foto: Tio Lestari</figcaption></figure>',
      '<p><a href="/baca/lain">Baca lagi</a></p>',
    ].join('\n'),
  },
  author: 7,
  featured_media: 52,
  _embedded: {
    author: [{name: 'Sekar Puspaningrat', link: 'https://sauh.example/author/sekar'}],
    'wp:featuredmedia': [
      {
        source_url: 'https://sauh.example/uploads/pasar.jpg',
        alt_text: 'Pasar di tepi air',
        caption: {rendered: '<p>Pasar <em>Lama</em>.</p>'},
        media_details: {
          width: 2000,
          height: 1333,
          image_meta: {credit: 'Damar Welang', copyright: '© Sauh'},
          sizes: {
            medium: {
              source_url: 'https://sauh.example/uploads/pasar-600x400.jpg',
              width: 600,
              height: 400,
            },
            thumbnail: {
              source_url: 'https://sauh.example/uploads/pasar-150x150.jpg',
              width: 150,
              height: 150,
            },
          },
        },
      },
    ],
    'wp:term': [[{taxonomy: 'category', name: 'Ekonomi &amp; Pasar'}]],
  },
});

/** A JSON Feed of two items. */
export const jsonFeed = (): Record<string, unknown> => ({
  version: 'https://jsonfeed.org/version/1.1',
  title: 'Harian Sauh',
  language: 'id',
  authors: [{name: 'Halim Tarunadipa', url: 'https://sauh.example/halim'}],
  items: [
    {
      id: 'satu',
      url: 'https://sauh.example/satu',
      title: 'Mercusuar < 100 tahun',
      summary: 'Lampunya diganti.',
      content_html: '<p>Mercusuar menyala lagi.</p>',
      date_published: '2026-11-12T18:00:00+08:00',
      tags: ['Daerah'],
    },
    {id: 'dua', title: 'Yang kedua', content_text: 'Satu.\n\nDua.'},
  ],
});

/** An RSS feed with the whole text, credits and a picture. */
export const RSS = `<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:isi="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:media="http://search.yahoo.com/mrss/">
  <channel>
    <title>Harian Sauh</title>
    <language>id</language>
    <copyright>© 2026 Harian Sauh</copyright>
    <item>
      <title>Tenun &amp; benang</title>
      <link>https://sauh.example/tenun</link>
      <guid isPermaLink="false">tenun-1</guid>
      <pubDate>Fri, 13 Nov 2026 08:00:00 +0700</pubDate>
      <dc:creator>Tio Lestari</dc:creator>
      <category>Budaya</category>
      <description>Penenun muda kembali ke desa.</description>
      <media:content url="https://sauh.example/tenun.jpg" medium="image" width="1200" height="800">
        <media:description>Alat tenun di beranda.</media:description>
        <media:credit role="photographer">Rara Wening</media:credit>
      </media:content>
      <isi:encoded><![CDATA[<p>Benang itu merah.</p>]]></isi:encoded>
    </item>
    <item>
      <title>Yang kedua</title>
      <description>Pendek&nbsp;saja.</description>
    </item>
  </channel>
</rss>`;

/** The structured data of a page. */
export const jsonLd = (): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@graph': [
    {'@type': 'WebSite', '@id': '#situs', name: 'Harian Sauh'},
    {
      '@type': 'AnalysisNewsArticle',
      url: 'https://sauh.example/pasang',
      headline: 'Mengapa air pasang datang lebih awal',
      description: 'Tiga sebab.',
      inLanguage: 'id-ID',
      dateline: 'TELUK SAUH',
      datePublished: '2026-11-13T08:00+07:00',
      author: [
        {'@type': 'Person', name: 'Sari Wulandari'},
        {'@type': 'Organization', name: 'Kantor Berita Selat'},
      ],
      editor: {'@id': '#redaktur'},
      articleBody: 'Air naik.\n\nAir turun.',
      image: [{'@id': '#gambar'}],
      correction: {
        '@type': 'CorrectionComment',
        text: 'Nama dermaga dibetulkan.',
        datePublished: '2026-11-14',
      },
    },
    {
      '@type': 'Person',
      '@id': '#redaktur',
      name: 'Bagus Prakoso',
      url: 'https://sauh.example/bagus',
    },
    {
      '@type': 'ImageObject',
      '@id': '#gambar',
      url: 'https://sauh.example/pasang.jpg',
      width: '1200 px',
      height: 800,
      caption: 'Air di dermaga.',
      creditText: 'Made Arta',
      license: 'https://sauh.example/lisensi',
    },
  ],
});

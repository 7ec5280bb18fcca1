/** The same article as several systems print it around our tags. */

export const HEADLINE = 'Buku Tulis Seorang Nelayan Menjadi Peta Angin Kota';
const STANDFIRST = 'Empat puluh tahun catatan kini dipakai merancang dermaga.';
export const CAPTION = 'Dermaga lama saat surut.';
export const CREDIT = 'Foto: Made Arta/Muara';

export const PARAGRAPHS: readonly string[] = Array.from(
  {length: 9},
  (_, index) =>
    `Paragraf ${index + 1}: pagi itu dermaga kayu masih basah, ketika Sari menurunkan keranjang terakhir dari perahu, dan angin barat datang lebih awal daripada tahun lalu, kata para nelayan.`,
);

/** What a reader mode is to leave out, wherever a page has it. */
export const FURNITURE: readonly string[] = [
  'Pelabuhan',
  'Lainnya',
  'Baca juga',
  'Bagikan',
  'Daftar isi',
  'Kembali ke atas',
  'Eksklusif',
  'Komentar ditutup',
  'Berikutnya',
  'kuki',
];

interface Classes {
  body?: string;
  figure?: string;
  caption?: string;
  paragraph?: string;
  comments?: string;
}

const attribute = (value?: string): string => (value ? ` class="${value}"` : '');

const SECTIONS = ['Kota', 'Dunia', 'Ekonomi', 'Pelabuhan', 'Olahraga', 'Buku', 'Foto'];

const nav = (list = '', item = ''): string =>
  `<kolom-section-nav label="Rubrik"><ul${attribute(list)}>${SECTIONS.map(
    (name) => `<li${attribute(item)}><a href="/${name}">${name}</a></li>`,
  ).join('')}</ul></kolom-section-nav>`;

const article = (classes: Classes = {}, after = ''): string => {
  const paragraph = attribute(classes.paragraph);
  return `<kolom-article>
    <kolom-headline label="exclusive">
      <h1>${HEADLINE}</h1>
      <p slot="kicker">Laut</p>
      <p slot="standfirst">${STANDFIRST}</p>
    </kolom-headline>
    <kolom-article-body${attribute(classes.body)}>
      <kolom-photo><figure${attribute(classes.figure)}>
        <img src="/demo/pictures/harbour-960.jpg" width="900" height="600" alt="Dermaga">
        <figcaption${attribute(classes.caption)}>${CAPTION}
          <span data-kolom-role="credit">${CREDIT}</span></figcaption>
      </figure></kolom-photo>
      <kolom-font-size></kolom-font-size>
      <p${paragraph}><span data-kolom-role="dateline">MUARA</span> – ${PARAGRAPHS[0]}</p>
      ${PARAGRAPHS.slice(1, 5)
        .map((text) => `<p${paragraph}>${text}</p>`)
        .join('\n')}
      <aside data-kolom-role="related"><a href="/pasar">Baca juga: Pasar malam pindah</a></aside>
      ${PARAGRAPHS.slice(5)
        .map((text) => `<p${paragraph}>${text}</p>`)
        .join('\n')}
      ${after}
    </kolom-article-body>
    <kolom-byline read-time>
      <ul>
        <li data-kolom-credit="editor">Redaktur: <span>Bagus Prakoso</span></li>
        <li data-kolom-credit="writer">Penulis: <a rel="author" href="/sari">Sari Wulandari</a></li>
      </ul>
      <time datetime="2026-11-13T08:00:00+07:00">13 November 2026</time>
    </kolom-byline>
    <kolom-comments${attribute(classes.comments)} closed><p>Komentar ditutup</p></kolom-comments>
  </kolom-article>`;
};

const TOP = '<kolom-back-to-top><a href="#top">Kembali ke atas</a></kolom-back-to-top>';

/** By the system that prints it: what stands in `<body>`. */
export const PAGES: Readonly<Record<string, string>> = {
  'with nothing else on it': `${nav()}${article()}${TOP}`,

  'of a WordPress block theme': `
    <a class="skip-link screen-reader-text" href="#wp--skip-link--target">Skip</a>
    <div class="wp-site-blocks">
      <header class="wp-block-template-part">
        <div class="wp-block-group has-global-padding is-layout-constrained">
          <p class="wp-block-site-title"><a href="/" rel="home">Harian Muara</a></p>
          ${nav('wp-block-navigation__container', 'wp-block-navigation-item')}
        </div>
      </header>
      <main class="wp-block-group is-layout-flow" id="wp--skip-link--target">
        ${article(
          {
            body: 'entry-content wp-block-post-content has-global-padding is-layout-constrained',
            figure: 'wp-block-image size-large',
            caption: 'wp-element-caption',
            comments: 'wp-block-comments comments-area',
          },
          `<div class="sharedaddy sd-sharing-enabled"><div class="sd-sharing">
            <h3 class="sd-title">Bagikan ini:</h3><ul><li class="share-x"><a href="#x">X</a></li></ul>
          </div></div>
          <div id="jp-relatedposts" class="jp-relatedposts"><h3>Baca juga</h3></div>`,
        )}
        <nav class="navigation post-navigation" aria-label="Pos">
          <div class="nav-next"><a href="/2" rel="next">Berikutnya: Pasar malam</a></div>
        </nav>
      </main>
      <footer class="wp-block-template-part">${TOP}<p>Harian Muara</p></footer>
    </div>
    <div id="cookie-notice" role="dialog" class="cookie-notice-hidden">Situs ini memakai kuki.</div>`,

  'of a classic WordPress theme': `
    <div id="page" class="hfeed site">
      <header id="masthead" class="site-header">${nav('menu', 'menu-item')}</header>
      <div id="content" class="site-content"><div id="primary" class="content-area">
        <main id="main" class="site-main">
          <article id="post-12" class="post-12 post type-post status-publish format-standard hentry category-laut">
            ${article({body: 'entry-content', figure: 'wp-caption aligncenter', caption: 'wp-caption-text', comments: 'comments-area'})}
          </article>
        </main>
      </div>
      <aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Baca juga</h2></section></aside></div>
      <footer id="colophon" class="site-footer">${TOP}</footer>
    </div>`,

  'of a static site': `
    <header class="site-header"><div class="wrapper">${nav()}</div></header>
    <div class="container"><div class="row">
      <nav id="TableOfContents"><ul><li><a href="#a">Daftar isi</a></li></ul></nav>
      <main class="col-md-8">${article({body: 'post-content e-content'})}
        <ul class="pager pagination"><li><a href="/2">Berikutnya</a></li></ul>
      </main>
    </div></div>
    <footer class="footer">${TOP}</footer>`,

  'of a framework': `
    <div id="__next"><div class="Layout_root__x3Fk2" data-reactroot="">
      <!--$--><header class="Layout_top__qP1zA">${nav('css-1dbjc4n', 'css-175oi2r')}</header><!--/$-->
      <main class="css-1dbjc4n r-13awgt0">
        ${article({body: 'Story_text__k2m1Q', figure: 'Story_figure__9aBcD', paragraph: 'css-901oao r-1qd0xha', comments: 'css-1dbjc4n'})}
      </main>
      <div hidden id="S:0"><p>kuki</p></div>
      <footer class="Layout_foot__aa1">${TOP}</footer>
    </div></div>
    <script id="__NEXT_DATA__" type="application/json">{"props":{"headline":"Berikutnya"}}</script>`,
};

// What a developer would put together today for the same page, and for its parts.

const SHOELACE = [
  'button',
  'button-group',
  'dialog',
  'dropdown',
  'format-date',
  'icon-button',
  'menu',
  'menu-item',
];
const WEB_AWESOME = [
  'button',
  'button-group',
  'dialog',
  'dropdown',
  'dropdown-item',
  'format-date',
];

const imports = (names, path) =>
  names.map((name) => `import '${path(name)}';`).join('\n');

/**
 * @typedef {object} Part
 * @property {string} name
 * @property {string} packageName
 * @property {string} js - A module.
 * @property {string} css - A style sheet; empty for none.
 */

/** @satisfies {Record<string, Part>} */
export const PARTS = {
  waline: {
    name: 'Waline',
    packageName: '@waline/client',
    js: `import {init} from '@waline/client'; window.init = init;`,
    css: `@import '@waline/client/style';`,
  },
  artalk: {
    name: 'Artalk',
    packageName: 'artalk',
    js: `import Artalk from 'artalk'; window.Artalk = Artalk;`,
    css: `@import 'artalk/Artalk.css';`,
  },
  photoswipe: {
    name: 'PhotoSwipe',
    packageName: 'photoswipe',
    js: `import PhotoSwipeLightbox from 'photoswipe/lightbox';
new PhotoSwipeLightbox({gallery: 'figure', children: 'a', pswpModule: () => import('photoswipe')}).init();`,
    css: `@import 'photoswipe/style.css';`,
  },
  mediumZoom: {
    name: 'medium-zoom',
    packageName: 'medium-zoom',
    js: `import mediumZoom from 'medium-zoom'; mediumZoom('figure img');`,
    css: '',
  },
  kolomComments: {
    name: 'Kolom, bundled',
    packageName: '../..',
    js: `import '../dist/elements/comments/define.js';
import '../dist/comments/providers/waline.js';
import '../dist/comments/content/html.js';`,
    css: '',
  },
  kolomPhoto: {
    name: 'Kolom, bundled',
    packageName: '../..',
    js: `import '../dist/elements/photo/define.js';`,
    css: '',
  },
  shoelace: {
    name: 'Shoelace',
    packageName: '@shoelace-style/shoelace',
    js: imports(
      SHOELACE,
      (name) => `@shoelace-style/shoelace/dist/components/${name}/${name}.js`,
    ),
    css: `@import '@shoelace-style/shoelace/dist/themes/light.css';`,
  },
  webAwesome: {
    name: 'Web Awesome',
    packageName: '@awesome.me/webawesome',
    js: imports(
      WEB_AWESOME,
      (name) => `@awesome.me/webawesome/dist/components/${name}/${name}.js`,
    ),
    css: `@import '@awesome.me/webawesome/dist/styles/themes/default.css';`,
  },
};

/** A photograph that is there at once. */
export const PICTURE =
  '<img src="data:image/gif;base64,R0lGODlhAQABAAAAACwAAAAAAQABAAA=" width="12" height="8" alt="Nothing">';

/** Kolom's pages, by the tags on them. */
export const PAGE = `<kolom-section-nav label="Sections"><ul><li><a href="/">Home</a></li></ul></kolom-section-nav>
<kolom-article>
  <kolom-headline><h1>Bench</h1></kolom-headline>
  <kolom-article-body>
    <kolom-photo zoomable><figure>${PICTURE}<figcaption>Nothing</figcaption></figure></kolom-photo>
    <kolom-font-size></kolom-font-size>
    <p>Words.</p>
  </kolom-article-body>
  <kolom-byline><ul><li data-kolom-credit="writer">By: <span>Sari</span></li></ul></kolom-byline>
</kolom-article>
<kolom-back-to-top><a href="#top">Top</a></kolom-back-to-top>`;
export const COMMENTS =
  '<kolom-comments provider="waline" server="/comments/20"></kolom-comments>';

// Generated from the folders in src/elements by scripts/entries.mjs.
// Edit those instead.

/** What registers each element, by its tag. */
export const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
  'kolom-article': () => import('./elements/article/define.js'),
  'kolom-article-body': () => import('./elements/article-body/define.js'),
  'kolom-back-to-top': () => import('./elements/back-to-top/define.js'),
  'kolom-byline': () => import('./elements/byline/define.js'),
  'kolom-comment-count': () => import('./elements/comment-count/define.js'),
  'kolom-comments': () => import('./elements/comments/define.js'),
  'kolom-font-size': () => import('./elements/font-size/define.js'),
  'kolom-gallery': () => import('./elements/gallery/define.js'),
  'kolom-headline': () => import('./elements/headline/define.js'),
  'kolom-photo': () => import('./elements/photo/define.js'),
  'kolom-reader-settings': () => import('./elements/reader-settings/define.js'),
  'kolom-section-nav': () => import('./elements/section-nav/define.js'),
};

// Generated from the folders in src/elements by scripts/entries.mjs.
// Edit those instead.

/** Registers what every article page has, and brings what all elements share. */
export const articlePage = (): Promise<unknown> => import('./article-page.js');

/** What registers each element, by its tag. */
export const definitions: Readonly<Record<string, () => Promise<unknown>>> = {
  'kolom-article': articlePage,
  'kolom-article-body': articlePage,
  'kolom-back-to-top': articlePage,
  'kolom-byline': articlePage,
  'kolom-comment-count': () => import('./elements/comment-count/define.js'),
  'kolom-comments': () => import('./elements/comments/define.js'),
  'kolom-font-size': articlePage,
  'kolom-gallery': () => import('./elements/gallery/define.js'),
  'kolom-headline': articlePage,
  'kolom-photo': articlePage,
  'kolom-reader-settings': () => import('./elements/reader-settings/define.js'),
  'kolom-section-nav': articlePage,
};

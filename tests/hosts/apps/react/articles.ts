import type * as content from '../../content/articles.mjs';

export {ARTICLES, SECTIONS, SIZES} from '../../content/articles.mjs';
export type Article = content.Article;
export type Picture = content.Picture;

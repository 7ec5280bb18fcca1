export {
  photoHtml,
  type PhotoHtmlOptions,
  type PhotoSource,
} from './server/photo-html.js';
export {readPhoto, type Photo} from './server/read-photo.js';
export {
  articleHtml,
  articleStream,
  type ArticleHtmlOptions,
} from './server/news/article-html.js';
export type {
  NewsArticle,
  NewsCorrection,
  NewsFormat,
  NewsPerson,
  NewsPhoto,
  NewsPicture,
  NewsWarning,
} from './server/news/article.js';
export {NewsFormatError} from './server/news/format-error.js';
export {readNews, type ReadNewsOptions} from './server/news/read-news.js';
export type {SafeElement, SafeNode} from './server/markup/tree.js';

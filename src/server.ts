export {
  photoHtml,
  type PhotoHtmlOptions,
  type PhotoSource,
} from './server/photo-html.js';
export {readPhoto, type Photo} from './server/read-photo.js';

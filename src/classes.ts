// Generated from the folders in src/elements by scripts/entries.mjs.
// Edit those instead.
export {KolomArticle} from './elements/article/article.js';
export {KolomArticleBody} from './elements/article-body/article-body.js';
export {KolomBackToTop} from './elements/back-to-top/back-to-top.js';
export {KolomByline} from './elements/byline/byline.js';
export {KolomCommentCount} from './elements/comment-count/comment-count.js';
export {KolomComments} from './elements/comments/comments.js';
export {
  CommentSubmitEvent,
  CommentPostedEvent,
  CommentErrorEvent,
  CommentsLoadedEvent,
} from './elements/comments/events.js';
export {KolomFontSize} from './elements/font-size/font-size.js';
export {KolomGallery} from './elements/gallery/gallery.js';
export {
  KolomHeadline,
  type HeadlineLayout,
  type HeadlineLabel,
} from './elements/headline/headline.js';
export {KolomPhoto, type PhotoLayout} from './elements/photo/photo.js';
export {PhotoZoomEvent, PhotoCreditMissingEvent} from './elements/photo/events.js';
export {KolomReaderSettings} from './elements/reader-settings/reader-settings.js';
export {KolomSectionNav} from './elements/section-nav/section-nav.js';
export {SectionNavOverflowEvent} from './elements/section-nav/events.js';

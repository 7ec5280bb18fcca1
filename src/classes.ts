// Generated from the folders in src/elements by scripts/entries.mjs.
// Edit those instead.
import type {KolomArticle} from './elements/article/article.js';
import type {KolomArticleBody} from './elements/article-body/article-body.js';
import type {KolomBackToTop} from './elements/back-to-top/back-to-top.js';
import type {KolomByline} from './elements/byline/byline.js';
import type {KolomCommentCount} from './elements/comment-count/comment-count.js';
import type {KolomComments} from './elements/comments/comments.js';
import type {KolomFontSize} from './elements/font-size/font-size.js';
import type {KolomGallery} from './elements/gallery/gallery.js';
import type {KolomHeadline} from './elements/headline/headline.js';
import type {KolomPhoto} from './elements/photo/photo.js';
import type {KolomReaderSettings} from './elements/reader-settings/reader-settings.js';
import type {KolomSectionNav} from './elements/section-nav/section-nav.js';

declare global {
  interface HTMLElementTagNameMap {
    'kolom-article': KolomArticle;
    'kolom-article-body': KolomArticleBody;
    'kolom-back-to-top': KolomBackToTop;
    'kolom-byline': KolomByline;
    'kolom-comment-count': KolomCommentCount;
    'kolom-comments': KolomComments;
    'kolom-font-size': KolomFontSize;
    'kolom-gallery': KolomGallery;
    'kolom-headline': KolomHeadline;
    'kolom-photo': KolomPhoto;
    'kolom-reader-settings': KolomReaderSettings;
    'kolom-section-nav': KolomSectionNav;
  }
}

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
export {PhotoCreditMissingEvent} from './elements/photo/events.js';
export {KolomReaderSettings} from './elements/reader-settings/reader-settings.js';
export {KolomSectionNav} from './elements/section-nav/section-nav.js';
export {SectionNavOverflowEvent} from './elements/section-nav/events.js';

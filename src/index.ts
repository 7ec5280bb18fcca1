export * from './classes.js';
export type {
  Author,
  Badge,
  Comment,
  CommentData,
  CommentState,
  Identity,
  Sort,
  Target,
} from './comments/model.js';
export {
  ProviderError,
  type Capabilities,
  type CommentProvider,
  type CommentSessionPort,
  type ErrorDetails,
  type ErrorKind,
  type Io,
  type IoAnswer,
  type IoRequest,
  type LengthUnit,
  type LoadQuery,
  type Page,
  type Posting,
  type PostResult,
  type ProviderChoice,
  type ProviderName,
  type Subject,
} from './comments/provider.js';
export type {LoadCheck, MakeToken} from './elements/comments/verifier.js';
export {PhotoZoomEvent} from './elements/picture/events.js';
export type {BylineMessages} from './i18n/byline-messages.js';
export type {CommentMessages} from './i18n/comment-messages.js';
export type {GalleryMessages} from './i18n/gallery-messages.js';
export type {Messages} from './i18n/messages.js';
export type {ReaderMessages} from './i18n/reader-messages.js';
export {registerLocale, type KolomLocale} from './i18n/register-locale.js';
export {ReaderChangeEvent} from './reader/events.js';
export type {ReaderSettings} from './reader/settings.js';

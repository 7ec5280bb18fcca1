import {define} from '../../base/define.js';
import {commentMessages} from '../../i18n/comment-messages.js';
import {KolomCommentBlock} from './comment-block.js';
import {KolomCommentComposer} from './comment-composer.js';
import {KolomComments} from './comments.js';

function register(): void {
  // What it is made of comes from the same copy of the library as the element.
  if (!define('kolom-comments', KolomComments)) return;
  define('kolom-comment-composer', KolomCommentComposer);
  define('kolom-comment-block', KolomCommentBlock);
}

// Not before there are words in the page's language, or readers saw them change.
const words = globalThis.document
  ? commentMessages.load(document.documentElement.lang)
  : undefined;
if (words) void words.then(register);
else register();

// Declares the events for TypeScript.
export type {
  CommentSubmitEvent,
  CommentPostedEvent,
  CommentErrorEvent,
  CommentsLoadedEvent,
} from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'kolom-comments': KolomComments;
    'kolom-comment-composer': KolomCommentComposer;
    'kolom-comment-block': KolomCommentBlock;
  }
}

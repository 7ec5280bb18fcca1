import {define} from '../../base/define.js';
import {commentMessages} from '../../i18n/comment-messages.js';
import {KolomCommentBlock} from './comment-block.js';
import {KolomCommentComposer} from './comment-composer.js';
import {KolomComments} from './comments.js';

function register(): void {
  define('kolom-comment-composer', KolomCommentComposer);
  define('kolom-comment-block', KolomCommentBlock);
  define('kolom-comments', KolomComments);
}

// Not before there are words in the page's language, or readers saw them change.
const words = globalThis.document
  ? commentMessages.load(document.documentElement.lang)
  : undefined;
if (words) void words.then(register);
else register();

declare global {
  interface HTMLElementTagNameMap {
    'kolom-comments': KolomComments;
    'kolom-comment-composer': KolomCommentComposer;
    'kolom-comment-block': KolomCommentBlock;
  }
}

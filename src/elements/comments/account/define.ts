import {define} from '../../../base/define.js';
import {KolomCommentAccount} from './comment-account.js';

define('kolom-comment-account', KolomCommentAccount);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-comment-account': KolomCommentAccount;
  }
}

import {define} from '../../base/define.js';
import {KolomCommentCount} from './comment-count.js';

define('kolom-comment-count', KolomCommentCount);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-comment-count': KolomCommentCount;
  }
}

import {define} from '../../../base/define.js';
import {KolomCommentTools} from './comment-tools.js';

define('kolom-comment-tools', KolomCommentTools);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-comment-tools': KolomCommentTools;
  }
}

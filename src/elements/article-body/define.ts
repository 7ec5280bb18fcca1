import {define} from '../../base/define.js';
import {KolomArticleBody} from './article-body.js';

define('kolom-article-body', KolomArticleBody);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-article-body': KolomArticleBody;
  }
}

import {define} from '../../base/define.js';
import {KolomArticle} from './article.js';

define('kolom-article', KolomArticle);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-article': KolomArticle;
  }
}

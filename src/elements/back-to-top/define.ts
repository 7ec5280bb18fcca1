import {define} from '../../base/define.js';
import {KolomBackToTop} from './back-to-top.js';

define('kolom-back-to-top', KolomBackToTop);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-back-to-top': KolomBackToTop;
  }
}

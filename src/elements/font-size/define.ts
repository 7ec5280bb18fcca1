import {define} from '../../base/define.js';
import {KolomFontSize} from './font-size.js';

define('kolom-font-size', KolomFontSize);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-font-size': KolomFontSize;
  }
}

import {define} from '../../base/define.js';
import {KolomByline} from './byline.js';

define('kolom-byline', KolomByline);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-byline': KolomByline;
  }
}

import {define} from '../../base/define.js';
import {KolomHeadline} from './headline.js';

define('kolom-headline', KolomHeadline);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-headline': KolomHeadline;
  }
}

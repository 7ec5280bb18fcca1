import {define} from '../../base/define.js';
import {KolomPhoto} from './photo.js';

define('kolom-photo', KolomPhoto);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-photo': KolomPhoto;
  }
}

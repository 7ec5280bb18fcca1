import {define} from '../../base/define.js';
import {KolomLightbox} from './lightbox.js';

define('kolom-lightbox', KolomLightbox);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-lightbox': KolomLightbox;
  }
}

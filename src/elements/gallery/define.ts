import {define} from '../../base/define.js';
import {KolomGallery} from './gallery.js';

define('kolom-gallery', KolomGallery);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-gallery': KolomGallery;
  }
}

import {define} from '../../base/define.js';
import {KolomLightbox} from './lightbox.js';

let tag = 'kolom-lightbox';
while (!define(tag, KolomLightbox)) tag += '-';

/** This copy's lightbox: another tag where a second copy of the library took the first. */
export const LIGHTBOX_TAG = tag as 'kolom-lightbox';

declare global {
  interface HTMLElementTagNameMap {
    'kolom-lightbox': KolomLightbox;
  }
}

import {define} from '../../base/define.js';
import {KolomGallery} from './gallery.js';

define('kolom-gallery', KolomGallery);

// Declares the events for TypeScript.
export type {PhotoZoomEvent} from '../picture/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'kolom-gallery': KolomGallery;
  }
}

import {define} from '../../base/define.js';
import {KolomPhoto} from './photo.js';

define('kolom-photo', KolomPhoto);

// Declares the events for TypeScript.
export type {PhotoZoomEvent} from '../picture/events.js';
export type {PhotoCreditMissingEvent} from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'kolom-photo': KolomPhoto;
  }
}

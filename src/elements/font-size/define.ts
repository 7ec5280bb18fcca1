import {define} from '../../base/define.js';
import {KolomFontSize} from './font-size.js';

define('kolom-font-size', KolomFontSize);

// Declares the events for TypeScript.
export type {ReaderChangeEvent} from '../../reader/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'kolom-font-size': KolomFontSize;
  }
}

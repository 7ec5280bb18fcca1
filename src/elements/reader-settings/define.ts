import {define} from '../../base/define.js';
import {KolomReaderSettings} from './reader-settings.js';

define('kolom-reader-settings', KolomReaderSettings);

// Declares the events for TypeScript.
export type {ReaderChangeEvent} from '../../reader/events.js';

declare global {
  interface HTMLElementTagNameMap {
    'kolom-reader-settings': KolomReaderSettings;
  }
}

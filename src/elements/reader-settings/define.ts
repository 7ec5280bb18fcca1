import {define} from '../../base/define.js';
import {KolomReaderSettings} from './reader-settings.js';

define('kolom-reader-settings', KolomReaderSettings);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-reader-settings': KolomReaderSettings;
  }
}

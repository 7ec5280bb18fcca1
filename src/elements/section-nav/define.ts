import {define} from '../../base/define.js';
import {KolomSectionNav} from './section-nav.js';

define('kolom-section-nav', KolomSectionNav);

declare global {
  interface HTMLElementTagNameMap {
    'kolom-section-nav': KolomSectionNav;
  }
}

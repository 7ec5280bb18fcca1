import {define} from '../../base/define.js';
import {KolomSectionNav} from './section-nav.js';

define('kolom-section-nav', KolomSectionNav);

// Declares the events for TypeScript.
export type {SectionNavOverflowEvent} from './events.js';

declare global {
  interface HTMLElementTagNameMap {
    'kolom-section-nav': KolomSectionNav;
  }
}

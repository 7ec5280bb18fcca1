import {DEV} from './dev.js';
import {warnOnce} from './warn-once.js';

/**
 * Registers a custom element. A tag that is taken already, by a second copy of
 * the library or by the host, is left as it is. On a server there are no elements:
 * the words go out as the author's HTML.
 *
 * @returns False where the tag belongs to another class.
 */
export function define(tag: string, constructor: CustomElementConstructor): boolean {
  if (!globalThis.HTMLElement) return true;
  const existing = customElements.get(tag);
  if (!existing) {
    customElements.define(tag, constructor);
  } else if (existing !== constructor) {
    if (DEV) {
      warnOnce(
        'defined-twice',
        `<${tag}> is defined already. This copy of Kolom leaves it as it is, and every other tag that is taken. Load one copy of one version.`,
      );
    }
    // The host may have registered a subclass of its own.
    return existing.prototype instanceof constructor;
  }
  return true;
}

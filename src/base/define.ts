import {DEV} from './dev.js';
import {warnOnce} from './warn-once.js';

/**
 * Registers a custom element. A tag that is taken already, by a second copy of
 * the library or by the host, is left as it is.
 */
export function define(tag: string, constructor: CustomElementConstructor): void {
  const existing = customElements.get(tag);
  if (!existing) {
    customElements.define(tag, constructor);
  } else if (DEV && existing !== constructor) {
    warnOnce(
      `defined-twice-${tag}`,
      `<${tag}> is defined already; this copy of the library leaves it as it is. Load the library once.`,
    );
  }
}

import {DEV} from './dev.js';
import {warnOnce} from './warn-once.js';

/** What templates need of a `TrustedTypePolicy`. */
export interface TemplatePolicy {
  /** Vouches for markup that stands in a program's own template. */
  createHTML(markup: string): string;
}

/** Where every copy of the library on a page finds the policy. */
const KEY = Symbol.for('kolom.trusted-types');

interface Page {
  readonly [KEY]?: TemplatePolicy | undefined;
  readonly trustedTypes?: {
    createPolicy(name: string, rules: TemplatePolicy): TemplatePolicy;
  };
}

const page = globalThis as Page;

/**
 * The page's Trusted Types policy `kolom`, by which our copy of Lit parses its
 * templates. A page that lists the names of its policies allows each once, so the
 * first copy of the library creates it for all: others of this version or another,
 * in a bundle or not. Undefined where the browser knows no Trusted Types, or the
 * page does not allow the name.
 */
export const templatePolicy: TemplatePolicy | undefined = page[KEY] ?? create();

function create(): TemplatePolicy | undefined {
  try {
    const value = page.trustedTypes?.createPolicy('kolom', {
      createHTML: (markup) => markup,
    });
    if (value) Object.defineProperty(page, KEY, {value});
    return value;
  } catch {
    if (DEV) {
      warnOnce(
        'trusted-types',
        "The page's Content Security Policy does not allow the Trusted Types policy that Kolom creates, so the page stays as its author wrote it wherever Trusted Types are required. Add the name: `trusted-types kolom`.",
      );
    }
    return undefined;
  }
}

let renders: boolean | undefined;

/**
 * Whether templates can be rendered. They cannot where a page requires Trusted Types
 * and does not allow ours: an element that came to life there would hide the words.
 */
export function canRender(): boolean {
  return (renders ??= templatePolicy !== undefined || takesMarkup());
}

function takesMarkup(): boolean {
  try {
    // eslint-disable-next-line no-restricted-syntax -- A constant, to see whether it is refused.
    document.createElement('template').innerHTML = '';
    return true;
  } catch {
    return false;
  }
}

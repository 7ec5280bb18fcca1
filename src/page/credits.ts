import {isWithin, OUTSIDE, textOf} from './roles.js';

/** What somebody did for an article, as `data-kolom-credit` names it. */
export type CreditRole =
  | 'writer'
  | 'editor'
  | 'photographer'
  | 'illustrator'
  | 'translator'
  | 'researcher'
  | 'agency';

/** Somebody, or an agency, named in the byline. */
export interface Credit {
  /** What they did; a word of the author's own where it is none of ours. */
  readonly role: CreditRole | (string & {});
  readonly name: string;
  /** Absolute address of their page. */
  readonly url?: string;
}

/** A role that the author wrote before a name, with its colon. */
export const LEADING_ROLE = /^[^:\d]{1,40}:\s*/;

/** Everybody whom the page credits, one for each name. */
export function creditsOf(root: Element): Credit[] {
  return [...root.querySelectorAll('[data-kolom-credit]')]
    .filter((entry) => !isWithin(entry, OUTSIDE, root))
    .flatMap((entry) => {
      const role = entry.getAttribute('data-kolom-credit')?.trim().toLowerCase() ?? '';
      return namesIn(entry).map((name) => ({role, ...name}));
    });
}

function namesIn(entry: Element): {name: string; url?: string}[] {
  const links = entry.matches('a') ? [entry] : [...entry.querySelectorAll('a')];
  const marked = [...entry.querySelectorAll('span, b, strong, cite, bdi')].filter(
    (node) => node.childElementCount === 0 && !/:\s*$/.test(words(node)),
  );
  const nodes = links.length > 0 ? links : marked;
  if (nodes.length === 0) {
    const name = words(entry).replace(LEADING_ROLE, '');
    return name ? [{name}] : [];
  }
  return nodes.flatMap((node) => {
    const name = words(node);
    const url = webAddress(node.getAttribute('href'));
    return name ? [{name, ...(url && {url})}] : [];
  });
}

/** The absolute address that a link has on the web; undefined for any other. */
export function webAddress(href: string | null): string | undefined {
  try {
    const url = new URL(href ?? '', document.baseURI);
    return href && /^https?:$/.test(url.protocol) ? url.href : undefined;
  } catch {
    return undefined; // No address: nothing to link to.
  }
}

/** The words of a node that are the page's own. */
export function words(node: Element | null): string {
  return node ? textOf(node, ['ad', 'furniture', 'skip']) : '';
}

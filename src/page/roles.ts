/**
 * What a piece of the page is to a reader. Print, narration, progress, read
 * time, copying, structured data and advertising all ask here.
 *
 * - `body`: the article's own text, with its pictures
 * - `dateline`: where it was written, at the head of the text
 * - `credit`: who owns a picture; never to be lost
 * - `related`: leads to other articles
 * - `ad`: paid for
 * - `furniture`: controls and navigation
 * - `skip`: text that is not to be read aloud, counted or copied
 */
export type Role =
  'body' | 'dateline' | 'credit' | 'related' | 'ad' | 'furniture' | 'skip';

const ROLES: ReadonlySet<string> = new Set<Role>([
  'body',
  'dateline',
  'credit',
  'related',
  'ad',
  'furniture',
  'skip',
]);

/** In the class of an article's page links, as WordPress prints them. */
const PAGE_LINKS = /(?:^|\s)(?:page-links|post-nav-links)(?:\s|$)/;

const BY_TAG: Readonly<Record<string, Role>> = {
  'kolom-article-body': 'body',
  'kolom-read-also': 'related',
  'kolom-ad-slot': 'ad',
  'kolom-section-nav': 'furniture',
  'kolom-font-size': 'furniture',
  'kolom-reader-settings': 'furniture',
  'kolom-contents': 'furniture',
  'kolom-progress': 'furniture',
  'kolom-listen': 'furniture',
  'kolom-share': 'furniture',
  'kolom-print': 'furniture',
  'kolom-comments': 'furniture',
  'kolom-comment-count': 'furniture',
  'kolom-back-to-top': 'furniture',
  aside: 'related',
  nav: 'furniture',
  form: 'furniture',
  button: 'furniture',
  dialog: 'furniture',
  script: 'skip',
  style: 'skip',
  template: 'skip',
  noscript: 'skip',
};

/** Roles whose words are not the article's. */
export const OUTSIDE: readonly Role[] = ['related', 'ad', 'furniture', 'skip'];

/**
 * The role of an element: the first known word of its `data-kolom-role`, else
 * the one that its tag or WordPress's class carries, else none. It says nothing about
 * ancestors.
 */
function roleOf(element: Element): Role | undefined {
  const words = element.getAttribute('data-kolom-role')?.toLowerCase().split(/\s+/);
  const explicit = words?.find((word): word is Role => ROLES.has(word));
  if (explicit) return explicit;
  if (PAGE_LINKS.test(element.getAttribute('class') ?? '')) return 'furniture';
  return BY_TAG[element.localName];
}

/** Whether an element, or one around it below `root`, has one of these roles. */
export function isWithin(
  element: Element,
  roles: readonly Role[],
  root?: Node,
): boolean {
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    const role = roleOf(at);
    if (role && roles.includes(role)) return true;
  }
  return false;
}

/**
 * The text below a node without the parts that have one of these roles and
 * without hidden ones, with single spaces.
 */
export function textOf(root: Node, without: readonly Role[] = OUTSIDE): string {
  return collect(root, without).replace(/\s+/g, ' ').trim();
}

/** Words as a reader counts them; languages without spaces count by segments. */
export function countWords(text: string): number {
  return text.match(/[\p{L}\p{N}][\p{L}\p{M}\p{N}'’-]*/gu)?.length ?? 0;
}

const INLINE =
  /^(a|abbr|b|bdi|bdo|cite|code|data|dfn|em|font|i|kbd|mark|q|s|samp|small|span|strong|sub|sup|time|u|var|wbr)$/;

function collect(node: Node, without: readonly Role[]): string {
  let text = '';
  for (const child of node.childNodes) {
    if (child.nodeType === 3) text += child.nodeValue ?? '';
    if (child.nodeType !== 1) continue;
    const element = child as Element;
    const role = roleOf(element);
    if ((role && without.includes(role)) || element.hasAttribute('hidden')) continue;
    const inner = collect(element, without);
    // Words of two blocks are two words, whatever stands between the tags.
    text += INLINE.test(element.localName) ? inner : ` ${inner} `;
  }
  return text;
}

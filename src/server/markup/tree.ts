/** An element that a page may show: its name and attributes are of the lists in `allowed.ts`. */
export interface SafeElement {
  readonly tag: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly SafeNode[];
}

/** Text, or an element. */
export type SafeNode = string | SafeElement;

/** An element of our own making, with the attributes that have a value. */
export function element(
  tag: string,
  children: readonly SafeNode[] = [],
  attributes: Readonly<Record<string, string | undefined>> = {},
): SafeElement {
  const given = Object.entries(attributes).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  );
  return {tag, attributes: Object.fromEntries(given), children};
}

/** Attributes or fields without the one of this name. */
export function omit<Shape extends object, Key extends string>(
  values: Shape,
  key: Key,
): Omit<Shape, Key> {
  const entries = Object.entries(values).filter(([name]) => name !== key);
  return Object.fromEntries(entries) as Omit<Shape, Key>;
}

/** Whether a node is an element, of this name if one is given. */
export function isElement(
  node: SafeNode | undefined,
  tag?: string,
): node is SafeElement {
  return typeof node === 'object' && (tag === undefined || node.tag === tag);
}

/** Whether a node is text without a letter, a digit or a sign. */
export function isBlank(node: SafeNode): boolean {
  return typeof node === 'string' && /^\s*$/.test(node);
}

/** The elements of this name below some nodes, in reading order. */
export function descendants(nodes: readonly SafeNode[], tag: string): SafeElement[] {
  return nodes.flatMap((node) => {
    if (!isElement(node)) return [];
    const below = descendants(node.children, tag);
    return node.tag === tag ? [node, ...below] : below;
  });
}

/** The words of some nodes, with single spaces. */
export function textOf(nodes: readonly SafeNode[]): string {
  return collect(nodes).replace(/\s+/g, ' ').trim();
}

function collect(nodes: readonly SafeNode[]): string {
  return nodes
    .map((node) => {
      if (!isElement(node)) return node;
      return INLINE.has(node.tag)
        ? collect(node.children)
        : ` ${collect(node.children)} `;
    })
    .join('');
}

/** Elements that stand in a line of text, and divide no words. */
export const INLINE: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo cite code data del dfn em i ins kbd mark q rp rt ruby s samp ' +
    'small span strong sub sup time u var wbr'
  ).split(' '),
);

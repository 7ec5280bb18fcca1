import {parseFragment, type DefaultTreeAdapterMap} from 'parse5';

import {Addresses} from './addresses.js';
import {allowedAttributes, allowedTag} from './allowed.js';
import {element, isBlank, textOf, type SafeNode} from './tree.js';

type Parsed = DefaultTreeAdapterMap['node'];
type ParsedElement = DefaultTreeAdapterMap['element'];

/** A text as a tree of what a page may show, and what was left out of it. */
export interface SafeTree {
  readonly nodes: readonly SafeNode[];
  /** Names of elements that are not in the tree with their content, each once. */
  readonly dropped: readonly string[];
}

// Their content is no text of the article.
const MUTE = new Set(
  (
    'script style template title head iframe object embed applet noembed noframes svg math ' +
    'canvas form input button select textarea datalist dialog map frameset plaintext'
  ).split(' '),
);
// Beyond this depth an element gives its words alone. Real articles have up to 20 levels.
const MAX_DEPTH = 60;
// Where scripts that load pictures late keep the address.
const LATE = ['data-src', 'data-lazy-src', 'data-original', 'data-orig-file'];
const HTML = 'http://www.w3.org/1999/xhtml';

/**
 * Parses HTML as browsers do and keeps what an article may have. Safety rests on what
 * the tree can hold: whatever the text tries, there is no other element, attribute or
 * scheme to be printed.
 *
 * @param base - The address that relative links and pictures are relative to.
 */
export function safeTree(
  html: string,
  {base}: {base?: string | undefined} = {},
): SafeTree {
  const reader = new Reader(new Addresses(base));
  const {childNodes} = parseFragment(html, {scriptingEnabled: false});
  const nodes = reader.nodes(childNodes, 0);
  return {nodes, dropped: [...reader.dropped].sort()};
}

class Reader {
  readonly dropped = new Set<string>();
  readonly #addresses: Addresses;
  readonly #pictures = new Set<string>();

  constructor(addresses: Addresses) {
    this.#addresses = addresses;
  }

  nodes(parsed: readonly Parsed[], depth: number): SafeNode[] {
    return parsed.flatMap((node) => this.#node(node, depth));
  }

  #node(node: Parsed, depth: number): readonly SafeNode[] {
    if ('value' in node) return [clean(node.value)];
    if (!('tagName' in node)) return [];
    if (node.tagName === 'iframe') return this.#frame(node);
    if (MUTE.has(node.tagName) || String(node.namespaceURI) !== HTML) {
      this.dropped.add(node.tagName);
      return [];
    }
    if (depth > MAX_DEPTH) return [words(node)];
    if (node.tagName === 'img') return this.#image(node);
    if (node.tagName === 'noscript') return this.#withoutScript(node, depth);
    const children = this.nodes(node.childNodes, depth + 1);
    const tag = allowedTag(node.tagName);
    if (tag === undefined) return children;
    const attributes = allowedAttributes(tag, node.attrs, this.#addresses);
    if (tag === 'audio' || tag === 'video') {
      // Nothing of it is fetched before a reader asks for it.
      Object.assign(attributes, {controls: '', preload: 'none'});
    }
    return [element(tag, children, attributes)];
  }

  /** A picture at the address that a reader would have got by script. */
  #image({attrs}: ParsedElement): readonly SafeNode[] {
    const attributes = allowedAttributes('img', attrs, this.#addresses);
    const late = LATE.map((name) => attrs.find((each) => each.name === name)?.value)
      .map((value) => value && this.#addresses.file(value))
      .find(Boolean);
    const {src = late, ...others} = attributes;
    if (src === undefined) return [];
    this.#pictures.add(src);
    return [element('img', [], {alt: '', ...others, src})];
  }

  /** What is shown without script: often the picture that a script loads late. */
  #withoutScript(node: ParsedElement, depth: number): readonly SafeNode[] {
    const known = new Set(this.#pictures);
    const children = this.nodes(node.childNodes, depth + 1);
    const isRepeated = (child: SafeNode): boolean =>
      typeof child === 'object' &&
      child.tag === 'img' &&
      known.has(child.attributes['src'] ?? '');
    return children.filter((child) => !isRepeated(child));
  }

  /** A link in the place of another site's page, which would be asked by every reader. */
  #frame(node: ParsedElement): readonly SafeNode[] {
    this.dropped.add('iframe');
    const value = (name: string): string | undefined =>
      node.attrs.find((each) => each.name === name)?.value;
    const href = this.#addresses.file(value('src') ?? value('data-src') ?? '');
    if (!href) return [];
    const host = URL.canParse(href) ? new URL(href).host : href;
    return [
      element('p', [
        element('a', [clean(value('title') ?? '').trim() || host], {href}),
      ]),
    ];
  }
}

/** The words below a node, without a call for each level. */
function words(root: ParsedElement): string {
  const found: string[] = [];
  const queue: Parsed[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('value' in node) found.push(clean(node.value));
    else if ('tagName' in node && MUTE.has(node.tagName)) continue;
    else if ('childNodes' in node)
      for (const child of node.childNodes.toReversed()) queue.push(child);
  }
  return found.join('');
}

/** Text without characters that no page shows. */
function clean(text: string): string {
  // eslint-disable-next-line no-control-regex -- they are what is taken out
  return text.replace(/[\0-\x08\x0b\x0e-\x1f\x7f]/g, '');
}

/** The nodes of a line: a headline or a caption, without blocks and pictures. */
export function inlineOf(nodes: readonly SafeNode[]): readonly SafeNode[] {
  const flat = nodes.flatMap((node): readonly SafeNode[] => {
    if (typeof node === 'string') return [node.replace(/\s+/g, ' ')];
    const children = inlineOf(node.children);
    if (node.tag === 'br' || node.tag === 'img') return node.tag === 'br' ? [' '] : [];
    if (LINE.has(node.tag)) return textOf(children) ? [{...node, children}] : [];
    return [' ', ...children, ' '];
  });
  return trimmed(flat);
}

const LINE = new Set(
  'a abbr b bdi cite code em i mark q s small span strong sub sup time u'.split(' '),
);

/** Without what is blank at both ends. */
export function trimmed(nodes: readonly SafeNode[]): readonly SafeNode[] {
  const first = nodes.findIndex((node) => !isBlank(node));
  const last = nodes.findLastIndex((node) => !isBlank(node));
  const inner = nodes.slice(Math.max(first, 0), last + 1);
  return inner.map((node, at) => {
    if (typeof node !== 'string') return node;
    const start = at === 0 ? node.trimStart() : node;
    return at === inner.length - 1 ? start.trimEnd() : start;
  });
}

import {toggleState} from './internals.js';

let count = 0;

/**
 * Style rules for the page's own nodes in an element, which say what no attribute on
 * those nodes has to say: a framework that hydrates the page finds nothing written,
 * and a morph finds nothing to take away.
 */
export class PageRules {
  readonly #host: HTMLElement;
  readonly #state = `rules-${++count}`;
  readonly #groups = new Map<string, string>();
  #sheet: CSSStyleSheet | undefined;
  #root: Document | ShadowRoot | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Selects the element alone. It weighs as much as its tag. */
  get scope(): string {
    return `${this.#host.localName}:where(:state(${this.#state}))`;
  }

  /** Selects nodes in the element, by tag and place. */
  select(tags: string, nodes: readonly Element[]): string {
    const paths = nodes.map((node) => this.scope + pathTo(node, this.#host));
    return `${this.scope} :is(${tags}):where(${paths.join()})`;
  }

  /** Replaces the rules of a group. They hold at once. */
  set(group: string, rules: readonly string[]): void {
    const css = [...new Set(rules)].join('');
    const before = this.#groups.get(group) ?? '';
    if (css === before && (css === '' || this.#isAdopted())) return;
    this.#groups.set(group, css);
    this.#adopt();
  }

  /** Takes all rules away. */
  clear(): void {
    this.#groups.clear();
    this.#leave();
  }

  #leave(): void {
    if (!this.#root) return;
    this.#root.adoptedStyleSheets = this.#root.adoptedStyleSheets.filter(
      (sheet) => sheet !== this.#sheet,
    );
    this.#root = undefined;
  }

  #isAdopted(): boolean {
    return this.#root === this.#host.getRootNode();
  }

  #adopt(): void {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    // Where there are no such sheets, as in jsdom, nothing is laid out either.
    if (!('adoptedStyleSheets' in root)) return;
    const css = [...this.#groups.values()].join('');
    this.#sheet ??= new CSSStyleSheet();
    this.#sheet.replaceSync(css);
    if (this.#isAdopted()) return;
    this.#leave();
    toggleState(this.#host, this.#state, true);
    this.#root = root;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }
}

/** The way from an element down to a node in it, by places alone. */
function pathTo(node: Element, host: Element): string {
  let path = '';
  for (let at: Element | null = node; at && at !== host; at = at.parentElement) {
    const place = [...(at.parentElement?.children ?? [])].indexOf(at) + 1;
    path = `>:nth-child(${place})${path}`;
  }
  return path;
}

/** A text as CSS writes it between quotation marks. */
export function cssString(text: string): string {
  // Not CSS.escape, which jsdom does not have.
  const safe = text.replace(
    /["\\\n\r\f]/g,
    (char) => `\\${char.charCodeAt(0).toString(16)} `,
  );
  return `"${safe}"`;
}

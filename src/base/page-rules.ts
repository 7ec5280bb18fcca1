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
  #root: DocumentOrShadowRoot | undefined;

  constructor(host: HTMLElement) {
    this.#host = host;
  }

  /** Selects the element alone. It weighs as much as its tag. */
  get scope(): string {
    return `${this.#host.localName}:where(:state(${this.#state}))`;
  }

  /** Replaces the rules of a group. They hold at once. */
  set(group: string, rules: readonly string[]): void {
    const css = [...new Set(rules)].join('');
    if (css === (this.#groups.get(group) ?? '') && this.#isAdopted()) return;
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
    const root = this.#host.getRootNode();
    // Where there are no such sheets, as in jsdom, nothing is laid out either.
    if (!('adoptedStyleSheets' in root)) return;
    const css = [...this.#groups.values()].join('');
    this.#sheet ??= new CSSStyleSheet();
    this.#sheet.replaceSync(css);
    if (this.#isAdopted()) return;
    this.#leave();
    toggleState(this.#host, this.#state, true);
    this.#root = root as DocumentOrShadowRoot;
    this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, this.#sheet];
  }
}

/** A text as CSS writes it between quotation marks. */
export function cssString(text: string): string {
  return `"${CSS.escape(text)}"`;
}

import {PageRules} from './page-rules.js';
import {isSettled, whenSettled} from './settled.js';

/** How often an attribute comes back that somebody takes away: no more than a fight. */
const MOST_RETURNS = 100;

interface Mark {
  readonly value: string;
  returns: number;
}

/**
 * Attributes that we put on the page's own nodes, where a style sheet or a screen
 * reader has to know something of them. They come once a framework has hydrated the
 * page, and come back when a morph to the server's HTML takes them away. What the
 * author writes in the same place stays.
 */
export class Marks {
  readonly #host: HTMLElement;
  readonly #names: string[];
  readonly #standIns: Readonly<Record<string, string>>;
  readonly #rules: PageRules;
  readonly #wanted = new Map<Element, Map<string, Mark>>();
  #observer: MutationObserver | undefined;
  #waits = false;
  #stands = false;

  /**
   * @param names - All attributes that will be asked for.
   * @param standIns - By attribute, declarations that hold for its nodes from the next
   *   microtask on, until it may be written: for what the reader sees at once.
   */
  constructor(
    host: HTMLElement,
    names: string[],
    standIns: Readonly<Record<string, string>> = {},
  ) {
    this.#host = host;
    this.#names = names;
    this.#standIns = standIns;
    this.#rules = new PageRules(host);
  }

  /** Whether a node has a mark of ours, or will have it. */
  has(node: Element, name: string): boolean {
    return this.#wanted.get(node)?.has(name) ?? false;
  }

  /** Sets a mark, or takes it off where there is no value. */
  set(node: Element, name: string, value?: string): void {
    // Also where nothing changes but the node's place.
    if (this.#waits) this.#standInSoon();
    const marks = this.#wanted.get(node);
    if (marks?.get(name)?.value === value) return;
    if (value === undefined) {
      if (marks?.delete(name)) node.removeAttribute(name);
      if (marks?.size === 0) this.#wanted.delete(node);
      return;
    }
    const mark = {value, returns: 0};
    if (marks) marks.set(name, mark);
    else this.#wanted.set(node, new Map([[name, mark]]));
    if (this.#observer) node.setAttribute(name, value);
    else if (isSettled(this.#host)) this.write();
    else void this.#writeLater();
  }

  /** Writes what is waiting, as when the reader asks for what it is needed for. */
  write(): void {
    this.#rules.clear();
    if (this.#observer) return;
    for (const [node, marks] of this.#wanted) {
      for (const [name, {value}] of marks) node.setAttribute(name, value);
    }
    this.#observer = new MutationObserver(() => this.#restore());
    this.#observer.observe(this.#host, {
      subtree: true,
      childList: true,
      attributeFilter: this.#names,
    });
  }

  /** Takes every mark off. */
  clear(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
    this.#rules.clear();
    for (const [node, marks] of this.#wanted) {
      for (const name of marks.keys()) node.removeAttribute(name);
    }
    this.#wanted.clear();
  }

  async #writeLater(): Promise<void> {
    if (this.#waits) return;
    this.#waits = true;
    this.#standInSoon();
    await whenSettled(this.#host);
    this.#waits = false;
    if (this.#wanted.size > 0) this.write();
  }

  // Once for all nodes that are marked together.
  #standInSoon(): void {
    if (this.#stands) return;
    this.#stands = true;
    queueMicrotask(() => {
      this.#stands = false;
      if (this.#waits && !this.#observer) this.#standIn();
    });
  }

  #standIn(): void {
    for (const [name, css] of Object.entries(this.#standIns)) {
      const nodes = [...this.#wanted.keys()].filter((node) => this.has(node, name));
      const tags = new Set(nodes.map(({localName}) => localName));
      const selector = this.#rules.select([...tags].join(), nodes);
      this.#rules.set(name, nodes.length > 0 ? [`${selector}{${css}}`] : []);
    }
  }

  #restore(): void {
    for (const [node, marks] of this.#wanted) {
      if (!this.#host.contains(node)) this.#wanted.delete(node);
      else for (const [name, mark] of marks) restore(node, name, mark, marks);
    }
  }
}

function restore(
  node: Element,
  name: string,
  mark: Mark,
  marks: Map<string, Mark>,
): void {
  const found = node.getAttribute(name);
  if (found === mark.value) return;
  // Another value is the author's; and who takes it away each time means it.
  if (found !== null || ++mark.returns > MOST_RETURNS) marks.delete(name);
  else node.setAttribute(name, mark.value);
}

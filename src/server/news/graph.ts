import type {Field} from './json-source.js';

const ARTICLE = /(?:^|[/:])(?:\w*Article|BlogPosting|Report)$/;
// A graph is nested by hand; what is deeper is no article of the page.
const MAX_DEPTH = 5;

/** The nodes of some JSON-LD, with references by `@id` followed. */
export class Graph {
  readonly #nodes: readonly Field[];
  readonly #byId = new Map<string, Field>();

  constructor(root: Field) {
    this.#nodes = nodesIn(root, 0);
    for (const node of this.#nodes) {
      const id = node.at('@id').value;
      const isReference = Object.keys(node.value as object).length < 2;
      if (typeof id === 'string' && !isReference) this.#byId.set(id, node);
    }
  }

  /** The first article. */
  article(): Field | undefined {
    return this.#nodes.find((node) =>
      this.typesOf(node).some((type) => ARTICLE.test(type)),
    );
  }

  /** The node that a reference stands for; any other value itself. */
  follow(field: Field): Field {
    const target = Array.isArray(field.value) ? field.at(0) : field;
    const id = typeof target.value === 'object' ? target.at('@id').value : undefined;
    const isReference =
      typeof id === 'string' && Object.keys(target.value as object).length === 1;
    return isReference ? (this.#byId.get(id) ?? target) : target;
  }

  /** The types of a node, without the address of their vocabulary. */
  typesOf(node: Field): string[] {
    if (typeof node.value !== 'object') return [];
    return node
      .at('@type')
      .items()
      .flatMap(({value}) =>
        typeof value === 'string' ? [value.split(/[/:#]/).at(-1) ?? value] : [],
      );
  }
}

function nodesIn(field: Field, depth: number): Field[] {
  const {value} = field;
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return [];
  if (Array.isArray(value))
    return field.list().flatMap((item) => nodesIn(item, depth + 1));
  const below = ['@graph', 'mainEntity', 'mainEntityOfPage'].flatMap((name) =>
    nodesIn(field.at(name), depth + 1),
  );
  return [field, ...below];
}

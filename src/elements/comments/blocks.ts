import type {CommentNode} from '../../comments/tree.js';

/** Trees that render together. */
export interface Block {
  readonly key: number;
  readonly nodes: readonly CommentNode[];
  /** Comments in it, replies included. */
  readonly size: number;
}

/** Comments in one block: enough to be few, few enough to render within a frame. */
const blockSize = 50;
/**
 * The first, for which the reader waits: little in the first frame, and little more than
 * is near the window, since a block that begins there is laid out whole.
 */
const firstSizes = [3, 4, 5, 6, 8, 12];

const sizeOf = (node: CommentNode): number =>
  node.replies.reduce((sum, reply) => sum + sizeOf(reply), 1);

/**
 * Divides a thread into blocks. A tree stays in the block where it began, so
 * that a new comment or page leaves the other blocks as they are.
 */
export class Blocks {
  readonly #keys = new Map<string, number>();
  #blocks = new Map<number, Block>();
  #last = 0;

  /** Begins anew: the thread is another, or in another order. */
  reset(): void {
    this.#keys.clear();
    this.#blocks.clear();
  }

  divide(trees: ReadonlyMap<string, CommentNode>): readonly Block[] {
    const groups: {key: number; nodes: CommentNode[]; size: number}[] = [];
    const closed = new Set<number>();
    for (const [id, node] of trees) {
      const group = groups.at(-1);
      const kept = this.#keys.get(id);
      // A tree that stands elsewhere now cannot stay in a block that has ended.
      const known = kept !== undefined && !closed.has(kept) ? kept : undefined;
      const joins = group && group.size < (firstSizes[groups.length - 1] ?? blockSize);
      const key = known ?? (joins ? group.key : ++this.#last);
      this.#keys.set(id, key);
      if (group?.key === key) {
        group.nodes.push(node);
        group.size += sizeOf(node);
      } else {
        if (group) closed.add(group.key);
        groups.push({key, nodes: [node], size: sizeOf(node)});
      }
    }
    const blocks = groups.map((group) => this.#kept(group));
    this.#blocks = new Map(blocks.map((block) => [block.key, block]));
    return blocks;
  }

  /** The same object as before where nothing in it changed. */
  #kept(block: Block): Block {
    const {key, nodes} = block;
    const old = this.#blocks.get(key);
    const same =
      old?.nodes.length === nodes.length &&
      nodes.every((node, i) => node === old.nodes[i]);
    return old && same ? old : block;
  }
}

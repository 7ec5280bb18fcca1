import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {nextFrame, nextTask} from '../../comments/next-task.js';
import type {ThreadState} from '../../comments/thread-state.js';
import {ThreadTree, type CommentNode} from '../../comments/tree.js';
import {rem} from '../../theme/rem.js';
import {Blocks, type Block} from './blocks.js';
import type {KolomCommentBlock} from './comment-block.js';
import {arrange} from './make.js';
import {BLOCK_PARTS} from './parts.js';

type BlocksHost = ReactiveControllerHost & {
  readonly renderRoot: DocumentFragment | HTMLElement;
};

/** Milliseconds of rendering at a stretch. */
const stretch = 75;
/** Comments that take a slow phone longer than a frame to divide. */
const many = 2000;

/** What every block is told. */
export type BlockOptions = Omit<Partial<KolomCommentBlock>, 'nodes'>;

/**
 * Keeps a thread divided into blocks and brings a large one in over several
 * frames, so that the browser paints and answers in between. The host renders the
 * place for them, `.thread`, and nothing into it: a list of hundreds of blocks is
 * not gone through for each that is added.
 */
export class BlocksController implements ReactiveController {
  readonly #host: BlocksHost;
  readonly #tree = new ThreadTree();
  readonly #blocks = new Blocks();
  #elements = new Map<number, KolomCommentBlock>();
  #divided: readonly Block[] = [];
  #comments: ThreadState['comments'] | undefined;
  #options: BlockOptions = {};
  #shown = 0;
  #dividing = false;
  #growing = false;

  constructor(host: BlocksHost) {
    this.#host = host;
    host.addController(this);
  }

  /** There are comments, and none of them is on the screen yet. */
  get isEmpty(): boolean {
    return this.#shown < 1 && !!this.#comments?.size;
  }

  /** Begins anew: the thread is another, or in another order. */
  reset(): void {
    this.#blocks.reset();
    this.#comments = undefined;
    this.#dividing = false;
    this.#divided = [];
    this.#shown = 0;
  }

  /** Divides what is in the thread now; it is shown after the host's update. */
  show(thread: ThreadState | undefined, options: BlockOptions): void {
    this.#options = options;
    const {comments} = thread ?? {};
    if (!comments || comments === this.#comments) return;
    this.#comments = comments;
    this.#dividing = comments.size >= many;
    if (this.#dividing) void this.#divideInTurn(comments);
    else {
      this.#divide(this.#tree.build(comments));
      this.#shown ||= Math.min(1, this.#divided.length);
    }
  }

  hostUpdated(): void {
    const before = this.#elements;
    this.#elements = new Map();
    const shown = this.#divided
      .slice(0, this.#shown)
      .map((block) => this.#element(block, before.get(block.key)));
    const place = this.#place;
    if (place) arrange(place, shown);
    void this.#grow();
  }

  /** Resolves once the first comments are on the screen, where there are any. */
  async whenShown(): Promise<void> {
    await this.#host.updateComplete;
    while (this.isEmpty) await nextTask();
  }

  /** The block that holds a comment, once everything before it is on the screen. */
  async find(id: string): Promise<HTMLElement | null> {
    await this.#host.updateComplete;
    while (this.#dividing || this.#shown < this.#divided.length) await nextTask();
    await this.#host.updateComplete;
    for (const block of this.#elements.values()) {
      await block.updateComplete;
      const article = await block.reveal(id);
      if (article) return article;
    }
    return null;
  }

  /** Opens the form for a reply where it is not open, and leaves the focus alone. */
  async reopen(id: string): Promise<void> {
    const article = await this.find(id);
    const root = article?.getRootNode() as ShadowRoot | undefined;
    (root?.host as KolomCommentBlock | undefined)?.reopen(id);
  }

  /** The same in tasks of their own; the first block follows in yet another. */
  async #divideInTurn(comments: ThreadState['comments']): Promise<void> {
    await nextTask();
    if (comments !== this.#comments) return;
    const trees = this.#tree.build(comments);
    await nextTask();
    if (comments !== this.#comments) return;
    this.#divide(trees);
    this.#dividing = false;
    this.#host.requestUpdate();
  }

  #divide(trees: ReadonlyMap<string, CommentNode>): void {
    this.#divided = this.#blocks.divide(trees);
    // What stands stays, whatever came before it: the reader may be writing there.
    const last = this.#divided.findLastIndex(({key}) => this.#elements.has(key));
    this.#shown = Math.max(this.#shown, last + 1);
  }

  get #place(): Element | null {
    return this.#host.renderRoot.querySelector('.thread');
  }

  /** The element of a block, brought up to date. */
  #element(
    {key, nodes, size}: Block,
    element = document.createElement('kolom-comment-block'),
  ): KolomCommentBlock {
    this.#elements.set(key, element);
    Object.assign(element, this.#options, {nodes});
    element.setAttribute('exportparts', BLOCK_PARTS);
    // As high as it will be, about: a block out of view keeps that place, and were it
    // low, the browser would find far more of them in view, and the scroll bar lie.
    element.style.containIntrinsicBlockSize = `auto ${rem(size * 8).cssText}`;
    return element;
  }

  async #grow(): Promise<void> {
    if (this.#growing) return;
    this.#growing = true;
    while (this.#shown < this.#divided.length) {
      // Once the first stands, the browser knows that the others are out of view, and
      // lays out none of them.
      await (this.#shown === 1 ? nextFrame() : nextTask());
      const start = Date.now();
      let now = start;
      let took;
      // Every frame costs something too: a task takes what fits.
      do {
        const block = this.#divided[this.#shown];
        if (!block) break;
        if (!this.#shown++) this.#host.requestUpdate();
        const element = this.#element(block);
        this.#place?.append(element);
        await element.updateComplete;
        took = Date.now() - now;
        now += took;
      } while (this.#shown > 1 && now - start + took < stretch);
    }
    this.#growing = false;
  }
}

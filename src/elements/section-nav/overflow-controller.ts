import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {toggleState} from '../../base/internals.js';
import {resizeObserver} from '../../base/observers.js';
import {fit} from './fit.js';

/** What the controller has to know of its element. */
export interface OverflowHost extends ReactiveControllerHost, HTMLElement {
  /** The row and the button as they are rendered; undefined before the first time. */
  readonly measures: {readonly room: number; readonly button: number} | undefined;
  /** While true the items do not stand in their row, and their widths mean nothing. */
  readonly unfolded: boolean;
  /** What a narrow row does with what it has no room for. */
  readonly narrow: NarrowRow;
  /** Whether it scrolls at any width. */
  readonly late: boolean;
}

/**
 * What a row under 30 rem does: as a wide one, scroll, or give way to a button
 * that stands for the whole navigation.
 */
export type NarrowRow = 'more' | 'scroll' | 'menu';

const CURRENT = '[aria-current]:not([aria-current="false"])';
const OVERFLOW = 'data-kolom-overflow';
const KEPT = 'data-kolom-kept';
const SCROLLS = 'scrolls';
// 30 rem in units of the row's own letters, which follow the host's base size: larger
// text is a narrower row.
const NARROW_EM = 30 / 0.875;

/**
 * Marks the items that a row has no room for, again whenever the row, an item
 * or the list changes. Nothing is moved or cloned: the page's style sheet does
 * the rest by the marks.
 */
export class OverflowController implements ReactiveController {
  /** How many items the row has no room for. */
  count = 0;

  /** Whether the button stands for the whole navigation. */
  menu = false;

  readonly #host: OverflowHost;
  readonly #onChange: () => void;
  readonly #onMeasure: (items: readonly HTMLElement[]) => void;
  #resize: ResizeObserver | undefined;
  #mutation?: MutationObserver;
  #items: readonly HTMLElement[] = [];
  #sizes: readonly number[] = [];

  /**
   * @param on - `change` is called after another number of items fits than
   *   before, `measure` with all items each time that their places are known.
   */
  constructor(
    host: OverflowHost,
    on: {change: () => void; measure: (items: readonly HTMLElement[]) => void},
  ) {
    this.#host = host;
    this.#onChange = on.change;
    this.#onMeasure = on.measure;
    host.addController(this);
  }

  /** Whether not even the first item stands at its place in the row. */
  get emptyRow(): boolean {
    const [first] = this.#items;
    return first?.matches(`[${OVERFLOW}], [${KEPT}]`) ?? false;
  }

  /** The first item that the row has no room for. */
  get first(): HTMLElement | undefined {
    return this.#items.find((item) => item.hasAttribute(OVERFLOW));
  }

  get last(): HTMLElement | undefined {
    return this.#items.at(-1);
  }

  hostConnected(): void {
    // Both report before the next paint, so that the reader never sees the
    // row as it was, and the first report spares a forced layout.
    this.#resize = resizeObserver(() => this.measure());
    this.#mutation = new MutationObserver(() => this.#collect());
    this.#mutation.observe(this.#host, {
      childList: true,
      subtree: true,
      attributeFilter: ['aria-current', 'hidden'],
    });
    this.#collect();
    if (this.#host.late) toggleState(this.#host, SCROLLS, true);
  }

  hostDisconnected(): void {
    this.#resize?.disconnect();
    this.#mutation?.disconnect();
    this.#items.forEach(unmark);
    this.#items = [];
    toggleState(this.#host, SCROLLS, false);
  }

  /** Decides anew what stands in the row. */
  measure(): void {
    const measures = this.#host.measures;
    if (!measures || measures.room === 0) return;
    if (!this.#host.unfolded || this.#sizes.length !== this.#items.length) {
      this.#sizes = this.#items.map((item) => item.getBoundingClientRect().width);
    }
    const kept = new Set(this.#keptIndices());
    const gap = gapOf(this.#items[0]?.parentElement);
    const narrow = this.#rowOf(measures.room);
    toggleState(this.#host, SCROLLS, narrow === 'scroll');
    this.menu = narrow === 'menu';
    const room = {more: measures.room, scroll: Infinity, menu: 0}[narrow];
    const count = fit({...measures, room, sizes: this.#sizes, gap, kept});
    this.#items.forEach((item, index) => {
      item.toggleAttribute(OVERFLOW, index >= count && !kept.has(index));
      item.toggleAttribute(KEPT, index >= count && kept.has(index));
    });
    this.#report();
    this.#onMeasure(narrow === 'scroll' ? [] : this.#items);
  }

  #rowOf(room: number): NarrowRow {
    const {late, narrow} = this.#host;
    if (late) return 'scroll';
    const {fontSize} = getComputedStyle(this.#host);
    return room < NARROW_EM * parseFloat(fontSize) ? narrow : 'more';
  }

  *#keptIndices(): Iterable<number> {
    const root = this.#host.getRootNode() as Document | ShadowRoot;
    for (const [index, item] of this.#items.entries()) {
      const current = item.matches(CURRENT) || item.querySelector(CURRENT) !== null;
      const focused = !this.#host.unfolded && item.contains(root.activeElement);
      if (current || focused) yield index;
    }
  }

  #report(): void {
    const count = this.#items.filter((item) => item.hasAttribute(OVERFLOW)).length;
    if (count === this.count) return;
    this.count = count;
    this.#onChange();
    this.#host.requestUpdate();
  }

  #collect(): void {
    const items = itemsOf(this.#host);
    this.#items.filter((item) => !items.includes(item)).forEach(unmark);
    this.#items = items;
    this.#resize?.disconnect();
    this.#resize?.observe(this.#host);
    items.forEach((item) => this.#resize?.observe(item));
    if (items.length === 0) this.#report();
  }
}

/** The entries of the list, or the bare links where there is no list. */
function itemsOf(host: HTMLElement): HTMLElement[] {
  const list = host.querySelector('ul, ol');
  const only = host.children.length === 1 ? host.firstElementChild : null;
  const parent = list ?? (only?.matches('a') === false ? only : host);
  return [...parent.children].filter(
    (child): child is HTMLElement =>
      child instanceof HTMLElement && child.matches('a, li') && !child.hidden,
  );
}

function gapOf(list: Element | null | undefined): number {
  // `normal`, the initial value, is no number.
  return (list && parseFloat(getComputedStyle(list).columnGap)) || 0;
}

function unmark(item: Element): void {
  item.removeAttribute(OVERFLOW);
  item.removeAttribute(KEPT);
}

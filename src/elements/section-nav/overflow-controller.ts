import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {toggleState} from '../../base/internals.js';
import {Marks} from '../../base/marks.js';
import {resizeObserver} from '../../base/observers.js';
import {fit} from './fit.js';
import {itemsOf, roomOf} from './items.js';

/** What the controller has to know of its element. */
export interface OverflowHost extends ReactiveControllerHost, HTMLElement {
  /** The row and the button as they are rendered; undefined before the first time. */
  readonly measures: {readonly frame: HTMLElement; readonly button: number} | undefined;
  /** While true the items do not stand in their row, and their widths mean nothing. */
  readonly unfolded: boolean;
  /** Whether it is the rest of the row that is shown. */
  readonly open: boolean;
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
 * the rest by the marks. Until a framework may have hydrated the items, rules hide
 * what the marks will.
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
  readonly #marks: Marks;

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
    this.#marks = new Marks(host, [OVERFLOW, KEPT], {
      [OVERFLOW]: 'visibility:hidden',
      [KEPT]: 'position:sticky;inset-inline:0 var(--_more);z-index:1',
    });
    host.addController(this);
  }

  /** Whether not even the first item stands at its place in the row. */
  get emptyRow(): boolean {
    const [first] = this.#shown;
    return !!first && (this.isLeftOut(first) || this.isKept(first));
  }

  /** Whether links stand in the row without a list. */
  get bare(): boolean {
    return this.#row === this.#host;
  }

  /** The first item that the row has no room for. */
  get first(): HTMLElement | undefined {
    return this.#items.find((item) => this.isLeftOut(item));
  }

  get last(): HTMLElement | undefined {
    return this.#shown.at(-1);
  }

  // The host may hide some, at some widths.
  get #shown(): HTMLElement[] {
    return this.#items.filter((_, index) => this.#sizes[index] !== 0);
  }

  /** The list, or what holds the links where there is none. */
  get #row(): Element | null | undefined {
    return this.#items[0]?.parentElement;
  }

  /** Whether the row has no room for an item. */
  isLeftOut(item: Element): boolean {
    return this.#marks.has(item, OVERFLOW);
  }

  /** Whether an item stands in the row although its place is beyond it. */
  isKept(item: Element): boolean {
    return this.#marks.has(item, KEPT);
  }

  /** Writes marks that wait: the reader has asked for what they are needed for. */
  write(): void {
    this.#marks.write();
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
    this.#marks.clear();
    this.#items = [];
    toggleState(this.#host, SCROLLS, false);
  }

  /** Decides anew what stands in the row. */
  measure(): void {
    const measures = this.#host.measures;
    const row = this.#row;
    if (!measures || !row) return;
    const {button, frame} = measures;
    if (!this.#host.unfolded) this.#place(frame, row);
    const {gap, room} = roomOf(row === this.#host ? frame : row);
    if (room <= 0) return;
    this.#measureItems();
    const shown = this.#shown;
    const sizes = this.#sizes.filter((size) => size !== 0);
    const kept = new Set(
      shown.flatMap((item, index) => (this.#keeps(item) ? [index] : [])),
    );
    const narrow = this.#rowOf(room);
    toggleState(this.#host, SCROLLS, narrow === 'scroll');
    this.menu = narrow === 'menu';
    const count = fit({
      room: {more: room, scroll: Infinity, menu: 0}[narrow],
      button,
      sizes,
      gap,
      kept,
    });
    for (const item of this.#items) {
      const index = shown.indexOf(item);
      const beyond = index >= count;
      this.#marks.set(item, OVERFLOW, beyond && !kept.has(index) ? '' : undefined);
      this.#marks.set(item, KEPT, beyond && kept.has(index) ? '' : undefined);
    }
    this.#report();
    this.#onMeasure(narrow === 'scroll' ? [] : shown);
  }

  // Where the list ends is where the button stands: beside a logo or a search form.
  #place(frame: HTMLElement, row: Element): void {
    const [host, list] = [this.#host, row].map((one) => one.getBoundingClientRect());
    if (!host || !list) return;
    const rtl = getComputedStyle(this.#host).direction === 'rtl';
    const {clientLeft, clientTop, clientHeight} = this.#host;
    const end = (rtl ? list.left - host.left : host.right - list.right) - clientLeft;
    const start = list.top - host.top - clientTop;
    const place = `--_row-end:${end}px;--_row-start:${start}px;--_row-size:${list.height}px`;
    frame.style.cssText = `--_height:${clientHeight}px;${this.bare ? '' : place}`;
  }

  // In the open panel items have other widths, and the host may hide them there too.
  // While the sections of a section are shown, those of the rest are hidden by us.
  #measureItems(): void {
    const {open, unfolded} = this.#host;
    this.#sizes = this.#items.map((item, index) => {
      const {width} = item.getBoundingClientRect();
      const before = this.#sizes[index];
      return unfolded && before && (width || !open) ? before : width;
    });
  }

  #rowOf(room: number): NarrowRow {
    const {late, narrow} = this.#host;
    if (late) return 'scroll';
    const {fontSize} = getComputedStyle(this.#host);
    return room < NARROW_EM * parseFloat(fontSize) ? narrow : 'more';
  }

  #keeps(item: HTMLElement): boolean {
    const {activeElement} = this.#host.getRootNode() as Document | ShadowRoot;
    const focused = !this.#host.unfolded && item.contains(activeElement);
    return focused || item.matches(CURRENT) || item.querySelector(CURRENT) !== null;
  }

  #report(): void {
    const count = this.#items.filter((item) => this.isLeftOut(item)).length;
    if (count === this.count) return;
    this.count = count;
    this.#onChange();
    this.#host.requestUpdate();
  }

  #collect(): void {
    const items = itemsOf(this.#host);
    for (const item of this.#items) {
      if (items.includes(item)) continue;
      this.#marks.set(item, OVERFLOW);
      this.#marks.set(item, KEPT);
    }
    this.#items = items;
    this.#resize?.disconnect();
    this.#resize?.observe(this.#host);
    if (this.#row) this.#resize?.observe(this.#row);
    items.forEach((item) => this.#resize?.observe(item));
    if (items.length === 0) this.#report();
  }
}

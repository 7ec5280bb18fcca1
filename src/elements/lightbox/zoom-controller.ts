import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {resizeObserver} from '../../base/observers.js';
import {clamp, fit, WHOLE, zoomAt, type Point, type Size, type View} from './view.js';

/** Lays a picture on a stage, whole or magnified up to its own size. */
export class ZoomController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #nodes: () => {stage: HTMLElement | null; image: HTMLElement | null};
  #picture: Size = {width: 3, height: 2};
  #view: View = WHOLE;
  /** Whether it goes to its place by and by: as keys and buttons move it. */
  #eased = false;
  #observer: ResizeObserver | undefined;

  constructor(
    host: ReactiveControllerHost,
    nodes: () => {stage: HTMLElement | null; image: HTMLElement | null},
  ) {
    this.#host = host;
    this.#nodes = nodes;
    host.addController(this);
  }

  get zoomed(): boolean {
    return this.#view.scale > 1;
  }

  /** Whether there is more to see. */
  get hasMore(): boolean {
    return this.#view.scale < this.#most - 0.001;
  }

  hostUpdated(): void {
    const {stage} = this.#nodes();
    if (!stage) return;
    if (!this.#observer) {
      // A frame later: Firefox reports a size written in the callback as a loop.
      this.#observer = resizeObserver(() => {
        requestAnimationFrame(() => this.#apply());
      });
      this.#observer?.observe(stage);
    }
    this.#apply(this.#eased);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.#observer = undefined;
  }

  /** Shows another picture, whole. */
  reset(picture: Size): void {
    this.#picture = picture;
    this.#view = WHOLE;
    this.#eased = false;
  }

  /** Magnifies around a point on the stage, by default its centre. */
  by(factor: number, point: Point = {x: 0, y: 0}, eased = false): void {
    this.#set(zoomAt(this.#view, factor, point), eased);
  }

  pan(x: number, y: number, eased = false): void {
    const view = this.#view;
    this.#set({...view, x: view.x + x, y: view.y + y}, eased);
  }

  /** Between whole and as large as it is, around a point. */
  toggle(point: Point): void {
    if (this.zoomed) this.#set(WHOLE, true);
    else this.by(this.#most, point, true);
  }

  /** Lets the whole picture follow a finger that turns to another. */
  follow(x: number): void {
    this.#apply(x === 0, x);
  }

  get #stage(): Size {
    const {stage} = this.#nodes();
    return {width: stage?.clientWidth || 1, height: stage?.clientHeight || 1};
  }

  get #most(): number {
    return Math.max(1, this.#picture.width / fit(this.#picture, this.#stage).width);
  }

  #set(view: View, eased: boolean): void {
    this.#view = view;
    this.#eased = eased;
    this.#apply(eased);
    this.#host.requestUpdate();
  }

  #apply(eased = false, shift = 0): void {
    const {image} = this.#nodes();
    if (!image) return;
    const size = fit(this.#picture, this.#stage);
    this.#view = clamp(this.#view, size, this.#stage, this.#most);
    const {scale, x, y} = this.#view;
    image.toggleAttribute('data-eased', eased);
    image.style.width = `${size.width}px`;
    image.style.height = `${size.height}px`;
    image.style.transform = `translate(${x + shift}px, ${y}px) scale(${scale})`;
  }
}

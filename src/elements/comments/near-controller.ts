import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {intersectionObserver} from '../../base/observers.js';
import {commentNamedBy} from '../../page/comment-id.js';

type NearHost = ReactiveControllerHost & HTMLElement & {readonly provider: unknown};

/** Renders its element again once it comes near the window, or is what the address names. */
export class NearController implements ReactiveController {
  readonly #host: NearHost;
  #observer: IntersectionObserver | undefined;
  isNear = false;

  constructor(host: NearHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    if (this.isNear) return;
    this.#observer = intersectionObserver(
      (entries) => {
        if (entries.some(({isIntersecting}) => isIntersecting)) this.arrive();
      },
      // A screenful ahead, so that the thread is there when the reader is.
      {rootMargin: '100% 0px'},
    );
    this.#observer?.observe(this.#host);
    // Without a box of its own it never comes into view.
    const {display} = getComputedStyle(this.#host);
    const {provider} = this.#host;
    if (!this.#observer || display === 'contents' || commentNamedBy(location, provider))
      this.arrive();
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  arrive(): void {
    if (this.isNear) return;
    this.isNear = true;
    this.#observer?.disconnect();
    this.#host.requestUpdate();
  }
}

import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {asksForZoom, loadLightbox} from './open-zoom.js';

interface Options {
  /** The pictures that the host answers for, in reading order. */
  readonly images: () => readonly HTMLImageElement[];
  /** Opens the larger view of one of them. */
  readonly open: (image: HTMLImageElement) => void;
}

/**
 * Watches pictures of the light DOM: renders the host again when they change,
 * load or fail, and opens their larger view when they are clicked or linked to.
 */
export class PicturesController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement & {zoomable: boolean};
  readonly #options: Options;
  #children: MutationObserver | undefined;
  readonly #linked = new WeakSet<HTMLImageElement>();
  #listeners = new AbortController();

  constructor(
    host: ReactiveControllerHost & HTMLElement & {zoomable: boolean},
    options: Options,
  ) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostConnected(): void {
    const host = this.#host;
    this.#children ??= new MutationObserver(() => host.requestUpdate());
    this.#children.observe(host, {
      subtree: true,
      childList: true,
      attributeFilter: ['src', 'srcset', 'alt', 'data-kolom-role'],
    });
    this.#listeners = new AbortController();
    const {signal} = this.#listeners;
    // The events of a picture do not bubble.
    for (const type of ['load', 'error']) {
      host.addEventListener(type, () => host.requestUpdate(), {signal, capture: true});
    }
    for (const type of ['pointerenter', 'focusin']) {
      host.addEventListener(type, this.#onApproach, {signal});
    }
    host.addEventListener('click', this.#onClick, {signal});
    window.addEventListener('hashchange', this.#onHashChange, {signal});
    // What happened while the host was away was not seen; and the first update has
    // left the pictures out, as a server does.
    void host.updateComplete.then(() => host.requestUpdate());
  }

  hostDisconnected(): void {
    this.#children?.disconnect();
    this.#listeners.abort();
  }

  hostUpdated(): void {
    const isNew = this.#options.images().filter((image) => !this.#linked.has(image));
    for (const image of isNew) this.#linked.add(image);
    if (isNew.length > 0) this.#onHashChange();
  }

  async #openLinked(): Promise<void> {
    if (!this.#host.zoomable || !location.hash.startsWith('#photo-')) return;
    const {findLinked} = await loadLightbox();
    const image = await findLinked(this.#options.images());
    if (image) this.#options.open(image);
  }

  // Without the lightbox's code the link leads to the article.
  readonly #onHashChange = (): void => void this.#openLinked().catch(() => undefined);

  readonly #onApproach = (): void => {
    // Should it fail, opening the larger view fails too, and has an answer to that.
    if (this.#host.zoomable) void loadLightbox().catch(() => undefined);
  };

  readonly #onClick = (event: MouseEvent): void => {
    const image = this.#options.images().find((each) => each === event.target);
    if (!this.#host.zoomable || !image || !asksForZoom(event, image)) return;
    event.preventDefault();
    this.#options.open(image);
  };
}

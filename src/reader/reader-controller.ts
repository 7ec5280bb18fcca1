import {ReaderChangeEvent} from './events.js';
import {readerStore} from './reader-store.js';
import type {ReaderChanges, ReaderSettings} from './settings.js';

// What is used of a Lit element, so that this folder does without Lit.
interface Host extends EventTarget {
  addController(controller: object): void;
  requestUpdate(): void;
  readonly updateComplete: Promise<boolean>;
}

/** Gives an element the reader's settings and renders it again when they change. */
export class ReaderController {
  /** The reader's settings; empty in the first render, as on a server. */
  settings: ReaderSettings = {};

  readonly #host: Host;
  #stop: (() => void) | undefined;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    const store = readerStore();
    this.#stop = store.subscribe((settings) => this.#show(settings));
    void this.#host.updateComplete.then(() => this.#show(store.getState()));
  }

  hostDisconnected(): void {
    this.#stop?.();
  }

  /** Applies what the reader asked for and tells the page. */
  change(changes: ReaderChanges): void {
    readerStore().change(changes);
    this.#host.dispatchEvent(new ReaderChangeEvent(readerStore().getState()));
  }

  /** Goes back to the publisher's values and tells the page. */
  reset(): void {
    readerStore().reset();
    this.#host.dispatchEvent(new ReaderChangeEvent(readerStore().getState()));
  }

  #show(settings: ReaderSettings): void {
    if (settings === this.settings) return;
    this.settings = settings;
    this.#host.requestUpdate();
  }
}

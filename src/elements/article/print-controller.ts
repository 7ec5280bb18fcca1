import type {ReactiveController, ReactiveControllerHost} from 'lit';

// Milliseconds that a picture may keep a printer waiting.
const PATIENCE = 5000;

/** Sees to it that an article on paper has its pictures, its address and a date. */
export class PrintController implements ReactiveController {
  readonly #host: ReactiveControllerHost & Element;
  readonly #onPrint: () => void;
  #deferred: HTMLImageElement[] = [];
  #listening?: AbortController;

  /** @param onPrint - Has to render at once: printing waits for nothing. */
  constructor(host: ReactiveControllerHost & Element, onPrint: () => void) {
    this.#host = host;
    this.#onPrint = onPrint;
    host.addController(this);
  }

  hostConnected(): void {
    this.#listening = new AbortController();
    const {signal} = this.#listening;
    addEventListener('beforeprint', this.#before, {signal});
    addEventListener('afterprint', this.#after, {signal});
  }

  hostDisconnected(): void {
    this.#listening?.abort();
    this.#after();
  }

  /** Resolves once every picture is there, or cannot be had soon. */
  async loadPictures(): Promise<void> {
    this.#hurry();
    const pictures = [...this.#host.querySelectorAll('img')];
    const all = Promise.allSettled(pictures.map((picture) => picture.decode()));
    await Promise.race([all, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
  }

  readonly #before = (): void => {
    this.#hurry();
    this.#onPrint();
  };

  readonly #after = (): void => {
    this.#deferred.forEach((picture) => (picture.loading = 'lazy'));
    this.#deferred = [];
  };

  // Firefox and Safari print what they have; `lazy` is given back afterwards.
  #hurry(): void {
    const lazy = this.#host.querySelectorAll<HTMLImageElement>('img[loading="lazy"]');
    this.#deferred.push(...lazy);
    lazy.forEach((picture) => (picture.loading = 'eager'));
  }
}

import {html, type LitElement, type ReactiveController, type TemplateResult} from 'lit';

import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages, type Messages} from '../../i18n/messages.js';
import {canonicalUrl} from '../../page/canonical-url.js';

// Milliseconds that a picture may keep a printer waiting.
const PATIENCE = 5000;

/** Sees to it that an article on paper has its pictures, its address and a date. */
export class PrintController implements ReactiveController {
  readonly #host: LitElement;
  readonly #localize: LocalizeController<Messages>;
  readonly #onPrint: () => void;
  #deferred: HTMLImageElement[] = [];
  #listening?: AbortController;
  #printedAt: Date | undefined;

  /** @param onPrint - Has to render at once: printing waits for nothing. */
  constructor(host: LitElement, onPrint: () => void) {
    this.#host = host;
    this.#localize = new LocalizeController(host, messages);
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

  /** Where the article came from and when, once it has been printed. */
  renderSource(): TemplateResult | undefined {
    if (!this.#printedAt) return undefined;
    const date = inWords(this.#printedAt, this.#localize.lang);
    return html`<p class="source" part="source">
      ${this.#localize.term('articlePrinted', canonicalUrl(), date)}
    </p>`;
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
    this.#printedAt = new Date();
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

// Not by i18n/format-day.js, for which the byline's file would have to be fetched.
function inWords(day: Date, lang: string): string {
  try {
    return day.toLocaleDateString(lang, {dateStyle: 'long'});
  } catch {
    return day.toLocaleDateString('en', {dateStyle: 'long'}); // A malformed tag.
  }
}

import type {LitElement} from 'lit';

import {
  bylineWords,
  clearMarks,
  markAgo,
  markMade,
  markRoles,
  markTimes,
  readingTime,
} from './marks.js';

/** What the filler has to know of its element. */
export interface BylineHost extends LitElement {
  readonly labels: boolean;
  readonly relative: boolean;
  readonly readTime: boolean;
  readonly zone: string;
}

const MINUTE_MS = 60_000;

/** Writes what the author of a byline left to the library, in the page's language. */
export class Filler {
  readonly #host: BylineHost;
  readonly #words: ReturnType<typeof bylineWords>;
  #clock: ReturnType<typeof setInterval> | undefined;

  constructor(host: BylineHost) {
    this.#host = host;
    this.#words = bylineWords(host);
  }

  /** Writes it anew. @returns How long the article takes to read, where that is asked. */
  fill(): string {
    const host = this.#host;
    const words = this.#words;
    if (host.labels) markRoles(host, words);
    markTimes(host, words, host.zone);
    markMade(host, words);
    if (host.relative) {
      this.#say();
      this.#clock ??= setInterval(() => this.#say(), MINUTE_MS);
    }
    return host.readTime ? readingTime(host, words) : '';
  }

  /** Takes every word back. */
  clear(): void {
    clearInterval(this.#clock);
    this.#clock = undefined;
    clearMarks(this.#host);
  }

  #say(): void {
    markAgo(this.#host, this.#words.lang, Date.now());
  }
}

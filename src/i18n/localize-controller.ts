import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {composedClosest} from '../base/ancestors.js';
import type {LocaleRegistry} from './registry.js';

type Arguments<Message> = Message extends (...args: infer Args) => string ? Args : [];

const watchers = new Set<() => void>();
let observer: MutationObserver | undefined;

// One observer a document serves every element: `lang` and `dir` change rarely.
function watchLanguage(callback: () => void): () => void {
  watchers.add(callback);
  observer ??= new MutationObserver(() => watchers.forEach((watcher) => watcher()));
  if (watchers.size === 1) {
    observer.observe(document, {
      subtree: true,
      attributes: true,
      attributeFilter: ['lang', 'dir'],
    });
  }
  return () => {
    watchers.delete(callback);
    if (watchers.size === 0) observer?.disconnect();
  };
}

/**
 * Gives an element its strings in the language of the nearest `lang`, also
 * through shadow roots, and renders it again when that language changes.
 */
export class LocalizeController<Table extends object> implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #registry: LocaleRegistry<Table>;
  #stop: (() => void)[] = [];
  #lang = '';

  constructor(
    host: ReactiveControllerHost & HTMLElement,
    registry: LocaleRegistry<Table>,
  ) {
    this.#host = host;
    this.#registry = registry;
    host.addController(this);
  }

  /** The page's language at the element, or `en` where none is said. */
  get lang(): string {
    return this.#lang || 'en';
  }

  /** The strings themselves: another table when others are registered. */
  get messages(): Table {
    return this.#registry.find(this.lang).messages;
  }

  hostConnected(): void {
    this.#lang = this.#nearestLang();
    const update = (): void => this.#host.requestUpdate();
    this.#stop = [
      this.#registry.subscribe(update),
      watchLanguage(() => {
        if (this.#nearestLang() !== this.#lang) update();
      }),
    ];
  }

  hostDisconnected(): void {
    this.#stop.forEach((stop) => stop());
    this.#stop = [];
  }

  hostUpdate(): void {
    this.#lang = this.#nearestLang();
  }

  /** The string for a key, with its arguments where it takes any. */
  term<Key extends keyof Table>(key: Key, ...args: Arguments<Table[Key]>): string {
    const message = this.messages[key] as string | ((...args: unknown[]) => string);
    return typeof message === 'function' ? message(...args) : message;
  }

  /** A number in the page's language. */
  number(value: number, options?: Intl.NumberFormatOptions): string {
    return numberFormat(this.lang, options).format(value);
  }

  #nearestLang(): string {
    return (
      composedClosest(this.#host, '[lang]:not([lang=""])')?.getAttribute('lang') ?? ''
    );
  }
}

const numberFormats = new Map<string, Intl.NumberFormat>();

/** Making a formatter is slow, and a thread needs the same one thousands of times. */
function numberFormat(
  lang: string,
  options?: Intl.NumberFormatOptions,
): Intl.NumberFormat {
  const key = `${lang} ${options ? JSON.stringify(options) : ''}`;
  const found =
    numberFormats.get(key) ??
    create(lang, (safe) => new Intl.NumberFormat(safe, options));
  numberFormats.set(key, found);
  return found;
}

/** `Intl` throws on a malformed language tag, which a page may well carry. */
function create<Formatter>(lang: string, make: (lang: string) => Formatter): Formatter {
  try {
    return make(lang);
  } catch {
    return make('en');
  }
}

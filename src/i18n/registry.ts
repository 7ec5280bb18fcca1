/** The strings of one language, and the tag that names it. */
export interface Locale<Table> {
  /** BCP 47 tag, for example `id` or `pt-BR`. */
  readonly lang: string;
  readonly messages: Table;
}

/** The languages in which one table of strings is to be had. */
export class LocaleRegistry<Table> {
  readonly #locales = new Map<string, Locale<Table>>();
  readonly #listeners = new Set<() => void>();
  readonly #fallback: Locale<Table>;

  /**
   * @param fallback - Used where a page's language is unknown.
   * @param others - Every other language that is built in.
   */
  constructor(fallback: Locale<Table>, ...others: readonly Locale<Table>[]) {
    this.#fallback = fallback;
    for (const locale of [fallback, ...others]) this.add(locale);
  }

  /** Adds a language, or replaces one, and tells what shows it already. */
  add(locale: Locale<Table>): void {
    this.#locales.set(locale.lang.toLowerCase(), locale);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Finds the nearest language by RFC 4647 lookup: `id-ID`, then `id`. */
  find(lang: string): Locale<Table> {
    let range = lang.toLowerCase();
    while (range) {
      const locale = this.#locales.get(range);
      if (locale) return locale;
      range = range.replace(/(-[a-z\d])?-[^-]*$|^[^-]*$/, '');
    }
    return this.#fallback;
  }

  /** Calls back when a language is added, until the returned function is called. */
  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }
}

/** The strings of one language, and the tag that names it. */
export interface Locale<Table> {
  /** BCP 47 tag, for example `id` or `pt-BR`. */
  readonly lang: string;
  readonly messages: Table;
}

/** A language whose strings come when a page is in it. */
export interface LaterLocale<Table> {
  readonly lang: string;
  readonly load: () => Promise<Table>;
}

/** The languages in which one table of strings is to be had. */
export class LocaleRegistry<Table> {
  readonly #locales = new Map<string, Locale<Table> | LaterLocale<Table>>();
  readonly #coming = new Map<LaterLocale<Table>, Promise<void>>();
  readonly #listeners = new Set<() => void>();
  readonly #fallback: Locale<Table>;

  /**
   * @param fallback - Used where a page's language is unknown, or on its way.
   * @param others - Every other language that is built in.
   */
  constructor(
    fallback: Locale<Table>,
    ...others: readonly (Locale<Table> | LaterLocale<Table>)[]
  ) {
    this.#fallback = fallback;
    for (const locale of [fallback, ...others])
      this.#locales.set(locale.lang.toLowerCase(), locale);
  }

  /** Adds a language, or replaces one, and tells what shows it already. */
  add(locale: Locale<Table>): void {
    this.#locales.set(locale.lang.toLowerCase(), locale);
    for (const listener of [...this.#listeners]) listener();
  }

  /** Finds the nearest language by RFC 4647 lookup: `id-ID`, then `id`. */
  find(lang: string): Locale<Table> {
    const found = this.#nearest(lang);
    if ('messages' in found) return found;
    void this.load(lang);
    return this.#fallback;
  }

  /**
   * Fetches a language that is not here yet. Undefined where there is nothing to
   * wait for. Never rejects: the fallback's words stay where the others do not come.
   */
  load(lang: string): Promise<void> | undefined {
    const found = this.#nearest(lang);
    if ('messages' in found) return undefined;
    let coming = this.#coming.get(found);
    if (!coming) {
      coming = found.load().then(
        (messages) => {
          // The publisher's own words may have come meanwhile.
          if (this.#nearest(lang) === found) this.add({lang: found.lang, messages});
        },
        () => undefined,
      );
      this.#coming.set(found, coming);
    }
    return coming;
  }

  #nearest(lang: string): Locale<Table> | LaterLocale<Table> {
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

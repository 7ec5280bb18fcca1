import {LocaleRegistry, type Locale} from './registry.js';

/** A language whose strings come when a page is in it. */
export interface LaterLocale<Table> {
  readonly lang: string;
  readonly load: () => Promise<Table>;
}

/** A registry of which only the first language is here before a page asks for it. */
export class LaterRegistry<Table> extends LocaleRegistry<Table> {
  readonly #fallback: Locale<Table>;
  /** By what stands for each until it has come. */
  readonly #later: ReadonlyMap<Locale<Table>, LaterLocale<Table>>;
  readonly #coming = new Map<LaterLocale<Table>, Promise<void>>();

  /** @param fallback - Used where a page's language is unknown, or on its way. */
  constructor(fallback: Locale<Table>, ...later: readonly LaterLocale<Table>[]) {
    const {messages} = fallback;
    const locales = new Map(later.map((one) => [{lang: one.lang, messages}, one]));
    super(fallback, ...locales.keys());
    this.#fallback = fallback;
    this.#later = locales;
  }

  override find(lang: string): Locale<Table> {
    return this.load(lang) ? this.#fallback : super.find(lang);
  }

  /**
   * Fetches a language that is not here yet. Undefined where there is nothing to
   * wait for. Never rejects: the fallback's words stay where the others do not come.
   */
  load(lang: string): Promise<void> | undefined {
    const found = super.find(lang);
    const later = this.#later.get(found);
    if (!later) return undefined;
    const coming =
      this.#coming.get(later) ??
      later.load().then(
        (messages) => {
          // The publisher's own words may have come meanwhile.
          if (super.find(lang) === found) this.add({lang: later.lang, messages});
        },
        () => undefined,
      );
    this.#coming.set(later, coming);
    return coming;
  }
}

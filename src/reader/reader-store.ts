import {openStorage, type SafeStorage} from '../base/storage.js';
import {Store} from '../base/store.js';
import {
  applySettings,
  parseSettings,
  readSettings,
  STORAGE_KEY,
  WORDS,
  type ReaderChanges,
  type ReaderSettings,
} from './settings.js';

/** Sent to `document` when a copy of the library changed `<html>`. */
const SYNC_EVENT = 'kolom-reader-sync';

/**
 * A reader's settings, one store for each copy of the library in a document.
 * The truth is on `<html>` and, where the browser allows, in `localStorage`, so
 * that copies agree without knowing each other, and tabs by `storage` events.
 */
export class ReaderStore extends Store<ReaderSettings> {
  readonly #storage: SafeStorage = openStorage('localStorage');
  readonly #root = document.documentElement;
  #writing = false;

  constructor() {
    super({});
    document.addEventListener(SYNC_EVENT, () => {
      if (!this.#writing) this.#replace(readSettings(this.#root));
    });
    window.addEventListener('storage', ({key}) => {
      // A null key: everything was cleared. A copy that storage is refused to has
      // nothing newer in memory than what stands on <html>.
      const isOurs = key === null || key === STORAGE_KEY;
      if (isOurs && this.#storage.persistent) this.#load();
    });
    window.addEventListener('pageshow', ({persisted}) => {
      // A page in the back/forward cache hears no storage events. What is kept in
      // memory alone may be older than what another copy of the library put on <html>.
      if (persisted && this.#storage.persistent) this.#load();
    });
    // Some routers, and morphs of the whole document, give <html> the attributes of the
    // server's HTML.
    new MutationObserver(() => this.#restore()).observe(this.#root, {
      attributeFilter: ['style', ...WORDS.map((key) => `data-kolom-${key}`)],
    });
    if (this.#storage.get(STORAGE_KEY) === null)
      this.#replace(readSettings(this.#root));
    else this.#load();
  }

  /** Changes some settings for this page, every other open one, and next time. */
  change(changes: ReaderChanges): void {
    this.#write(parseSettings({...this.getState(), ...changes}), changes);
  }

  /** Gives every setting back to the publisher. */
  reset(): void {
    this.#storage.remove(STORAGE_KEY);
    this.#publish({});
  }

  #write(settings: ReaderSettings, changes: ReaderChanges): void {
    // What a newer copy of the library stored beside our keys is left alone.
    const others = Object.fromEntries(
      Object.entries(this.#stored()).filter(([key]) => !(key in changes)),
    );
    this.#storage.set(STORAGE_KEY, JSON.stringify({...others, ...settings}));
    this.#publish(settings);
  }

  #load(): void {
    const settings = parseSettings(this.#stored());
    applySettings(settings, this.#root);
    this.#replace(settings);
  }

  #publish(settings: ReaderSettings): void {
    applySettings(settings, this.#root);
    this.#writing = true;
    document.dispatchEvent(new Event(SYNC_EVENT));
    this.#writing = false;
    this.#replace(settings);
  }

  #replace(settings: ReaderSettings): void {
    if (JSON.stringify(settings) !== JSON.stringify(this.getState())) {
      this.setState(settings);
    }
  }

  /** Puts back what was taken away; what was given another value stays so. */
  #restore(): void {
    const settings = {...this.getState(), ...readSettings(this.#root)};
    if (JSON.stringify(settings) !== JSON.stringify(readSettings(this.#root)))
      applySettings(settings, this.#root);
  }

  #stored(): object {
    try {
      const value: unknown = JSON.parse(this.#storage.get(STORAGE_KEY) ?? '{}');
      return typeof value === 'object' && value !== null ? value : {};
    } catch {
      return {}; // Nonsense under our key is the same as nothing.
    }
  }
}

let store: ReaderStore | undefined;

/** The settings of this document's reader. */
export function readerStore(): ReaderStore {
  return (store ??= new ReaderStore());
}

import type {SafeStorage} from '../base/storage.js';
import {draftKey, draftsKey, readEntry, type DraftEntry} from './kept.js';
import type {DraftContext, Target} from './model.js';
import {outgoing} from './read.js';
import {commentStorage, uniqueId} from './storage.js';

const listeners = new Set<(key: string) => void>();

/**
 * Hears when words of a draft have been sent from this page; of other pages, the storage
 * tells. A form may have been given another thread, or the same anew, meanwhile.
 */
export function onDraftSent(listener: (key: string) => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * What the reader typed in one box, kept until a server has it. Each box has an
 * entry of its own. Where another tab, or a second box on the page, wrote into the
 * same entry, both texts are kept: this box goes on in a second entry.
 */
export class Draft {
  readonly key: string;
  readonly #storage: SafeStorage;
  readonly #writer: string;
  /** The entry's text as this box last read or wrote it. */
  #base: string | null = null;
  #kept = true;
  #own: string;

  constructor(
    thread: Pick<Target, 'server' | 'thread'>,
    context: DraftContext,
    storage = commentStorage(),
    writer = uniqueId(),
  ) {
    this.key = draftKey(thread, context);
    this.#own = this.key;
    this.#storage = storage;
    this.#writer = writer;
  }

  /** False where the text is lost when the page is closed. */
  get persistent(): boolean {
    return this.#storage.persistent;
  }

  /** The text to go on with: this box's own, or the newest where there are several. */
  restore(): string {
    const entries = this.#entries();
    const isOwn = ({writer}: DraftEntry): boolean => writer === this.#writer;
    const newest = entries.find(isOwn) ?? entries[0];
    this.#base = null;
    if (!newest) return '';
    this.#own = newest.key;
    // What this box kept itself, before this was here, is kept again: it may not have been.
    if (!isOwn(newest)) this.#base = newest.text;
    return newest.text;
  }

  /**
   * The text after another tab changed or sent the very entry that this box has
   * open; undefined where the reader has typed on here, which then stands.
   */
  follow(typed: string): string | undefined {
    if (!typed || typed !== this.#base) return undefined;
    this.#base = readEntry(this.#storage.get(this.#own))?.text ?? null;
    return this.#base ?? '';
  }

  /** Texts that other tabs typed into the same box. */
  others(): readonly string[] {
    return this.#entries()
      .filter(({key}) => key !== this.#own)
      .map(({text}) => text);
  }

  /**
   * Keeps the text as it is now.
   * @returns false where it is kept in this page's memory only.
   */
  save(text: string): boolean {
    const kept = readEntry(this.#storage.get(this.#own));
    const foreign = kept && kept.writer !== this.#writer && kept.text !== this.#base;
    // Never one by this box's name: another may have gone on in that.
    if (foreign && kept.text !== text) this.#own = `${this.key}#${uniqueId()}`;
    if (text === (this.#base ?? '') && !foreign) return this.#kept;
    this.#base = text;
    if (!text.trim()) {
      this.#storage.remove(this.#own);
      return (this.#kept = true);
    }
    const entry: DraftEntry = {text, at: Date.now(), writer: this.#writer};
    return (this.#kept = this.#storage.set(this.#own, JSON.stringify(entry)));
  }

  /** The server has this text: forgets it, but nothing typed since. */
  clear(sent: string): void {
    const words = outgoing(sent);
    for (const {key, text} of this.#entries())
      if (outgoing(text) === words) this.#storage.remove(key);
    if (!this.#storage.get(this.#own)) this.#base = null;
    listeners.forEach((listener) => listener(this.key));
  }

  /** The reader chose another tab's text: both entries become this one. */
  adopt(text: string): void {
    for (const entry of this.#entries())
      if (entry.text === text) this.#storage.remove(entry.key);
    this.#base = null;
    this.save(text);
  }

  /** The reader wants none of the others. */
  forgetOthers(): void {
    for (const {key} of this.#entries())
      if (key !== this.#own) this.#storage.remove(key);
  }

  #entries(): (DraftEntry & {key: string})[] {
    return this.#storage
      .keys()
      .filter((key) => key === this.key || key.startsWith(`${this.key}#`))
      .flatMap((key) => {
        const entry = readEntry(this.#storage.get(key));
        return entry ? [{...entry, key}] : [];
      })
      .sort((a, b) => b.at - a.at);
  }
}

/** The forms of a thread for which words are kept. */
export function draftContexts(
  thread: Pick<Target, 'server' | 'thread'>,
  storage = commentStorage(),
): ReadonlySet<DraftContext> {
  const prefix = draftsKey(thread);
  const contexts = storage
    .keys()
    .filter((key) => key.startsWith(prefix))
    .map((key) => contextOf(key.slice(prefix.length)));
  return new Set(contexts.filter((context) => context !== undefined));
}

/** What follows the thread in a draft's name: `reply:12"]`, and a form's own sign. */
function contextOf(rest: string): DraftContext | undefined {
  const [, written] = /^(.*)"\](?:#[^"]*)?$/.exec(rest) ?? [];
  try {
    return JSON.parse(`"${written}"`) as DraftContext;
  } catch {
    return undefined;
  }
}

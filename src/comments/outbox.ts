import type {SafeStorage} from '../base/storage.js';
import {commentStorage} from './storage.js';
import {outboxKey} from './kept.js';
import type {DraftContext, Target} from './model.js';
import {object, readId, text} from './read.js';

/**
 * - `sending`: the request is under way, or its page went away meanwhile.
 * - `unknown`: it is not known whether the server has it.
 * - `held`: the server has it and shows it to nobody else yet.
 * - `posted`: the server has it; remembered for a while, for other tabs, and while
 *   servers that know a guest's own comment by a cookie let it be changed.
 */
export type OutboxState = 'sending' | 'unknown' | 'held' | 'posted';

/** A comment that was sent, written down before the first byte leaves. */
export interface OutboxRecord {
  readonly key: string;
  readonly context: DraftContext;
  readonly text: string;
  readonly name: string;
  readonly state: OutboxState;
  /** Milliseconds since 1970. */
  readonly at: number;
  readonly parentId?: string | undefined;
  readonly rootId?: string | undefined;
  /** Comments that said the same before; absent where that is not known. */
  readonly twins?: readonly string[] | undefined;
  /** What the server calls it, once it is posted. */
  readonly id?: string | undefined;
}

const DAY_MS = 24 * 3600_000;

/** Milliseconds for which a record is of use. */
const LIFETIMES_MS: Readonly<Record<OutboxState, number>> = {
  sending: 30 * DAY_MS,
  unknown: 30 * DAY_MS,
  held: 30 * DAY_MS,
  posted: 15 * 60_000,
};

/** The comments of one thread that left this browser and are not settled yet. */
export class Outbox {
  readonly #storage: SafeStorage;
  readonly #prefix: string;

  constructor(target: Target, storage = commentStorage()) {
    this.#storage = storage;
    this.#prefix = outboxKey(target);
  }

  /** @returns false where the storage is full, so that the record goes with the page. */
  put(record: OutboxRecord): boolean {
    const {persistent} = this.#storage;
    const kept = this.#storage.set(this.#prefix + record.key, JSON.stringify(record));
    return kept || !persistent;
  }

  remove(key: string): void {
    this.#storage.remove(this.#prefix + key);
  }

  /** The records of which it is not known whether the server has them. */
  open(): readonly OutboxRecord[] {
    return this.records().filter((record) => !isSettled(record));
  }

  /** The records that the server has. */
  settled(): readonly OutboxRecord[] {
    return this.records().filter(isSettled);
  }

  /** The records of these words, out of that form, that the server has. */
  settledOf(context: DraftContext, text: string): readonly OutboxRecord[] {
    return this.settled().filter(
      (record) => record.context === context && record.text === text,
    );
  }

  /** Every record, oldest first. Those that have outlived their use are removed. */
  records(now = Date.now()): readonly OutboxRecord[] {
    return this.#storage
      .keys()
      .filter((key) => key.startsWith(this.#prefix))
      .flatMap((key) => {
        const record = readRecord(this.#storage.get(key));
        if (record && now - record.at < LIFETIMES_MS[record.state]) return [record];
        this.#storage.remove(key);
        return [];
      })
      .sort((a, b) => a.at - b.at);
  }
}

function isSettled({state}: OutboxRecord): boolean {
  return state === 'posted' || state === 'held';
}

function readRecord(value: string | null): OutboxRecord | null {
  try {
    const row = object(JSON.parse(value ?? 'null'));
    const {key, context, text: words, name, state, at} = row as Partial<OutboxRecord>;
    if (!key || !context || typeof words !== 'string' || typeof at !== 'number')
      return null;
    if (!state || !Object.hasOwn(LIFETIMES_MS, state)) return null;
    const parentId = text(row['parentId']);
    const rootId = text(row['rootId']);
    const twins = Array.isArray(row['twins']) ? row['twins'].map(String) : undefined;
    return {
      key,
      context,
      text: words,
      name: String(name),
      state,
      at,
      parentId,
      rootId,
      twins,
      id: readId(row['id']) || undefined,
    };
  } catch {
    return null;
  }
}

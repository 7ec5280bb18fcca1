import type {SafeStorage} from '../base/storage.js';
import {Store} from '../base/store.js';
import {commentStorage} from './storage.js';
import type {Author} from './model.js';

/** By what a person is known: the server's name for them, else their own. Empty where they have none. */
export function personOf({id, name}: Author): string {
  return id ? `#${id}` : name;
}

/** The people of one server whose comments this device leaves out. */
export class MutedPeople extends Store<ReadonlySet<string>> {
  readonly #storage: SafeStorage;
  readonly #key: string;

  constructor(server: string, storage = commentStorage()) {
    const key = `kolom.muted:${server}`;
    super(read(storage, key));
    this.#storage = storage;
    this.#key = key;
  }

  /** Leaves a person's comments out from now on, or no longer. */
  mute(person: string, muted: boolean): void {
    // Read again: another tab may have muted somebody meanwhile.
    const people = new Set(read(this.#storage, this.#key));
    if (muted && person) people.add(person);
    else people.delete(person);
    if (people.size) this.#storage.set(this.#key, JSON.stringify([...people]));
    else this.#storage.remove(this.#key);
    this.setState(people);
  }
}

function read(storage: SafeStorage, key: string): ReadonlySet<string> {
  try {
    const list: unknown = JSON.parse(storage.get(key) ?? '[]');
    return new Set(Array.isArray(list) ? list.map(String) : []);
  } catch {
    return new Set(); // Anything may have written there.
  }
}

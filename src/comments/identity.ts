import type {SafeStorage} from '../base/storage.js';
import {Store} from '../base/store.js';
import {commentStorage, tabStorage} from './storage.js';
import type {Identity} from './model.js';
import {object} from './read.js';

const key = 'kolom.commenter';

/** What the reader says about themselves, and whether this device may keep it. */
export interface RememberedIdentity extends Identity {
  readonly remember: boolean;
}

/**
 * Name and address as every form of the page shows them. They last as long as
 * the tab, and longer only where the reader agreed.
 */
class IdentityStore extends Store<RememberedIdentity> {
  readonly #device: SafeStorage;
  readonly #tab: SafeStorage;

  constructor(device = commentStorage(), tab = tabStorage()) {
    const kept = read(device.get(key));
    super({...(kept ?? read(tab.get(key)) ?? nobody), remember: kept !== null});
    this.#device = device;
    this.#tab = tab;
  }

  /** The reader changed something. */
  set(change: Partial<RememberedIdentity>): void {
    const state = {...this.getState(), ...change};
    const {remember, ...identity} = state;
    this.#tab.set(key, JSON.stringify(identity));
    if (remember) this.#device.set(key, JSON.stringify(identity));
    else this.#device.remove(key);
    this.setState(state);
  }
}

const nobody: Identity = {name: '', email: '', website: ''};

let shared: IdentityStore | undefined;

/** The one identity of the comment boxes on a page. */
export function readerIdentity(): IdentityStore {
  return (shared ??= new IdentityStore());
}

function read(value: string | null): Identity | null {
  if (!value) return null;
  try {
    const row = object(JSON.parse(value));
    const field = (name: keyof Identity): string =>
      typeof row[name] === 'string' ? row[name] : '';
    return {name: field('name'), email: field('email'), website: field('website')};
  } catch {
    return null;
  }
}

import {prefix, readEntry} from './drafts.js';
import {commentStorage} from './storage.js';

const month = 30 * 24 * 3600_000;

/** Forgets drafts that nobody came back to for a month. */
export function expireDrafts(storage = commentStorage(), now = Date.now()): void {
  for (const key of storage.keys()) {
    if (!key.startsWith(prefix)) continue;
    const entry = readEntry(storage.get(key));
    if (!entry || now - entry.at > month) storage.remove(key);
  }
}

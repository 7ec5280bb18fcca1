import {DRAFT_PREFIX, OUTBOX_PREFIX} from './kept.js';
import {object} from './read.js';
import {commentStorage} from './storage.js';

const DAY_MS = 24 * 3600_000;

/** Milliseconds after which nobody comes back to what they wrote. */
const WRITTEN_MS = 30 * DAY_MS;

/** The same for what the server has: it is of use for minutes. */
const POSTED_MS = DAY_MS;

/** Forgets what was typed and what was sent long ago, on every thread of this browser. */
export function expireKept(storage = commentStorage(), now = Date.now()): void {
  for (const key of storage.keys()) {
    if (!key.startsWith(DRAFT_PREFIX) && !key.startsWith(OUTBOX_PREFIX)) continue;
    const {at, state} = readRow(storage.get(key));
    const life = state === 'posted' ? POSTED_MS : WRITTEN_MS;
    if (typeof at !== 'number' || now - at > life) storage.remove(key);
  }
}

function readRow(value: string | null): Readonly<Record<string, unknown>> {
  try {
    return object(JSON.parse(value ?? 'null'));
  } catch {
    return {};
  }
}

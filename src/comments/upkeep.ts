import {expireKept} from './expire.js';
import {poll} from './poll.js';
import type {OpenThread} from './thread-store.js';

/** Does what can wait until a thread is on the screen. */
export function keep(
  session: OpenThread,
  signal: AbortSignal,
  isSeen: () => boolean,
): void {
  expireKept();
  if (!session.provider.subscribe) poll(session, signal, isSeen);
}

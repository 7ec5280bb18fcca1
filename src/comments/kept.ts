// What the comments keep in the browser's storage, by its names.
import type {DraftContext, Target} from './model.js';
import {object} from './read.js';
import {commentStorage} from './storage.js';

type Thread = Pick<Target, 'server' | 'thread'>;

/** How the names of drafts begin. */
export const DRAFT_PREFIX = 'kolom.draft:';

/** How the names of comments that were sent begin. */
export const OUTBOX_PREFIX = 'kolom.outbox:';

/** A draft as it is kept. */
export interface DraftEntry {
  readonly text: string;
  /** Milliseconds since 1970. */
  readonly at: number;
  /** The form that wrote it last; every tab and every element has its own. */
  readonly writer: string;
}

/** The name of a form's draft, and how the names of those of other tabs begin. */
export function draftKey({server, thread}: Thread, context: DraftContext): string {
  return DRAFT_PREFIX + JSON.stringify([server, thread, context]);
}

/** How the names of all drafts of a thread begin: the context and `"]` follow. */
export function draftsKey({server, thread}: Thread): string {
  return DRAFT_PREFIX + JSON.stringify([server, thread, '']).slice(0, -2);
}

/** How the names of the comments begin that were sent to a thread. */
export function outboxKey({server, thread}: Thread): string {
  return `${OUTBOX_PREFIX}${JSON.stringify([server, thread])}#`;
}

/** Whether anything is kept under a name that begins so. */
export function isKept(prefix: string): boolean {
  return commentStorage()
    .keys()
    .some((key) => key.startsWith(prefix));
}

/** Reads a draft that anything may have written. */
export function readEntry(value: string | null): DraftEntry | null {
  try {
    const {text, at, writer} = object(JSON.parse(value ?? 'null'));
    return typeof text === 'string' && text && typeof at === 'number'
      ? {text, at, writer: String(writer)}
      : null;
  } catch {
    return null;
  }
}

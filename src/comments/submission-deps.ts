import type {Comment, Identity, Target} from './model.js';
import type {Outbox, OutboxRecord} from './outbox.js';
import type {
  Capabilities,
  CommentProvider,
  Io,
  Posting,
  PostResult,
} from './provider.js';

/** What the forms of one page have in common. */
export interface PageOfForms {
  /** Runs a task unless one under the same name runs already, in any tab. */
  readonly exclusive: (name: string, task: () => Promise<void>) => Promise<boolean>;
  /** False where other tabs are not heard of; pages that are not served securely. */
  readonly knowsTabs: () => boolean;
  /** Resolves when no task of that name runs any more, in any tab. */
  readonly released: (name: string) => Promise<void>;
  /**
   * When the reader last decided on the words of a form, by the name of its draft:
   * milliseconds since 1970. A thread that is opened anew goes on from there.
   */
  readonly decisions: Map<string, number>;
}

/** What sending needs of its surroundings. */
export interface SubmissionDeps extends PageOfForms {
  readonly provider: CommentProvider | undefined;
  readonly target: Target;
  readonly io: Io;
  readonly outbox: Outbox;
  readonly capabilities: () => Capabilities | undefined;
  /** The page's own way of sending; `false` keeps the comment from being sent. */
  readonly intercept?:
    ((posting: Posting) => Promise<PostResult> | false | undefined) | undefined;
  /** The page's check against robots. */
  readonly verify?: (() => Promise<string>) | undefined;
  /** The comments shown here. */
  readonly comments: () => Iterable<Comment>;
  /** Writes a record down, before the first byte leaves. */
  readonly record: (record: OutboxRecord) => void;
  /** Forgets one that did not lead to a comment. */
  readonly discard: (record: OutboxRecord) => void;
  /** The server has a comment. Returns the id under which it now stands. */
  readonly onAccepted: (record: OutboxRecord, result: PostResult) => string | undefined;
  /** When the reader came to this thread: milliseconds since 1970. */
  readonly openedAt: number;
  readonly waits: Waits;
}

/** How long a submission waits, in milliseconds. */
export interface Waits {
  /** Before each look whether a comment arrived. */
  readonly check: readonly number[];
  /** Until `slow`. */
  readonly slow: number;
  /** From an attempt until it is known to have failed: some servers go on after a 504. */
  readonly settle?: number;
}

/** What is in a form when it is sent. */
export interface FormValues {
  readonly text: string;
  readonly author: Identity;
  readonly parentId?: string | undefined;
  readonly rootId?: string | undefined;
  readonly replyTo?: string | undefined;
  /** An input was filled that no reader sees. */
  readonly trapped?: boolean;
  /** The same words, of which the writer was asked to think again. */
  readonly insists?: boolean;
}

/** How long a comment is waited for. */
export const DEFAULT_WAITS: Waits = {check: [800, 3000], slow: 6000, settle: 12_000};

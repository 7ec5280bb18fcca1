import type {CommentData, CommentState, Identity, Sort, Target} from './model.js';

/** What went wrong, as far as the reader's next step depends on it. */
export type ErrorKind =
  | 'offline' // as `network`, and the browser has no connection either
  | 'network'
  | 'timeout'
  | 'server'
  | 'protocol' // an answer that is none: a web page, broken JSON
  | 'auth' // sign in first
  | 'forbidden'
  | 'closed'
  | 'rate'
  | 'duplicate'
  | 'validation'
  | 'gone'
  | 'robot' // a check against robots did not pass
  | 'nudge' // would the writer think again? sent once more, it is taken
  | 'elsewhere' // another tab is sending the same words
  | 'setup'; // no such provider, no server named

/** More about a failure. */
export interface ErrorDetails {
  /** The request may have reached the server all the same. */
  readonly ambiguous?: boolean | undefined;
  /** Seconds to wait before the next attempt. */
  readonly retryAfter?: number | undefined;
  /** The input that the server refused. */
  readonly field?: 'comment' | keyof Identity | undefined;
  /** The server's own words, as text; of a `nudge`, what the writer is asked. */
  readonly message?: string | undefined;
  readonly status?: number | undefined;
}

/** A failure in words of this library, whatever the server called it. */
export class ProviderError extends Error {
  readonly kind: ErrorKind;
  readonly ambiguous: boolean;
  readonly retryAfter: number | undefined;
  readonly field: 'comment' | keyof Identity | undefined;
  readonly status: number | undefined;

  constructor(kind: ErrorKind, details: ErrorDetails = {}) {
    super(details.message ?? '');
    this.name = 'ProviderError';
    this.kind = kind;
    this.ambiguous = details.ambiguous ?? false;
    this.retryAfter = details.retryAfter;
    this.field = details.field;
    this.status = details.status;
  }
}

/** How a request is made. */
export interface IoRequest {
  readonly method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Sent as JSON; a string is sent as it is, form-encoded. */
  readonly body?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly credentials?: RequestCredentials;
  readonly cache?: RequestCache;
  readonly signal?: AbortSignal | undefined;
}

/** An answer that arrived and is JSON, whatever its status. */
export interface IoAnswer {
  readonly status: number;
  readonly ok: boolean;
  readonly data: unknown;
  /** Of a refusal that is no JSON: what came in its place. */
  readonly raw: string;
  header(name: string): string | null;
}

/**
 * The network, as providers have it. Rejects with a `ProviderError` where no
 * JSON answer came, and on a status of 400 and above unless `refused` is given
 * the chance to name the failure more exactly.
 */
export type Io = (
  url: string,
  request?: IoRequest,
  refused?: (answer: IoAnswer) => ProviderError | undefined,
) => Promise<IoAnswer>;

/** The unit in which a server counts a comment's length. */
export type LengthUnit = 'utf16' | 'codepoint' | 'grapheme' | 'byte';

/** What a server can do, beyond the methods that its provider has. */
export interface Capabilities {
  /** How the server hands bodies over. */
  readonly format: 'text' | 'markdown' | 'html';
  /** How it reads what is typed. */
  readonly input: 'text' | 'markdown';
  readonly sorts: readonly Sort[];
  /** What it wants to know of a writer. */
  readonly fields: {readonly [Field in keyof Identity]?: 'required' | 'optional'};
  readonly maxLength?: {readonly value: number; readonly unit: LengthUnit} | undefined;
  /** Seconds for which writers may change their comments, where that is limited. */
  readonly editWindow?: number | undefined;
  /** No new comments are taken. */
  readonly closed?: boolean | undefined;
  /** None are taken from guests: a reader signs in on the site itself first. */
  readonly signIn?: boolean | undefined;
}

/** A part of a thread. */
export interface LoadQuery {
  readonly target: Target;
  readonly sort: Sort;
  /** Comments of the first level wanted. */
  readonly pageSize: number;
  /** What the last page gave as `next`. */
  readonly cursor?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** What a provider answers to a query. */
export interface Page {
  readonly items: readonly CommentData[];
  /** Where the next page begins; absent on the last one. */
  readonly next?: string | undefined;
  /** Comments in the whole thread, replies included. */
  readonly total?: number | undefined;
  /** Rows that could not be read. */
  readonly dropped?: number | undefined;
}

/** A comment on its way. */
export interface Posting {
  readonly target: Target;
  /** The same for every attempt to send this comment. */
  readonly key: string;
  readonly text: string;
  readonly parentId?: string | undefined;
  /** The first-level comment above `parentId`, for servers that want it. */
  readonly rootId?: string | undefined;
  /** The name of the person answered. */
  readonly replyTo?: string | undefined;
  readonly author: Identity;
  /** Comments that said the same before: for `reconcile`, which must find another. */
  readonly twins?: readonly string[] | undefined;
  /** The answer of the publisher's own check against robots. */
  readonly token?: string | undefined;
  /** After a `nudge` the writer sends the same words. */
  readonly insists?: boolean | undefined;
}

/** What became of a comment. */
export interface PostResult {
  readonly state: Exclude<CommentState, 'removed'>;
  /** The comment as the server keeps it, where it says. */
  readonly comment?: CommentData | undefined;
}

/** One comment of a thread, for what is done to it. */
export interface Subject {
  readonly target: Target;
  readonly id: string;
}

/** Names of the built-in providers, as the attribute `provider` takes them. */
export type ProviderName =
  | 'waline'
  | 'wordpress'
  | 'isso'
  | 'remark42'
  | 'artalk'
  | 'mastodon'
  | 'bluesky'
  | 'memory';

/**
 * What the property `provider` takes: a built-in provider's name, which editors
 * complete, or an object of your own. Any text compiles, since it may come from a
 * setting; the development build warns of a name that is none.
 */
export type ProviderChoice = ProviderName | (string & {}) | CommentProvider;

/**
 * Translates one service's HTTP to the model and back. It returns data only,
 * never markup, and offers no more than the service can do: a method that is
 * missing is a control that is not shown.
 */
export interface CommentProvider {
  readonly capabilities: Capabilities;
  /** Asks the server what it can do, where that can be asked; beside the first `load`. */
  open?(target: Target, io: Io): Promise<Partial<Capabilities>>;
  /**
   * Asks what can only be learned by a request to write: called when a reader first
   * enters a form, and not at every view.
   */
  probe?(target: Target, io: Io): Promise<Partial<Capabilities>>;
  load(query: LoadQuery, io: Io): Promise<Page>;
  /** The reader begins to write: fetches what that needs, as long as the network answers. */
  prepare?(): void;
  post?(posting: Posting, io: Io): Promise<PostResult>;
  /**
   * Reads the thread again after a failure that leaves it open whether the
   * comment arrived. Null means that it did not, as far as can be seen; undefined
   * that it may have and is shown to nobody: the reader decides whether to send it
   * again, which a server that refuses duplicates makes needless.
   */
  reconcile?(posting: Posting, io: Io): Promise<PostResult | null | undefined>;
  edit?(subject: Subject, text: string, io: Io): Promise<CommentData>;
  remove?(subject: Subject, io: Io): Promise<void>;
  /** Likes a comment or takes that back. Resolves with the new count where it is known. */
  react?(subject: Subject, liked: boolean, io: Io): Promise<number | undefined>;
  /**
   * Tells the publisher about a comment. The reason is `spam`, `abuse`, `illegal`,
   * `false` or `other`, and after a line break whatever the reader added.
   */
  report?(subject: Subject, reason: string, io: Io): Promise<void>;
  /** Calls back with new comments until the signal is aborted. */
  subscribe?(
    target: Target,
    callback: (items: readonly CommentData[]) => void,
    signal: AbortSignal,
    io: Io,
  ): void;
  /** Comments in each of several threads, in their order. */
  count?(
    server: string,
    threads: readonly string[],
    io: Io,
  ): Promise<readonly number[]>;
  /** A page on which a comment can be written, where the service takes none here. */
  writeUrl?(target: Target): string;
  /** Signing in, where the server has accounts. */
  readonly session?: CommentSessionPort;
}

/**
 * Opens a page of the comment server's in a window of its own. To be called from a click,
 * or browsers refuse.
 *
 * @param url - Its address; what another origin says is not listened to.
 * @param read - What is wanted of a message of that page, or undefined where it is none.
 * @returns Null where the reader closes the window.
 * @throws {ProviderError} Of kind `forbidden` where the browser opens no window.
 */
export type AskWindow = <Answer>(
  url: string,
  read: (message: unknown) => Answer | undefined,
) => Promise<Answer | null>;

/**
 * A server's accounts. Comments of the person signed in come as `mine`; without
 * accounts, what was posted from this browser lately counts as the reader's own.
 */
export interface CommentSessionPort {
  /** The person signed in, or null. */
  get(target: Target, io: Io): Promise<Identity | null>;
  /**
   * Resolves with null where the reader gives up, and rejects with a `ProviderError`
   * of kind `forbidden` where the browser opens no window to sign in.
   *
   * @param ask - Opens a page of the server's in a window, for the reader to sign in.
   */
  login(target: Target, ask: AskWindow): Promise<Identity | null>;
  logout(target: Target, io: Io): Promise<void>;
}

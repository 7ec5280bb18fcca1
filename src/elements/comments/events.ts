import type {Comment} from '../../comments/model.js';
import type {Posting, PostResult, ProviderError} from '../../comments/provider.js';

/**
 * The reader sends a comment. Answer it yourself with `respondWith`, or cancel
 * it to keep it from being sent; the text stays in the form then.
 */
export class CommentSubmitEvent extends Event {
  /** The comment as it would be sent. */
  readonly posting: Posting;
  #response: Promise<PostResult> | undefined;

  constructor(posting: Posting) {
    super('kolom-comment-submit', {bubbles: true, composed: true, cancelable: true});
    this.posting = posting;
  }

  /** What the page answered with, if it did. */
  get response(): Promise<PostResult> | undefined {
    return this.#response;
  }

  /**
   * Sends the comment in the page's own way, as `FetchEvent.respondWith` does. What
   * the promise rejects with says what the reader is told: a `ProviderError`, or any
   * object with its fields, as `{kind: 'nudge', message: 'Sure?'}`.
   */
  respondWith(response: Promise<PostResult>): void {
    this.#response = response;
    this.preventDefault();
  }
}

/** The server has a comment that the reader wrote. */
export class CommentPostedEvent extends Event {
  readonly comment: Comment;

  constructor(comment: Comment) {
    super('kolom-comment-posted', {bubbles: true, composed: true});
    this.comment = comment;
  }
}

/** Something went wrong. The element has told the reader already. */
export class CommentErrorEvent extends Event {
  readonly error: ProviderError;

  constructor(error: ProviderError) {
    super('kolom-comment-error', {bubbles: true, composed: true});
    this.error = error;
  }
}

/** The first page of a thread is on the screen. */
export class CommentsLoadedEvent extends Event {
  /** Comments in the whole thread, where the server says. */
  readonly total: number | undefined;

  constructor(total: number | undefined) {
    super('kolom-comments-loaded', {bubbles: true, composed: true});
    this.total = total;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kolom-comment-submit': CommentSubmitEvent;
    'kolom-comment-posted': CommentPostedEvent;
    'kolom-comment-error': CommentErrorEvent;
    'kolom-comments-loaded': CommentsLoadedEvent;
  }
}

import type {DraftContext} from '../../comments/model.js';
import type {Posting, PostResult, ProviderError} from '../../comments/provider.js';
import type {OpenThread} from '../../comments/thread-store.js';
import {CommentWriter} from '../../comments/writer.js';
import {CommentPostedEvent, CommentSubmitEvent} from './events.js';
import {verifierOf, type LoadCheck} from './verifier.js';

/** What the element is told of what was written. */
export interface WriterHandlers {
  readonly onFailure: (error: ProviderError) => void;
  /** Words were not sent, and their form may not be open. */
  readonly onUnsent: (context: DraftContext) => void;
}

/** A writer whose page hears of comments by the element's events. */
export function createWriter(
  session: OpenThread,
  element: HTMLElement & {readonly verify: LoadCheck | undefined},
  {onFailure, onUnsent}: WriterHandlers,
): CommentWriter {
  const verifier = element.verify && verifierOf(element.verify);
  return new CommentWriter(session, {
    prepareVerify: verifier?.prepare,
    verify: verifier?.token,
    intercept: (posting) => intercept(element, posting),
    posted: (comment) => element.dispatchEvent(new CommentPostedEvent(comment)),
    failed: onFailure,
    unsent: onUnsent,
  });
}

/** The page may send a comment in its own way, or keep it from being sent. */
function intercept(
  element: HTMLElement,
  posting: Posting,
): Promise<PostResult> | false | undefined {
  const event = new CommentSubmitEvent(posting);
  const goesOn = element.dispatchEvent(event);
  return event.response ?? (goesOn ? undefined : false);
}

// What few readers ask of a server. None of it rejects: what goes wrong is returned.
import type {Comment} from './model.js';
import {ProviderError, type Subject} from './provider.js';
import {outgoing} from './read.js';
import type {CommentSession} from './session.js';
import {asProviderError} from './provider-error.js';

type Answer = Promise<ProviderError | undefined>;

/** Likes a comment, or takes that back, on the screen at once and on the server. */
export function likeComment(session: CommentSession, id: string): Answer {
  const {provider, io, thread} = session;
  return ask(session, id, async (subject, before) => {
    const liked = !before.liked;
    const likes = Math.max(0, (before.likes ?? 0) + (liked ? 1 : -1));
    thread.change({...before, liked, likes});
    try {
      const count = await provider.react?.(subject, liked, io);
      if (count !== undefined) thread.change({...before, liked, likes: count});
    } catch (error) {
      thread.change(before);
      throw error;
    }
  });
}

/** Changes one of the reader's own comments, here once the server has it. */
export function editComment(session: CommentSession, id: string, text: string): Answer {
  const {provider, io, thread} = session;
  return ask(session, id, async (subject, before) => {
    const data = await provider.edit?.(subject, outgoing(text), io);
    const read = data && thread.read(data);
    if (!read) throw new ProviderError('protocol');
    const {author, liked} = before;
    // Where the answer says less than a comment has, the rest is as it was.
    thread.change({...before, ...read, id, author, liked, mine: true});
  });
}

/** Takes one of the reader's own comments away. */
export function removeComment(session: CommentSession, id: string): Answer {
  const {provider, io} = session;
  return ask(session, id, async (subject) => {
    try {
      await provider.remove?.(subject, io);
    } catch (error) {
      // Gone already: the answer to an earlier attempt was lost.
      if (asProviderError(error).kind !== 'gone') throw error;
    }
    session.thread.drop(id);
    const writer = await session.loadWriter().catch(() => undefined);
    writer?.forget(id);
  });
}

/** Tells the publisher what is wrong with a comment. */
export function reportComment(
  session: CommentSession,
  id: string,
  reason: string,
): Answer {
  const {provider, io} = session;
  return ask(session, id, (subject) => provider.report?.(subject, reason, io));
}

async function ask(
  {target, thread}: CommentSession,
  id: string,
  task: (subject: Subject, before: Comment) => Promise<void> | undefined,
): Answer {
  const before = thread.getState().comments.get(id);
  if (!before) return new ProviderError('gone');
  try {
    await task({target, id}, before);
    return undefined;
  } catch (error) {
    return asProviderError(error);
  }
}

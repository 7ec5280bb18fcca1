// What several providers do alike when a reader writes.
import {alikeTo} from '../matching.js';
import type {CommentData} from '../model.js';
import {ProviderError, type Posting, type PostResult} from '../provider.js';

/**
 * Finds the comment that was sent among those that the server has: the same
 * words, by the same name, under the same comment, and none that was there before.
 */
export function find(
  items: readonly CommentData[],
  {text: sent, author, parentId, rootId, twins}: Posting,
  wordsOf: (body: string) => string = (body) => body,
): CommentData | undefined {
  // Servers with two levels put a reply to a reply under the first level.
  const parents = [parentId ?? '', rootId ?? parentId ?? ''];
  const isAlike = alikeTo(sent);
  return items.find(
    (item) =>
      !twins?.includes(String(item.id)) &&
      parents.includes(String(item.parentId ?? '')) &&
      (!author.name || item.author?.name === author.name) &&
      // As it was typed, where the server says; its HTML may show less.
      (item.source?.trim() === sent || isAlike(wordsOf(item.body))),
  );
}

/** The comment of an answer to something written; without one, nothing is known. */
export function written(comment: CommentData | undefined): CommentData {
  if (!comment) throw new ProviderError('protocol', {ambiguous: true});
  return {mine: true, ...comment};
}

/** A comment of the reader's own, as the answer to a post. */
export function posted(comment: CommentData | undefined): PostResult {
  const mine = written(comment);
  const state = mine.state === 'pending' ? 'pending' : 'published';
  return {state, comment: mine};
}

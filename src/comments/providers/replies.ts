// What Mastodon and Bluesky have alike.
import type {CommentData, Sort} from '../model.js';

/** Text as HTML that says the same. */
export function escape(plain: string): string {
  return plain
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Orders first-level comments that came all at once; replies stay as they stand. */
export function inOrder(items: readonly CommentData[], sort: Sort): CommentData[] {
  const at = ({createdAt}: CommentData): number =>
    typeof createdAt === 'number' ? createdAt : Date.parse(createdAt ?? '') || 0;
  const roots = items.filter(({parentId}) => !parentId);
  const replies = items.filter(({parentId}) => parentId);
  roots.sort((a, b) =>
    sort === 'oldest'
      ? at(a) - at(b)
      : (sort === 'top' && (b.likes ?? 0) - (a.likes ?? 0)) || at(b) - at(a),
  );
  return [...roots, ...replies];
}

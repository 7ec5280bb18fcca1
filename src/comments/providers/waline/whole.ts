// Waline asks PostgreSQL for no order where the oldest are wanted, and for one that has
// the liked last: there both orders end with whatever was liked.
import type {CommentData, Sort} from '../../model.js';
import type {CommentProvider, Io, LoadQuery, Page} from '../../provider.js';

/** Pages of a hundred that are asked for at once: what a reader has time for. */
const PAGES = 10;

/** A thread in an order that is made here, whole up to a thousand first-level comments. */
export async function whole(
  load: CommentProvider['load'],
  query: LoadQuery,
  io: Io,
): Promise<Page> {
  const items: CommentData[] = [];
  let dropped = 0;
  let {cursor} = query;
  for (let count = 1; ; count++) {
    const page = await load({...query, pageSize: 100, cursor}, io);
    items.push(...page.items);
    dropped += page.dropped ?? 0;
    cursor = page.next;
    if (cursor === undefined || count === PAGES) {
      const replies = items.filter(({parentId}) => parentId);
      const roots = items.filter(({parentId}) => !parentId);
      // Of the oldest first, the replies come newest first.
      const sorted = [...roots.sort(by(query.sort)), ...replies.sort(by('oldest'))];
      return {...page, items: sorted, dropped};
    }
  }
}

/** How two comments stand to one another; what is pinned comes first. */
function by(sort: Sort): (a: CommentData, b: CommentData) => number {
  return (a, b) => {
    const likes = sort === 'top' ? Number(b.likes) - Number(a.likes) : 0;
    const pins = Number(b.pinned) - Number(a.pinned);
    const age = (Number(a.createdAt) || 0) - (Number(b.createdAt) || 0);
    return pins || likes || (sort === 'oldest' ? age : -age);
  };
}

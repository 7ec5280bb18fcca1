import {DEV} from '../../base/dev.js';
import type {Sort} from '../model.js';
import type {CommentProvider} from '../provider.js';
import {number, object, type Json} from '../read.js';
import {list, onDemand, readRows} from './rows.js';
import {warnOfQuery} from './warn-of-query.js';
import {accountOf, ask, comment, nameOf} from './waline/api.js';

const orders: Readonly<Record<Sort, string>> = {
  newest: 'insertedAt_desc',
  oldest: 'insertedAt_asc',
  top: 'like_desc',
};

/**
 * Waline 1.x, as its server package answers it. Errors come as HTTP 200 with an
 * `errno`; their words are asked for in English, to be told apart. Guests write and
 * like; changing a comment and taking it away is for who signed in.
 */
export const waline: CommentProvider = {
  capabilities: {
    format: 'html',
    input: 'markdown',
    sorts: ['newest', 'oldest', 'top'],
    fields: {name: 'optional', email: 'optional', website: 'optional'},
  },

  // Waline names who is signed in by itself.
  open: ({server}) => Promise.resolve(accountOf(server).token ? {fields: {}} : {}),

  async load({target, sort, pageSize, cursor = '1', signal}, io) {
    if (DEV) warnOfQuery(target);
    const newest = sort === 'newest';
    const roots: unknown[] = [];
    let page = Number(cursor);
    let data: Json;
    let more: boolean;
    // On PostgreSQL the other two orders are none: a comment that was liked stands last
    // in both. They are asked for whole, up to a thousand.
    do {
      const query = {
        path: nameOf(target.thread),
        pageSize: newest ? Math.min(pageSize, 100) : 100,
        page,
        sortBy: orders[sort],
      };
      data = object(await ask(io, target.server, 'comment', {query, signal}));
      roots.push(...list(data['data']));
      more = page++ < (number(data['totalPages']) ?? 0);
    } while (more && !newest && page % 10 !== 1);
    if (!newest) roots.sort(by(sort));
    // Each with all its replies, which come in one order or the other.
    const rows = roots.flatMap((root) => [
      root,
      ...[...list(object(root)['children'])].sort(by('oldest')),
    ]);
    return {
      ...(await readRows(rows, comment(target.server))),
      // Replies to what was deleted are counted, and shown to nobody.
      total: more || cursor !== '1' ? number(data['count']) : rows.length,
      next: more ? String(page) : undefined,
    };
  },

  ...onDemand(() => import('./waline/count.js'), 'count'),
  // After it, since `prepare` is to fetch this one.
  ...onDemand(
    () => import('./waline/write.js'),
    'post',
    'reconcile',
    'react',
    'edit',
    'remove',
  ),

  session: onDemand(() => import('./waline/account.js'), 'get', 'login', 'logout'),
};

/** How two rows stand to one another; what is pinned comes first. */
function by(sort: Sort): (a: unknown, b: unknown) => number {
  return (a, b) => {
    const less = (key: string): number =>
      (Number(object(a)[key]) || 0) - (Number(object(b)[key]) || 0);
    const likes = sort === 'top' ? -less('like') : 0;
    return (
      -less('sticky') || likes || (sort === 'oldest' ? less('time') : -less('time'))
    );
  };
}

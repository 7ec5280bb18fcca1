import type {Sort} from '../model.js';
import type {CommentProvider} from '../provider.js';
import {number, object} from '../read.js';
import {list, onDemand, readRows} from './rows.js';
import {accountOf, ask, comment} from './waline/api.js';

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
    const page = Number(cursor);
    const query = {
      path: target.thread,
      pageSize: Math.min(pageSize, 100),
      page,
      sortBy: orders[sort],
    };
    const data = object(await ask(io, target.server, 'comment', {query, signal}));
    // Roots, each with all its replies.
    const rows = list(data['data']).flatMap((root) => [
      root,
      ...list(object(root)['children']),
    ]);
    return {
      ...(await readRows(rows, comment(target.server))),
      total: number(data['count']),
      next: page < (number(data['totalPages']) ?? 0) ? String(page + 1) : undefined,
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

import {DEV} from '../../base/dev.js';
import type {Sort} from '../model.js';
import type {CommentProvider, Io, LoadQuery, Page} from '../provider.js';
import {number, object} from '../read.js';
import {list, onDemand, readRows} from './rows.js';
import {warnOfQuery} from './warn-of-query.js';
import {accountOf, ask, comment, nameOf} from './waline/api.js';

const orders: Readonly<Record<Sort, string>> = {
  newest: 'insertedAt_desc',
  oldest: 'insertedAt_asc',
  top: 'like_desc',
};

const {whole} = onDemand(() => import('./waline/whole.js'), 'whole');

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

  // On PostgreSQL the other two orders are none, and have to be made here.
  load: (query, io) =>
    query.sort === 'newest' ? load(query, io) : whole(load, query, io),

  ...onDemand(() => import('./waline/count.js'), 'count'),
  ...onDemand(() => import('./waline/change.js'), 'react', 'edit', 'remove'),
  // After them, since `prepare` is to fetch this one.
  ...onDemand(() => import('./waline/write.js'), 'post', 'reconcile'),

  session: onDemand(() => import('./waline/account.js'), 'get', 'login', 'logout'),
};

async function load(
  {target, sort, pageSize, cursor = '1', signal}: LoadQuery,
  io: Io,
): Promise<Page> {
  if (DEV) warnOfQuery(target);
  const page = Number(cursor);
  const query = {
    path: nameOf(target.thread),
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
  const more = page < (number(data['totalPages']) ?? 0);
  return {
    ...(await readRows(rows, comment(target.server))),
    // Replies to what was deleted are counted, and shown to nobody.
    total: more || page > 1 ? number(data['count']) : rows.length,
    next: more ? String(page + 1) : undefined,
  };
}

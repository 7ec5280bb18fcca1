import type {CommentProvider} from '../provider.js';
import {onDemand} from './rows.js';
import {accountOf, loadPage} from './waline/api.js';

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
    query.sort === 'newest' ? loadPage(query, io) : whole(loadPage, query, io),

  ...onDemand(() => import('./waline/count.js'), 'count'),
  ...onDemand(() => import('./waline/change.js'), 'react', 'edit', 'remove'),
  // After them, since `prepare` is to fetch this one.
  ...onDemand(() => import('./waline/write.js'), 'post', 'reconcile'),

  session: onDemand(() => import('./waline/account.js'), 'get', 'login', 'logout'),
};

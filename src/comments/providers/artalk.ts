import {DEV} from '../../base/dev.js';
import type {Sort} from '../model.js';
import {ProviderError, type CommentProvider} from '../provider.js';
import {number, object} from '../read.js';
import {ask, comment} from './artalk/api.js';
import {list, onDemand, readRows} from './rows.js';
import {warnOfQuery} from './warn-of-query.js';

const orders: Readonly<Record<Sort, string>> = {
  newest: 'date_desc',
  oldest: 'date_asc',
  top: 'vote',
};

/**
 * Artalk 2.9 and newer. `server` names the site too, as in
 * `https://artalk.example?site=Daily`. Its picture puzzle is not shown: a server
 * that asks for one is answered by waiting.
 */
export const artalk: CommentProvider = {
  capabilities: {
    format: 'markdown',
    input: 'markdown',
    sorts: ['newest', 'oldest', 'top'],
    fields: {name: 'required', email: 'required', website: 'optional'},
  },

  async load({target, sort, pageSize, cursor = '0', signal}, io) {
    if (DEV) warnOfQuery(target);
    const query = {
      page_key: target.thread,
      limit: pageSize,
      offset: cursor,
      sort_by: orders[sort],
    };
    const {data} = await ask(io, target.server, 'comments', query, {signal});
    const body = object(data);
    if (!Array.isArray(body['comments'])) throw new ProviderError('protocol');
    const {items, dropped} = await readRows(list(body['comments']), comment);
    const end = Number(cursor) + pageSize;
    return {
      items,
      dropped,
      total: number(body['count']),
      next: end < (number(body['roots_count']) ?? 0) ? String(end) : undefined,
    };
  },

  ...onDemand(() => import('./artalk/write.js'), 'post', 'reconcile', 'react'),

  async count(server, threads, io) {
    const query = {page_keys: threads.join(',')};
    const {data} = await ask(io, server, 'stats/page_comment', query);
    const counts = object(object(data)['data']);
    return threads.map((thread) => number(counts[thread]) ?? 0);
  },
};

import {DEV} from '../../base/dev.js';
import type {CommentData, Sort} from '../model.js';
import {ProviderError, type CommentProvider} from '../provider.js';
import {number, object} from '../read.js';
import {ask, comment, hasPages, listUrl} from './isso/api.js';
import {inOrder} from './replies.js';
import {list, onDemand, readRows, walk} from './rows.js';
import {warnOfQuery} from './warn-of-query.js';

/** More replies than a comment has: Isso gives each root as many as first-level ones else. */
const ALL_REPLIES = 10_000;

const orders: Readonly<Record<Sort, string>> = {
  newest: 'newest',
  oldest: 'oldest',
  top: 'upvotes',
};

/**
 * Isso 0.12.6 and newer. Bodies are asked for as they were typed. A comment is its
 * writer's own by a cookie of Isso's, for a quarter of an hour by default.
 */
export const isso: CommentProvider = {
  capabilities: {
    format: 'markdown',
    input: 'markdown',
    sorts: ['newest', 'oldest', 'top'],
    fields: {name: 'optional', email: 'optional', website: 'optional'},
    maxLength: {value: 65_535, unit: 'codepoint'},
    // `max-age` in Isso's settings, which it does not tell: 15 minutes by default.
    editWindow: 900,
  },

  async open({server}, io) {
    try {
      const {data} = await ask(io, `${server}/config`);
      const config = object(object(data)['config']);
      const wanted = (name: string): 'required' | 'optional' =>
        config[name] === true ? 'required' : 'optional';
      return {
        fields: {
          name: wanted('require-author'),
          email: wanted('require-email'),
          ...(config['website-field'] !== false && {website: 'optional'}),
        },
      };
    } catch {
      // Older servers have no such address; what is missing is then refused.
      return {};
    }
  },

  async load({target, sort, pageSize, cursor = '0', signal}, io) {
    if (DEV) warnOfQuery(target);
    const query = {
      limit: pageSize,
      offset: cursor,
      sort: orders[sort],
      nested_limit: ALL_REPLIES,
    };
    const [pages, answer] = await Promise.all([
      cursor !== '0' || hasPages(target.server, io),
      ask(io, listUrl(target, query), {signal}),
    ]);
    const {data} = pages ? answer : await ask(io, listUrl(target, {}), {signal});
    const body = object(data);
    if (!Array.isArray(body['replies'])) throw new ProviderError('protocol');
    const roots = list(body['replies']);
    const rows = walk(roots, (row) => list(object(row)['replies']));
    const {items, dropped} = await readRows(rows, comment);
    if (!pages) return {items: inOrder(items, sort), dropped};
    const more = (number(body['hidden_replies']) ?? 0) > 0 && roots.length > 0;
    return {
      items,
      dropped,
      // Which has what was deleted too, unlike the count of a link.
      total: (number(body['total_replies']) ?? 0) - items.filter(isRemoved).length,
      next: more ? String(Number(cursor) + roots.length) : undefined,
    };
  },

  ...onDemand(
    () => import('./isso/write.js'),
    'post',
    'reconcile',
    'edit',
    'remove',
    'react',
  ),

  async count(server, threads, io) {
    const {data} = await ask(io, `${server}/count`, {method: 'POST', body: threads});
    return threads.map((_, index) => number(list(data)[index]) ?? 0);
  },
};

function isRemoved({state}: CommentData): boolean {
  return state === 'removed';
}

import {DEV} from '../../base/dev.js';
import type {Sort, Target} from '../model.js';
import {ProviderError, type CommentProvider} from '../provider.js';
import {number, object, type Json} from '../read.js';
import {ask, commentOf} from './artalk/api.js';
import {list, onDemand, readRows} from './rows.js';
import {warnOfQuery} from './warn-of-query.js';

const orders: Readonly<Record<Sort, string>> = {
  newest: 'date_desc',
  oldest: 'date_asc',
  top: 'vote',
};

/** What the server last said of the page of a thread. */
const pages = new WeakMap<Target, Promise<Json>>();

/**
 * Artalk 2.8 and newer. `server` names the site too, and may name the zone of the
 * server's clock, as in `https://artalk.example?site=Daily&zone=+07:00`. Its picture puzzle is not shown: a server
 * that asks for one is answered by waiting.
 */
export const artalk: CommentProvider = {
  capabilities: {
    format: 'markdown',
    input: 'markdown',
    sorts: ['newest', 'oldest', 'top'],
    fields: {name: 'required', email: 'required', website: 'optional'},
  },

  // The first comments tell of the page too; they are asked for before this is.
  async open(target) {
    const page = await pages.get(target);
    return page?.['admin_only'] === true ? {closed: true} : {};
  },

  async load({target, sort, pageSize, cursor = '0', signal}, io) {
    if (DEV) warnOfQuery(target);
    const query = {
      page_key: target.thread,
      limit: pageSize,
      offset: cursor,
      sort_by: orders[sort],
    };
    const asked = ask(io, target.server, 'comments', query, {signal});
    pages.set(
      target,
      asked.then(
        ({data}) => object(object(data)['page']),
        () => ({}),
      ),
    );
    const body = object((await asked).data);
    if (!Array.isArray(body['comments'])) throw new ProviderError('protocol');
    const {items, dropped} = await readRows(
      list(body['comments']),
      commentOf(target.server),
    );
    const end = Number(cursor) + pageSize;
    return {
      items,
      dropped,
      total: number(body['count']),
      next: end < (number(body['roots_count']) ?? 0) ? String(end) : undefined,
    };
  },

  ...onDemand(() => import('./artalk/count.js'), 'count'),
  // After it, since `prepare` is to fetch this one.
  ...onDemand(() => import('./artalk/write.js'), 'post', 'reconcile', 'react'),
};

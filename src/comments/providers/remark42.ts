import {DEV} from '../../base/dev.js';
import type {Sort} from '../model.js';
import {ProviderError, type CommentProvider} from '../provider.js';
import {number, object, text, type Json} from '../read.js';
import {asking, isMember, pageOf, reading, xsrfToken} from './remark42/rest.js';
import {list, onDemand, readRows, walk} from './rows.js';
import {warnOfQuery} from './warn-of-query.js';

const orders: Readonly<Record<Sort, string>> = {
  newest: '-time',
  oldest: '+time',
  top: '-score',
};

/**
 * Remark42 1.9 and newer. `server` may name the site, as in
 * `https://remark.example?site=daily`; it is `remark` otherwise. Threads are known
 * by the page's whole address. Posting needs the server on the page's own origin:
 * its sign-in lies in cookies that browsers keep from other sites.
 */
export const remark42: CommentProvider = {
  capabilities: {
    format: 'html',
    input: 'markdown',
    sorts: ['newest', 'oldest', 'top'],
    fields: {name: 'required'},
    maxLength: {value: 2048, unit: 'codepoint'},
  },

  async open(target, io) {
    const ask = asking(target.server, io);
    const read = (path: string): Promise<Json | undefined> =>
      ask(path, {url: pageOf(target)}).then(
        ({data}) => object(data),
        () => undefined,
      );
    const [config, info, user] = await Promise.all([
      read('config'),
      // A page that nobody commented on yet is not known.
      read('info'),
      // Nobody has signed in where there is no token.
      xsrfToken() && read('user'),
    ]);
    const closed = info?.['read_only'] === true;
    if (!config) return {closed};
    const value = number(config['max_comment_size']) ?? 2048;
    const guests = list(config['auth_providers']).includes('anonymous');
    const known = isMember(user);
    return {
      closed,
      signIn: !guests && !known,
      fields: guests && !known ? {name: 'required'} : {},
      maxLength: {value, unit: 'codepoint'},
      editWindow: number(config['edit_duration']),
    };
  },

  async load({target, sort, pageSize, cursor, signal}, io) {
    if (DEV) warnOfQuery(target);
    const query = {
      url: pageOf(target),
      format: 'tree',
      sort: orders[sort],
      limit: pageSize,
      offset_id: cursor,
    };
    const answer = await asking(target.server, io)('find', query, {signal});
    const body = object(answer.data);
    const read = reading(answer);
    const nodes = list(body['comments']);
    if (!('comments' in body)) throw new ProviderError('protocol');
    const rows = walk(nodes, (node) => list(object(node)['replies']));
    const {items, dropped} = await readRows(rows, (row) =>
      read(object(row['comment'])),
    );
    const left = number(object(body['info'])['count_left']) ?? 0;
    const last = object(object(nodes.at(-1))['comment'])['id'];
    return {
      items,
      dropped,
      total: number(object(body['info'])['count']),
      next: left > 0 ? text(last) : undefined,
    };
  },

  ...onDemand(
    () => import('./remark42/write.js'),
    'post',
    'reconcile',
    'edit',
    'remove',
    'react',
    'count',
  ),
};

import type {CommentProvider} from '../../provider.js';
import {number, object} from '../../read.js';
import {ask} from './api.js';

/** Comments in each of several threads. */
export const count: Required<CommentProvider>['count'] = async (
  server,
  threads,
  io,
) => {
  // Names are split at commas, and lose blanks at their ends: those are asked for alone.
  const plain = threads.filter((thread) => !/,|^\s|\s$/.test(thread));
  const query = {page_keys: plain.join(',')};
  const {data} = plain.length
    ? await ask(io, server, 'stats/page_comment', query)
    : {data: {}};
  const counts = object(object(data)['data']);
  return Promise.all(
    threads.map(async (thread) => {
      if (plain.includes(thread)) return number(counts[thread]) ?? 0;
      const one = {page_key: thread, limit: 1, offset: 0};
      const answer = await ask(io, server, 'comments', one);
      return number(object(answer.data)['count']) ?? 0;
    }),
  );
};

import type {CommentProvider} from '../../provider.js';
import {number} from '../../read.js';
import {list} from '../rows.js';
import {ask} from './api.js';

/** Comments in each of several threads, in one request. */
export const count: Required<CommentProvider>['count'] = async (
  server,
  threads,
  io,
) => {
  const query = {type: 'count', url: threads.join()};
  const counts = list(await ask(io, server, 'comment', {query}));
  return threads.map((_, index) => number(counts[index]) ?? 0);
};

import type {CommentProvider} from '../../provider.js';
import {number} from '../../read.js';
import {list} from '../rows.js';
import {ask, nameOf} from './api.js';

/** Comments in each of several threads, in one request. */
export const count: Required<CommentProvider>['count'] = async (
  server,
  threads,
  io,
) => {
  // Two at least: a single one is split at its commas.
  const url = [...threads, ...threads.slice(0, 1)].map(nameOf);
  const query = {type: 'count', url};
  const counts = list(await ask(io, server, 'comment', {query}));
  return threads.map((_, index) => number(counts[index]) ?? 0);
};

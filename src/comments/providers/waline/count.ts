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
  const urls = [...threads, ...threads.slice(0, 1)].map((thread) => [
    'url',
    nameOf(thread),
  ]);
  const path = `comment?${new URLSearchParams(urls)}`;
  const counts = list(await ask(io, server, path, {query: {type: 'count'}}));
  return threads.map((_, index) => number(counts[index]) ?? 0);
};

import type {CommentProvider, ProviderError} from '../../provider.js';
import {number, object, type Json} from '../../read.js';
import {list, readRows} from '../rows.js';
import {find, posted} from '../writing.js';
import {ask, commentOf, siteOf} from './api.js';

type Writes = Required<CommentProvider>;

export const post: Writes['post'] = async (posting, io) => {
  const {target, text: content, author, parentId} = posting;
  const body = {
    name: author.name,
    email: author.email,
    link: author.website,
    content,
    rid: Number(parentId ?? 0),
    page_key: target.thread,
    page_title: target.title,
    site_name: siteOf(target.server),
  };
  const request = {method: 'POST', body} as const;
  const {data} = await ask(io, target.server, 'comments', {}, request);
  return posted(commentOf(target.server)(object(data)));
};

export const reconcile: Writes['reconcile'] = async (posting, io) => {
  const {target, author} = posting;
  const query = {
    page_key: target.thread,
    limit: 50,
    sort_by: 'date_desc',
    flat_mode: 'true',
    // Shows a writer's own comments while they are held.
    name: author.name,
    email: author.email,
  };
  const {data} = await ask(io, target.server, 'comments', query);
  // Others stand there only because one of the list answers them.
  const rows = list(object(data)['comments']).filter(
    (row) => object(row)['visible'] !== false,
  );
  const {items} = await readRows(rows, commentOf(target.server));
  const found = find(items, posting);
  return found ? posted(found) : author.email ? null : undefined;
};

export const react: Writes['react'] = async ({target, id}, liked, io) => {
  const {server} = target;
  const name = encodeURIComponent(id);
  const vote = async (path: string): Promise<Json> =>
    object((await ask(io, server, path, {}, {method: 'POST', body: {}})).data);
  let path = `votes/comment/${name}/up`;
  let before = NaN;
  let answer = await vote(path).catch(async (error: ProviderError) => {
    if (!error.message.includes('Cannot POST')) throw error;
    // Before 2.10 it has another address, and does not say what the vote is now.
    const {data} = await ask(io, server, `comments/${name}`, {});
    before = number(object(object(data)['comment'])['vote_up']) ?? NaN;
    path = `votes/comment_up/${name}`;
    return vote(path);
  });
  const isUp = answer['is_up'] ?? Number(answer['up']) > before;
  // A vote is taken back by voting again: this one was there before.
  if (isUp !== liked) answer = await vote(path);
  return number(answer['up']);
};

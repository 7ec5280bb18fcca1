import type {CommentProvider} from '../../provider.js';
import {number, object, type Json} from '../../read.js';
import {list, readRows} from '../rows.js';
import {find, posted} from '../writing.js';
import {ask, comment, siteOf} from './api.js';

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
  return posted(comment(object(data)));
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
  const {items} = await readRows(list(object(data)['comments']), comment);
  const found = find(items, posting);
  return found ? posted(found) : author.email ? null : undefined;
};

export const react: Writes['react'] = async ({target, id}, liked, io) => {
  const path = `votes/comment/${encodeURIComponent(id)}/up`;
  const request = {method: 'POST', body: {}} as const;
  const vote = async (): Promise<Json> =>
    object((await ask(io, target.server, path, {}, request)).data);
  let answer = await vote();
  // A vote is taken back by voting again: this one was there before.
  if (typeof answer['is_up'] === 'boolean' && answer['is_up'] !== liked)
    answer = await vote();
  return number(answer['up']);
};

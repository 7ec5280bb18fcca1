import {ProviderError, type CommentProvider} from '../../provider.js';
import {number, object} from '../../read.js';
import {list, readRows, textAt, withQuery} from '../rows.js';
import {find, posted, written} from '../writing.js';
import {ask, comment, listUrl} from './api.js';

type Writes = Required<CommentProvider>;

export const post: Writes['post'] = async (posting, io) => {
  const {target, text: typed, author, parentId} = posting;
  const {data, status} = await ask(
    io,
    withQuery(`${target.server}/new`, {uri: target.thread}),
    {
      method: 'POST',
      body: {
        text: typed,
        author: author.name || null,
        email: author.email || null,
        website: author.website || null,
        parent: parentId ? Number(parentId) : null,
        // Without it, Isso fetches the page to learn its title.
        title: target.title,
      },
    },
  );
  // The answer's own text is HTML.
  const made = written(comment({...object(data), text: typed}));
  const state = status === 202 ? 'pending' : made.state;
  return posted({...made, state});
};

export const reconcile: Writes['reconcile'] = async (posting, io) => {
  const {target, parentId, rootId} = posting;
  const parent = rootId ?? parentId;
  const query = {
    sort: 'newest',
    limit: 50,
    parent,
    nested_limit: parent ? undefined : 0,
  };
  const {data} = await ask(io, listUrl(target, query));
  const {items} = await readRows(list(object(data)['replies']), comment);
  const found = find(items, posting);
  if (found) return posted(found);
  // What is held for a moderator is shown to nobody, and taken again.
  const info = await ask(io, `${target.server}/info`);
  return textAt(info.data, 'version') && !object(info.data)['moderation']
    ? null
    : undefined;
};

export const edit: Writes['edit'] = async ({target, id}, typed, io) => {
  const url = `${target.server}/id/${encodeURIComponent(id)}`;
  const {data} = await ask(io, url, {method: 'PUT', body: {text: typed}});
  return written(comment({...object(data), text: typed}));
};

export const remove: Writes['remove'] = async ({target, id}, io) => {
  await ask(io, `${target.server}/id/${encodeURIComponent(id)}`, {method: 'DELETE'});
};

export const react: Writes['react'] = async ({target, id}, liked, io) => {
  // Isso counts an address once and for all.
  if (!liked) throw new ProviderError('forbidden');
  const url = `${target.server}/id/${encodeURIComponent(id)}/like`;
  const {data} = await ask(io, url, {method: 'POST'});
  // A vote for what is not there, and one that is not counted: both are HTTP 200.
  if (!data) throw new ProviderError('gone');
  if ('message' in object(data)) throw new ProviderError('forbidden');
  return number(object(data)['likes']);
};

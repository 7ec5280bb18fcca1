// What is done to a comment that is there.
import {ProviderError, type CommentProvider} from '../../provider.js';
import {number, object} from '../../read.js';
import {accounts, ask, comment, keyOf, likesOf} from './api.js';

type Changes = Required<CommentProvider>;

const address = (id: string): string => `comment/${encodeURIComponent(id)}`;

export const react: Changes['react'] = async ({target, id}, like, io) => {
  const {server} = target;
  // Liked already, in another tab: the server would count it again.
  if (likesOf(server).includes(id) === like) return undefined;
  const request = {method: 'PUT', body: {like}} as const;
  const row = await ask(io, server, address(id), request);
  // What is not there is answered by nothing.
  if (!row) throw new ProviderError('gone');
  // Read again: others may have been liked while the server was asked.
  const others = likesOf(server).filter((other) => other !== id);
  const known = like ? [...others.slice(-999), id] : others;
  accounts(true).set(`${keyOf(server)}:likes`, known.join(' '));
  return number(object(row)['like']);
};

/** Changes a comment of the person signed in. */
export const edit: Changes['edit'] = async ({target, id}, text, io) => {
  const request = {method: 'PUT', body: {comment: text}} as const;
  const row = object(await ask(io, target.server, address(id), request));
  const data = comment(target.server)(row);
  if (!data) throw new ProviderError('protocol', {ambiguous: true});
  return {...data, source: text};
};

/** Takes a comment away; the server takes what answers it away too. */
export const remove: Changes['remove'] = async ({target, id}, io) => {
  await ask(io, target.server, address(id), {method: 'DELETE'});
};

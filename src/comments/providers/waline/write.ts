import {ProviderError, type CommentProvider} from '../../provider.js';
import {number, object} from '../../read.js';
import {list, readRows} from '../rows.js';
import {htmlWords} from '../html-words.js';
import {find, posted} from '../writing.js';
import {waline} from '../waline.js';
import {accounts, ask, comment, keyOf, likesOf, nameOf} from './api.js';

type Writes = Required<CommentProvider>;

const address = (id: string): string => `comment/${encodeURIComponent(id)}`;

export const post: Writes['post'] = async (posting, io) => {
  const {target, text, author, parentId, rootId, replyTo, token} = posting;
  const body = {
    comment: text,
    nick: author.name || undefined,
    mail: author.email || undefined,
    link: author.website || undefined,
    url: nameOf(target.thread),
    pid: parentId,
    rid: rootId ?? parentId,
    at: replyTo,
    // For whichever check the server has.
    turnstile: token,
    recaptchaV3: token,
  };
  const request = {method: 'POST', body} as const;
  const data = await ask(io, target.server, 'comment', request).catch(
    (error: ProviderError) => {
      // Nothing else tells that a check did not pass.
      if (!token || error.status !== 403) throw error;
      throw new ProviderError('robot', {status: 403});
    },
  );
  return posted(comment(target.server)(object(data)));
};

export const reconcile: Writes['reconcile'] = async (posting, io) => {
  const {target} = posting;
  // The newest of the whole site: a reply stands on its root's page, which may be
  // any, and a held comment is on none.
  const recent = await ask(io, target.server, 'comment', {
    query: {type: 'recent', count: 50},
  });
  const name = nameOf(target.thread);
  const here = list(recent).filter((row) => object(row)['url'] === name);
  const {items} = await readRows(here, comment(target.server));
  const page = await waline.load({target, sort: 'newest', pageSize: 50}, io);
  const found = find([...items, ...page.items], posting, htmlWords);
  return found ? posted(found) : null;
};

export const react: Writes['react'] = async ({target, id}, like, io) => {
  const {server} = target;
  const likes = likesOf(server);
  // Liked already, in another tab: the server would count it again.
  if (likes.includes(id) === like) return undefined;
  const request = {method: 'PUT', body: {like}} as const;
  const row = await ask(io, server, address(id), request);
  // What is not there is answered by nothing.
  if (!row) throw new ProviderError('gone');
  const others = likes.filter((other) => other !== id);
  const known = like ? [...others.slice(-999), id] : others;
  accounts(true).set(`${keyOf(server)}:likes`, known.join(' '));
  return number(object(row)['like']);
};

/** Changes a comment of the person signed in. */
export const edit: Writes['edit'] = async ({target, id}, text, io) => {
  const request = {method: 'PUT', body: {comment: text}} as const;
  const row = object(await ask(io, target.server, address(id), request));
  const data = comment(target.server)(row);
  if (!data) throw new ProviderError('protocol', {ambiguous: true});
  return {...data, source: text};
};

/** Takes a comment away; the server takes what answers it away too. */
export const remove: Writes['remove'] = async ({target, id}, io) => {
  await ask(io, target.server, address(id), {method: 'DELETE'});
};

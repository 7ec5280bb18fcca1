import type {CommentData} from '../../model.js';
import {
  ProviderError,
  type Io,
  type Posting,
  type PostResult,
  type Subject,
} from '../../provider.js';
import {number, object} from '../../read.js';
import {htmlWords} from '../html-words.js';
import {list, readRows, textAt} from '../rows.js';
import {find, posted, written} from '../writing.js';
import {asking, isMember, pageOf, reading, siteOf, type Ask} from './rest.js';

/** Sends a comment, by whoever is signed in or as the guest of that name. */
export async function post(posting: Posting, io: Io): Promise<PostResult> {
  const {target, text, parentId, author} = posting;
  const ask = asking(target.server, io);
  const site = siteOf(target.server);
  await signIn(site, author.name, ask);
  const locator = {site, url: pageOf(target)};
  const body = {text, title: target.title, pid: parentId, locator};
  const answer = await ask('comment', {}, {method: 'POST', body});
  return posted(reading(answer)(object(answer.data)));
}

/** Looks for a comment of which it is not known whether it arrived. */
export async function reconcile(posting: Posting, io: Io): Promise<PostResult | null> {
  const {target, author} = posting;
  const ask = asking(target.server, io);
  const query = {url: pageOf(target), format: 'plain', sort: '-time'};
  const answer = await ask('find', query);
  // Who is signed in writes under the account's name.
  const user = await ask('user').catch(() => undefined);
  const name = textAt(user?.data, 'name') ?? author.name;
  const {items} = await readRows(
    list(object(answer.data)['comments']),
    reading(answer),
  );
  const found = find(items, {...posting, author: {...author, name}}, htmlWords);
  return found ? posted(found) : null;
}

/** Changes a comment of the reader's own. */
export function edit(subject: Subject, text: string, io: Io): Promise<CommentData> {
  return change(subject, {text}, io);
}

export async function remove(subject: Subject, io: Io): Promise<void> {
  await change(subject, {delete: true}, io);
}

async function change(
  {target, id}: Subject,
  body: {readonly text: string} | {readonly delete: true},
  io: Io,
): Promise<CommentData> {
  const path = `comment/${encodeURIComponent(id)}`;
  const query = {url: pageOf(target)};
  const answer = await asking(target.server, io)(path, query, {method: 'PUT', body});
  return written(reading(answer)(object(answer.data)));
}

/** Votes for a comment, or takes that back. Resolves with its score. */
export async function react(
  {target, id}: Subject,
  liked: boolean,
  io: Io,
): Promise<number | undefined> {
  const query = {url: pageOf(target), vote: liked ? 1 : -1};
  const path = `vote/${encodeURIComponent(id)}`;
  const ask = asking(target.server, io);
  const {data} = await ask(path, query, {method: 'PUT'}).catch(
    (error: ProviderError) => {
      // Who signed in by a name alone may not vote, unless the server lets them.
      throw error.status === 403 ? new ProviderError('auth', {status: 403}) : error;
    },
  );
  return number(object(data)['score']);
}

/** Comments in each of several threads. */
export async function count(
  server: string,
  threads: readonly string[],
  io: Io,
): Promise<readonly number[]> {
  const pageUrl = globalThis.location?.href;
  const urls = threads.map((thread) => pageOf({thread, pageUrl}));
  const {data} = await asking(server, io)('counts', {}, {method: 'POST', body: urls});
  const rows = list(data).map(object);
  return urls.map(
    (url) => number(rows.find((row) => row['url'] === url)?.['count']) ?? 0,
  );
}

/**
 * Makes sure that someone is signed in: as who they are, else by the name given,
 * where the server allows that.
 */
async function signIn(site: string, name: string, ask: Ask): Promise<void> {
  try {
    const {data} = await ask('user');
    if (isMember(data) || textAt(data, 'name') === name) return;
  } catch (error) {
    if ((error as ProviderError).kind !== 'auth') throw error;
  }
  try {
    const query = {user: name, aud: site, from: globalThis.location?.href};
    await ask('auth/anonymous/login', query);
  } catch (error) {
    const {status} = error as ProviderError;
    // Names are letters, digits and spaces, three at least.
    if (status === 403) throw new ProviderError('validation', {field: 'name', status});
    // Readers have to sign in by another way.
    throw status === 400 || status === 404
      ? new ProviderError('auth', {status})
      : error;
  }
}

import type {Target} from '../../model.js';
import {
  ProviderError,
  type Capabilities,
  type ErrorKind,
  type Io,
  type Posting,
  type PostResult,
} from '../../provider.js';
import {number, object} from '../../read.js';
import {tabStorage} from '../../storage.js';
import {readRows} from '../rows.js';
import {htmlWords} from '../html-words.js';
import {find, posted} from '../writing.js';
import {type Ask, api, comment, keyOf, listUrl, postOf, read, refusal} from './rest.js';

/**
 * Finds out whether a guest may write. A comment without words is refused, but only
 * after everything else that would refuse one with words; one by so long a name is
 * refused too where a site takes them empty. Nothing is left behind.
 */
export async function probe(target: Target, ask: Ask): Promise<Partial<Capabilities>> {
  const known = tabStorage().get(keyOf(target));
  if (known === null) {
    const body = {post: postOf(target), author_name: 'x'.repeat(246)};
    const kind = await ask(api(target), {method: 'POST', body}).then(
      () => '' as const,
      (error: ProviderError) => error.kind,
    );
    // Where nothing came back, it is asked again.
    if (!/network|offline|protocol|server|timeout/.test(kind)) learn(target, kind);
  }
  const not = tabStorage().get(keyOf(target));
  return not ? {[not]: true} : {};
}

/** Remembers what a refusal says of all comments: they are closed, or not for guests. */
function learn(target: Target, kind: ErrorKind | ''): void {
  const signIn = kind === 'auth' && !isOwnSite(target);
  const not = signIn ? 'signIn' : kind === 'closed' ? kind : '';
  tabStorage().set(keyOf(target), not);
}

/** Whether the page stands on the site whose comments it shows. */
function isOwnSite({server, pageUrl}: Target): boolean {
  // The canonical address may be of another site than the one the reader is on.
  const here = globalThis.location?.href ?? pageUrl;
  return new URL(server, here).origin === new URL(here).origin;
}

/** Sends a comment: by REST, and where that takes no guests, as the theme's form does. */
export async function post(
  posting: Posting,
  guest: boolean,
  io: Io,
  ask: Ask,
): Promise<PostResult> {
  const {target, text: content, author, parentId} = posting;
  const body = {
    post: postOf(target),
    parent: Number(parentId ?? 0),
    content,
    ...(guest && {
      author_name: author.name,
      author_email: author.email,
      author_url: author.website,
    }),
  };
  try {
    const {data} = await ask(api(target), {method: 'POST', body});
    return posted(comment(object(data)));
  } catch (error) {
    const {kind} = error as ProviderError;
    if (/auth|closed/.test(kind) && guest) learn(target, kind);
    if (kind !== 'auth' || !guest || !isOwnSite(target)) throw error;
  }
  return postByForm(posting, io);
}

/**
 * Sends a comment as the theme's own form does. WordPress answers with a redirect
 * to an address of our choice on its own site: the list of the newest comments, in
 * which the new one stands unless it is held.
 */
async function postByForm(posting: Posting, io: Io): Promise<PostResult> {
  const {target, author} = posting;
  const form = new URLSearchParams({
    comment_post_ID: postOf(target),
    comment_parent: posting.parentId ?? '0',
    comment: posting.text,
    author: author.name,
    email: author.email,
    url: author.website,
    redirect_to: listUrl(target, {per_page: 20}),
  });
  const url = `${target.server}/wp-comments-post.php`;
  const {data} = await io(url, {method: 'POST', body: String(form)}, refusal);
  // Nothing at all: a draft, a post with a password, or none.
  if (data === null) throw new ProviderError('gone');
  if (!Array.isArray(data)) throw new ProviderError('protocol', {ambiguous: true});
  const {items} = await readRows(data, comment);
  const found = find(items, posting, htmlWords);
  return found ? posted(found) : {state: 'pending'};
}

/** Looks for a comment of which it is not known whether it arrived. */
export async function reconcile(
  posting: Posting,
  ask: Ask,
): Promise<PostResult | null | undefined> {
  const {data} = await read(listUrl(posting.target, {per_page: 20}), ask);
  if (!Array.isArray(data)) throw new ProviderError('protocol');
  const {items} = await readRows(data, comment);
  const found = find(items, posting, htmlWords);
  if (found) return posted(found);
  // Held, it is seen by nobody; and with these signs WordPress knows no duplicate.
  return /[&<\\]/.test(posting.text) ? undefined : null;
}

/** Comments in each of several threads. */
export async function count(
  server: string,
  threads: readonly string[],
  ask: Ask,
): Promise<readonly number[]> {
  const ones = threads.map(async (thread) => {
    const answer = await read(
      listUrl({server, thread}, {per_page: 1, _fields: 'id'}),
      ask,
    );
    return number(answer.header('x-wp-total')) ?? 0;
  });
  return Promise.all(ones);
}

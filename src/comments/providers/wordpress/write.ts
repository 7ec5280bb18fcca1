import type {Target} from '../../model.js';
import {
  ProviderError,
  type Capabilities,
  type Io,
  type Posting,
  type PostResult,
} from '../../provider.js';
import {number, object} from '../../read.js';
import {readRows} from '../rows.js';
import {htmlWords} from '../html-words.js';
import {find, posted} from '../writing.js';
import {type Ask, api, comment, listUrl, postOf, refusal} from './rest.js';

/**
 * Finds out whether a guest may write. A comment without words is refused, but only
 * after everything else that would refuse one with words: nothing is left behind.
 */
export async function probe(target: Target, ask: Ask): Promise<Partial<Capabilities>> {
  const body = {post: postOf(target)};
  const kind = await ask(api(target), {method: 'POST', body}).then(
    () => '',
    (error: ProviderError) => error.kind,
  );
  if (kind === 'auth') return isOwnSite(target) ? {} : {signIn: true};
  return kind === 'closed' ? {closed: true} : {};
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
  if (!Array.isArray(data)) throw new ProviderError('protocol', {ambiguous: true});
  const {items} = await readRows(data, comment);
  const found = find(items, posting, htmlWords);
  return found ? posted(found) : {state: 'pending'};
}

/** Looks for a comment of which it is not known whether it arrived. */
export async function reconcile(
  posting: Posting,
  ask: Ask,
): Promise<PostResult | null> {
  const {data} = await ask(listUrl(posting.target, {per_page: 20}));
  if (!Array.isArray(data)) throw new ProviderError('protocol');
  const {items} = await readRows(data, comment);
  const found = find(items, posting, htmlWords);
  return found ? posted(found) : null;
}

/** Comments in each of several threads. */
export async function count(
  server: string,
  threads: readonly string[],
  ask: Ask,
): Promise<readonly number[]> {
  const ones = threads.map(async (thread) => {
    const answer = await ask(listUrl({server, thread}, {per_page: 1}));
    return number(answer.header('x-wp-total')) ?? 0;
  });
  return Promise.all(ones);
}

/** Whether the page stands on the site whose comments it shows. */
function isOwnSite({server, pageUrl}: Pick<Target, 'server' | 'pageUrl'>): boolean {
  // The canonical address may be of another site than the one the reader is on.
  const here = globalThis.location?.href ?? pageUrl;
  return new URL(server, here).origin === new URL(here).origin;
}

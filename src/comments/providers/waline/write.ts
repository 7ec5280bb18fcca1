import {ProviderError, type CommentProvider} from '../../provider.js';
import {object} from '../../read.js';
import {list, readRows} from '../rows.js';
import {htmlWords} from '../html-words.js';
import {find, posted} from '../writing.js';
import {ask, comment, loadPage, nameOf} from './api.js';

type Writes = Required<CommentProvider>;

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
      throw token && error.status === 403 ? new ProviderError('robot') : error;
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
  const page = await loadPage({target, sort: 'newest', pageSize: 50}, io);
  const found = find([...items, ...page.items], posting, htmlWords);
  return found ? posted(found) : null;
};

// Signing in and out.
import type {Identity, Target} from '../../model.js';
import {ProviderError, type Io} from '../../provider.js';
import {object, type Json} from '../../read.js';
import {textAt} from '../rows.js';
import {accountOf, accounts, ask, keyOf} from './api.js';

/** Who is signed in, by the server's own word. */
export async function get({server}: Target, io: Io): Promise<Identity | null> {
  if (!accountOf(server).token) return null;
  const user = object(await ask(io, server, 'token', {}));
  // The token has run out, or the account is gone.
  if (!textAt(user, 'display_name')) forget(server);
  return identityOf(user);
}

/**
 * Opens the server's own page to sign in, in a window of its own. Resolves with
 * null where the reader closes it. To be called from a click, or browsers refuse.
 * @throws {ProviderError} Of kind `forbidden` where the browser opens no window.
 */
export async function login({server}: Target): Promise<Identity | null> {
  const page = open(`${server}/ui/login`, '_blank', 'popup,width=450,height=600');
  if (!page) throw new ProviderError('forbidden');
  const user = await answerOf(page, new URL(server, location.href).origin);
  if (!user) return null;
  page.close();
  const account = {token: textAt(user, 'token'), id: textAt(user, 'objectId')};
  const storage = accounts(user['remember'] === true);
  storage.set(keyOf(server), JSON.stringify(account));
  return identityOf(user);
}

export function logout({server}: Target): Promise<void> {
  forget(server);
  return Promise.resolve();
}

function forget(server: string): void {
  for (const lasting of [true, false]) accounts(lasting).remove(keyOf(server));
}

/** What the page says once someone has signed in: that page, of that server. */
function answerOf(page: Window, origin: string): Promise<Json | null> {
  return new Promise((resolve) => {
    const finish = (user: Json | null): void => {
      clearInterval(timer);
      removeEventListener('message', onMessage);
      resolve(user);
    };
    const onMessage = (event: MessageEvent): void => {
      const {type, data} = object(event.data);
      if (event.source !== page || event.origin !== origin || type !== 'userInfo')
        return;
      if (textAt(data, 'token')) finish(object(data));
    };
    addEventListener('message', onMessage);
    // Nothing tells when a window of another origin is closed.
    const timer = setInterval(() => page.closed && finish(null), 500);
  });
}

function identityOf(user: Json): Identity | null {
  const name = textAt(user, 'display_name');
  if (!name) return null;
  const [email = '', website = ''] = [textAt(user, 'email'), textAt(user, 'url')];
  return {name, email, website};
}

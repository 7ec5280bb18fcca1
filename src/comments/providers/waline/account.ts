// Signing in and out.
import type {Identity, Target} from '../../model.js';
import type {AskWindow, Io} from '../../provider.js';
import {object, type Json} from '../../read.js';
import {textAt} from '../rows.js';
import {accountOf, accounts, ask as request, keyOf} from './api.js';

/** Who is signed in, by the server's own word. */
export async function get({server}: Target, io: Io): Promise<Identity | null> {
  if (!accountOf(server).token) return null;
  const user = object(await request(io, server, 'token', {}));
  // The token has run out, or the account is gone.
  if (!textAt(user, 'display_name')) forget(server);
  return identityOf(user);
}

/** Lets the reader sign in on the server's own page. */
export async function login(
  {server}: Target,
  ask: AskWindow,
): Promise<Identity | null> {
  const user = await ask(`${server}/ui/login`, userOf);
  if (!user) return null;
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

/** Who has signed in, out of what the page says. */
function userOf(message: unknown): Json | undefined {
  const {type, data} = object(message);
  return type === 'userInfo' && textAt(data, 'token') ? object(data) : undefined;
}

function identityOf(user: Json): Identity | null {
  const name = textAt(user, 'display_name');
  if (!name) return null;
  const [email = '', website = ''] = [textAt(user, 'email'), textAt(user, 'url')];
  return {name, email, website};
}

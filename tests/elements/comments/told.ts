// A comment server that says what it is told to say.
import type {HostileService} from '../../comments/support/hostile-answers.js';
import type {Box} from './box.js';
import {json, server, strictPage} from './strict.js';

/** A service that answers as it is told, and counts what a reader did. */
export class Told {
  /** The answer to every question. */
  read: () => Response;
  /** The answer to everything else. */
  done: () => Response = () => json({}, 400);
  /** Who is signed in, where it has accounts. */
  user: unknown = {};
  count = 0;
  readonly #service: HostileService;

  constructor(service: HostileService, rows: readonly object[] = []) {
    this.#service = service;
    const answer = service.list(rows, []);
    this.read = () => json(answer);
  }

  /** The strict page with this service, somebody signed in, or with a name and an address. */
  async open(): Promise<Box> {
    const account = JSON.stringify({token: '7', id: '7'});
    localStorage.setItem(`kolom.waline:${server}`, account);
    const reader = {name: 'Sari', email: 'sari@contoh.id', website: ''};
    localStorage.setItem('kolom.commenter', JSON.stringify(reader));
    const {name: provider, thread} = this.#service;
    const box = await strictPage({provider, thread, fetch: this.#fetch});
    await box.settled();
    return box;
  }

  readonly #fetch: typeof fetch = (input, {method = 'GET'} = {}) => {
    const isUser = /\/(token|user)\?/.test(input as string);
    if (method === 'GET')
      return Promise.resolve(isUser ? json(this.user) : this.read());
    this.count++;
    return Promise.resolve(this.done());
  };
}

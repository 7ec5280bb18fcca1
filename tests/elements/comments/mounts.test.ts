import {expect} from 'chai';

import '../../../src/elements/comments/define.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {waitUntil} from '../../support/fixture.js';

/** What a page has going on. */
class Ledger {
  readonly timers = new Set<unknown>();
  readonly requests = new Set<unknown>();
  /** How many more there are of each kind than at the beginning. */
  readonly listeners = new Map<string, number>();
  readonly #restore: (() => void)[] = [];

  constructor(server: WalineDouble) {
    this.#countTimers('setTimeout', 'clearTimeout', true);
    this.#countTimers('setInterval', 'clearInterval', false);
    for (const [name, target] of Object.entries({window, document}))
      this.#countListeners(name, target);
    this.#countRequests(server);
  }

  restore(): void {
    this.#restore.forEach((restore) => restore());
  }

  #countTimers(
    set: 'setTimeout' | 'setInterval',
    clear: 'clearTimeout' | 'clearInterval',
    once: boolean,
  ): void {
    const real = {set: globalThis[set], clear: globalThis[clear]};
    const {timers} = this;
    const begin = (run: () => void, wait?: number): unknown => {
      const id: unknown = real.set.call(
        globalThis,
        () => {
          if (once) timers.delete(id);
          run();
        },
        wait,
      );
      timers.add(id);
      return id;
    };
    Object.assign(globalThis, {
      [set]: begin,
      [clear]: (id: number) => {
        timers.delete(id);
        real.clear.call(globalThis, id);
      },
    });
    this.#restore.push(() =>
      Object.assign(globalThis, {[set]: real.set, [clear]: real.clear}),
    );
  }

  // A listener that goes with a signal goes when that is aborted.
  #countListeners(name: string, target: EventTarget): void {
    const {addEventListener: add, removeEventListener: remove} = target;
    const held = new Map<string, Set<unknown>>();
    const count = (type: string): void => {
      const {size = 0} = held.get(type) ?? {};
      if (size) this.listeners.set(`${name} ${type}`, size);
      else this.listeners.delete(`${name} ${type}`);
    };
    const drop = (type: string, listener: unknown): void => {
      held.get(type)?.delete(listener);
      count(type);
    };
    target.addEventListener = function (type: string, listener: never, options: never) {
      const {signal} = Object(options) as {signal?: AbortSignal};
      held.set(type, (held.get(type) ?? new Set()).add(listener));
      count(type);
      if (signal) add.call(signal, 'abort', () => drop(type, listener));
      add.call(target, type, listener, options);
    };
    target.removeEventListener = function (type: string, listener: never, options) {
      drop(type, listener);
      remove.call(target, type, listener, options);
    };
    this.#restore.push(() => {
      target.addEventListener = add;
      target.removeEventListener = remove;
    });
  }

  #countRequests(server: WalineDouble): void {
    const real = globalThis.fetch;
    globalThis.fetch = async (input, init) => {
      const request = {};
      this.requests.add(request);
      try {
        return await server.fetch(input, init);
      } finally {
        this.requests.delete(request);
      }
    };
    this.#restore.push(() => (globalThis.fetch = real));
  }
}

function makeBox(): HTMLElement {
  const box = document.createElement('kolom-comments');
  for (const [name, value] of Object.entries({
    lang: 'en',
    provider: 'waline',
    server: 'https://comments.example/',
    thread: `/mounts/${crypto.randomUUID()}`,
  }))
    box.setAttribute(name, value);
  return box;
}

const turn = (): Promise<void> => new Promise((resolve) => queueMicrotask(resolve));

describe('<kolom-comments> mounted and removed a thousand times', function () {
  this.timeout(60_000);

  it('leaves no listener, timer or request behind, and no node', async () => {
    const server = new WalineDouble();
    // What is made once for the page is there before anything is counted.
    const first = makeBox();
    document.body.append(first);
    await waitUntil(() => !!first.shadowRoot?.querySelector('.state')?.textContent);
    first.remove();
    const nodes = document.querySelectorAll('*').length;
    const ledger = new Ledger(server);
    try {
      for (let i = 0; i < 1000; i++) {
        const box = makeBox();
        document.body.append(box);
        // Before, amid and after its first render.
        for (let turns = i % 5; turns > 0; turns--) await turn();
        // And while its thread is loading.
        const asked = server.requests.length;
        if (i % 100 === 0) await waitUntil(() => server.requests.length > asked);
        box.remove();
      }
      await waitUntil(() => !ledger.timers.size, 'timers to end', 30_000);
      expect(ledger.requests.size, 'requests').to.equal(0);
      expect([...ledger.listeners], 'listeners').to.deep.equal([]);
      expect(document.querySelectorAll('*').length, 'nodes').to.equal(nodes);
      const asked = server.requests.length;
      await new Promise((resolve) => setTimeout(resolve, 500));
      expect(server.requests.length, 'requests later').to.equal(asked);
    } finally {
      ledger.restore();
    }
  });
});

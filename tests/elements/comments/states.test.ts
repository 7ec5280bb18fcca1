import {expect} from 'chai';
import {html} from 'lit';

import type {CommentData} from '../../../src/comments/model.js';
import {
  ProviderError,
  type CommentProvider,
  type CommentSessionPort,
  type LoadQuery,
} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {expectAccessible} from '../../support/accessible.js';
import type {KolomComments} from '../../../src/elements/comments/comments.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {fixture, waitUntil} from '../../support/fixture.js';
import {Box, memoryBox, walineBox} from './box.js';

const comments = [{id: '1', author: {name: 'Sari'}, body: 'Pembuka.'}];
const two = [...comments, {id: '2', author: {name: 'Wulan'}, body: 'Kedua.'}];

/** The accounts of a server that knows one person. */
class Accounts implements CommentSessionPort {
  isIn: boolean;
  readonly #sari = {name: 'Sari', email: '', website: ''};

  constructor(isIn: boolean) {
    this.isIn = isIn;
  }

  get(): ReturnType<CommentSessionPort['get']> {
    return Promise.resolve(this.isIn ? this.#sari : null);
  }

  login(): ReturnType<CommentSessionPort['login']> {
    this.isIn = true;
    return Promise.resolve(this.#sari);
  }

  logout(): Promise<void> {
    return Promise.resolve();
  }

  /** A method for those alone who have signed in. */
  guard<Method extends (...args: never[]) => Promise<unknown>>(method: Method): Method {
    return ((...args) =>
      this.isIn
        ? method(...args)
        : Promise.reject(new ProviderError('auth'))) as Method;
  }
}

/** A server with accounts that asks everyone else to sign in, to read or to write. */
async function boxBehindDoor(closed: 'load' | 'post'): Promise<Box> {
  const session = new Accounts(false);
  const memory = createMemory({comments});
  const box = await memoryBox();
  box.element.provider = {
    ...memory,
    [closed]: session.guard(memory[closed] as CommentProvider['load']),
    session,
  };
  await waitUntil(() => box.find('Sign in')?.checkVisibility(), 'the button');
  return box;
}

function send(box: Box, words: string): void {
  box.type('Rini', box.one<HTMLInputElement>('input[name="name"]'));
  box.type(words);
  box.submit();
}

function orderByAge(box: Box): void {
  const select = box.one<HTMLSelectElement>('select');
  select.value = 'oldest';
  select.dispatchEvent(new Event('change'));
}

describe('<kolom-comments> in its rarer states', () => {
  it('asks to sign in where nobody else may read, and then shows the thread', async () => {
    const box = await boxBehindDoor('load');
    expect(box.says('alert')).to.include('Sign in first.');
    await expectAccessible(box.element);
    const loaded = new Promise((resolve) =>
      box.element.addEventListener('kolom-comments-loaded', resolve),
    );
    box.control('Sign in').click();
    await loaded;
    await box.ready();
    expect(box.bodies).to.deep.equal(['Pembuka.']);
    expect(box.says('alert')).to.equal('');
  }).timeout(30_000);

  it('says that a form can be sent once its writer has signed in', async () => {
    const box = await boxBehindDoor('post');
    await box.ready();
    send(box, 'Siapa saya?');
    await waitUntil(() => box.says('alert').includes('Sign in first.'));
    expect(box.text.value).to.equal('Siapa saya?');
    box.control('Sign in').click();
    await waitUntil(() => box.says('status').includes('can send your comment now'));
    expect(box.says('alert')).to.equal('');
    box.submit();
    await waitUntil(() => box.bodies.includes('Siapa saya?'));
    expect(box.text.value).to.equal('');
  });

  it('notices at the form that a sign-in has run out, and offers it anew', async () => {
    const session = new Accounts(true);
    let loads = 0;
    const memory = createMemory({comments});
    const load = session.guard(memory.load);
    const box = await memoryBox();
    const failures: string[] = [];
    box.element.addEventListener('kolom-comment-error', ({error}) =>
      failures.push(error.kind),
    );
    box.element.provider = {
      ...memory,
      capabilities: {...memory.capabilities, fields: {}},
      load: (...args) => {
        loads++;
        return load(...args);
      },
      post: () => Promise.reject(new ProviderError('auth')),
      session,
    };
    await waitUntil(() => box.find('Sign out')?.checkVisibility(), 'the way out');
    loads = 0;
    session.isIn = false;
    box.type('Masih ada orang?');
    box.submit();
    await waitUntil(() => box.find('Sign in'), 'the way in');
    await waitUntil(() => box.says('alert').includes('Sign in first.'));
    await new Promise((resolve) => setTimeout(resolve, 300));
    // It is read again once, for what the form asks now, and not over and over.
    expect(loads).to.equal(1);
    expect([...new Set(failures)]).to.deep.equal(['auth']);
    box.control('Sign in').click();
    await waitUntil(() => box.says('status').includes('can send your comment now'));
    expect(box.text.value).to.equal('Masih ada orang?');
    box.type('');
  });

  it('asks its writer to think again, in the page’s own words, and takes it then', async () => {
    const box = await memoryBox({comments});
    await box.ready();
    const insisted: (boolean | undefined)[] = [];
    box.element.addEventListener('kolom-comment-submit', (event) => {
      insisted.push(event.posting.insists);
      // A page without a build has no class to make this of.
      const nudge = {kind: 'nudge', message: 'Would you say this to her face?'};
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- see above
      if (!event.posting.insists) event.respondWith(Promise.reject(nudge));
    });
    send(box, 'Bodoh!');
    await waitUntil(() => box.says('alert').includes('Would you say this'));
    expect(box.text.value).to.equal('Bodoh!');
    expect(box.bodies).to.deep.equal(['Pembuka.']);
    box.type('Kurang tepat.');
    await waitUntil(() => !box.says('alert'));
    box.submit();
    await waitUntil(() => box.says('alert').includes('Would you say this'));
    box.submit();
    await waitUntil(() => box.bodies.includes('Kurang tepat.'));
    expect(insisted).to.deep.equal([false, false, true]);
  });

  it('tells the page what could not be sent, and not what is wrong in the form', async () => {
    const box = await memoryBox({
      comments,
      fail: (method) => (method === 'post' ? new ProviderError('server') : undefined),
    });
    await box.ready();
    const failures: string[] = [];
    box.element.addEventListener('kolom-comment-error', ({error}) =>
      failures.push(error.kind),
    );
    send(box, '');
    await waitUntil(() => box.says('alert').includes('Write something first'));
    expect(failures).to.deep.equal([]);
    send(box, 'Halo?');
    await waitUntil(() => box.says('alert').includes('has a problem'));
    expect(failures).to.deep.equal(['server']);
  });

  it('puts any name that a page gives to a failure into words', async () => {
    const box = await memoryBox({comments});
    await box.ready();
    box.element.addEventListener('kolom-comment-submit', (event) => {
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- what a page may do
      event.respondWith(Promise.reject({kind: 'teapot', retryAfter: 'soon'}));
    });
    send(box, 'Teh?');
    await waitUntil(() => box.says('alert').includes('makes no sense'));
    expect(box.text.value).to.equal('Teh?');
  });

  it('posts by the page’s own promise, and asks no server', async () => {
    let posted = 0;
    const memory = createMemory({comments});
    const box = await memoryBox();
    box.element.provider = {
      ...memory,
      post: (...args) => (posted++, memory.post!(...args)),
    };
    await box.ready();
    box.element.addEventListener('kolom-comment-submit', (event) => {
      event.respondWith(Promise.resolve({state: 'published'}));
    });
    send(box, 'Lewat halaman.');
    await waitUntil(() => box.bodies.includes('Lewat halaman.'), 'the comment');
    expect([posted, box.text.value]).to.deep.equal([0, '']);
  });

  it('says that what stands there may be old, until it was read again', async () => {
    let broken = false;
    const memory = createMemory({comments});
    const box = await memoryBox();
    box.element.provider = {
      ...memory,
      load: (...args) =>
        broken ? Promise.reject(new ProviderError('offline')) : memory.load(...args),
    };
    await box.ready();
    broken = true;
    await box.element.refresh();
    await waitUntil(() => box.says('alert').includes('may be out of date'));
    expect(box.bodies).to.deep.equal(['Pembuka.']);
    broken = false;
    dispatchEvent(new Event('online'));
    await waitUntil(() => !box.says('alert'));
    expect(box.bodies).to.deep.equal(['Pembuka.']);
  });
});

describe('<kolom-comments> with a server that fails', () => {
  it('says that the server cannot be reached, and tries again', async () => {
    const server = new WalineDouble();
    server.add({url: '/mati'});
    server.down = true;
    const box = await walineBox('/mati', server);
    await waitUntil(() => box.says('alert').includes('cannot be reached'));
    server.down = false;
    box.control('Try again').click();
    await box.ready();
    expect(box.says('alert')).to.equal('');
  });

  it('says that an answer makes no sense', async () => {
    const box = await memoryBox({fail: () => new ProviderError('protocol')});
    await waitUntil(() => box.says('alert').includes('makes no sense'));
  });

  it('names a provider that does not exist as a fault of the page', async () => {
    const element = await fixture<KolomComments>(
      html`<kolom-comments
        lang="en"
        provider="disqus"
        server="https://x.example"
      ></kolom-comments>`,
    );
    const box = new Box(element, new WalineDouble());
    await waitUntil(() => box.says('alert').includes('not set up correctly'));
    box.type('Tetap tersimpan');
    box.submit();
    expect(box.text.value).to.equal('Tetap tersimpan');
    box.type('');
    box.element.remove();
  });

  it('shows the comments it can read and counts the others', async () => {
    const rows = [comments[0], null, {id: 9}, {body: 'no id'}] as CommentData[];
    const box = await memoryBox();
    box.element.provider = {
      ...createMemory(),
      load: () => Promise.resolve({items: rows}),
    };
    await box.ready();
    expect(box.bodies).to.deep.equal(['Pembuka.']);
    expect(box.says('status')).to.include('3 comments cannot be shown.');
  });
});

describe('<kolom-comments> whose reader tries again', () => {
  let broken = false;
  let asked: Pick<LoadQuery, 'sort' | 'cursor'>[] = [];

  async function failing(): Promise<Box> {
    const memory = createMemory({comments: two});
    const box = await memoryBox();
    box.element.pageSize = 1;
    broken = false;
    asked = [];
    box.element.provider = {
      ...memory,
      load(query, io) {
        const {sort, cursor} = query;
        asked.push({sort, cursor});
        return broken
          ? Promise.reject(new ProviderError('network'))
          : memory.load(query, io);
      },
    };
    await box.ready();
    return box;
  }

  async function use(box: Box, name: string): Promise<void> {
    await waitUntil(() => box.find(name), name);
    box.control(name).focus();
    box.control(name).click();
  }

  const focused = (box: Box): Element | null | undefined =>
    box.element.shadowRoot?.activeElement;

  it('reads a thread again that could not be, and takes the reader to it', async () => {
    const box = await failing();
    broken = true;
    await box.element.refresh();
    await use(box, 'Try again');
    await waitUntil(
      () => focused(box)?.textContent?.includes('Try again'),
      'the focus',
    );
    broken = false;
    await use(box, 'Try again');
    await waitUntil(() => !box.says('alert'));
    await waitUntil(() => focused(box)?.localName === 'section', 'the thread');
    expect(asked.map(({cursor}) => cursor)).to.deep.equal(Array(4).fill(undefined));
  });

  it('asks for the order that did not come, from its beginning', async () => {
    const box = await failing();
    await use(box, 'More comments');
    await waitUntil(() => box.bodies.length === 2);
    broken = true;
    orderByAge(box);
    await waitUntil(() => box.says('alert').includes('may be out of date'));
    broken = false;
    await use(box, 'Try again');
    await waitUntil(() => !box.says('alert'));
    expect(asked.at(-1)).to.deep.equal({sort: 'oldest', cursor: undefined});
  });

  it('keeps the focus where more comments did not come', async () => {
    const box = await failing();
    broken = true;
    await use(box, 'More comments');
    await waitUntil(
      () => focused(box)?.textContent?.includes('Try again'),
      'the focus',
    );
    broken = false;
    await use(box, 'Try again');
    await waitUntil(() => box.bodies.length === 2);
    await waitUntil(
      () => focused(box)?.localName === 'kolom-comment-block',
      'the first',
    );
  });
});

describe('<kolom-comments> in another order', () => {
  it('still shows a guest what waits for a moderator', async () => {
    const box = await memoryBox({comments: two, held: true});
    await box.ready();
    send(box, 'Menunggu.');
    await waitUntil(() => box.bodies.includes('Menunggu.'), 'the comment');
    orderByAge(box);
    await waitUntil(() => box.bodies[0] === 'Pembuka.', 'the order');
    await waitUntil(() => box.bodies.includes('Menunggu.'), 'the comment again');
  });
});

describe('<kolom-comments> with what a moderator has decided', () => {
  it('shows words that were folded to who asks for them', async () => {
    const box = await memoryBox({
      comments: [{...two[0]!, collapsed: true}, two[1]!],
    });
    await box.ready();
    expect(box.bodies).to.deep.equal(['Kedua.']);
    const [folded] = box.all('article').filter((one) => !one.querySelector('.body'));
    expect(folded?.textContent).to.include('Hidden by moderators.');
    expect(box.find('Unmute Sari')).to.equal(undefined);
    await expectAccessible(box.element);
    box.control('Show, Comment by Sari').click();
    await waitUntil(() => box.bodies.includes('Pembuka.'), 'the words');
  });

  it('offers no reply where none is taken', async () => {
    const box = await memoryBox({
      comments: [{...two[0]!, closed: true}, two[1]!],
    });
    await box.ready();
    expect(box.find('Reply to Sari')).to.equal(undefined);
    expect(box.find('Reply to Wulan')).not.to.equal(undefined);
  });
});

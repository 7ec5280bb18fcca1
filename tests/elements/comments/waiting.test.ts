import {expect} from 'chai';
import {html} from 'lit';

import type {KolomComments} from '../../../src/elements/comments/comments.js';
import {ProviderError} from '../../../src/comments/provider.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {fixture, waitUntil} from '../../support/fixture.js';
import {Box, memoryBox, walineBox} from './box.js';

const realTimeout = globalThis.setTimeout;
let count = 0;

/** Lets long waits of the library pass thirty times as fast. */
function hurry(): void {
  globalThis.setTimeout = ((run: () => void, wait = 0) =>
    realTimeout(run, wait >= 500 ? wait / 30 : wait)) as typeof setTimeout;
}

afterEach(() => {
  globalThis.setTimeout = realTimeout;
  for (const key of Object.keys(localStorage))
    if (key.startsWith('kolom.')) localStorage.removeItem(key);
});

async function readyBox(server = new WalineDouble()): Promise<Box> {
  server.refuseDuplicates = false; // Most servers take the same words twice.
  const path = `/waiting/${Date.now()}/${++count}`;
  server.add({url: path, nick: 'Sari', comment: '<p>Pembuka.</p>'});
  const box = await walineBox(path, server);
  await box.ready();
  return box;
}

function setOnline(online: boolean, server?: WalineDouble): void {
  if (server) server.down = !online;
  if (online) Reflect.deleteProperty(navigator, 'onLine');
  else
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
  dispatchEvent(new Event(online ? 'online' : 'offline'));
}

// Its code is no part of what is hurried.
before(() => import('../../../src/elements/comments/writing.js'));

describe('<kolom-comments> when an answer takes its time', function () {
  this.timeout(20_000);

  it('waits for an answer of thirty seconds, says so, and sends once', async () => {
    hurry();
    const box = await readyBox();
    const {server} = box;
    let answer: () => void = () => undefined;
    const late = new Promise<void>((resolve) => (answer = resolve));
    globalThis.fetch = async (input, init) => {
      const response = await server.fetch(input, init);
      if (init?.method === 'POST') await late;
      return response;
    };
    box.type('Pelan sekali.');
    box.submit();
    realTimeout(answer, 1000);
    await waitUntil(() => box.says('status').includes('Still sending'));
    expect(box.control('Post comment').getAttribute('aria-disabled')).to.equal('true');
    box.submit();
    box.one<HTMLFormElement>('form').requestSubmit();
    await waitUntil(() => box.says('status').includes('Your comment is posted'));
    expect(server.taken).to.deep.equal(['Pelan sekali.']);
    expect(box.bodies.filter((body) => body === 'Pelan sekali.')).to.have.length(1);
  });

  it('gives up after a minute, and finds what the server took', async () => {
    hurry();
    const box = await readyBox();
    box.server.faults = ['hang'];
    box.type('Tak terjawab.');
    box.submit();
    await waitUntil(
      () => box.says('status').includes('Checking whether'),
      'word',
      8000,
    );
    await waitUntil(() => box.says('status').includes('is posted'), 'word', 8000);
    expect(box.server.taken).to.deep.equal(['Tak terjawab.']);
    expect(box.text.value).to.equal('');
  });

  it('says how long to wait where the server does, and keeps the text', async () => {
    const box = await readyBox();
    box.server.faults = ['rate'];
    box.type('Terlalu cepat.');
    box.submit();
    await waitUntil(() => box.says('alert').includes('Try again in 7 seconds'));
    expect(box.text.value).to.equal('Terlalu cepat.');
    expect(box.text.getAttribute('aria-invalid')).to.equal('false');
  });

  it('says that it does not know while the thread cannot be read either', async () => {
    hurry();
    const box = await readyBox();
    box.server.faults = ['drop-after'];
    const {fetch} = box.server;
    globalThis.fetch = async (input, init) => {
      if (init?.method === 'POST') {
        box.server.down = false;
        try {
          return await fetch(input, init);
        } finally {
          box.server.down = true;
        }
      }
      return fetch(input, init);
    };
    box.type('Entah.');
    box.submit();
    await waitUntil(() => box.says('alert').includes('do not know yet'), 'word', 8000);
    expect(box.text.value).to.equal('Entah.');
    box.server.down = false;
    globalThis.fetch = fetch;
    box.control('Check again').click();
    expect(box.text.matches(':focus'), 'the focus').to.equal(true);
    await waitUntil(() => box.says('status').includes('is posted'), 'word', 8000);
    expect(box.server.taken).to.deep.equal(['Entah.']);
  });
});

describe('<kolom-comments> without a connection', function () {
  this.timeout(20_000);
  afterEach(() => setOnline(true));

  it('says so, and reads and sends as soon as there is one', async () => {
    const server = new WalineDouble();
    const path = `/waiting/${++count}`;
    server.add({url: path, comment: '<p>Pembuka.</p>'});
    setOnline(false, server);
    const box = await walineBox(path, server);
    await waitUntil(() => box.says('alert').includes('offline'));
    box.type('Di kereta');
    box.submit();
    await waitUntil(() => box.one('.alert').textContent?.includes('You are offline'));
    setOnline(true, server);
    await waitUntil(() => box.bodies.includes('Di kereta'));
    expect(server.taken).to.deep.equal(['Di kereta']);
    expect(box.text.value).to.equal('');
  });

  it('asks in any case: a browser may only believe to be off line', async () => {
    setOnline(false);
    const box = await readyBox();
    expect(box.bodies).to.deep.equal(['Pembuka.']);
    box.type('Lewat terowongan kantor.');
    box.submit();
    await waitUntil(() => box.bodies.includes('Lewat terowongan kantor.'));
    expect(box.server.taken).to.deep.equal(['Lewat terowongan kantor.']);
    expect(box.text.value).to.equal('');
  });

  it('does not send a reply that was given up meanwhile, and keeps its text', async () => {
    const box = await readyBox();
    box.control('Reply to Sari').click();
    await waitUntil(() => box.all('textarea').length === 2);
    const reply = box.all<HTMLTextAreaElement>('textarea')[1] as HTMLTextAreaElement;
    box.type('Mungkin nanti.', reply);
    setOnline(false, box.server);
    reply.form?.requestSubmit();
    await waitUntil(() =>
      box.says('alert').includes('is sent as soon as you are back'),
    );
    box.control('Cancel').click();
    await waitUntil(() => box.all('textarea').length === 1);
    setOnline(true, box.server);
    box.control('Reply to Sari').click();
    await waitUntil(() => box.all('textarea').length === 2);
    await waitUntil(() => box.all<HTMLTextAreaElement>('textarea')[1]?.value);
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(box.server.taken).to.deep.equal([]);
  });

  it('settles by itself what was open when the connection went', async () => {
    hurry();
    const box = await readyBox();
    const {fetch} = box.server;
    globalThis.fetch = async (input, init) => {
      const answer = await fetch(input, init);
      if (init?.method !== 'POST') return answer;
      setOnline(false, box.server);
      throw new TypeError('Failed to fetch');
    };
    box.type('Masuk terowongan.');
    box.submit();
    await waitUntil(() => box.says('alert').includes('do not know yet'), 'word', 8000);
    setOnline(true, box.server);
    await waitUntil(() => box.says('status').includes('is posted'), 'word', 8000);
    expect(box.server.taken).to.deep.equal(['Masuk terowongan.']);
  });
});

describe('<kolom-comments> and its drafts', () => {
  const type = (box: Box, index: number, words: string): void =>
    box.type(words, box.all<HTMLTextAreaElement>('textarea')[index]);

  it('keeps one for the thread and one for each reply', async () => {
    const server = new WalineDouble();
    const thread = `/waiting/${++count}`;
    server.add({url: thread, nick: 'Sari'});
    server.add({url: thread, nick: 'Rini'});
    const box = await walineBox(thread, server);
    await box.ready();
    box.control('Reply to Sari').click();
    await waitUntil(() => box.all('textarea').length === 2);
    box.control('Reply to Rini').click();
    await waitUntil(() => box.all('textarea').length === 3);
    for (const index of [0, 1, 2]) type(box, index, `Teks ${index}`);
    document.dispatchEvent(new Event('visibilitychange'));
    const values = (from: Box): string[] =>
      from.all<HTMLTextAreaElement>('textarea').map(({value}) => value);
    const next = await walineBox(thread, server);
    // By themselves: nobody has to remember where something was left.
    await waitUntil(() => next.all('textarea').length === 3);
    await waitUntil(() => values(next).every(Boolean));
    expect(values(next)).to.deep.equal(['Teks 0', 'Teks 1', 'Teks 2']);
    const other = await walineBox(`${thread}/lain`, server);
    expect(other.text.value).to.equal('');
  });

  it('never lets a second form on the page write over the first', async () => {
    const server = new WalineDouble();
    globalThis.fetch = server.fetch;
    const thread = `/waiting/${++count}`;
    const form = html`<kolom-comments
      lang="en"
      provider="waline"
      server="https://comments.example"
      thread=${thread}
    ></kolom-comments>`;
    const page = await fixture<HTMLElement>(html`<div>${form}${form}</div>`);
    const boxes = [...page.children].map(
      (element) => new Box(element as KolomComments, server),
    );
    const [first, second] = boxes as [Box, Box];
    first.type('Satu');
    second.type('Dua');
    document.dispatchEvent(new Event('visibilitychange'));
    expect([first.text.value, second.text.value]).to.deep.equal(['Satu', 'Dua']);
    const stored = Object.entries(localStorage)
      .filter(([key]) => key.startsWith('kolom.draft'))
      .join();
    expect(stored).to.include('"Satu"').and.to.include('"Dua"');
  });

  it('counts in the server’s unit, says it in characters, and cuts nothing', async () => {
    const family = '👩‍👩‍👧‍👦'; // 25 bytes, one character
    const box = await memoryBox({
      capabilities: {maxLength: {value: 50, unit: 'byte'}, fields: {}},
    });
    await waitUntil(() => box.says('status').includes('No comments yet'));
    const words = family.repeat(4);
    box.type(words);
    await waitUntil(() =>
      box.one('#limit').textContent?.includes('2 characters too many'),
    );
    box.submit();
    await waitUntil(() => box.says('alert'));
    expect(box.text.value).to.equal(words);
    expect(box.text.getAttribute('aria-invalid')).to.equal('true');
    box.type(family.repeat(2));
    await waitUntil(() => !box.one('#limit').textContent?.includes('too many'));
    box.submit();
    await waitUntil(() => box.bodies.includes(family.repeat(2)));
  });
});

describe('<kolom-comments> on a server that wants a wait', () => {
  it('counts the seconds without saying each, and then takes the comment', async () => {
    let busy = true;
    const box = await memoryBox({
      fail: (method) =>
        method === 'post' && busy
          ? new ProviderError('rate', {retryAfter: 2})
          : undefined,
    });
    await waitUntil(() => box.says('status').includes('No comments yet'));
    box.type('Terlalu cepat.');
    box.type('Sari', box.one<HTMLInputElement>('input[name="name"]'));
    box.submit();
    const seen = (): string => box.one('.alert [aria-hidden]').textContent ?? '';
    await waitUntil(() => box.all('.alert [aria-hidden]').length);
    const submit = box.one('.submit');
    await waitUntil(() => submit.getAttribute('aria-disabled') === 'true');
    const said = box.one('.alert .visually-hidden').textContent;
    expect(said).to.include('Try again in 2 seconds.');
    await waitUntil(() => seen().includes('Try again in 1 second.'));
    expect(box.one('.alert .visually-hidden').textContent).to.equal(said);
    await waitUntil(() => box.says('status').includes('You can send your comment now'));
    expect(submit.getAttribute('aria-disabled')).to.equal('false');
    expect(box.text.value).to.equal('Terlalu cepat.');
    busy = false;
    box.submit();
    await waitUntil(() => box.bodies.includes('Terlalu cepat.'));
  });
});

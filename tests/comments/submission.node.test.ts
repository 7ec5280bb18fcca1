import assert from 'node:assert/strict';
import {beforeEach, describe, it} from 'node:test';

import {removeComment} from '../../src/comments/changes.js';
import {createIo} from '../../src/comments/io.js';
import {Draft} from '../../src/comments/drafts.js';
import {Outbox} from '../../src/comments/outbox.js';
import {ProviderError, type CommentProvider} from '../../src/comments/provider.js';
import {createMemory} from '../../src/comments/providers/memory.js';
import {waline} from '../../src/comments/providers/waline.js';
import {WritingSession, type Options} from './support/writing-session.js';
import type {FormValues} from '../../src/comments/submission-deps.js';
import {WalineDouble, type Fault} from './support/waline-double.js';

const author = {name: 'Rini', email: '', website: ''};
let thread = 0;
let server: WalineDouble;

beforeEach(() => {
  server = new WalineDouble();
  thread++;
});

const target = (): Options['target'] => ({
  server: 'https://comments.example',
  thread: `/berita/${thread}`,
  pageUrl: `https://news.example/berita/${thread}`,
  title: 'Berita',
});

function open(options: Partial<Options> = {}): WritingSession {
  return new WritingSession({
    provider: waline,
    target: target(),
    sort: 'newest',
    pageSize: 10,
    io: createIo({fetch: server.fetch, writeTimeout: 30, online: () => true}),
    waits: {check: [0, 0], slow: 1000},
    ...options,
  });
}

const entry = (text: string): FormValues => ({text, author});
const phase = (session: WritingSession): string =>
  session.submission('new').getState().phase;

describe('a comment on its way', () => {
  const arrives: Fault[] = ['drop-after', 'error-after', 'html-after', 'hang'];
  for (const fault of arrives) {
    it(`is found again when the answer is lost (${fault})`, async () => {
      server.faults = [fault];
      const session = open();
      await session.open();
      await session.submission('new').submit(entry('Terima kasih.'));
      assert.equal(phase(session), 'posted');
      assert.deepEqual(server.taken, ['Terima kasih.']);
      assert.equal(session.thread.getState().comments.size, 1);
    });
  }

  it('is looked for by the e-mail that it was sent with', async () => {
    const asked: string[] = [];
    const provider: CommentProvider = {
      ...createMemory({comments: []}),
      post: () => Promise.reject(new ProviderError('network', {ambiguous: true})),
      reconcile: (posting) => {
        asked.push(posting.author.email);
        return Promise.resolve(undefined);
      },
    };
    const session = open({provider});
    await session.open();
    const emails = ['rini@example.com', 'other@example.com'] as const;
    for (const email of emails)
      await session
        .submission('new')
        .submit({text: 'Terima kasih.', author: {...author, email}});
    // One look before the first press and two after it, two more before the second, and
    // two after that.
    const [first, second] = emails;
    assert.deepEqual(asked, [...Array<string>(5).fill(first), second, second]);
  });

  const gets: Fault[] = ['drop-before', 'error-before', 'html', 'not-json'];
  for (const fault of gets) {
    it(`is reported lost, kept, and posted once when sent again (${fault})`, async () => {
      server.faults = [fault];
      const session = open();
      await session.open();
      const draft = session.draft('new');
      draft.save('Terima kasih.');
      await session.submission('new').submit(entry('Terima kasih.'));
      assert.equal(phase(session), 'lost');
      assert.equal(session.draft('new').restore(), 'Terima kasih.');
      await session.submission('new').submit(entry('Terima kasih.'));
      assert.equal(phase(session), 'posted');
      assert.deepEqual(server.taken, ['Terima kasih.']);
      assert.equal(session.draft('new').restore(), '');
    });
  }

  it('does not keep the next one from being sent when it is found', async () => {
    server.faults = ['drop-after'];
    const first = open({waits: {check: [], slow: 1000}});
    await first.submission('new').submit(entry('Pertama.'));
    assert.equal(phase(first), 'unknown');
    const session = open();
    await session.submission('new').submit(entry('Kedua.'));
    assert.deepEqual(
      [phase(session), server.taken],
      ['posted', ['Pertama.', 'Kedua.']],
    );
    assert.equal(session.thread.getState().comments.size, 2);
  });

  it('does not swallow the next one that is sent while it is looked for', async () => {
    server.faults = ['drop-after'];
    const session = open({waits: {check: [30], slow: 1000}});
    const submission = session.submission('new');
    const first = submission.submit(entry('Pertama.'));
    while (phase(session) !== 'checking')
      await new Promise((resolve) => setTimeout(resolve, 1));
    await submission.submit(entry('Kedua.'));
    await first;
    assert.deepEqual(
      [phase(session), server.taken],
      ['posted', ['Pertama.', 'Kedua.']],
    );
  });

  it('is sent once however often it is sent at the same time', async () => {
    const session = open();
    const submission = session.submission('new');
    await Promise.all(
      Array.from({length: 5}, () => submission.submit(entry('Sekali.'))),
    );
    assert.deepEqual(server.taken, ['Sekali.']);
  });

  it('is sent once by two forms for the same thread', async () => {
    const one = open();
    const two = open();
    await Promise.all([
      one.submission('new').submit(entry('Sekali.')),
      two.submission('new').submit(entry('Sekali.')),
    ]);
    await two.submission('new').submit(entry('Sekali.'));
    assert.deepEqual(server.taken, ['Sekali.']);
    assert.equal(phase(two), 'posted');
  });

  it('is sent once by two forms of which one tried in vain', async () => {
    server.refuseDuplicates = false;
    server.faults = ['drop-before'];
    const one = open();
    const two = open();
    for (const each of [one, two, one])
      await each.submission('new').submit(entry('Sekali.'));
    assert.deepEqual(server.taken, ['Sekali.']);
    assert.equal(phase(one), 'posted');
  });

  it('is held once, though two forms send it', async () => {
    server.held = true;
    server.refuseDuplicates = false;
    const two = open();
    for (const each of [open(), two])
      await each.submission('new').submit(entry('Ditahan.'));
    assert.deepEqual(server.taken, ['Ditahan.']);
    assert.equal(phase(two), 'held');
  });

  it('is sent again long after it was held: it may have been turned down', async (test) => {
    server.held = true;
    server.refuseDuplicates = false;
    await open().submission('new').submit(entry('Ditolak.'));
    const now = Date.now() + 20 * 60_000;
    test.mock.timers.enable({apis: ['Date'], now});
    await open().submission('new').submit(entry('Ditolak.'));
    assert.deepEqual(server.taken, ['Ditolak.', 'Ditolak.']);
  });

  it('is not sent while it is unknown whether it arrived', async () => {
    server.faults = ['drop-after'];
    const session = open();
    await session.open();
    server.downAfterPost = true;
    await session.submission('new').submit(entry('Penting.'));
    assert.equal(phase(session), 'unknown');
    await session.submission('new').submit(entry('Penting.'));
    assert.equal(phase(session), 'unknown');
    server.down = false;
    await session.submission('new').submit(entry('Penting.'));
    assert.equal(phase(session), 'posted');
    assert.deepEqual(server.taken, ['Penting.']);
  });

  it('is not sent where the server is not reached before', async () => {
    const session = open();
    await session.open();
    session.draft('new').save('Penting.');
    server.down = true;
    await session.submission('new').submit(entry('Penting.'));
    const {phase: now, error} = session.submission('new').getState();
    assert.deepEqual([now, error?.kind], ['refused', 'network']);
    assert.equal(server.requests.filter((line) => line.startsWith('POST')).length, 0);
    assert.equal(session.draft('new').restore(), 'Penting.');
  });

  // What somebody else said is no answer to the question whether this comment arrived.
  for (const nick of ['Rini', '']) {
    const by = nick || 'Anonymous';
    const mine = (): FormValues => ({text: 'Setuju', author: {...author, name: nick}});

    it(`is not taken for the same by ${by} beyond the first page`, async () => {
      server.refuseDuplicates = false;
      server.add({comment: '<p>Setuju</p>', nick: by, url: target().thread});
      for (let i = 0; i < 12; i++) server.add({url: target().thread});
      server.faults = ['error-before'];
      const session = open();
      await session.open();
      session.draft('new').save('Setuju');
      await session.submission('new').submit(mine());
      assert.equal(phase(session), 'lost');
      assert.equal(session.draft('new').restore(), 'Setuju');
    });

    it(`is not taken for the same by ${by} that came after loading`, async () => {
      server.refuseDuplicates = false;
      const session = open();
      await session.open();
      server.add({comment: '<p>Setuju</p>', nick: by, url: target().thread});
      server.faults = ['error-before'];
      session.draft('new').save('Setuju');
      await session.submission('new').submit(mine());
      assert.equal(phase(session), 'lost');
      assert.equal(session.draft('new').restore(), 'Setuju');
    });

    it(`is not called posted where the server has the same by ${by}`, async () => {
      server.add({comment: '<p>Setuju</p>', nick: by, url: target().thread});
      const session = open();
      await session.open();
      session.draft('new').save('Setuju');
      await session.submission('new').submit(mine());
      const {phase: now, error} = session.submission('new').getState();
      assert.deepEqual([now, error?.kind], ['refused', 'duplicate']);
      assert.equal(session.draft('new').restore(), 'Setuju');
    });
  }

  it('is not proven by words that more than a few have said', async () => {
    server.refuseDuplicates = false;
    const session = open();
    for (let i = 0; i < 5; i++)
      server.add({comment: '<p>Setuju</p>', nick: 'Rini', url: target().thread});
    server.faults = ['drop-after'];
    await session.submission('new').submit(entry('Setuju'));
    assert.equal(phase(session), 'unknown');
    assert.equal(server.taken.length, 1);
    // Told so, the reader decides.
    await session.submission('new').submit(entry('Setuju'));
    assert.equal(phase(session), 'posted');
    assert.equal(server.taken.length, 2);
  });

  it('is found where the server has changed what it looks like', async () => {
    const looks = [
      ['1. satu\n2. dua', '<ol><li>satu</li><li>dua</li></ol>'],
      ['bagus :smile: (c)', '<p>bagus 😄 ©</p>'],
      ['**', '<p></p>'],
      [
        '![](https://example.com/a.png)',
        '<p><img src="https://example.com/a.png"></p>',
      ],
    ];
    for (const [typed = '', shown = ''] of looks) {
      server = new WalineDouble();
      server.faults = ['drop-after'];
      server.render = () => shown;
      const session = open();
      await session.submission('new').submit(entry(typed));
      assert.equal(phase(session), 'posted', typed);
    }
  });

  for (const answer of [undefined, null, true, 'ok', {}, {state: 'removed'}]) {
    it(`is kept, and not called posted, where a page answers ${JSON.stringify(answer)}`, async () => {
      const session = open({
        provider: createMemory(),
        intercept: () => Promise.resolve(answer as never),
      });
      session.draft('new').save('Penting.');
      await session.submission('new').submit(entry('Penting.'));
      assert.equal(phase(session), 'lost');
      assert.equal(session.draft('new').restore(), 'Penting.');
    });
  }

  it('is not sent where a page answers false in its own time', async () => {
    const session = open({intercept: () => Promise.resolve(false as never)});
    await session.submission('new').submit(entry('Tidak jadi.'));
    assert.deepEqual([phase(session), server.taken], ['open', []]);
  });

  it('is sent again in a new visit, soon after the same words', async () => {
    server.refuseDuplicates = false;
    await open().submission('new').submit(entry('Setuju!'));
    await new Promise((resolve) => setTimeout(resolve, 2));
    await open().submission('new').submit(entry('Setuju!'));
    assert.deepEqual(server.taken, ['Setuju!', 'Setuju!']);
  });

  it('is told of in the box that takes the place of the one that sent it', async () => {
    server.hold();
    const sending = open().submission('new').submit(entry('Di jalan.'));
    while (server.taken.length === 0) await new Promise(setImmediate);
    const later = open();
    await later.thread.load();
    const resuming = later.resume();
    while (phase(later) !== 'refused') await new Promise(setImmediate);
    assert.equal(later.submission('new').getState().error?.kind, 'elsewhere');
    server.release();
    await Promise.all([sending, resuming]);
    while (phase(later) === 'refused') await new Promise(setImmediate);
    assert.equal(phase(later), 'posted');
    assert.deepEqual(server.taken, ['Di jalan.']);
  });

  it('waits, before it is sent again, for a server that may yet take the first', async () => {
    server.faults = ['error-before'];
    const session = open({waits: {check: [0], slow: 1000, settle: 60}});
    await session.submission('new').submit(entry('Lambat.'));
    assert.equal(phase(session), 'lost');
    setTimeout(() => {
      server.add({comment: '<p>Lambat.</p>', nick: 'Rini', url: target().thread});
    }, 30);
    await session.submission('new').submit(entry('Lambat.'));
    assert.equal(phase(session), 'posted');
    assert.deepEqual(server.taken, []);
  });

  it('is looked for past every cache', async () => {
    const requests: [string, RequestCache | undefined][] = [];
    const io = createIo({
      fetch: (input, init) => {
        requests.push([input as string, init?.cache]);
        return server.fetch(input, init);
      },
      writeTimeout: 30,
      online: () => true,
    });
    server.faults = ['drop-after'];
    await open({io}).submission('new').submit(entry('Baru.'));
    const reads = requests.filter(([url]) => url.includes('path='));
    assert.ok(reads.length > 1);
    for (const [url, cache] of reads) {
      assert.equal(cache, 'no-store');
      assert.match(url, /[?&]_=/);
    }
  });

  it('is looked for by the next visit', async () => {
    server.faults = ['drop-after'];
    const first = open({waits: {check: [], slow: 1000}});
    await first.open();
    first.draft('new').save('Sampai?');
    await first.submission('new').submit(entry('Sampai?'));
    assert.equal(phase(first), 'unknown');
    const second = open();
    await second.open();
    assert.equal(phase(second), 'posted');
    assert.equal(second.draft('new').restore(), '');
    assert.deepEqual(server.taken, ['Sampai?']);
  });

  it('is not called lost while another tab may still be sending it', async () => {
    const {navigator} = globalThis;
    // A page that is not served securely has no locks.
    const value = {onLine: true};
    Object.defineProperty(globalThis, 'navigator', {value, configurable: true});
    const text = 'Dari tab lain.';
    const at = Date.now();
    const record = {key: 'k', context: 'new', text, name: 'Rini', at} as const;
    new Outbox(target()).put({...record, state: 'sending'});
    const session = open();
    await session.open();
    Object.defineProperty(globalThis, 'navigator', {
      value: navigator,
      configurable: true,
    });
    const {phase: now, error} = session.submission('new').getState();
    assert.deepEqual([now, error?.kind], ['refused', 'elsewhere']);
  });

  it('is sent after the look for an earlier one that did not arrive', async () => {
    server.faults = ['drop-before'];
    const first = open({waits: {check: [], slow: 1000}});
    await first.submission('new').submit(entry('Sampai?'));
    const second = open({waits: {check: [5], slow: 1000}});
    await second.thread.load();
    const looking = second.resume();
    await second.submission('new').submit(entry('Sampai?'));
    await looking;
    assert.equal(phase(second), 'posted');
    assert.deepEqual(server.taken, ['Sampai?']);
  });

  it('counts as arrived when the server calls it a duplicate', async () => {
    server.held = true;
    server.faults = ['drop-after'];
    const session = open();
    await session.open();
    await session.submission('new').submit(entry('Ditahan.'));
    assert.equal(phase(session), 'lost');
    await session.submission('new').submit(entry('Ditahan.'));
    assert.equal(phase(session), 'held');
    assert.deepEqual(server.taken, ['Ditahan.']);
  });

  it('is not taken for an older one of the same words', async () => {
    server.refuseDuplicates = false;
    server.add({comment: '<p>Setuju!</p>', nick: 'Rini', url: target().thread});
    server.faults = ['drop-before'];
    const session = open();
    await session.open();
    await session.submission('new').submit(entry('Setuju!'));
    assert.equal(phase(session), 'lost');
  });

  it('is sent as often as its writer says it, whatever was said in between', async () => {
    const memory = createMemory();
    const session = open({provider: memory});
    await session.open();
    for (const words of ['Ya.', 'Tidak.', 'Ya.'])
      await session.submission('new').submit(entry(words));
    assert.equal(session.thread.getState().comments.size, 3);
  });

  it('is sent anew after it was taken away, on a later visit too', async () => {
    const memory = createMemory();
    const session = open({provider: memory});
    await session.open();
    await session.submission('new').submit(entry('Sekali lagi.'));
    const [id = ''] = session.thread.getState().comments.keys();
    assert.equal(await removeComment(session, id), undefined);
    const later = open({provider: memory});
    await later.open();
    const standing = (): number =>
      [...later.thread.getState().comments.values()].filter(
        ({state}) => state === 'published',
      ).length;
    assert.equal(standing(), 0);
    await later.submission('new').submit(entry('Sekali lagi.'));
    assert.equal(standing(), 1);
  });

  it('leaves its draft, whatever of it was cleaned away', async () => {
    const session = open();
    await session.open();
    session.draft('new').save('Halo\ufeff dunia');
    await session.submission('new').submit(entry('Halo\ufeff dunia'));
    assert.equal(session.draft('new').restore(), '');
  });

  it('is no ghost once a moderator let it pass, however the server shows it', async () => {
    server.held = true;
    const session = open();
    await session.open();
    await session.submission('new').submit(entry('Setuju :)'));
    assert.equal(session.thread.getState().comments.size, 1);
    for (const row of server.rows)
      Object.assign(row, {status: 'approved', comment: '<p>Setuju 😃</p>'});
    const later = open();
    await later.open();
    const {comments} = later.thread.getState();
    assert.deepEqual(
      [...comments.values()].map(({state}) => state),
      ['published'],
    );
  });

  it('is none of those that said the same before, by a name that is shown otherwise', async () => {
    const nick = 'Sari ✓';
    server.refuseDuplicates = false;
    server.add({comment: '<p>Setuju.</p>', nick, url: target().thread});
    server.faults = ['drop-before'];
    const session = open();
    await session.open();
    const again = {text: 'Setuju.', author: {...author, name: nick}};
    await session.submission('new').submit(again);
    assert.equal(phase(session), 'lost');
  });

  it('stands under its name as the server’s would, where the server does not give it back', async () => {
    const provider: CommentProvider = {
      ...createMemory(),
      post: () => Promise.resolve({state: 'pending'}),
    };
    const session = open({provider});
    await session.open();
    const words = {text: 'Setuju.', author: {...author, name: 'Sari ✓\u202e'}};
    await session.submission('new').submit(words);
    const [comment] = session.thread.getState().comments.values();
    assert.equal(comment?.author.name, 'Sari');
  });

  it('is spoken of once where it did not arrive and its words were given up', async () => {
    server.faults = ['drop-before'];
    const session = open();
    await session.open();
    await session.submission('new').submit(entry('Tidak jadi.'));
    const told = [];
    for (const visit of [open(), open()]) {
      await visit.open();
      told.push(phase(visit));
    }
    assert.deepEqual(told, ['lost', 'open']);
    assert.deepEqual(server.taken, []);
  });

  it('stays visible to its writer while a moderator has it', async () => {
    server.held = true;
    const session = open();
    await session.open();
    await session.submission('new').submit(entry('Menunggu.'));
    assert.equal(phase(session), 'held');
    const later = open();
    await later.open();
    const [comment] = [...later.thread.getState().comments.values()];
    assert.equal(comment?.state, 'pending');
    for (const row of server.rows) row.status = 'approved';
    const approved = open();
    await approved.open();
    const states = [...approved.thread.getState().comments.values()].map(
      ({state}) => state,
    );
    assert.deepEqual(states, ['published']);
  });

  it('keeps what was typed after sending', async () => {
    const session = open();
    const draft = session.draft('new');
    draft.save('Satu.');
    const sending = session.submission('new').submit(entry('Satu.'));
    draft.save('Satu. Dua.');
    await sending;
    assert.equal(session.draft('new').restore(), 'Satu. Dua.');
  });

  it('says how long to wait where the server does', async () => {
    server.faults = ['rate'];
    const session = open();
    await session.submission('new').submit(entry('Cepat.'));
    const {phase: now, error} = session.submission('new').getState();
    assert.deepEqual([now, error?.kind, error?.retryAfter], ['limited', 'rate', 7]);
  });

  it('is not sent before the server’s wait is over, and is after it', async (test) => {
    test.mock.timers.enable({apis: ['Date'], now: 1_000_000});
    server.faults = ['rate'];
    const session = open();
    const submission = session.submission('new');
    await submission.submit(entry('Sabar.'));
    test.mock.timers.setTime(1_006_999);
    await submission.submit(entry('Sabar.'));
    assert.deepEqual([phase(session), server.taken], ['limited', []]);
    test.mock.timers.setTime(1_007_000);
    submission.waited();
    assert.equal(phase(session), 'ready');
    await submission.submit(entry('Sabar.'));
    assert.deepEqual([phase(session), server.taken], ['posted', ['Sabar.']]);
  });

  it('waits for no server that names a wait longer than an hour', async () => {
    const error = new ProviderError('rate', {retryAfter: 86_400});
    const session = open({
      provider: {...waline, post: () => Promise.reject(error)},
    });
    await session.submission('new').submit(entry('Besok.'));
    assert.equal(phase(session), 'refused');
  });

  it('waits for the network and is then sent once, by itself', async () => {
    let online = false;
    server.down = true;
    const io = createIo({fetch: server.fetch, online: () => online});
    const session = open({io});
    await session.submission('new').submit(entry('Nanti.'));
    assert.equal(phase(session), 'queued');
    await session.resume();
    assert.equal(phase(session), 'queued');
    online = true;
    server.down = false;
    await Promise.all([session.resume(), session.resume()]);
    assert.deepEqual([phase(session), server.taken], ['posted', ['Nanti.']]);
    await session.resume();
    assert.deepEqual(server.taken, ['Nanti.']);
  });

  it('does not go by itself once its writer writes on', async () => {
    let online = false;
    server.down = true;
    const io = createIo({fetch: server.fetch, online: () => online});
    const session = open({io});
    await session.submission('new').submit(entry('Nanti.'));
    session.submission('new').typed();
    online = true;
    server.down = false;
    await session.resume();
    assert.deepEqual([phase(session), server.taken], ['open', []]);
  });

  it('asks the writer to think again, and takes the same words then', async () => {
    const asked: (boolean | undefined)[] = [];
    const session = open({
      intercept: ({insists}) => {
        asked.push(insists);
        // As a page without a build says it: there is no class to make it of.
        if (!insists)
          // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- see above
          return Promise.reject({kind: 'nudge', message: 'Sure?'});
        return Promise.resolve({state: 'published' as const});
      },
    });
    const submission = session.submission('new');
    await submission.submit(entry('Marah!'));
    const {phase: now, error} = submission.getState();
    assert.deepEqual([now, error?.message], ['nudge', 'Sure?']);
    await submission.submit(entry('Marah sekali!'));
    assert.equal(phase(session), 'nudge');
    await submission.submit(entry('Marah sekali!'));
    assert.deepEqual([phase(session), asked], ['posted', [false, false, true]]);
  });

  it('sends a form that was sent back for signing in once somebody has', async () => {
    let signedIn = false;
    const session = open({
      provider: {
        ...waline,
        post: (posting, io) =>
          signedIn && waline.post
            ? waline.post(posting, io)
            : Promise.reject(new ProviderError('auth')),
      },
    });
    await session.submission('new').submit(entry('Siapa saya?'));
    assert.deepEqual([phase(session), server.taken], ['expired', []]);
    await session.resume();
    assert.equal(phase(session), 'expired');
    signedIn = true;
    session.writer.signedIn();
    assert.equal(phase(session), 'ready');
    await session.submission('new').submit(entry('Siapa saya?'));
    assert.deepEqual([phase(session), server.taken], ['posted', ['Siapa saya?']]);
  });

  it('names the input that is missing', async () => {
    const session = open({
      provider: {
        ...waline,
        capabilities: {...waline.capabilities, fields: {name: 'required'}},
      },
    });
    const submission = session.submission('new');
    await submission.submit(entry('  '));
    assert.equal(submission.getState().error?.field, 'comment');
    await submission.submit({text: 'Ada.', author: {...author, name: ' '}});
    assert.equal(submission.getState().error?.field, 'name');
    await submission.submit({text: 'Ada.', author: {...author, email: 'bukan surel'}});
    assert.equal(submission.getState().error?.field, 'email');
    assert.deepEqual(server.requests, []);
  });

  it('goes the page’s own way when the page says so', async () => {
    const session = open({
      intercept: () => Promise.resolve({state: 'published'}),
    });
    await session.submission('new').submit(entry('Lewat tuan rumah.'));
    assert.equal(phase(session), 'posted');
    assert.deepEqual(server.taken, []);
    const stopped = open({intercept: () => false});
    new Draft(target(), 'new').save('Tidak jadi.');
    await stopped.submission('new').submit(entry('Tidak jadi.'));
    assert.equal(phase(stopped), 'open');
    assert.equal(stopped.draft('new').restore(), 'Tidak jadi.');
  });
});

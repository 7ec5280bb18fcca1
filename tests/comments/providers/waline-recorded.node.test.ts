import assert from 'node:assert/strict';
import {afterEach, describe, it, mock} from 'node:test';

import {textOf} from '../../../src/comments/content/content.js';
import {loadParser} from '../../../src/comments/content/parsers.js';
import type {CommentData} from '../../../src/comments/model.js';
import type {Posting} from '../../../src/comments/provider.js';
import {waline} from '../../../src/comments/providers/waline.js';
import {accounts, keyOf, likesOf} from '../../../src/comments/providers/waline/api.js';
import {readComments} from '../../../src/comments/read.js';
import {failureOf, postingOf} from '../../support/comment-servers/posting-suite.js';
import {readPages, recorded, recordedTarget, replay} from '../support/recordings.js';

const WALINE = 'waline-1.39.3';
const PAGE = recordedTarget('/berita/ombak');
const BUSY = recordedTarget('/berita/ramai');

const posting = (more: Partial<Posting> = {}): Posting =>
  postingOf(PAGE, {
    text: 'Ombak pagi ini sampai ke *warung*.',
    author: {name: 'Sari Lestari', email: '', website: ''},
    ...more,
  });

async function refusalOf(name: string, more?: Partial<Posting>): Promise<string[]> {
  const {io} = replay(recorded(WALINE, name));
  const error = await failureOf(waline.post!(posting(more), io));
  return [error.kind, error.message, ...(error.ambiguous ? ['ambiguous'] : [])];
}

const rootsOf = (items: readonly CommentData[]): CommentData[] =>
  items.filter(({parentId}) => !parentId);

/** The busy thread in an order for which it is asked at once, out of its recorded pages. */
async function whole(sort: 'oldest' | 'top'): Promise<readonly CommentData[]> {
  const pages = recorded(WALINE, ...pagesOf(sort === 'top' ? 'likes' : sort));
  const bodies = pages.map(({response}) => response.body as {data: {data: unknown[]}});
  const data = {
    ...bodies[0]!.data,
    totalPages: 1,
    data: bodies.flatMap((b) => b.data.data),
  };
  const [first] = pages;
  const path = first!.request.path.replace('pageSize=20', 'pageSize=100');
  const response = {...first!.response, body: {...bodies[0], data}};
  const {io} = replay([{request: {...first!.request, path}, response}]);
  const [page, ...others] = await readPages(waline, BUSY, io, {sort});
  assert.deepEqual(others, []);
  return page!.items;
}

const pagesOf = (order: string): string[] =>
  [1, 2, 3].map((page) => `ramai-${order}-${page}`);

describe('waline, by what a real server answered', () => {
  afterEach(() => {
    for (const lasting of [true, false])
      for (const key of accounts(lasting).keys()) accounts(lasting).remove(key);
  });

  it('reads every page of a busy thread once', async () => {
    const {io, asked} = replay(recorded(WALINE, ...pagesOf('newest')));
    const pages = await readPages(waline, BUSY, io);
    const items = pages.flatMap((page) => page.items);
    assert.equal(new Set(items.map(({id}) => id)).size, 56);
    assert.deepEqual([items.length, pages[0]?.total, asked.length], [56, 56, 3]);
    const times = rootsOf(items).map(({createdAt}) => Number(createdAt));
    assert.deepEqual(
      times,
      [...times].sort((a, b) => b - a),
    );
  });

  it('gives the oldest first, although a liked one comes last', async () => {
    const roots = rootsOf(await whole('oldest'));
    const times = roots.map(({createdAt}) => Number(createdAt));
    assert.deepEqual([roots.length, times], [45, [...times].sort()]);
  });

  it('gives the most liked first, although they come last', async () => {
    const likes = rootsOf(await whole('top')).map((item) => item.likes);
    assert.deepEqual(likes.slice(0, 4), [4, 3, 2, 0]);
  });

  it('shows replies in the order in which they were written', async () => {
    for (const order of ['oldest', 'top'] as const) {
      const replies = (await whole(order)).filter((item) => item.parentId);
      const parents = new Set(replies.map(({parentId}) => parentId));
      for (const parent of parents) {
        const times = replies
          .filter(({parentId}) => parentId === parent)
          .map(({createdAt}) => Number(createdAt));
        assert.deepEqual(times, [...times].sort(), order);
      }
    }
  });

  it('has nothing of a thread that nobody wrote to', async () => {
    const {io} = replay(recorded(WALINE, 'empty-thread'));
    assert.deepEqual(await readPages(waline, PAGE, io), [
      {items: [], dropped: 0, total: 0, next: undefined},
    ]);
  });

  it('asks for a path as it is read, like Waline’s own client', async () => {
    const [empty] = recorded(WALINE, 'empty-thread');
    const path = empty!.request.path.replace('%2Fberita%2Fombak', '%2Fberita%2F印');
    const answer = {...empty!, request: {...empty!.request, path}};
    for (const thread of ['/berita/%E5%8D%B0', '/berita/%e5%8d%b0', '/berita/印']) {
      const {io} = replay([answer]);
      assert.equal((await readPages(waline, {...PAGE, thread}, io))[0]?.total, 0);
    }
    // An archive under names that are escaped is kept by a percent sign written so.
    const escaped = '/berita/%25E5%258D%25B0';
    const [counts] = recorded(WALINE, 'count-percent-encoded');
    const more = `${counts!.request.path}&url=${encodeURIComponent('/berita/%E5%8D%B0')}`;
    const {io} = replay([{...counts!, request: {...counts!.request, path: more}}]);
    const names = [escaped, '/berita/%e5%8d%b0'];
    assert.deepEqual(await waline.count!(PAGE.server, names, io), [2, 3]);
  });

  it('counts threads whose names have commas, one alone too', async () => {
    const [alone, more] = recorded(
      WALINE,
      'count-url-has-a-comma-repeated',
      'count-repeated',
    );
    const asked = (name: string): string => `&url=${encodeURIComponent(name)}`;
    const path = `/api/comment?type=count&lang=en${asked('/berita/a,b').repeat(2)}`;
    const answered = {...alone!, request: {...alone!.request, path}};
    const body = {errno: 0, errmsg: '', data: [1, 1]};
    const {io} = replay([{...answered, response: {...alone!.response, body}}]);
    assert.deepEqual(await waline.count!(PAGE.server, ['/berita/a,b'], io), [1]);
    const names = ['/berita/ombak', '/berita/tiada', '/cari?p=1'];
    const repeated = `${more!.request.path}${asked(names[0]!)}`;
    const several = replay([{...more!, request: {...more!.request, path: repeated}}]);
    assert.deepEqual(await waline.count!(PAGE.server, names, several.io), [11, 0, 1]);
  });

  it('says what is refused with HTTP 200, and why', async () => {
    assert.deepEqual(await refusalOf('duplicate'), ['duplicate', 'Duplicate Content']);
    assert.deepEqual(await refusalOf('fast-second'), ['rate', 'Comment too fast!']);
    assert.deepEqual(await refusalOf('fast-duplicate'), [
      'duplicate',
      'Duplicate Content',
    ]);
    assert.deepEqual(await refusalOf('post-empty-comment'), [
      'validation',
      'comment can not be blank',
    ]);
  });

  it('gives no reason that is only HTTP’s word', async () => {
    assert.deepEqual(await refusalOf('login-force-guest'), ['auth', '']);
    assert.deepEqual(await refusalOf('domains-denied-post'), ['forbidden', '']);
    assert.deepEqual(await refusalOf('not-json'), [
      'validation',
      'Incorrect parameter format',
    ]);
  });

  it('tells who did not pass the check against robots', async () => {
    assert.equal((await refusalOf('turnstile-missing', {token: 'x'}))[0], 'robot');
    assert.equal((await refusalOf('turnstile-missing'))[0], 'forbidden');
  });

  it('does not know what became of a comment that the server kept and then failed', async () => {
    for (const name of ['reply-to-nothing', 'database-gone-post'])
      assert.deepEqual(await refusalOf(name), ['server', '', 'ambiguous']);
  });

  it('knows what is held, and what is taken for spam', async () => {
    for (const [name, state] of [
      ['post', 'published'],
      ['held', 'pending'],
      ['forbidden-word', 'pending'],
    ] as const) {
      const {io} = replay(recorded(WALINE, name));
      assert.equal((await waline.post!(posting(), io)).state, state);
    }
    const {io} = replay(recorded(WALINE, 'held-thread'));
    assert.deepEqual((await readPages(waline, PAGE, io))[0]?.items, []);
  });

  it('sends the answer of either check against robots', async () => {
    let sent: unknown;
    const io = replay(recorded(WALINE, 'post')).io;
    await waline.post!(posting({token: 'x'}), (url, request, refused) => {
      sent = request?.body;
      return io(url, request, refused);
    });
    const {turnstile, recaptchaV3} = sent as Record<string, unknown>;
    assert.deepEqual([turnstile, recaptchaV3], ['x', 'x']);
  });

  it('remembers what was liked here, since the server counts every like', async () => {
    const subject = {target: PAGE, id: '1'};
    const {io} = replay(recorded(WALINE, 'like'));
    assert.equal(await waline.react!(subject, true, io), 1);
    const again = replay([]);
    assert.equal(await waline.react!(subject, true, again.io), undefined);
    assert.deepEqual(again.asked, []);
    const thread = replay(recorded(WALINE, 'thread-newest'));
    const [page] = await readPages(waline, PAGE, thread.io);
    const liked = page!.items.filter((item) => item.liked).map(({id}) => String(id));
    assert.deepEqual(liked, ['1']);
    // Taken back: the same address, of which only one answer can be replayed.
    const back = replay(recorded(WALINE, 'unlike'));
    assert.equal(await waline.react!(subject, false, back.io), 1);
  });

  it('remembers both of two comments that are liked at once', async () => {
    const answers = ['1', '2'].map((id) => {
      const {io} = replay(recorded(WALINE, 'like'));
      const first: typeof io = (url, ...rest) =>
        io(url.replace(`/${id}`, '/1'), ...rest);
      return waline.react!({target: PAGE, id}, true, first);
    });
    await Promise.all(answers);
    assert.deepEqual(likesOf(PAGE.server), ['1', '2']);
  });

  it('shows no like of what is not there', async () => {
    const {io} = replay(recorded(WALINE, 'like-unknown'));
    const like = waline.react!({target: PAGE, id: '99999'}, true, io);
    assert.equal((await failureOf(like)).kind, 'gone');
  });

  it('reads the answer to a change, which has other names', async () => {
    accounts(true).set(keyOf(PAGE.server), JSON.stringify({token: 'TOKEN', id: '2'}));
    const subject = {target: PAGE, id: '19'};
    const [answer] = recorded(WALINE, 'edit');
    const {io} = replay([answer!]);
    const edited = await waline.edit!(subject, 'Diubah **pemiliknya**.', io);
    assert.equal(edited.id, '19');
    assert.equal(edited.mine, true);
    assert.equal(edited.createdAt, '2026-11-30T09:05:33.000Z');
    assert.equal(edited.source, 'Diubah **pemiliknya**.');
  });

  it('says who may neither change nor delete', async () => {
    const subject = {target: PAGE, id: '19'};
    const edit = async (name: string, id = subject.id): Promise<string> => {
      const {io} = replay(recorded(WALINE, name));
      return (await failureOf(waline.edit!({...subject, id}, 'Lain', io))).kind;
    };
    assert.equal(await edit('edit-guest'), 'auth');
    accounts(true).set(keyOf(PAGE.server), JSON.stringify({token: 'TOKEN', id: '2'}));
    assert.equal(await edit('edit-other'), 'forbidden');
    assert.equal(await edit('edit-unknown', '99999'), 'forbidden');
    const {io} = replay(recorded(WALINE, 'delete'));
    await waline.remove!(subject, io);
    const other = replay(recorded(WALINE, 'delete-other'));
    assert.equal(
      (await failureOf(waline.remove!(subject, other.io))).kind,
      'forbidden',
    );
  });

  it('counts no comment without words, and none that went with its parent', async () => {
    const {io} = replay(recorded(WALINE, 'thread-after-delete'));
    const [page] = await readPages(waline, PAGE, io);
    // One of nine answers what was deleted.
    assert.equal(page!.items.length + page!.dropped!, 8);
    assert.equal(page!.total, 8);
    const ids = new Set(page!.items.map(({id}) => id));
    assert.ok(page!.items.every(({parentId}) => !parentId || ids.has(parentId)));
  });

  it('shows words as they were typed', async () => {
    const [thread] = recorded(WALINE, 'markdown-thread');
    const path = thread!.request.path.replace('pageSize=50', 'pageSize=100');
    const {io} = replay([{...thread!, request: {...thread!.request, path}}]);
    const target = recordedTarget('/berita/tanda');
    const page = await waline.load({target, sort: 'oldest', pageSize: 20}, io);
    const parse = await loadParser(waline.capabilities.format);
    const {comments} = await readComments(page.items, parse);
    const words = comments.map(({content}) => textOf(content)).join('\n');
    assert.doesNotMatch(words, /&(amp|lt|gt|quot|#\d+);/);
    // Formulas are drawn by the server, without words.
    assert.match(words, /Rumus \$E = mc\^2\$ dan/);
  });

  it('tells the page’s author of a canonical address with a query', async () => {
    const said = mock.method(console, 'warn', () => undefined);
    const pageUrl = `https://news.example.org${PAGE.thread}?p=2`;
    const document = {querySelector: () => ({href: pageUrl})};
    Object.assign(globalThis, {document});
    const {io} = replay(recorded(WALINE, 'empty-thread'));
    await readPages(waline, PAGE, io);
    assert.equal(said.mock.callCount(), 0);
    await readPages(waline, {...PAGE, pageUrl}, io);
    Reflect.deleteProperty(globalThis, 'document');
    assert.match(String(said.mock.calls[0]?.arguments[0]), /\?p=2/);
    said.mock.restore();
  });
});

import {expect} from 'chai';

import type {CommentProvider} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {onDemand} from '../../../src/comments/providers/rows.js';
import {waitUntil} from '../../support/fixture.js';
import {memoryBox, type Box} from './box.js';

type Writing = Required<Pick<CommentProvider, 'post' | 'react' | 'edit'>>;

/** A box whose provider's second half comes once the test lets it. */
async function boxWith(): Promise<{box: Box; arrive: () => void; posts: string[]}> {
  const memory = createMemory({
    comments: [
      {
        id: 1,
        author: {name: 'Ratri'},
        body: 'My words.',
        source: 'My words.',
        mine: true,
      },
    ],
  });
  const posts: string[] = [];
  const half: Writing = {
    post: (posting, io) => {
      posts.push(posting.text);
      return memory.post!(posting, io);
    },
    react: memory.react!,
    edit: memory.edit!,
  };
  let there = false;
  const load = (): Promise<Writing> =>
    there ? Promise.resolve(half) : Promise.reject(new TypeError('not fetched'));
  const box = await memoryBox();
  box.element.provider = {...memory, ...onDemand(load, 'post', 'react', 'edit')};
  await box.ready();
  return {box, arrive: () => (there = true), posts};
}

describe('<kolom-comments> when a part of it cannot be fetched', () => {
  it('keeps a comment whose way to the server does not come, and sends it on the next try', async () => {
    const {box, arrive, posts} = await boxWith();
    box.type('Nothing is lost.');
    box.type('Sari', box.one<HTMLInputElement>('input[name="name"]'));
    box.submit();
    await waitUntil(() => box.says('alert').includes('cannot be reached'));
    expect(box.text.value).to.equal('Nothing is lost.');
    expect(box.bodies).to.deep.equal(['My words.']);
    arrive();
    box.submit();
    await waitUntil(() => box.bodies.includes('Nothing is lost.'));
    expect(posts).to.deep.equal(['Nothing is lost.']);
    expect(box.text.value).to.equal('');
  });

  it('takes a like back that could not be sent, and takes the next one', async () => {
    const {box, arrive} = await boxWith();
    const like = (): HTMLElement => box.control('Like the comment by Ratri');
    like().click();
    await waitUntil(() => box.says('alert').includes('cannot be reached'));
    expect(like().getAttribute('aria-pressed')).to.equal('false');
    arrive();
    like().click();
    await waitUntil(() => like().getAttribute('aria-pressed') === 'true');
    expect(box.says('alert')).to.equal('');
  });

  it('keeps a change that could not be saved, and saves it on the next try', async () => {
    const {box, arrive} = await boxWith();
    box.control('More, comment by Ratri').click();
    await waitUntil(() => box.find('Edit the comment by Ratri'));
    const input = await box.edit('Ratri');
    box.type('Other words.', input);
    box.control('Save').click();
    await waitUntil(() => box.says('alert').includes('cannot be reached'));
    expect(input.value).to.equal('Other words.');
    arrive();
    box.control('Save').click();
    await waitUntil(() => box.bodies.includes('Other words.'));
  });

  it('shows the thread without new arrivals or a sign-in that did not come', async () => {
    const box = await memoryBox();
    box.element.provider = {
      ...createMemory({comments: [{id: 1, body: 'Words.'}]}),
      session: onDemand(
        () => Promise.reject<Required<CommentProvider>['session']>(new TypeError('no')),
        'get',
        'login',
        'logout',
      ),
    };
    await box.ready();
    await waitUntil(() => box.find('Sign in')?.checkVisibility());
    box.control('Sign in').click();
    await waitUntil(() => box.says('alert').includes('cannot be reached'));
    expect(box.bodies).to.deep.equal(['Words.']);
  });
});

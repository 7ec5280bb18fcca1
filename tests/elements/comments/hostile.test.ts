import {expect} from 'chai';

import type {CommentData} from '../../../src/comments/model.js';
import type {CommentProvider} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {answerOf, services} from '../../comments/support/hostile-answers.js';
import {waitUntil} from '../../support/fixture.js';
import {
  corpus,
  inspect,
  json,
  lookForNew,
  overWords,
  strict,
  strictPage,
} from './strict.js';
import type {Box} from './box.js';

/** A comment of a host with a word in every field, another in its body, and a link below. */
function itemsOf(word: string, index: number): CommentData[] {
  return [
    {id: `b${index}`, body: `x ${word}`},
    {
      id: `${index} ${word}`,
      body: 'x',
      author: {id: word, name: word, url: word, avatar: word, badge: word as 'staff'},
      createdAt: word,
      editedAt: word,
      permalink: word,
    },
    {id: `r${index}`, parentId: `${index} ${word}`, body: `[${word}](${word})`},
  ];
}

async function showNew(box: Box, count: number): Promise<void> {
  await waitUntil(() => box.find(/new comments/), 'arrivals', 20_000);
  box.find(/new comments/)?.click();
  await waitUntil(() => box.bodies.length > count, 'all', 45_000);
}

describe('<kolom-comments> with hostile words of others, under a strict policy', function () {
  this.timeout(90_000);

  it('is tested on a page that forbids what it should', async () => {
    await strictPage({provider: createMemory()});
    const {page, wrong} = strict();
    if (!('trustedTypes' in window)) return;
    expect(() => (page.body.innerHTML = '<img src=x onerror=pwned=1>')).to.throw();
    await waitUntil(() => wrong.some((each) => each.startsWith('policy')));
  });

  it('is tried with real attacks, and not with words of our own alone', async function () {
    if (!(await corpus()).length) this.skip();
  });

  for (const service of services)
    overWords(`shows only what it may show of ${service.name}`, async (words) => {
      const box = await strictPage({
        provider: service.name,
        thread: service.thread,
        fetch: () => Promise.resolve(json(answerOf(service, words))),
      });
      await waitUntil(() => box.bodies.length > words.length, 'the thread', 45_000);
      inspect(box);
    });

  // Nobody writes here on the others, nor looks for what is new.
  for (const service of services.slice(0, 5))
    overWords(
      `shows only what it may show of news of ${service.name}`,
      async (words) => {
        let answer = service.list([], []);
        const box = await strictPage({
          provider: service.name,
          thread: service.thread,
          fetch: () => Promise.resolve(json(answer)),
        });
        await waitUntil(() => box.says('status').includes('No comments yet'));
        answer = answerOf(service, words);
        await lookForNew();
        await showNew(box, words.length);
        inspect(box);
      },
    );

  for (const format of ['html', 'markdown', 'text'] as const)
    overWords(
      `shows only what it may show in every field of a host, ${format}`,
      async (words) => {
        const items = words.flatMap(itemsOf);
        let arrive: (items: readonly CommentData[]) => void = () => undefined;
        const provider: CommentProvider = {
          ...createMemory({capabilities: {format}}),
          load: () => Promise.resolve({items}),
          subscribe: (_target, callback) => {
            arrive = callback;
          },
        };
        const box = await strictPage({provider, avatars: ''});
        await waitUntil(() => box.bodies.length > words.length * 2, 'thread', 45_000);
        const before = box.bodies.length;
        arrive(items.map((item) => ({...item, id: `live ${item.id}`})));
        await showNew(box, before * 1.9);
        inspect(box);
      },
    );
});

import {expect} from 'chai';

import {cleanName} from '../../../src/comments/content/content.js';
import {ProviderError} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {CommentErrorEvent} from '../../../src/elements/comments/events.js';
import {attacks} from '../../comments/support/hostile.js';
import {answerOf, services} from '../../comments/support/hostile-answers.js';
import {
  nonsense,
  refusals,
  writingServices,
  type WritingService,
} from '../../comments/support/hostile-writes.js';
import {waitUntil} from '../../support/fixture.js';
import type {Box} from './box.js';
import {batches, inspect, json, overWords, strictPage} from './strict.js';
import {Told} from './told.js';

/** A word that a reader would know again, had a server's message come to them. */
const known = 'PasswordOfTheServer';

/** The strict page over a service that is told what to say, with Sari signed in. */
async function open(
  service: WritingService,
  rows?: readonly object[],
): Promise<{told: Told; box: Box}> {
  const told = new Told(service, rows);
  told.user = service.user?.('Sari');
  return {told, box: await told.open()};
}

async function post(box: Box, words: string): Promise<void> {
  const before = box.all('article').length;
  box.type(words);
  box.submit();
  await waitUntil(() => box.all('article').length > before, `${words} to be posted`);
}

/** Opens the form in which Sari's comment is changed, and sends it. */
async function edit(box: Box, words: string): Promise<void> {
  box.control('More, comment by Sari').click();
  await waitUntil(() => box.find('Edit the comment by Sari'), 'the tools');
  box.type(words, await box.edit('Sari'));
  box.control('Save').click();
}

const tools = (box: Box): unknown[] => box.all('kolom-comment-tools');

/** What the form says is wrong. */
const refusal = (box: Box): string => box.says('alert');

/** The hearts that are not full. */
const likes = (box: Box): HTMLElement[] =>
  box.all('[data-action="like"][aria-pressed="false"]');

describe('<kolom-comments> whose server answers the reader with hostile words', function () {
  this.timeout(90_000);

  for (const service of writingServices) {
    const {name, row, one, liked, edits} = service;

    overWords(
      `shows only what it may show of comments that ${name} takes`,
      async (words) => {
        const {told, box} = await open(service);
        for (const [index, batch] of batches(words, 45).entries()) {
          told.done = () => json(one(row(batch, `${index} ${batch}`)));
          await post(box, `Kata ${index}`);
        }
        inspect(box);
      },
    );

    if (edits)
      overWords(
        `shows only what it may show of changes that ${name} takes`,
        async (words) => {
          const {told, box} = await open(service);
          told.done = () => json(one(row('Sari', 'mine')));
          await post(box, 'Kata');
          for (const [index, batch] of batches(words, 20).entries()) {
            told.done = () => json(one(row(batch, batch)));
            await edit(box, `Kata ${index}`);
            await waitUntil(() => !tools(box).length, 'the change');
            inspect(box);
          }
          told.done = () => json({message: known, errno: known}, 400);
          await edit(box, 'Kata');
          await waitUntil(() => box.says('alert'), 'the refusal');
          expect(box.says('alert')).not.to.include(known);
        },
      );

    if (liked)
      overWords(
        `shows only what it may show of likes that ${name} counts`,
        async (words) => {
          // The first block of a thread: its controls are there at once.
          const three = [0, 1, 2];
          const {told, box} = await open(service);
          const left = [...words];
          told.done = () => json(liked(left.shift() ?? ''));
          while (left.length) {
            // What was liked is remembered where the server counts each like.
            const rows = three.map((index) => row('Sari', `l${left.length}-${index}`));
            told.read = () => json(service.list(rows, []));
            await box.element.refresh();
            await waitUntil(() => likes(box).length === rows.length, 'the controls');
            const end = told.count + rows.length;
            for (const like of likes(box)) like.click();
            await waitUntil(() => told.count >= end, 'the likes');
            inspect(box);
          }
        },
      );

    overWords(`says in words of its own that ${name} refuses`, async (words) => {
      const {told, box} = await open(service, [row('Sari', 'mine')]);
      const calm = told.read;
      const there = answerOf(service, words);
      const all = `${words.join(' ')} ${known}`;
      for (const [status, body] of [...nonsense(all), ...service.refusals(all)]) {
        told.done = () => json(body, status);
        likes(box)[0]?.click();
        // In a thread of its own: what is not known of the last would be looked for first.
        told.read = calm;
        box.element.thread = `${service.thread}${told.count}`;
        await waitUntil(() => !refusal(box), 'the last refusal to go');
        await box.settled();
        // It is looked for there, where it is not known whether it arrived.
        told.read = () => json(there);
        box.type(`Kata ${told.count}`);
        box.submit();
        await waitUntil(() => refusal(box), `${status} to be said`);
        expect(box.says('alert')).not.to.include(known);
        inspect(box);
      }
    });
  }

  for (const service of services)
    overWords(
      `says in words of its own that ${service.name} is not to be read`,
      async (words) => {
        const told = new Told(service);
        const box = await told.open();
        const all = `${words.join(' ')} ${known}`;
        for (const [status, body] of [
          ...nonsense(all),
          ...refusals(service.name, all),
        ]) {
          told.read = () => json(body, status);
          await box.element.refresh();
          await box.element.updateComplete;
          if (status !== 200) expect(box.says('alert')).not.to.equal('');
          expect(box.says('alert')).not.to.include(known);
          inspect(box);
        }
      },
    );

  overWords(
    'asks the writer to think again in words that are nothing but words',
    async (words) => {
      const message = words.join(' ');
      const post = (): Promise<never> =>
        Promise.reject(new ProviderError('nudge', {message}));
      const box = await strictPage({
        provider: {...createMemory({capabilities: {fields: {}}}), post},
      });
      await waitUntil(() => box.says('status').includes('No comments yet'));
      box.type('Kata');
      box.submit();
      await waitUntil(() => box.says('alert'));
      expect(box.all('.alert').map(({textContent}) => textContent?.trim())).to.include(
        message.trim(),
      );
      inspect(box);
    },
  );
});

describe('<kolom-comments> with hostile people signed in', function () {
  this.timeout(90_000);

  const nameOf = (word: string): string => cleanName(word) || 'Anonymous';

  overWords('calls by a name what Waline calls them', async (words) => {
    const [waline] = writingServices;
    if (!waline?.user) throw new TypeError('Waline has accounts');
    const told = new Told(waline);
    told.user = waline.user('Sari');
    const box = await told.open();
    await waitUntil(() => box.find('Sign out'), 'the account');
    // Without a name nobody is signed in.
    for (const word of words.filter(Boolean)) {
      told.user = waline.user(word);
      box.element.dispatchEvent(new CommentErrorEvent(new ProviderError('auth')));
      await waitUntil(() => box.one('.row bdi').textContent === nameOf(word), word);
    }
    inspect(box);
  });

  it('says by a name who has signed in, and out again', async () => {
    let word = '';
    const session = {
      get: () => Promise.resolve(null),
      login: () => Promise.resolve({name: word, email: word, website: word}),
      logout: () => Promise.resolve(),
    };
    const box = await strictPage({provider: {...createMemory(), session}});
    const button = (): HTMLElement | undefined => box.find(/^\s*Sign (in|out)\s*$/);
    for (word of attacks) {
      await waitUntil(
        () => button()?.getAttribute('aria-disabled') === 'false',
        'the button',
      );
      button()?.click();
      await waitUntil(
        () => box.find('Sign out')?.getAttribute('aria-disabled') === 'false',
        'the account',
      );
      expect(box.says('status')).to.include(
        `Signed in as ${nameOf(word).split(' ')[0]}`,
      );
      inspect(box);
      button()?.click();
      await waitUntil(() => box.find('Sign in'), 'nobody');
    }
  });
});

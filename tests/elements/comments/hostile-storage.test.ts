import type {OutboxState} from '../../../src/comments/outbox.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {outgoing} from '../../../src/comments/read.js';
import {waitUntil} from '../../support/fixture.js';
import type {Box} from './box.js';
import {batches, inspect, overWords, server, strictPage} from './strict.js';

const thread = '/storage';
const identity = ['name', 'email', 'website'] as const;

/** What other code of the site's may have left. */
const rubbish = [
  'null',
  '[]',
  '[null]',
  '{"text":{},"at":{}}',
  '{"name":[],"__proto__":1}',
];

const draftKey = (place = thread): string =>
  `kolom.draft:${JSON.stringify([server, place, 'new'])}`;

const outboxKey = (name: string): string =>
  `kolom.outbox:${JSON.stringify([server, thread])}#${name}`;

const keep = (key: string, value: unknown): void =>
  localStorage.setItem(key, JSON.stringify(value));

/** A record with a word wherever one fits. */
function keepRecord(
  word: string,
  index: number,
  state: OutboxState,
  context: string,
): void {
  const key = `${index} ${word}`;
  keep(outboxKey(`${state}${key}`), {
    key,
    context,
    state,
    text: `x ${word}`,
    name: word,
    // No date is as late.
    at: index % 5 ? Date.now() : 1e300,
    parentId: word,
    rootId: word,
    id: word,
    twins: [word],
  });
}

/** A thread in memory that asks for all that there is to ask. */
function open(): Promise<Box> {
  const fields = {name: 'required', email: 'optional', website: 'optional'} as const;
  return strictPage({provider: createMemory({capabilities: {fields}}), thread});
}

describe('<kolom-comments> over a storage of hostile words, under a strict policy', function () {
  this.timeout(90_000);

  const field = (box: Box, name: string): HTMLInputElement =>
    box.one<HTMLInputElement>(`input[name="${name}"]`);

  overWords('remembers a name, an address and a website as words', async (words) => {
    const box = await open();
    await waitUntil(() => box.says('status').includes('No comments yet'));
    box.one('.remember input').click();
    for (const name of identity)
      for (const word of words) box.type(word, field(box, name));
    inspect(box);
    const text = words.join(' ');
    keep('kolom.commenter', {name: text, email: text, website: text});
    const next = await open();
    await next.entered();
    const shown = text.replace(/[\r\n]/g, '');
    await waitUntil(() => field(next, 'name').value === shown, 'the name');
    inspect(next);
  });

  overWords(
    'restores drafts as words, and asks which of two is meant',
    async (words) => {
      const drafts = batches(words.filter(outgoing), 40);
      const at = Date.now();
      for (const [index, text] of drafts.entries()) {
        keep(draftKey(`/${index}`), {text, at, writer: text});
        const other = {text: `${text} x`, at: at - 1000, writer: text};
        keep(`${draftKey(`/${index}`)}#${text}`, other);
      }
      const box = await open();
      for (const [index, text] of drafts.entries()) {
        box.type('');
        box.element.thread = `/${index}`;
        const shown = text.replace(/\r\n?/g, '\n');
        await waitUntil(() => box.text.value === shown, `${text} to be restored`);
        await waitUntil(() => box.all('q').length, 'the other text');
        inspect(box);
      }
    },
  );

  overWords(
    'shows what is held, and looks for what was lost, as words',
    async (words) => {
      keep(`kolom.muted:${server}`, words);
      for (const [index, word] of words.entries()) {
        keepRecord(word, index, 'held', 'new');
        keepRecord(word, index, 'posted', word || 'new');
        // Each of these is asked for.
        if (index % 10 === 0) keepRecord(word, index, 'unknown', `reply:${word}`);
        if (index % 10 === 1) keepRecord(word, index, 'sending', word);
      }
      const box = await open();
      await waitUntil(
        () => box.all('article').length > words.length / 2,
        'the comments',
      );
      await box.element.refresh();
      inspect(box);
    },
  );

  overWords('survives what anything may have written there', async (words) => {
    for (const [index, value] of [...rubbish, ...words].entries()) {
      localStorage.setItem(outboxKey(`${index}`), value);
      localStorage.setItem(`${draftKey()}#${index}`, value);
    }
    for (const value of [...rubbish, ...batches(words, 5)]) {
      for (const key of ['kolom.commenter', `kolom.muted:${server}`])
        localStorage.setItem(key, value);
      const box = await open();
      await waitUntil(() => box.says('status').includes('No comments yet'));
      inspect(box);
    }
  });
});

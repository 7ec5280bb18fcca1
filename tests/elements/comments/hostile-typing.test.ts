import {expect} from 'chai';

import {createMemory} from '../../../src/comments/providers/memory.js';
import {outgoing} from '../../../src/comments/read.js';
import {attacks} from '../../comments/support/hostile.js';
import {waitUntil} from '../../support/fixture.js';
import type {Box} from './box.js';
import {batches, inspect, overWords, strictPage} from './strict.js';

/** What a reader can send of these words. */
const typed = (words: readonly string[]): readonly string[] => words.filter(outgoing);

const field = (box: Box, name: string): HTMLInputElement =>
  box.one<HTMLInputElement>(`input[name="${name}"]`);

describe('<kolom-comments> with hostile words of the reader, under a strict policy', function () {
  this.timeout(90_000);

  for (const input of ['markdown', 'text'] as const)
    overWords(`previews what is typed as words, ${input}`, async (words) => {
      const box = await strictPage({provider: createMemory({capabilities: {input}})});
      await waitUntil(() => box.says('status').includes('No comments yet'));
      const shown = (): unknown[] => box.all('[role="region"]');
      for (const word of [...batches(typed(words), 80), words.join('\n\n')]) {
        box.type(word);
        await waitUntil(() => !shown().length, 'the last preview to go');
        box.control('Preview').click();
        await waitUntil(() => shown().length, 'the preview');
        inspect(box);
      }
    });

  overWords('posts what is typed as words', async (words) => {
    const box = await strictPage({provider: createMemory()});
    await waitUntil(() => box.says('status').includes('No comments yet'));
    for (const batch of batches(typed(words), 80)) {
      const before = box.all('article').length;
      box.type(batch);
      box.type(`x ${batch}`, field(box, 'name'));
      box.submit();
      await waitUntil(
        () => box.all('article').length > before,
        `${batch} to be posted`,
      );
    }
    inspect(box);
  });

  overWords('changes a comment to what is typed as words', async (words) => {
    const comment = {id: 'mine', body: 'x', author: {name: 'Sari'}, mine: true};
    const box = await strictPage({provider: createMemory({comments: [comment]})});
    await box.ready();
    for (const batch of batches(words, 30)) {
      box.control('More, comment by Sari').click();
      await waitUntil(() => box.find('Edit the comment by Sari'), 'the tools');
      box.type(`x ${batch}`, await box.edit('Sari'));
      inspect(box);
      box.control('Save').click();
      await waitUntil(() => !box.all('kolom-comment-tools').length, 'the change');
      inspect(box);
    }
  });

  it('copies, reports and mutes hostile people', async () => {
    const comments = attacks.map((word, index) => ({
      id: word,
      body: 'x',
      author: {name: word},
      permalink: word,
      createdAt: -index,
    }));
    const box = await strictPage({provider: createMemory({comments})});
    await waitUntil(() => box.all('article').length === attacks.length, 'the thread');
    let muted = 0;
    // What is near the window has its controls; who was muted above has none but one.
    for (const block of box.all('kolom-comment-block')) {
      block.scrollIntoView({behavior: 'instant'});
      await waitUntil(
        () => box.all('[data-action]', block.shadowRoot).length > 0,
        'the controls',
      );
      const tools = box.all('[data-action="tools"]', block.shadowRoot);
      for (const more of tools) more.click();
      await waitUntil(
        () => box.all('.menu', block.shadowRoot).length === tools.length,
        'the menus',
      );
      const mutes = box
        .all('.menu button:last-child', block.shadowRoot)
        .filter((button) => button.textContent?.trim().startsWith('Mute'));
      for (const mute of mutes) mute.click();
      muted += mutes.length;
    }
    const unmutes = (): number => box.all('[data-action="unmute"]').length;
    await waitUntil(() => unmutes() >= muted, 'all of them to be muted');
    expect(muted).to.be.above(20);
    inspect(box);
  });
});

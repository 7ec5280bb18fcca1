import {expect} from 'chai';

import {waitUntil} from '../../support/fixture.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {walineBox, type Box} from './box.js';

/** The texts that the browser keeps. */
const kept = (words: string): boolean =>
  Object.values(localStorage).some((value) => String(value).includes(words));

async function boxAt(path: string, server = new WalineDouble()): Promise<Box> {
  for (const url of [path, `${path}-2`])
    server.add({url, nick: 'Sari', comment: '<p>Pembuka.</p>'});
  const box = await walineBox(path, server);
  await box.ready();
  return box;
}

describe('<kolom-comments> keeps what is typed', function () {
  this.timeout(20_000);

  it('of a writer who never pauses', async () => {
    const box = await boxAt(`/drafts/${crypto.randomUUID()}`);
    const start = Date.now();
    let words = 'Tanpa jeda';
    // A key each 20 ms, for as long as nothing is stored.
    while (!kept('Tanpa jeda') && Date.now() - start < 5000) {
      box.type((words += '.'));
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
    expect(kept('Tanpa jeda')).to.equal(true);
  });

  it('where it belongs when the element gets another thread', async () => {
    const path = `/drafts/${crypto.randomUUID()}`;
    const server = new WalineDouble();
    const box = await boxAt(path, server);
    const posts = (): unknown[] =>
      server.rows.filter(({comment}) => comment.includes('Untuk'));
    box.type('Untuk yang pertama');
    box.element.thread = `${path}-2`;
    await waitUntil(() => box.text.value === '', 'an empty form');
    await box.settled();
    box.type('Untuk yang kedua');
    box.submit();
    await waitUntil(() => posts().length === 1, 'the comment');
    expect(server.rows.at(-1)).to.include({url: `${path}-2`});
    box.element.thread = path;
    await waitUntil(() => box.text.value === 'Untuk yang pertama', 'the first text');
    expect(posts()).to.have.length(1);
  });
});

import {expect} from 'chai';
import {html} from 'lit';

import '../../../src/elements/comment-count/define.js';
import type {KolomComments} from '../../../src/elements/comments/comments.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {fixture, waitUntil} from '../../support/fixture.js';
import {defineIn, undefinedPage} from '../../support/undefined-page.js';
import {Box} from './box.js';

/** What a page of its own, on which nothing has been said yet, tells its author. */
async function warningsOf(page: string, tag: string): Promise<string[]> {
  const frame = await undefinedPage(page);
  const warnings: string[] = [];
  Object.assign((frame.contentWindow as unknown as typeof globalThis).console, {
    warn: (text: string) => text.startsWith('[kolom ') && warnings.push(text),
  });
  await defineIn(frame, tag);
  await waitUntil(() => warnings.length > 0, 'a warning');
  frame.remove();
  return warnings;
}

describe('<kolom-comments> that is set up wrongly', () => {
  it('names the providers there are, and the one that was meant', async () => {
    const [warning] = await warningsOf(
      '<kolom-comments provider="remark"></kolom-comments>',
      'kolom-comments',
    );
    expect(warning).to.match(/^\[kolom comments-provider\] .*"remark"/);
    expect(warning).to.include('Did you mean "remark42"?');
    expect(warning).to.include('waline, wordpress, isso, remark42');
  });

  it('guesses nothing where nothing is near', async () => {
    const [warning] = await warningsOf(
      '<kolom-comments provider="disqus" server="https://x.example"></kolom-comments>',
      'kolom-comments',
    );
    expect(warning).to.include('"disqus"').and.not.to.include('Did you mean');
  });

  it('asks for the address of the server', async () => {
    const [warning] = await warningsOf(
      '<kolom-comments provider="isso"></kolom-comments>',
      'kolom-comments',
    );
    expect(warning).to.match(/^\[kolom comments-server\] provider="isso"/);
  });

  it('says the same of a count', async () => {
    const [warning] = await warningsOf(
      '<kolom-comment-count provider="Wordpres" server="https://x.example">Comments</kolom-comment-count>',
      'kolom-comment-count',
    );
    expect(warning).to.include('Did you mean "wordpress"?');
  });

  it('tells the reader, and leaves what the page had to say', async () => {
    const element = await fixture<KolomComments>(html`
      <kolom-comments lang="en" provider="walin" server="https://x.example">
        <a href="/letters">Write to us</a>
      </kolom-comments>
    `);
    const box = new Box(element, new WalineDouble());
    await waitUntil(() => box.says('alert').includes('not set up correctly'));
    expect(box.says('status')).not.to.include('Loading');
    expect(box.find('Try again')).to.equal(undefined);
    expect(element.querySelector('a')!.checkVisibility()).to.equal(true);
  });
});

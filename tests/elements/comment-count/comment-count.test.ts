import {expect} from 'chai';
import {html} from 'lit';

import '../../../src/elements/comment-count/define.js';
import type {KolomCommentCount} from '../../../src/elements/comment-count/comment-count.js';
import {WalineDouble} from '../../comments/support/waline-double.js';
import {expectAccessible} from '../../support/accessible.js';
import {fixture, waitUntil} from '../../support/fixture.js';

const realFetch = globalThis.fetch;

function counts(server: WalineDouble, ...threads: string[]): Promise<HTMLElement> {
  globalThis.fetch = server.fetch;
  return fixture<HTMLElement>(html`
    <ul lang="en">
      ${threads.map(
        (thread) =>
          html`<li>
            <a href=${thread}
              ><kolom-comment-count
                provider="waline"
                server="https://comments.example"
                thread=${thread}
                >Comments</kolom-comment-count
              ></a
            >
          </li>`,
      )}
    </ul>
  `);
}

const words = (list: HTMLElement): string[] =>
  [...list.querySelectorAll<KolomCommentCount>('kolom-comment-count')].map(
    ({shadowRoot}) => shadowRoot?.textContent?.trim() ?? '',
  );

describe('<kolom-comment-count>', () => {
  afterEach(() => {
    globalThis.fetch = realFetch;
  });

  it('is accessible', async () => {
    const list = await counts(new WalineDouble(), '/a');
    await waitUntil(() => words(list).every(Boolean));
    await expectAccessible(list);
  });

  it('says how many comments each thread has, and asks once for all', async () => {
    const server = new WalineDouble();
    server.add({url: '/a'});
    server.add({url: '/b'});
    server.add({url: '/b'});
    const list = await counts(server, '/a', '/b', '/c');
    await waitUntil(() => words(list).every(Boolean));
    expect(words(list)).to.deep.equal(['1 comment', '2 comments', '0 comments']);
    expect(server.requests).to.have.length(1);
  });

  it('leaves what stands in it where the number cannot be had', async () => {
    const server = new WalineDouble();
    server.down = true;
    const list = await counts(server, '/a');
    await waitUntil(() => server.requests.length > 0);
    expect(list.querySelector('kolom-comment-count')?.checkVisibility()).to.equal(true);
    expect(words(list)).to.deep.equal(['']);
  });
});

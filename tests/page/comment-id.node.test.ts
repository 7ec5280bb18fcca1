import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {commentNamedBy, fragmentOf, idOf} from '../../src/page/comment-id.js';

const named = (address: string, provider?: string): string | undefined =>
  commentNamedBy(new URL(address, 'https://news.example/berita/ombak'), provider);

describe('the comment that an address names', () => {
  it('is the one of our own links, whatever its id has in it', () => {
    for (const id of ['12', 'a/b c%', 'حديث', '6762f1a2b3c4d5e6f7a8b9c0']) {
      const fragment = fragmentOf(id);
      assert.equal(named(`#${fragment}`), id);
      assert.equal(idOf({id: fragment} as Element), id);
    }
  });

  it('is the one of the servers’ own e-mails', () => {
    assert.equal(named('#isso-2'), '2');
    assert.equal(
      named('#remark42__comment-8e1a1a52-0c0c-4b53-9a7a-5b3d'),
      '8e1a1a52-0c0c-4b53-9a7a-5b3d',
    );
    assert.equal(named('?atk_comment=31&atk_notify_key=x'), '31');
    assert.equal(
      named('#6762f1a2b3c4d5e6f7a8b9c0', 'waline'),
      '6762f1a2b3c4d5e6f7a8b9c0',
    );
    assert.equal(named('#31', 'waline'), '31');
  });

  it('is none where the fragment is a place of the page, or broken', () => {
    for (const address of [
      '',
      '#',
      '#comments',
      '#comment-',
      '#31',
      '#top',
      '#comment-%E0',
    ])
      assert.equal(named(address), undefined, address);
    assert.equal(named('#top', 'waline'), undefined);
    assert.equal(named('#31', 'isso'), undefined);
  });

  it('is that of the fragment, where a parameter names another', () => {
    assert.equal(named('?atk_comment=31#comment-7'), '7');
  });
});

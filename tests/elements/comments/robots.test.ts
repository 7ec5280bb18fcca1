import {expect} from 'chai';

import type {CommentData} from '../../../src/comments/model.js';
import type {Posting} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {waitUntil} from '../../support/fixture.js';
import {memoryBox, type Box} from './box.js';

const rows: CommentData[] = [{id: 1, author: {name: 'Wulan'}, body: 'First words.'}];

async function boxWith(verify?: Box['element']['verify']): Promise<{
  box: Box;
  sent: Posting[];
}> {
  const sent: Posting[] = [];
  const box = await memoryBox();
  const memory = createMemory({comments: rows, capabilities: {fields: {}}});
  box.element.verify = verify;
  box.element.provider = {
    ...memory,
    post: (posting, io) => {
      sent.push(posting);
      return memory.post!(posting, io);
    },
  };
  await box.ready();
  return {box, sent};
}

describe('<kolom-comments> and robots', () => {
  it('loads the page’s check when the reader begins to write, and sends its token', async () => {
    let loads = 0;
    let made = 0;
    const {box, sent} = await boxWith(() => {
      loads++;
      return Promise.resolve(() => Promise.resolve(`token ${++made}`));
    });
    box.control('Like the comment by Wulan').focus();
    expect(loads).to.equal(0);
    box.text.focus();
    box.control('Preview').focus();
    box.text.focus();
    await waitUntil(() => loads === 1, 'the check');
    expect(made).to.equal(0);
    for (const words of ['Satu', 'Dua']) {
      box.type(words);
      box.submit();
      await waitUntil(() => box.bodies.includes(words));
    }
    expect(sent.map(({token}) => token)).to.deep.equal(['token 1', 'token 2']);
    expect(loads).to.equal(1);
  });

  it('keeps the text where the check does not load, and loads it again', async () => {
    let loads = 0;
    const {box, sent} = await boxWith(() =>
      loads++ < 2
        ? Promise.reject(new TypeError('not there'))
        : Promise.resolve(() => Promise.resolve('token')),
    );
    box.text.focus();
    box.type('Manusia');
    box.submit();
    await waitUntil(() => box.says('alert').includes('Are you a person'));
    expect(box.text.value).to.equal('Manusia');
    expect(sent).to.deep.equal([]);
    box.submit();
    await waitUntil(() => box.bodies.includes('Manusia'));
  });

  it('takes nothing from a program that fills every input, and a second try from a person', async () => {
    const {box, sent} = await boxWith();
    const trap = box.one<HTMLInputElement>('input[name="subject"]');
    expect(trap.tabIndex).to.equal(-1);
    expect(trap.closest('[aria-hidden="true"]')).to.exist;
    box.type('Terisi sendiri');
    trap.value = 'Buy now';
    box.submit();
    await waitUntil(() => box.says('alert').includes('Are you a person'));
    expect(sent).to.deep.equal([]);
    expect(box.text.value).to.equal('Terisi sendiri');
    box.submit();
    await waitUntil(() => box.bodies.includes('Terisi sendiri'));
    expect(sent).to.have.length(1);
  });
});

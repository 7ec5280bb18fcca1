import {expect} from 'chai';

import type {CommentData} from '../../../src/comments/model.js';
import {ProviderError, type CommentProvider} from '../../../src/comments/provider.js';
import {createMemory} from '../../../src/comments/providers/memory.js';
import {expectAccessible} from '../../support/accessible.js';
import {nextFrame, waitUntil} from '../../support/fixture.js';
import {memoryBox, type Box} from './box.js';

const thread: CommentData[] = [
  {id: 1, author: {name: 'Wulan'}, body: 'First words.', createdAt: 1000},
  {id: 2, parentId: 1, author: {name: 'Baskoro'}, body: 'An answer.', createdAt: 2000},
  {
    id: 3,
    author: {name: 'Ratri'},
    body: 'My **own** words.',
    source: 'My **own** words.',
    mine: true,
    createdAt: 3000,
  },
  {id: 4, parentId: 2, author: {name: 'Wulan'}, body: 'Once more.', createdAt: 4000},
];

/** A thread whose server is asked through `change`, with what it was asked. */
async function boxWith(change: Partial<CommentProvider> = {}): Promise<Box> {
  const box = await memoryBox();
  box.element.provider = {...createMemory({comments: thread}), ...change};
  await box.ready();
  return box;
}

async function openTools(box: Box, name: string): Promise<void> {
  box.control(`More, comment by ${name}`).click();
  await waitUntil(() => toolsOf(box).length);
}

const toolsOf = (box: Box): string[] =>
  box
    .all('kolom-comment-tools')
    .flatMap((tools) => [
      ...(tools.shadowRoot?.querySelectorAll('.menu button, .menu a') ?? []),
    ])
    .map((button) => button.textContent?.trim() ?? '');

const textOf = (box: Box, name: string): string =>
  box
    .all('article')
    .filter((each) => each.getAttribute('aria-label') === `Comment by ${name}`)
    .map((each) => each.textContent?.replace(/\s+/g, ' ').trim())
    .join(' | ');

describe('<kolom-comments>, what a reader does to a comment', () => {
  it('is accessible with each of its tools open', async () => {
    const box = await boxWith();
    await openTools(box, 'Ratri');
    await expectAccessible(box.element);
    await box.edit('Ratri');
    await expectAccessible(box.element);
    box.control('Cancel').click();
    await waitUntil(() => box.all('kolom-comment-tools').length === 0);
    await openTools(box, 'Ratri');
    box.control('Delete the comment by Ratri').click();
    await waitUntil(() => box.find('Keep it'));
    await expectAccessible(box.element);
    await openTools(box, 'Baskoro');
    box.control('Report the comment by Baskoro').click();
    await waitUntil(() => box.all('input[type="radio"]').length);
    await nextFrame();
    await expectAccessible(box.element);
  }).timeout(60_000); // Four looks of axe, on a machine that may be busy.

  it('offers a reader’s own comment for change, and others for report and mute', async () => {
    const box = await boxWith();
    await openTools(box, 'Ratri');
    expect(toolsOf(box)).to.deep.equal(['Copy link', 'Edit', 'Delete']);
    box.control('More, comment by Ratri').click();
    await waitUntil(() => toolsOf(box).length === 0);
    await openTools(box, 'Baskoro');
    expect(toolsOf(box)).to.deep.equal(['Copy link', 'Report', 'Mute Baskoro']);
  });

  it('offers nothing that the server cannot do, or no longer', async () => {
    const {load, post, capabilities} = createMemory({comments: thread});
    const box = await memoryBox();
    box.element.provider = {load, post: post!, capabilities};
    await box.ready();
    await openTools(box, 'Ratri');
    expect(toolsOf(box)).to.deep.equal(['Copy link']);
    const late = await boxWith({capabilities: {...capabilities, editWindow: 60}});
    await openTools(late, 'Ratri');
    expect(toolsOf(late)).to.deep.equal(['Copy link']);
  });

  it('changes a comment from what was typed, and moves the focus to it', async () => {
    const box = await boxWith();
    await openTools(box, 'Ratri');
    box.control('Edit the comment by Ratri').click();
    await waitUntil(() => box.all('textarea[name="edit"]:focus').length);
    const input = box.one<HTMLTextAreaElement>('textarea[name="edit"]');
    expect(input.value).to.equal('My **own** words.');
    box.type('Better *words*.', input);
    box.control('Save').click();
    await waitUntil(() => box.bodies.includes('Better words.'));
    await waitUntil(() => box.all('article:focus').length === 1);
    expect(textOf(box, 'Ratri')).to.include('edited');
    expect(box.says('status')).to.include('Your change is saved.');
    expect(storedDrafts()).not.to.include('Better');
  });

  it('keeps a change that was not saved, through failure, cancelling and a reload', async () => {
    let failure: ProviderError | undefined = new ProviderError('network');
    const memory = createMemory({comments: thread});
    const edit: CommentProvider['edit'] = (subject, text, io) =>
      failure ? Promise.reject(failure) : memory.edit!(subject, text, io);
    const box = await boxWith({edit});
    await openTools(box, 'Ratri');
    await box.edit('Ratri');
    const input = (): HTMLTextAreaElement =>
      box.one<HTMLTextAreaElement>('textarea[name="edit"]');
    box.type('Half a change', input());
    box.control('Save').click();
    await waitUntil(() => box.says('alert').includes('cannot be reached'));
    expect(input().value).to.equal('Half a change');
    input().dispatchEvent(
      new KeyboardEvent('keydown', {key: 'Escape', bubbles: true, composed: true}),
    );
    await waitUntil(() => box.find('More, comment by Ratri')?.matches(':focus'));
    await openTools(box, 'Ratri');
    await box.edit('Ratri');
    expect(input().value).to.equal('Half a change');
    expect(box.bodies).to.include('My own words.');
    failure = undefined;
    box.control('Save').click();
    await waitUntil(() => box.all('kolom-comment-tools').length === 0);
    expect(storedDrafts()).not.to.include('Half a change');
  });

  it('saves once, however often it is asked, and never too much or nothing', async () => {
    const asked: string[] = [];
    const memory = createMemory({comments: thread});
    const box = await boxWith({
      capabilities: {...memory.capabilities, maxLength: {value: 9, unit: 'byte'}},
      edit: (subject, text, io) => {
        asked.push(text);
        return memory.edit!(subject, text, io);
      },
    });
    await openTools(box, 'Ratri');
    const input = await box.edit('Ratri');
    box.type('  ', input);
    box.control('Save').click();
    await waitUntil(() => box.says('alert').includes('Write something first'));
    box.type('Too long é', input);
    box.control('Save').click();
    await waitUntil(() => box.says('alert').includes('1 character too many'));
    expect(input.value).to.equal('Too long é');
    box.type('Short', input);
    const save = box.control('Save');
    save.click();
    save.click();
    input.form?.requestSubmit();
    await waitUntil(() => box.bodies.includes('Short'));
    expect(asked).to.deep.equal(['Short']);
  });

  it('asks before it deletes, and moves the focus to what stands there then', async () => {
    const box = await boxWith();
    await openTools(box, 'Ratri');
    box.control('Delete the comment by Ratri').click();
    await waitUntil(() => box.find('Keep it')?.matches(':focus'));
    box.control('Keep it').click();
    await waitUntil(() => box.find('More, comment by Ratri')?.matches(':focus'));
    expect(box.bodies).to.include('My own words.');
    await openTools(box, 'Ratri');
    box.control('Delete the comment by Ratri').click();
    await waitUntil(() => box.find('Delete it'));
    box.control('Delete it').click();
    await waitUntil(() => box.all('article:focus').length === 1);
    expect(box.bodies).not.to.include('My own words.');
    expect(box.one('article:focus').textContent).to.include('First words.');
    expect(box.one('h2').textContent?.trim()).to.equal('Comments (3)');
    expect(box.says('status')).to.include('Your comment is deleted.');
  });

  it('takes a comment for deleted that the server no longer has, and says what else fails', async () => {
    let kind: 'server' | 'gone' = 'server';
    const box = await boxWith({remove: () => Promise.reject(new ProviderError(kind))});
    await openTools(box, 'Ratri');
    box.control('Delete the comment by Ratri').click();
    await waitUntil(() => box.find('Delete it'));
    box.control('Delete it').click();
    await waitUntil(() => box.says('alert').includes('has a problem'));
    expect(box.bodies).to.include('My own words.');
    kind = 'gone';
    box.control('Delete it').click();
    await waitUntil(() => !box.bodies.includes('My own words.'));
  });

  it('reports a comment with a reason, and thanks', async () => {
    const reports: string[] = [];
    const box = await boxWith({
      report: ({id}, reason) => {
        reports.push(`${id}: ${reason}`);
        return Promise.resolve();
      },
    });
    await openTools(box, 'Baskoro');
    box.control('Report the comment by Baskoro').click();
    await waitUntil(() => box.all('input[type="radio"]:focus').length);
    box.control('Send report').click();
    await waitUntil(() => box.says('alert').includes('Choose what is wrong'));
    box.one<HTMLInputElement>('input[value="abuse"]').checked = true;
    box.one<HTMLTextAreaElement>('textarea[name="details"]').value = ' He shouts. ';
    box.control('Send report').click();
    box.control('Send report').click();
    await waitUntil(() => box.find('More, comment by Baskoro')?.matches(':focus'));
    expect(reports).to.deep.equal(['2: abuse\nHe shouts.']);
    expect(box.says('status')).to.include('The editors have your report');
  });

  it('mutes a person on this device, on the next visit too, until that is taken back', async () => {
    const box = await boxWith();
    await openTools(box, 'Wulan');
    box.control('Mute Wulan').click();
    await waitUntil(() => box.all('article:focus').length === 1);
    expect(textOf(box, 'Wulan')).to.match(/You muted Wulan\..* \| You muted Wulan\./);
    expect(box.bodies).to.deep.equal(['My own words.', 'An answer.']);
    await expectAccessible(box.element);
    const next = await boxWith();
    expect(next.bodies).to.deep.equal(['My own words.', 'An answer.']);
    next.control('Show').click();
    await waitUntil(() => next.bodies.includes('First words.'));
    expect(next.bodies).not.to.include('Once more.');
    next.control('Unmute Wulan').click();
    await waitUntil(() => next.bodies.length === 4);
    const last = await boxWith();
    expect(last.bodies).to.have.length(4);
  });

  it('folds the replies to a comment, and unfolds them for a link', async () => {
    const box = await boxWith();
    const fold = box.control('2 replies, Wulan');
    expect(fold.getAttribute('aria-expanded')).to.equal('true');
    fold.click();
    await waitUntil(() => !box.bodies.includes('An answer.'));
    expect(fold.getAttribute('aria-expanded')).to.equal('false');
    expect(fold.matches(':focus') || fold.isConnected).to.equal(true);
    location.hash = '#comment-4';
    try {
      await waitUntil(() => box.all('article:focus').length === 1);
      expect(box.one('article:focus').textContent).to.include('Once more.');
    } finally {
      history.replaceState(null, '', ' ');
    }
  });

  it('copies the link, or shows it where the browser refuses', async () => {
    const box = await boxWith();
    const copied: string[] = [];
    Object.defineProperty(navigator, 'clipboard', {
      configurable: true,
      value: {
        writeText: (text: string) =>
          copied.push(text) > 1 ? Promise.reject(new Error('no')) : Promise.resolve(),
      },
    });
    try {
      await openTools(box, 'Baskoro');
      box.control('Copy link').click();
      await waitUntil(() => box.says('status').includes('The link is copied'));
      expect(copied[0]).to.equal(new URL('#comment-2', location.href).href);
      box.control('Copy link').click();
      await waitUntil(() => box.all('input[readonly]').length);
      expect(box.one<HTMLInputElement>('input[readonly]').value).to.equal(copied[0]);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('says at the comment why it could not be liked', async () => {
    const box = await boxWith({react: () => Promise.reject(new ProviderError('rate'))});
    box.control('Like the comment by Baskoro').click();
    await waitUntil(() => box.says('alert').includes('too fast'));
    expect(textOf(box, 'Baskoro')).to.include('too fast');
    expect(
      box.control('Like the comment by Baskoro').getAttribute('aria-pressed'),
    ).to.equal('false');
  });

  it('knows on the next visit which comment this device wrote', async () => {
    const memory = createMemory();
    const load: CommentProvider['load'] = async (query, io) => {
      const page = await memory.load(query, io);
      return {...page, items: page.items.map((item) => ({...item, mine: false}))};
    };
    const box = await memoryBox();
    box.element.provider = {...memory, load};
    box.type('Mine.');
    box.type('Sari', box.one<HTMLInputElement>('input[name="name"]'));
    box.submit();
    await waitUntil(() => box.bodies.includes('Mine.'));
    await box.element.refresh();
    await waitUntil(() => box.bodies.includes('Mine.'));
    await openTools(box, 'Sari');
    expect(toolsOf(box)).to.deep.equal(['Copy link', 'Edit', 'Delete']);
  });
});

function storedDrafts(): string {
  return Object.entries(localStorage)
    .filter(([key]) => key.startsWith('kolom.draft'))
    .join();
}

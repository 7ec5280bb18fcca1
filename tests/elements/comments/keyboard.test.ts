import {sendKeys} from '@web/test-runner-commands';
import {expect} from 'chai';

import {createMemory} from '../../../src/comments/providers/memory.js';
import {waitUntil} from '../../support/fixture.js';
import {memoryBox, type Box} from './box.js';

const press = (key: string): Promise<void> => sendKeys({press: key});

/** WebKit's driver holds no key down: there the page is told of the chord. */
const holdsKeys = !/AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);

async function chord(box: Box, held: string, key: string): Promise<void> {
  if (!holdsKeys) return tell(box, key);
  await sendKeys({down: held});
  await sendKeys({press: key});
  await sendKeys({up: held});
}

const type = (text: string): Promise<void> => sendKeys({type: text});

/** A thread of 40, the first by the reader, the second by somebody with an answer. */
async function boxWith(reports: string[] = []): Promise<Box> {
  const many = Array.from({length: 38}, (_, id) => ({
    id: id + 10,
    author: {name: 'Dewi'},
    body: `Comment ${id + 10}.`,
    createdAt: 1000 - id,
  }));
  const box = await memoryBox();
  box.element.provider = {
    ...createMemory({
      comments: [
        {id: 1, author: {name: 'Ratri'}, body: 'Mine.', mine: true, createdAt: 3000},
        {id: 2, author: {name: 'Wulan'}, body: 'Hers.', createdAt: 2000},
        {
          id: 3,
          parentId: 2,
          author: {name: 'Baskoro'},
          body: 'Reply.',
          createdAt: 2500,
        },
        ...many,
      ],
    }),
    report: (_subject, reason) => Promise.resolve(void reports.push(reason)),
  };
  await box.ready();
  return box;
}

/** The control that has the focus, by its label or words. */
function focused(box: Box): string {
  const [at] = box.all(':focus').filter((each) => !each.shadowRoot);
  return at?.getAttribute('aria-label') ?? at?.textContent?.trim() ?? '';
}

/** Tabs on until a control has the focus: never past what comes before the page's end. */
async function tabTo(box: Box, name: string | RegExp): Promise<void> {
  for (let steps = 0; steps < 40; steps++) {
    const at = focused(box);
    if (typeof name === 'string' ? at === name : name.test(at)) return;
    await press('Tab');
  }
  throw new Error(`the key never reached ${name}, but ${focused(box)}`);
}

/** Opens the menu of the button that has the focus, and does what stands there. */
async function choose(box: Box, name: string): Promise<void> {
  await press('Enter');
  await waitUntil(() => box.find(name));
  await tabTo(box, name);
  await press('Enter');
}

function tell(box: Box, key: string): void {
  if (key === 'Tab') return box.control('Delete it').focus();
  const init = {key, ctrlKey: true, bubbles: true, composed: true, cancelable: true};
  const at = box.all(':focus').find((each) => !each.shadowRoot);
  at?.dispatchEvent(new KeyboardEvent('keydown', init));
}

describe('<kolom-comments> by keyboard alone', () => {
  it('writes, and sends with Ctrl and Enter, from the form to the new comment', async () => {
    const box = await boxWith();
    box.text.focus();
    await chord(box, 'Control', 'Enter');
    await waitUntil(() => box.says('alert').includes('Write something first'));
    expect(box.text.matches(':focus')).to.equal(true);
    box.type('Sari', box.one<HTMLInputElement>('input[name="name"]'));
    await type('By keys.');
    await chord(box, 'Control', 'Enter');
    await waitUntil(() => box.bodies.includes('By keys.'));
    expect(box.text.value).to.equal('');
    expect(box.text.matches(':focus')).to.equal(true);
    await tabTo(box, 'Go to your comment');
    await press('Enter');
    await waitUntil(() => box.all('article:focus').length);
    expect(box.one('article:focus').textContent).to.include('By keys.');
    history.replaceState(null, '', ' ');
  });

  it('likes, replies, folds and gives a reply up', async () => {
    const box = await boxWith();
    box.control('More, comment by Ratri').focus();
    await tabTo(box, 'Like the comment by Wulan');
    await press('Enter');
    const like = box.control('Like the comment by Wulan');
    await waitUntil(() => like.getAttribute('aria-pressed') === 'true');
    expect(like.matches(':focus')).to.equal(true);
    await tabTo(box, 'Reply to Wulan');
    await press('Enter');
    await waitUntil(() => box.all('textarea:focus').length);
    await type('Half');
    await press('Escape');
    await waitUntil(() => focused(box) === 'Reply to Wulan');
    await press('Enter');
    // Who types before it is back has another text, and is asked which one to keep.
    await waitUntil(
      () => box.all<HTMLTextAreaElement>('textarea:focus')[0]?.value === 'Half',
    );
    await type('way');
    await chord(box, 'Control', 'Enter');
    await waitUntil(() => box.all('article:focus').length);
    expect(box.one('article:focus').textContent).to.include('Halfway');
    box.control('Reply to Wulan').focus();
    await tabTo(box, /^2 replies/);
    await press('Enter');
    await waitUntil(() => !box.bodies.includes('Reply.'));
    expect(focused(box)).to.match(/^2 replies/);
  });

  it('changes and deletes a comment of the reader’s own', async () => {
    const box = await boxWith();
    box.control('More, comment by Ratri').focus();
    await choose(box, 'Edit the comment by Ratri');
    await waitUntil(() => box.all('textarea[name="edit"]:focus').length);
    await press('End');
    await type(' Changed.');
    await chord(box, 'Control', 'Enter');
    await waitUntil(() => box.bodies.includes('Mine. Changed.'));
    await waitUntil(() => box.all('article:focus').length);
    await tabTo(box, 'More, comment by Ratri');
    await choose(box, 'Delete the comment by Ratri');
    await waitUntil(() => focused(box) === 'Keep it');
    await press('Escape');
    await waitUntil(() => focused(box) === 'More, comment by Ratri');
    await choose(box, 'Delete the comment by Ratri');
    await waitUntil(() => focused(box) === 'Keep it');
    await chord(box, 'Shift', 'Tab');
    expect(focused(box)).to.equal('Delete it');
    await press('Enter');
    await waitUntil(() => !box.bodies.includes('Mine. Changed.'));
    await waitUntil(() => box.all('article:focus').length);
    expect(box.one('article:focus').textContent).to.include('Hers.');
  });

  it('reports and mutes', async () => {
    const reports: string[] = [];
    const box = await boxWith(reports);
    box.control('More, comment by Wulan').focus();
    await choose(box, 'Report the comment by Wulan');
    await waitUntil(() => box.all('input[type="radio"]:focus').length);
    await press('ArrowDown');
    await tabTo(box, 'Send report');
    await press('Enter');
    await waitUntil(() => reports.length === 1);
    await waitUntil(() => focused(box) === 'More, comment by Wulan');
    await choose(box, 'Mute Wulan');
    await waitUntil(() => box.all('article:focus').length);
    await tabTo(box, 'Unmute Wulan');
    await press('Enter');
    await waitUntil(() => box.bodies.includes('Hers.'));
  });

  it('reads the thread in another order, and keeps the focus where that was asked', async () => {
    const box = await boxWith();
    box.one('select').focus();
    await press('o');
    await waitUntil(() => box.bodies[0] !== 'Mine.');
    expect(box.one<HTMLSelectElement>('select').value).to.equal('oldest');
    expect(box.one('select').matches(':focus')).to.equal(true);
  });

  it('copies the link to a comment', async () => {
    const copied: string[] = [];
    const clipboard = {writeText: (text: string) => Promise.resolve(copied.push(text))};
    Object.defineProperty(navigator, 'clipboard', {
      value: clipboard,
      configurable: true,
    });
    try {
      const box = await boxWith();
      box.control('More, comment by Wulan').focus();
      await choose(box, 'Copy link, Comment by Wulan');
      await waitUntil(() => copied.length);
      expect(copied[0]).to.match(/#comment-2$/);
    } finally {
      Reflect.deleteProperty(navigator, 'clipboard');
    }
  });

  it('goes to a comment by the time it was written at', async () => {
    const box = await boxWith();
    box.control('More, comment by Ratri').focus();
    await tabTo(box, box.all('.time')[1]?.textContent ?? '');
    await press('Enter');
    await waitUntil(() => box.all('article:focus').length);
    expect(location.hash).to.equal('#comment-2');
    expect(box.one('article:focus').textContent).to.include('Hers.');
    history.replaceState(null, '', ' ');
  });

  it('loads more and goes on at the first of it', async () => {
    const box = await boxWith();
    box.control('More comments').focus();
    await press('Enter');
    await waitUntil(() => box.all('article:focus').length);
    expect(box.one('article:focus').textContent).to.include('Comment 38.');
  });
});

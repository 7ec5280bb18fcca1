import {expect} from 'chai';

import {Draft} from '../../../src/comments/drafts.js';
import {Outbox} from '../../../src/comments/outbox.js';
import {waitUntil} from '../../support/fixture.js';
import {WalineDouble, type Fault} from '../../comments/support/waline-double.js';
import {walineBox, type Box} from './box.js';

let count = 0;

async function readyBox(server = new WalineDouble()): Promise<Box> {
  server.refuseDuplicates = false; // Most servers take the same words twice.
  const path = `/faults/${++count}`;
  server.add({url: path, nick: 'Sari', comment: '<p>Pembuka.</p>'});
  const box = await walineBox(path, server);
  await box.ready();
  return box;
}

/** Waits until the box has said how the comment fared, for good. */
async function settled(box: Box): Promise<void> {
  await waitUntil(
    () => box.says('alert') || /posted|moderator/.test(box.says('status')),
    'words about the comment',
    9000,
  );
}

const entriesOf = (words: string): number =>
  Object.values(localStorage).filter((value) => String(value).includes(words)).length;

/** Does something while the browser's storage takes nothing more. */
async function withFullStorage(act: () => Promise<void>): Promise<void> {
  const {setItem} = Storage.prototype;
  Storage.prototype.setItem = () => {
    throw new DOMException('full', 'QuotaExceededError');
  };
  try {
    await act();
  } finally {
    Storage.prototype.setItem = setItem;
  }
}

describe('<kolom-comments> when posting goes wrong', function () {
  this.timeout(20_000);

  const faults: Fault[] = [
    'drop-before',
    'drop-after',
    'error-before',
    'error-after',
    'html',
    'html-after',
    'not-json',
    'rate',
  ];
  for (const fault of faults) {
    it(`loses nothing, doubles nothing and says what happened (${fault})`, async () => {
      const server = new WalineDouble();
      const box = await readyBox(server);
      const words = `Jangan hilang: ${fault} ${Date.now()}`;
      server.faults = [fault];
      box.type(words);
      box.submit();
      await settled(box);
      if (!/posted/.test(box.says('status'))) {
        expect(box.text.value).to.equal(words);
        expect(entriesOf(words)).to.be.greaterThan(0);
        // As long as the server asks to wait, the form does.
        const free = (): boolean => !!box.all('.submit[aria-disabled="false"]').length;
        await waitUntil(free, 'the wait to be over');
        box.submit();
        await waitUntil(() => box.bodies.includes(words), 'the comment', 9000);
      }
      expect(server.taken.filter((taken) => taken === words)).to.have.length(1);
      expect(box.bodies.filter((body) => body === words)).to.have.length(1);
      expect(box.text.value).to.equal('');
    });
  }

  it('sends once on a double click and a second Enter', async () => {
    const box = await readyBox();
    box.type('Hanya sekali.');
    box.submit();
    box.submit();
    box.one<HTMLFormElement>('form').requestSubmit();
    press(box.text, {key: 'Enter', ctrlKey: true});
    await waitUntil(() => box.bodies.length === 2);
    expect(box.server.taken).to.deep.equal(['Hanya sekali.']);
  });

  it('sends on Ctrl+Enter and Cmd+Enter, and not while a key repeats or a word is composed', async () => {
    const box = await readyBox();
    await box.entered();
    box.type('Cepat.');
    press(box.text, {key: 'Enter'});
    press(box.text, {key: 'Enter', ctrlKey: true, repeat: true});
    press(box.text, {key: 'Enter', metaKey: true, isComposing: true});
    expect(box.server.taken).to.deep.equal([]);
    const name = box.one<HTMLInputElement>('input[name="name"]');
    expect(press(name, {key: 'Enter', isComposing: true}).defaultPrevented).to.equal(
      true,
    );
    expect(press(name, {key: 'Enter', keyCode: 229}).defaultPrevented).to.equal(true);
    expect(press(name, {key: 'Enter'}).defaultPrevented).to.equal(false);
    press(box.text, {key: 'Enter', metaKey: true});
    await waitUntil(() => box.bodies.length === 2);
    expect(box.server.taken).to.deep.equal(['Cepat.']);
  });

  it('settles what a tab left open that went away while sending', async () => {
    const server = new WalineDouble();
    const thread = `/faults/${++count}`;
    const text = 'Sampai sebelum tab ditutup.';
    const target = {server: 'https://comments.example', thread, pageUrl: '', title: ''};
    new Draft({...target, thread}, 'new').save(text);
    new Outbox(target).put({
      key: 'crashed',
      context: 'new',
      text,
      name: 'Rini',
      state: 'sending',
      at: Date.now() - 86_400_000,
      twins: [],
    });
    server.add({url: thread, nick: 'Rini', comment: `<p>${text}</p>`});
    const box = await walineBox(thread, server);
    await waitUntil(() => box.says('status').includes('Your comment is posted.'));
    expect(box.text.value).to.equal('');
    expect(box.bodies).to.deep.equal([text]);
    expect(server.taken).to.deep.equal([]);
  });

  it('never lets one tab write over the text of another', async () => {
    const box = await readyBox();
    await box.entered();
    box.type('Teks tab ini');
    leave();
    const [key] = draftKeys('Teks tab ini');
    const other = JSON.stringify({
      text: 'Teks tab lain',
      at: Date.now(),
      writer: 'other',
    });
    localStorage.setItem(`${key}#other`, other);
    window.dispatchEvent(new StorageEvent('storage', {key: `${key}#other`}));
    await waitUntil(() =>
      box.says('status').includes('something else here in another tab'),
    );
    box.control('Use that text').click();
    await waitUntil(() => box.text.value === 'Teks tab lain');
    forget('Teks tab');
  });

  it('says that the text goes with the page where nothing can be stored', async () => {
    const box = await readyBox();
    await withFullStorage(async () => {
      box.type('Tanpa tempat');
      leave();
      await waitUntil(() => box.says('status').includes('until you close the page'));
      const leaving = new Event('beforeunload', {cancelable: true});
      window.dispatchEvent(leaving);
      expect(leaving.defaultPrevented).to.equal(true);
      box.submit();
      await waitUntil(() => box.bodies.includes('Tanpa tempat'));
      expect(box.server.taken).to.deep.equal(['Tanpa tempat']);
    });
  });

  it('finds a comment again whose answer was lost, where nothing can be stored', async () => {
    const server = new WalineDouble();
    const box = await readyBox(server);
    await withFullStorage(async () => {
      server.faults = ['drop-after'];
      box.type('Tanpa jawaban');
      box.submit();
      await settled(box);
      expect(server.taken).to.deep.equal(['Tanpa jawaban']);
      expect(box.bodies.filter((body) => body === 'Tanpa jawaban')).to.have.length(1);
      expect(box.text.value).to.equal('');
    });
  });

  it('keeps the text and says so while the browser is offline', async () => {
    const box = await readyBox();
    box.server.down = true;
    Object.defineProperty(navigator, 'onLine', {configurable: true, get: () => false});
    try {
      box.type('Di kereta');
      box.submit();
      await waitUntil(() => box.says('alert').includes('You are offline'));
      expect(box.text.value).to.equal('Di kereta');
    } finally {
      Reflect.deleteProperty(navigator, 'onLine');
    }
    box.server.down = false;
    box.submit();
    await waitUntil(() => box.bodies.includes('Di kereta'));
  });

  it('keeps what is typed while a comment is on its way', async () => {
    const box = await readyBox();
    await box.entered();
    box.type('Pertama.');
    box.submit();
    box.type('Pertama. Dan satu lagi.');
    await waitUntil(() => box.bodies.includes('Pertama.'));
    expect(box.text.value).to.equal('Pertama. Dan satu lagi.');
    box.type('');
    leave();
  });

  it('shows a comment that waits for a moderator to its writer, on the next visit too', async () => {
    const server = new WalineDouble();
    server.held = true;
    const box = await readyBox(server);
    box.type('Untuk moderator.');
    box.submit();
    await waitUntil(() => box.says('status').includes('waits for a moderator'));
    const next = await walineBox(box.element.thread, server);
    await waitUntil(() => next.bodies.includes('Untuk moderator.'));
    expect(next.one('section').textContent).to.include('Comments (1)');
    expect(
      next
        .all('article')
        .map((each) => each.textContent)
        .join(),
    ).to.include('Only you see it');
  });
});

function press(
  target: HTMLElement,
  init: KeyboardEventInit & {keyCode?: number},
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', {
    bubbles: true,
    cancelable: true,
    composed: true,
    ...init,
  });
  target.dispatchEvent(event);
  return event;
}

/** The page may go away now. */
function leave(): void {
  document.dispatchEvent(new Event('visibilitychange'));
}

function draftKeys(words: string): string[] {
  return Object.keys(localStorage).filter((key) =>
    localStorage.getItem(key)?.includes(words),
  );
}

function forget(words: string): void {
  for (const key of draftKeys(words)) localStorage.removeItem(key);
}

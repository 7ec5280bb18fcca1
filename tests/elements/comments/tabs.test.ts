import {expect} from 'chai';

import {WalineDouble} from '../../comments/support/waline-double.js';
import {waitUntil} from '../../support/fixture.js';
import {Box} from './box.js';

let frames: HTMLIFrameElement[] = [];
let count = 0;
let thread = '';
let server: WalineDouble;

beforeEach(() => {
  thread = `/tabs/${Date.now()}/${++count}`;
  server = new WalineDouble();
  server.refuseDuplicates = false; // Most servers take the same words twice.
  server.add({url: thread, nick: 'Sari', comment: '<p>Pembuka.</p>'});
  Object.assign(window, {server});
});

afterEach(() => {
  for (const frame of frames) frame.remove();
  frames = [];
  for (const key of Object.keys(localStorage))
    if (key.startsWith('kolom.')) localStorage.removeItem(key);
});

interface Tab {
  readonly frame: HTMLIFrameElement;
  readonly box: Box;
}

async function boxIn(frame: HTMLIFrameElement): Promise<Box> {
  const find = (): Element | null | undefined =>
    frame.contentDocument?.querySelector('kolom-comments');
  await waitUntil(() => find()?.shadowRoot, 'the tab', 10_000);
  const box = new Box(find() as Box['element'], server);
  await waitUntil(() => box.all('article').length, 'the thread', 10_000);
  return box;
}

/** A document of its own, with the storage of this one. */
async function open(query = ''): Promise<Tab> {
  const frame = document.createElement('iframe');
  frame.title = 'Tab';
  frame.style.cssText = 'inline-size: 600px; block-size: 900px';
  const path = new URL('./tab.html', import.meta.url).pathname;
  frame.src = `${path}?thread=${encodeURIComponent(thread)}&${query}`;
  document.body.append(frame);
  frames.push(frame);
  return {frame, box: await boxIn(frame)};
}

const taken = (words: string): number =>
  server.taken.filter((text) => text === words).length;

/** The debounced draft is in storage. */
const kept = (words: string): Promise<void> =>
  waitUntil(() =>
    Object.values(localStorage).some((value) => `${value}`.includes(words)),
  );

describe('<kolom-comments> in several tabs', function () {
  this.timeout(40_000);

  it('keeps what was typed through a reload', async () => {
    const {frame, box} = await open();
    box.type('Sebelum dimuat ulang');
    const loaded = new Promise((resolve) => (frame.onload = resolve));
    frame.contentWindow?.location.reload();
    await loaded;
    const again = await boxIn(frame);
    await waitUntil(() => again.text.value === 'Sebelum dimuat ulang');
    expect(again.says('status')).to.include('We kept what you wrote');
  });

  it('keeps what was typed through a crash', async () => {
    const {frame, box} = await open('crash');
    box.type('Sebelum macet');
    await kept('Sebelum macet');
    frame.remove();
    const {box: next} = await open();
    await waitUntil(() => next.text.value === 'Sebelum macet');
  });

  for (const fault of ['hang', 'drop-before'] as const)
    it(`settles what a tab was sending when it crashed (${fault})`, async () => {
      const {frame, box} = await open('crash');
      server.faults = [fault];
      const words = `Di tengah jalan ${fault}`;
      box.type(words);
      box.submit();
      await waitUntil(() => server.requests.some((each) => each.startsWith('POST')));
      frame.remove();
      const {box: next} = await open();
      if (fault === 'hang') {
        await waitUntil(
          () => next.says('status').includes('is posted'),
          'word',
          12_000,
        );
        expect(next.text.value).to.equal('');
      } else {
        await waitUntil(
          () => next.says('alert').includes('did not arrive'),
          'word',
          12_000,
        );
        expect(next.text.value).to.equal(words);
        next.submit();
        await waitUntil(() => next.bodies.includes(words), 'the comment', 12_000);
      }
      expect(taken(words)).to.equal(1);
      expect(next.bodies.filter((body) => body === words)).to.have.length(1);
    });

  it('sends once what two tabs send at the same time', async () => {
    const first = await open();
    first.box.type('Sekali saja.');
    await kept('Sekali saja.');
    const second = await open();
    await waitUntil(() => second.box.text.value === 'Sekali saja.');
    first.box.submit();
    second.box.submit();
    await waitUntil(() =>
      first.box.bodies.concat(second.box.bodies).includes('Sekali saja.'),
    );
    await waitUntil(
      () =>
        (first.box.says('status') + first.box.says('alert')).match(
          /posted|another tab/,
        ) &&
        (second.box.says('status') + second.box.says('alert')).match(
          /posted|another tab/,
        ),
    );
    second.box.submit();
    first.box.submit();
    await waitUntil(() => first.box.text.value === '' && second.box.text.value === '');
    expect(taken('Sekali saja.')).to.equal(1);
  });

  it('empties the same draft in the other tab once it is posted', async () => {
    const first = await open();
    first.box.type('Dari tab satu');
    await kept('Dari tab satu');
    const second = await open();
    await waitUntil(() => second.box.text.value === 'Dari tab satu');
    first.box.submit();
    await waitUntil(() => second.box.text.value === '');
    expect(taken('Dari tab satu')).to.equal(1);
  });

  it('never lets a tab write over another, and offers both texts', async () => {
    const first = await open();
    const second = await open();
    first.box.type('Teks pertama');
    await kept('Teks pertama');
    second.box.type('Teks kedua');
    await kept('Teks kedua');
    await kept('Teks pertama');
    expect(first.box.text.value).to.equal('Teks pertama');
    expect(second.box.text.value).to.equal('Teks kedua');
    await waitUntil(() => first.box.says('status').includes('in another tab'));
    await waitUntil(() => second.box.says('status').includes('in another tab'));
    second.box.control('Keep this text').click();
    await waitUntil(() => !second.box.says('status').includes('in another tab'));
    expect(second.box.text.value).to.equal('Teks kedua');
  });

  it('looks again when the back button brings the page back as it was', async () => {
    const {frame, box} = await open();
    const page = frame.contentWindow as Window & typeof globalThis;
    await box.entered();
    box.type('Dikirim dari halaman lain');
    page.dispatchEvent(new page.PageTransitionEvent('pagehide', {persisted: true}));
    // Meanwhile a second visit sends it, and storage tells a frozen page nothing.
    page.document.documentElement.setAttribute('data-frozen', '');
    const other = await open();
    await waitUntil(() => other.box.text.value === 'Dikirim dari halaman lain');
    other.box.submit();
    await waitUntil(() => other.box.text.value === '');
    expect(box.text.value).to.equal('Dikirim dari halaman lain');
    page.dispatchEvent(new page.PageTransitionEvent('pageshow', {persisted: true}));
    await waitUntil(() => box.text.value === '');
    expect(taken('Dikirim dari halaman lain')).to.equal(1);
  });

  it('posts, and says that nothing is kept, where storage is refused', async () => {
    const {frame, box} = await open('refused');
    box.type('Tanpa penyimpanan');
    box.text.dispatchEvent(new FocusEvent('blur'));
    await waitUntil(() => box.says('status').includes('until you close the page'));
    const leaving = new Event('beforeunload', {cancelable: true});
    frame.contentWindow?.dispatchEvent(leaving);
    expect(leaving.defaultPrevented).to.equal(true);
    server.faults = ['drop-after'];
    box.submit();
    box.submit();
    await waitUntil(() => box.says('status').includes('is posted'), 'word', 12_000);
    expect(box.text.value).to.equal('');
    expect(taken('Tanpa penyimpanan')).to.equal(1);
  });

  for (const hours of [-24, 24])
    it(`loses and doubles nothing when the clock is off by ${hours} hours`, async () => {
      const {frame, box} = await open(`clock=${hours}`);
      const words = `Jam meleset ${hours}`;
      box.type(words);
      server.faults = ['hang'];
      box.submit();
      await waitUntil(() => taken(words) === 1);
      frame.remove();
      // By the next visit the clock is right again.
      const next = await open();
      await waitUntil(
        () => next.box.says('status').includes('is posted'),
        'word',
        12_000,
      );
      expect(next.box.bodies.filter((body) => body === words)).to.have.length(1);
      next.box.type('Draf');
      await kept('Draf');
      next.frame.remove();
      const off = await open(`clock=${-hours}`);
      await waitUntil(() => off.box.text.value === 'Draf');
      expect(taken(words)).to.equal(1);
    });
});

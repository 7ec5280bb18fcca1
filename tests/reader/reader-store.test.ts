import {expect} from 'chai';

import {ReaderStore} from '../../src/reader/reader-store.js';
import {STORAGE_KEY} from '../../src/reader/settings.js';
import {waitUntil} from '../support/fixture.js';

const root = document.documentElement;

function stored(): unknown {
  return JSON.parse(localStorage.getItem(STORAGE_KEY) ?? 'null');
}

async function withStorage<Result>(
  method: 'getItem' | 'setItem',
  replacement: () => never,
  run: () => Result,
): Promise<Result> {
  const original = Storage.prototype[method];
  Storage.prototype[method] = replacement;
  try {
    return run();
  } finally {
    Object.assign(Storage.prototype, {[method]: original});
  }
}

function refuse(): never {
  throw new DOMException('No', 'SecurityError');
}

describe('ReaderStore', () => {
  afterEach(() => {
    new ReaderStore().reset();
    localStorage.removeItem(STORAGE_KEY);
  });

  it('puts a change on <html>, where every root inherits it, and keeps it', () => {
    new ReaderStore().change({scale: 1.25, theme: 'sepia'});
    expect(root.style.getPropertyValue('--kolom-text-scale')).to.equal('1.25');
    expect(root.getAttribute('data-kolom-theme')).to.equal('sepia');
    expect(stored()).to.deep.equal({scale: 1.25, theme: 'sepia'});
    expect(new ReaderStore().getState()).to.deep.equal({scale: 1.25, theme: 'sepia'});
  });

  it('leaves nothing on <html> once everything is the publisher’s again', () => {
    const before = root.cloneNode() as HTMLElement;
    const store = new ReaderStore();
    store.change({scale: 1.25, font: 'sans', line: 2});
    store.change({scale: undefined, line: undefined, font: undefined});
    expect((root.cloneNode() as HTMLElement).outerHTML).to.equal(before.outerHTML);
    expect(stored()).to.deep.equal({});
  });

  it('agrees with a second copy of the library on the page', () => {
    const [first, second] = [new ReaderStore(), new ReaderStore()];
    first.change({scale: 1.5});
    expect(second.getState()).to.deep.equal({scale: 1.5});
    second.change({theme: 'dark'});
    expect(first.getState()).to.deep.equal({scale: 1.5, theme: 'dark'});
    second.reset();
    expect(first.getState()).to.deep.equal({});
  });

  it('agrees with a copy that loads later, also where storage is refused', async () => {
    await withStorage('setItem', refuse, () => {
      new ReaderStore().change({scale: 1.5, font: 'legible'});
      expect(new ReaderStore().getState()).to.deep.equal({scale: 1.5, font: 'legible'});
    });
  });

  it('keeps what a second copy changed where storage is refused, when the reader comes back', async () => {
    await withStorage('setItem', refuse, () => {
      const [first, second] = [new ReaderStore(), new ReaderStore()];
      first.change({scale: 1.5});
      second.change({scale: 0.875});
      window.dispatchEvent(new PageTransitionEvent('pageshow', {persisted: true}));
      expect(first.getState()).to.deep.equal({scale: 0.875});
      second.reset();
    });
  });

  it('agrees with other tabs', async () => {
    const store = new ReaderStore();
    const tab = document.createElement('iframe');
    document.body.append(tab);
    try {
      tab.contentWindow?.localStorage.setItem(STORAGE_KEY, '{"scale":0.875}');
      await waitUntil(() => store.getState().scale === 0.875, 'the other tab’s size');
      expect(root.style.getPropertyValue('--kolom-text-scale')).to.equal('0.875');
      tab.contentWindow?.localStorage.clear();
      await waitUntil(() => store.getState().scale === undefined, 'the cleared size');
      expect(root.style.getPropertyValue('--kolom-text-scale')).to.equal('');
    } finally {
      tab.remove();
    }
  });

  for (const nonsense of ['', 'null', '[', '[1]', '"large"', '{"scale":"9em"}']) {
    it(`survives ${nonsense || 'nothing'} in storage`, () => {
      localStorage.setItem(STORAGE_KEY, nonsense);
      const store = new ReaderStore();
      expect(store.getState()).to.deep.equal({});
      store.change({scale: 1.25});
      expect(stored()).to.have.property('scale', 1.25);
    });
  }

  it('survives storage that is refused or full', async () => {
    await withStorage('getItem', refuse, () => {
      expect(new ReaderStore().getState()).to.deep.equal({});
    });
    const store = new ReaderStore();
    await withStorage('setItem', refuse, () => store.change({scale: 1.25}));
    expect(store.getState()).to.deep.equal({scale: 1.25});
    expect(root.style.getPropertyValue('--kolom-text-scale')).to.equal('1.25');
  });

  it('leaves what a newer copy stored beside it', () => {
    localStorage.setItem(STORAGE_KEY, '{"column":2,"scale":1.25}');
    const store = new ReaderStore();
    store.change({scale: undefined, theme: 'dark'});
    expect(stored()).to.deep.equal({column: 2, theme: 'dark'});
  });

  it('tells its listeners once for each change', () => {
    const store = new ReaderStore();
    const seen: unknown[] = [];
    store.subscribe((settings) => seen.push(settings));
    store.change({scale: 1.25});
    store.change({scale: 1.25});
    expect(seen).to.deep.equal([{scale: 1.25}]);
  });
});

import {expect} from 'chai';

import {openStorage} from '../../src/base/storage.js';

describe('openStorage', () => {
  const original = Object.getOwnPropertyDescriptor(window, 'localStorage');

  afterEach(() => {
    if (original) Object.defineProperty(window, 'localStorage', original);
    window.localStorage.removeItem('kolom.test');
  });

  it('keeps values beyond the page', () => {
    expect(openStorage('localStorage').set('kolom.test', 'a')).to.equal(true);
    expect(openStorage('localStorage').get('kolom.test')).to.equal('a');
  });

  it('holds values in memory where the browser refuses storage', () => {
    Object.defineProperty(window, 'localStorage', {
      configurable: true,
      get() {
        throw new DOMException('denied', 'SecurityError');
      },
    });
    const storage = openStorage('localStorage');
    expect(storage.persistent).to.equal(false);
    expect(storage.set('kolom.test', 'a')).to.equal(false);
    expect(storage.get('kolom.test')).to.equal('a');
    expect(storage.keys()).to.deep.equal(['kolom.test']);
    storage.remove('kolom.test');
    expect(storage.get('kolom.test')).to.equal(null);
  });

  it('holds a value in memory when the quota is spent', () => {
    const storage = openStorage('localStorage');
    const {setItem} = Storage.prototype;
    Storage.prototype.setItem = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    try {
      expect(storage.set('kolom.test', 'b')).to.equal(false);
      expect(storage.get('kolom.test')).to.equal('b');
    } finally {
      Storage.prototype.setItem = setItem;
    }
  });
});

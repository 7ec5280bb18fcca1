import {expect} from 'chai';

import {STORAGE_KEY} from '../../src/reader/settings.js';
import {ReaderStore} from '../../src/reader/reader-store.js';

const root = document.documentElement;

let copies = 0;

/** What `<html>` bears after the script has run over what storage holds. */
async function runEarly(stored: string): Promise<string> {
  localStorage.setItem(STORAGE_KEY, stored);
  root.removeAttribute('style');
  root.removeAttribute('data-kolom-theme');
  root.removeAttribute('data-kolom-font');
  await import(`../../src/reader/early.ts?${copies++}`);
  return [
    root.style.cssText,
    root.getAttribute('data-kolom-theme') ?? '',
    root.getAttribute('data-kolom-font') ?? '',
  ].join('|');
}

describe('early.js', () => {
  afterEach(() => {
    new ReaderStore().reset();
  });

  it('puts on <html> what the store would', async () => {
    const settings = {
      scale: 1.25,
      line: 1.8,
      letter: 0.12,
      word: 0.16,
      paragraph: 2,
      measure: 1.2,
      theme: 'sepia',
      font: 'legible',
    };
    const early = await runEarly(JSON.stringify(settings));
    const applied = root.cloneNode() as HTMLElement;
    new ReaderStore().change(settings);
    expect((root.cloneNode() as HTMLElement).outerHTML).to.equal(applied.outerHTML);
    expect(early)
      .to.contain('--kolom-text-scale: 1.25')
      .and.to.contain('|sepia|legible');
  });

  for (const nonsense of [
    '',
    'null',
    '7',
    '{',
    '{"scale":"1;color:red","letter":"x","line":{"a":1}}',
    '{"scale":50,"measure":-1}',
    '{"theme":"a b","font":"\\"><script>","colour":"red","style":"x"}',
    '{"theme":null,"font":""}',
  ]) {
    it(`does nothing with ${nonsense || 'nothing'}`, async () => {
      expect(await runEarly(nonsense)).to.equal('||');
    });
  }
});

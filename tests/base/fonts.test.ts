import {expect} from 'chai';

/** How wide a sentence is in each of these families. */
function widths(families: readonly string[]): number[] {
  const context = document.createElement('canvas').getContext('2d')!;
  return families.map((family) => {
    context.font = `20px ${family}`;
    return context.measureText('Kapal terakhir berangkat pukul sepuluh, ujar Wigati.')
      .width;
  });
}

const FACES: Record<string, readonly string[]> = {
  "'Charis SIL'": [
    'serif',
    "'Times New Roman'",
    "Charter, Georgia, 'Noto Serif', serif",
  ],
  Inter: [
    'sans-serif',
    'system-ui',
    'Arial',
    "'Segoe UI', Roboto, 'Noto Sans', sans-serif",
  ],
  "'Source Code Pro'": ['monospace', "Menlo, Consolas, 'DejaVu Sans Mono', monospace"],
};

describe('the fonts of the tests', () => {
  before(function () {
    // Other systems cannot be told to leave their own fonts out.
    if (!/Linux/.test(navigator.platform)) this.skip();
  });

  for (const [face, families] of Object.entries(FACES)) {
    it(`sets ${families.join(' and ')} in ${face}`, () => {
      const [wanted, fallback] = widths([face, 'Inter']) as [number, number];
      expect(wanted).to.be.above(100);
      if (face !== 'Inter') expect(wanted).not.to.equal(fallback);
      for (const width of widths(families)) expect(width).to.equal(wanted);
    });
  }
});

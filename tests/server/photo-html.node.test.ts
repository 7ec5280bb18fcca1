import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {photoHtml, type Photo} from '../../src/server.js';

const photo = (words: Partial<Photo> = {}): Photo => ({
  width: 1600,
  height: 1067,
  creators: ['Rara Wening'],
  creditLine: 'Kolom',
  copyright: undefined,
  license: undefined,
  description: 'Boats at dawn.',
  alt: 'Three wooden boats',
  focus: undefined,
  ...words,
});

const html = (words: Partial<Photo> = {}, options = {}): string =>
  photoHtml(photo(words), {src: '/boats.jpg', ...options});

describe('photoHtml', () => {
  it('writes a figure as <kolom-photo> wraps it', () => {
    const options = {
      srcset: [
        {url: '/boats-480.jpg', width: 480},
        {url: '/boats-1600.jpg', width: 1600},
      ],
      sizes: '42rem',
      creditPrefix: 'Foto: ',
    };
    assert.equal(
      html({}, options),
      [
        '<figure>',
        '<img src="/boats.jpg" srcset="/boats-480.jpg 480w, /boats-1600.jpg 1600w" sizes="42rem" width="1600" height="1067" alt="Three wooden boats">',
        '<figcaption>Boats at dawn. <span data-kolom-role="credit">Foto: Rara Wening/Kolom</span></figcaption>',
        '</figure>',
      ].join('\n'),
    );
  });

  it('keeps a credit that has no caption', () => {
    assert.match(
      html({description: undefined}),
      /<figcaption><span data-kolom-role="credit">Rara Wening\/Kolom<\/span><\/figcaption>/,
    );
  });

  it('names the photographer once', () => {
    assert.match(html({creditLine: 'RARA WENING / Kolom'}), />RARA WENING \/ Kolom</);
    assert.match(html({creditLine: undefined}), />Rara Wening</);
    assert.match(html({creators: []}), />Kolom</);
  });

  it('links to the licence from the notice, or from the credit', () => {
    const license = 'https://pesisir.example/?a=1&b=2';
    const href = 'https://pesisir.example/?a=1&#38;b=2';
    assert.ok(
      html({copyright: '© 2026 Pesisir', license}).includes(
        `Rara Wening/Kolom <a rel="license" href="${href}">© 2026 Pesisir</a></span>`,
      ),
    );
    assert.ok(
      html({copyright: 'Rara Wening', license}).includes(
        `<span data-kolom-role="credit"><a rel="license" href="${href}">Rara Wening/Kolom</a></span>`,
      ),
    );
  });

  it('shows a notice where nobody is credited, and no credit where there is nothing', () => {
    const nobody = {creators: [], creditLine: undefined};
    assert.match(html({...nobody, copyright: '© 2026 Pesisir'}), />© 2026 Pesisir</);
    assert.doesNotMatch(html(nobody), /data-kolom-role/);
    assert.doesNotMatch(html({...nobody, description: undefined}), /figcaption/);
  });

  it('lets no word of a file become markup', () => {
    const evil = `"'><script>alert(1)</script>&amp;`;
    const out = html(
      {
        creators: [evil],
        creditLine: evil,
        copyright: evil,
        description: evil,
        alt: `a${evil}`,
      },
      {src: evil, srcset: [{url: evil, width: 1}], creditPrefix: evil},
    );
    assert.doesNotMatch(out, /<script|'|&amp;/);
    assert.deepEqual(
      [...out.matchAll(/<(\w+)/g)].map(([, tag]) => tag),
      ['figure', 'img', 'figcaption', 'span'],
    );
  });

  it('does not let the alt text repeat the caption', () => {
    assert.match(html({alt: ' boats at DAWN '}), / alt="">/);
    assert.match(html({alt: undefined}), / alt="">/);
  });

  it("prefers the page's words to the file's", () => {
    const out = html(
      {},
      {alt: 'A quay', caption: 'Boats.', credit: 'AP', width: 800, height: 600},
    );
    assert.match(out, /width="800" height="600" alt="A quay"/);
    assert.match(out, /<figcaption>Boats\. <span data-kolom-role="credit">AP</);
  });

  it('writes addresses that a list of sources can hold', () => {
    const srcset = [{url: '/a b,c.jpg,', width: 9}];
    assert.match(html({}, {srcset}), / srcset="\/a%20b,c\.jpg%2C 9w"/);
  });

  it('says which part has to be seen when the picture is cut', () => {
    for (const [focus, words] of [
      [{x: 0.9, y: 0.1}, 'right top'],
      [{x: 0.5, y: 0.8}, 'bottom'],
      [{x: 0, y: 0.5}, 'left'],
    ] as const) {
      assert.ok(html({focus}).includes(` data-kolom-focus="${words}"`));
    }
    assert.doesNotMatch(html({focus: {x: 0.5, y: 0.5}}), /focus/);
  });

  it('asks for the size where the file does not tell it', () => {
    assert.throws(() => html({width: undefined}), TypeError);
    assert.match(html({width: undefined}, {width: 9, height: 6}), /width="9"/);
  });
});

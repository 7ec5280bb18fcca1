import assert from 'node:assert/strict';
import {describe, it} from 'node:test';

import {readPhoto} from '../../src/server.js';
import {imageFile} from '../support/image-file.js';

const alternatives = (name: string, words: Record<string, string>): string =>
  `<${name}><rdf:Alt>${Object.entries(words)
    .map(([lang, text]) => `<rdf:li xml:lang="${lang}">${text}</rdf:li>`)
    .join('')}</rdf:Alt></${name}>`;

const XMP = `
  <dc:creator><rdf:Seq><rdf:li>Rara Wening</rdf:li><rdf:li>Bagas Pramana</rdf:li></rdf:Seq></dc:creator>
  ${alternatives('dc:description', {'x-default': 'Boats at dawn.', id: 'Perahu saat fajar.'})}
  ${alternatives('dc:rights', {'x-default': '© 2026 Kantor Foto Pesisir'})}
  ${alternatives('Iptc4xmpCore:AltTextAccessibility', {'x-default': 'Three wooden boats'})}
  <photoshop:Credit>Kantor Foto Pesisir</photoshop:Credit>
  <xmpRights:WebStatement>https://pesisir.example/licence</xmpRights:WebStatement>`;

const IPTC = {
  80: ['Nilam Sekar', 'José Čapek'],
  110: 'Arsip Lentera',
  116: '© Lentera',
  120: 'Kelas “biru”.',
};
const EXIF = {
  Artist: 'Camera owner',
  Copyright: '(c) Owner',
  ImageDescription: 'OLYMPUS',
};

const region = (role: string, boundary: Record<string, string>): string =>
  `<Iptc4xmpExt:ImageRegion><rdf:Bag><rdf:li rdf:parseType="Resource">
    <Iptc4xmpExt:rRole><rdf:Bag><rdf:li rdf:parseType="Resource"><xmp:Identifier><rdf:Bag>
      <rdf:li>http://cv.iptc.org/newscodes/imageregionrole/${role}</rdf:li>
    </rdf:Bag></xmp:Identifier></rdf:li></rdf:Bag></Iptc4xmpExt:rRole>
    <Iptc4xmpExt:RegionBoundary rdf:parseType="Resource">${Object.entries(boundary)
      .map(([name, value]) => `<Iptc4xmpExt:${name}>${value}</Iptc4xmpExt:${name}>`)
      .join('')}</Iptc4xmpExt:RegionBoundary>
  </rdf:li></rdf:Bag></Iptc4xmpExt:ImageRegion>`;

describe('readPhoto', () => {
  for (const format of ['jpeg', 'webp', 'avif', 'tiff'] as const) {
    it(`reads XMP from ${format}`, async () => {
      const photo = await readPhoto(await imageFile(format, {xmp: XMP}));
      assert.deepEqual(photo.creators, ['Rara Wening', 'Bagas Pramana']);
      assert.equal(photo.creditLine, 'Kantor Foto Pesisir');
      assert.equal(photo.copyright, '© 2026 Kantor Foto Pesisir');
      assert.equal(photo.license, 'https://pesisir.example/licence');
      assert.equal(photo.description, 'Boats at dawn.');
      assert.equal(photo.alt, 'Three wooden boats');
    });
  }

  it('reads the caption in the language that was asked for', async () => {
    const file = await imageFile('jpeg', {xmp: XMP});
    for (const lang of ['id', 'id-ID', 'ID']) {
      assert.equal((await readPhoto(file, {lang})).description, 'Perahu saat fajar.');
    }
    assert.equal((await readPhoto(file, {lang: 'fr'})).description, 'Boats at dawn.');
  });

  it('reads IPTC-IIM, and Exif where there is nothing better', async () => {
    const both = await readPhoto(await imageFile('jpeg', {iptc: IPTC, exif: EXIF}));
    assert.deepEqual(both.creators, ['Nilam Sekar', 'José Čapek']);
    assert.equal(both.creditLine, 'Arsip Lentera');
    assert.equal(both.copyright, '© Lentera');
    assert.equal(both.description, 'Kelas “biru”.');
    const camera = await readPhoto(await imageFile('jpeg', {exif: EXIF}));
    assert.deepEqual(camera.creators, ['Camera owner']);
    assert.equal(camera.copyright, '(c) Owner');
    assert.equal(camera.description, 'OLYMPUS');
    assert.equal(camera.creditLine, undefined);
  });

  it('trusts XMP over the older formats', async () => {
    const photo = await readPhoto(
      await imageFile('jpeg', {xmp: XMP, iptc: IPTC, exif: EXIF}),
    );
    assert.deepEqual(photo.creators, ['Rara Wening', 'Bagas Pramana']);
    assert.equal(photo.description, 'Boats at dawn.');
  });

  it('takes nothing but a web address for a licence', async () => {
    for (const address of ['javascript:alert(1)', 'Ask us.', 'ftp://x.example/']) {
      const xmp = `<xmpRights:WebStatement>${address}</xmpRights:WebStatement>`;
      assert.equal(
        (await readPhoto(await imageFile('jpeg', {xmp}))).license,
        undefined,
      );
    }
  });

  it('tells the size the right way up', async () => {
    for (const format of ['jpeg', 'png', 'tiff'] as const) {
      const {width, height} = await readPhoto(await imageFile(format));
      assert.deepEqual([width, height], [60, 40], format);
    }
    const turned = await readPhoto(await imageFile('jpeg', {orientation: 6}));
    assert.deepEqual([turned.width, turned.height], [40, 60]);
  });

  it('finds the subject in the regions of IPTC and of MWG', async () => {
    const rectangle = {
      rbShape: 'rectangle',
      rbUnit: 'relative',
      rbX: '0.6',
      rbY: '0.1',
    };
    const found = await Promise.all(
      [
        region('mainSubjectArea', {...rectangle, rbW: '0.2', rbH: '0.4'}),
        region('mainSubjectArea', {
          rbShape: 'circle',
          rbUnit: 'pixel',
          rbX: '42',
          rbY: '12',
          rbRx: '4',
        }),
        `<mwg-rs:Regions rdf:parseType="Resource"><mwg-rs:RegionList><rdf:Bag>
          <rdf:li rdf:parseType="Resource"><mwg-rs:Type>Focus</mwg-rs:Type>
            <mwg-rs:Area stArea:x="0.7" stArea:y="0.3" stArea:unit="normalized"/>
          </rdf:li></rdf:Bag></mwg-rs:RegionList></mwg-rs:Regions>`,
        region('landscapeCropping', {...rectangle, rbW: '0.2', rbH: '0.4'}),
        region('mainSubjectArea', {...rectangle, rbX: '7'}),
      ].map(async (xmp) => (await readPhoto(await imageFile('jpeg', {xmp}))).focus),
    );
    for (const focus of found.slice(0, 3)) {
      assert.ok(focus);
      assert.ok(Math.abs(focus.x - 0.7) < 1e-9 && Math.abs(focus.y - 0.3) < 1e-9);
    }
    assert.deepEqual(found.slice(3), [undefined, undefined]);
  });

  it('says nothing of a file that says nothing', async () => {
    assert.deepEqual(await readPhoto(await imageFile('jpeg')), {
      width: 60,
      height: 40,
      creators: [],
      creditLine: undefined,
      copyright: undefined,
      license: undefined,
      description: undefined,
      alt: undefined,
      focus: undefined,
    });
  });

  it('refuses what is no image', async () => {
    for (const bytes of [
      Buffer.from(''),
      Buffer.from('<svg></svg>'),
      Buffer.alloc(4000),
    ]) {
      await assert.rejects(readPhoto(bytes), TypeError);
    }
  });

  it('survives files that are cut off or damaged', async () => {
    const words = {xmp: XMP, iptc: IPTC, exif: EXIF};
    const file = Uint8Array.from(await imageFile('jpeg', words));
    for (let length = 2; length < file.length; length += 97) {
      await readPhoto(file.slice(0, length)).catch((error: unknown) => {
        assert.ok(error instanceof TypeError);
      });
      const damaged = file.slice();
      damaged.fill(0xff, length, length + 40);
      await readPhoto(damaged).catch((error: unknown) => {
        assert.ok(error instanceof TypeError);
      });
    }
  });
});

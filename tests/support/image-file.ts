// Image files that say something about themselves, written by the tests.
import sharp from 'sharp';

export interface FileWords {
  /** Elements of the XMP packet, in XML. */
  readonly xmp?: string;
  /** IPTC-IIM: words by the number of their data set in record 2. */
  readonly iptc?: Readonly<Record<number, string | readonly string[]>>;
  /** Exif's first directory, by tag name. */
  readonly exif?: Readonly<Record<string, string>>;
  /** Exif's orientation, 1 to 8. */
  readonly orientation?: number;
}

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  xmp: 'http://ns.adobe.com/xap/1.0/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  'mwg-rs': 'http://www.metadataworkinggroup.com/schemas/regions/',
  stArea: 'http://ns.adobe.com/xmp/sType/Area#',
};

/** A teal picture of 60 by 40 pixels with these words in it. */
export async function imageFile(
  format: 'jpeg' | 'png' | 'webp' | 'avif' | 'tiff',
  {xmp, iptc, exif, orientation}: FileWords = {},
): Promise<Uint8Array> {
  let image = sharp({
    create: {width: 60, height: 40, channels: 3, background: 'teal'},
  });
  if (exif) image = image.withExif({IFD0: {...exif}});
  if (orientation) image = image.withMetadata({orientation});
  if (xmp) image = image.withXmp(packet(xmp));
  const file = await image.toFormat(format).toBuffer();
  return iptc ? withIptc(file, iptc) : file;
}

function packet(elements: string): string {
  const names = Object.entries(NAMESPACES).map(
    ([name, uri]) => `xmlns:${name}="${uri}"`,
  );
  return `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>
<x:xmpmeta xmlns:x="adobe:ns:meta/">
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">
<rdf:Description rdf:about="" ${names.join(' ')}>${elements}</rdf:Description>
</rdf:RDF></x:xmpmeta><?xpacket end="w"?>`;
}

/** Puts an APP13 segment after the JPEG's first two bytes. */
function withIptc(
  jpeg: Buffer,
  words: Readonly<Record<number, string | readonly string[]>>,
): Buffer {
  const records = Buffer.concat([
    dataSet(1, 90, Buffer.from('\x1b%G')), // What follows is UTF-8.
    ...Object.entries(words).flatMap(([id, texts]) =>
      [texts].flat().map((text) => dataSet(2, Number(id), Buffer.from(text))),
    ),
  ]);
  const padded =
    records.length % 2 ? Buffer.concat([records, Buffer.alloc(1)]) : records;
  const block = Buffer.concat([
    Buffer.from('Photoshop 3.0\x008BIM\x04\x04\x00\x00', 'latin1'),
    uint(records.length, 4),
    padded,
  ]);
  const segment = Buffer.concat([
    Buffer.from([0xff, 0xed]),
    uint(block.length + 2, 2),
    block,
  ]);
  return Buffer.concat([jpeg.subarray(0, 2), segment, jpeg.subarray(2)]);
}

function dataSet(record: number, id: number, text: Buffer): Buffer {
  return Buffer.concat([Buffer.from([0x1c, record, id]), uint(text.length, 2), text]);
}

function uint(value: number, bytes: number): Buffer {
  const buffer = Buffer.alloc(bytes);
  buffer.writeUIntBE(value, 0, bytes);
  return buffer;
}

import {focalPoint, type FocalPoint, type StoredSize} from './focal-point.js';
import {at, described, number, text, textIn, texts, type Tag} from './tags.js';

/** What an image file says about the photograph in it. */
export interface Photo {
  /** Pixels, the right way up; undefined where the file does not tell. */
  readonly width: number | undefined;
  readonly height: number | undefined;
  /** Who took it, in the file's order. */
  readonly creators: readonly string[];
  /** How its supplier wants it credited, in one line. */
  readonly creditLine: string | undefined;
  readonly copyright: string | undefined;
  /** Web address of the licence or of the statement of rights. */
  readonly license: string | undefined;
  /** What it shows and means: the caption. */
  readonly description: string | undefined;
  /** What is to be seen, for readers who do not see it. */
  readonly alt: string | undefined;
  /** Where its subject is. */
  readonly focus: FocalPoint | undefined;
}

/** By group: of XMP, of IPTC-IIM, and of Exif. */
interface Tags {
  readonly [group: string]: Tag;
  readonly xmp?: Tag;
  readonly iptc?: Tag;
  readonly exif?: Tag;
}

/**
 * Reads IPTC, XMP and Exif from a JPEG, PNG, TIFF, WebP, AVIF or HEIC file. XMP
 * counts first, then IPTC-IIM, then Exif, as the IPTC recommends. Needs the package
 * `exifreader`, which is not installed with Kolom.
 *
 * @param file - The bytes of the file.
 * @param options.lang - The language to read a caption in, where the file has
 *   several: `id`, `pt-BR`.
 * @throws {TypeError} The bytes are no image of these formats.
 */
export async function readPhoto(
  file: Uint8Array,
  {lang}: {lang?: string | undefined} = {},
): Promise<Photo> {
  const tags = await load(file);
  const {xmp, iptc, exif} = tags;
  const size = storedSize(tags);
  // Exif's last four orientations lie on their side.
  const lies = (number(at(exif, 'Orientation')) ?? 1) > 4;
  const creators = [
    texts(at(xmp, 'creator')),
    described(at(iptc, 'By-line')),
    texts(at(exif, 'Artist')),
  ];
  return {
    width: lies ? size.height : size.width,
    height: lies ? size.width : size.height,
    creators: creators.find((names) => names.length > 0) ?? [],
    creditLine: text(at(xmp, 'Credit')) ?? joined(described(at(iptc, 'Credit'))),
    copyright:
      textIn(at(xmp, 'rights'), lang) ??
      joined(described(at(iptc, 'Copyright Notice'))) ??
      joined(texts(at(exif, 'Copyright'))),
    license: webAddress(text(at(xmp, 'WebStatement')) ?? text(at(xmp, 'license'))),
    description:
      textIn(at(xmp, 'description'), lang) ??
      joined(described(at(iptc, 'Caption/Abstract'))) ??
      joined(texts(at(exif, 'ImageDescription'))),
    alt: textIn(at(xmp, 'AltTextAccessibility'), lang),
    focus: focalPoint(tags, size),
  };
}

async function load(file: Uint8Array): Promise<Tags> {
  const {default: reader} = await import('exifreader').catch((cause: unknown) => {
    throw new Error('readPhoto needs the package exifreader: npm install exifreader', {
      cause,
    });
  });
  try {
    // A copy: Node's small buffers share theirs with others.
    const bytes = Uint8Array.from(file).buffer;
    return {...(await reader.load(bytes, {expanded: true, async: true}))};
  } catch (cause) {
    throw new TypeError('The file is no image whose metadata can be read.', {cause});
  }
}

/** From the picture's own header, and only without one from what a camera noted. */
function storedSize(tags: Tags): StoredSize {
  const side = (...names: string[]): number | undefined =>
    ['file', 'pngFile', 'riff', 'gif', 'exif']
      .flatMap((group) => names.map((name) => number(at(tags[group], name))))
      .find((pixels) => pixels !== undefined && pixels > 0);
  return {
    width: side('Image Width', 'ImageWidth', 'PixelXDimension'),
    height: side('Image Height', 'ImageHeight', 'ImageLength', 'PixelYDimension'),
  };
}

function joined(words: readonly string[]): string | undefined {
  return words.join(', ') || undefined;
}

function webAddress(address: string | undefined): string | undefined {
  return address && URL.canParse(address) && /^https?:$/.test(new URL(address).protocol)
    ? address
    : undefined;
}

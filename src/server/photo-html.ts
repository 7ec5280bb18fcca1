import {escape} from './markup/print.js';
import type {Photo} from './read-photo.js';

/** One width of the picture. */
export interface PhotoSource {
  readonly url: string;
  /** Pixels. */
  readonly width: number;
}

/** What a file does not know about its place on the page. */
export interface PhotoHtmlOptions {
  /** Address of the picture that readers see. */
  readonly src: string;
  /** Other widths of it. */
  readonly srcset?: readonly PhotoSource[];
  /** How wide the picture stands on the page, as in HTML. */
  readonly sizes?: string;
  /** In place of the file's own words; an empty text says nothing. */
  readonly alt?: string;
  readonly caption?: string;
  readonly credit?: string;
  /** What stands before the name: `Foto: `. */
  readonly creditPrefix?: string;
  /** Pixels, where the file does not tell. */
  readonly width?: number;
  readonly height?: number;
  readonly loading?: 'lazy' | 'eager';
}

/**
 * The figure of a photograph, for `<kolom-photo>`: everything that the file says is
 * escaped, the caption and the credit stand apart, and the alt text does not repeat
 * the caption.
 *
 * @throws {TypeError} The size is known from neither the file nor the options.
 */
export function photoHtml(photo: Photo, options: PhotoHtmlOptions): string {
  if (!(options.width ?? photo.width) || !(options.height ?? photo.height)) {
    throw new TypeError(`The file does not tell its size: give width and height.`);
  }
  return figureHtml(photo, options);
}

/**
 * The figure of a photograph whose size may not be known.
 *
 * @param captionHtml - The caption as safe HTML, where it is more than text.
 */
export function figureHtml(
  photo: Photo,
  options: PhotoHtmlOptions,
  captionHtml?: string,
): string {
  const caption = (options.caption ?? photo.description ?? '').trim();
  const credit = creditHtml(photo, options);
  const words = [captionHtml ?? escape(caption), credit].filter(Boolean).join(' ');
  return [
    '<figure>',
    imageHtml(photo, options, caption),
    ...(words ? [`<figcaption>${words}</figcaption>`] : []),
    '</figure>',
  ].join('\n');
}

function imageHtml(photo: Photo, options: PhotoHtmlOptions, caption: string): string {
  const {src, srcset = [], sizes, loading} = options;
  const size = (pixels: number | undefined): string | undefined =>
    pixels ? String(pixels) : undefined;
  const alt = (options.alt ?? photo.alt ?? '').trim();
  const attributes = {
    src,
    srcset: srcset.map(({url, width: w}) => `${listed(url)} ${w}w`).join(', '),
    sizes: srcset.length > 0 ? sizes : undefined,
    width: size(options.width ?? photo.width),
    height: size(options.height ?? photo.height),
    loading,
    'data-kolom-focus': focusWords(photo.focus),
  };
  const written = Object.entries(attributes)
    .filter(([, value]) => value)
    .map(([name, value]) => ` ${name}="${escape(value ?? '')}"`);
  const isRepeated = plain(alt) === plain(caption);
  return `<img${written.join('')} alt="${isRepeated ? '' : escape(alt)}">`;
}

/** Who made it and who owns it, with the licence as a link. */
function creditHtml(photo: Photo, options: PhotoHtmlOptions): string {
  const {creditPrefix = ''} = options;
  const line = (options.credit ?? creditOf(photo)).trim();
  const {copyright = '', license} = photo;
  // The notice is written out where it says more than the credit does.
  const notice = plain(line).includes(plain(copyright)) ? '' : copyright;
  const link = (words: string): string =>
    license
      ? `<a rel="license" href="${escape(license)}">${escape(words)}</a>`
      : escape(words);
  const parts = notice
    ? [line && escape(creditPrefix + line), link(notice)]
    : [line && escape(creditPrefix) + link(line)];
  const words = parts.filter(Boolean).join(' ');
  return words && `<span data-kolom-role="credit">${words}</span>`;
}

/** The supplier's line, with the photographer's name where that leaves it out. */
function creditOf({creators, creditLine}: Photo): string {
  const names = creators.join(', ');
  if (!creditLine) return names;
  const named = creators.every((name) => plain(creditLine).includes(plain(name)));
  return named ? creditLine : `${names}/${creditLine}`;
}

/** The third of the picture, across and down, that has to be seen when it is cut. */
function focusWords(focus: Photo['focus']): string | undefined {
  if (!focus) return undefined;
  const third = (part: number, ...[start, end]: [string, string]): string =>
    part < 1 / 3 ? start : part > 2 / 3 ? end : '';
  const words = [third(focus.x, 'left', 'right'), third(focus.y, 'top', 'bottom')];
  return words.filter(Boolean).join(' ') || undefined;
}

/** An address for a list that is divided by blanks and commas. */
function listed(url: string): string {
  return url.replace(/\s|^,+|,+$/g, encodeURIComponent);
}

function plain(text: string): string {
  return text
    .replace(/[\s\p{P}]+/gu, ' ')
    .trim()
    .toLowerCase();
}

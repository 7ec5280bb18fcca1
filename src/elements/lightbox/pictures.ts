import {fileLink, findImages, readFigure, type Figure} from '../../page/figure.js';
import {photoId} from '../../page/photo-id.js';
import type {Size} from './view.js';

/** A photograph of the page, as the lightbox shows it. */
export interface Picture extends Figure {
  readonly id: string;
  /** The file that the page shows, there at once. */
  readonly source: string;
  /** The largest file that the page offers. */
  readonly largest: string;
  /** Size of the largest file; what is known of it before it has come. */
  readonly size: Size;
}

/**
 * An element for a picture's file, that is to come. Each picture has its own: another
 * file in the same one would show the picture before until it has come.
 */
export function copyImage({image}: Picture, onLoad: () => void): HTMLImageElement {
  const copy = new Image();
  copy.alt = image.alt;
  copy.draggable = false;
  copy.crossOrigin = image.crossOrigin;
  if (image.referrerPolicy) copy.referrerPolicy = image.referrerPolicy;
  copy.onload = onLoad;
  return copy;
}

interface Candidate {
  readonly url: string;
  /** Width in pixels, or density where the page says that instead. */
  readonly rank: number;
  readonly width: number;
}

const ZOOMABLE = ':is(kolom-photo, kolom-gallery)[zoomable]';

/** The photographs that can be enlarged in the article around one, each once. */
export function picturesAround(image: HTMLImageElement): Picture[] {
  const article =
    image.closest('kolom-article') ?? image.closest('article, main') ?? root(image);
  const pictures = new Map<string, Picture>();
  for (const element of article.querySelectorAll(ZOOMABLE)) {
    const images = findImages(element);
    const shown = element.localName === 'kolom-photo' ? images.slice(0, 1) : images;
    for (const each of shown) {
      // What is covered, or withheld for want of a credit, is invisible here too.
      const visible = each.checkVisibility?.({visibilityProperty: true});
      // In jsdom nobody can tell.
      if (each !== image && visible === false) continue;
      const id = photoId(each);
      if (!pictures.has(id)) pictures.set(id, readPicture(each));
    }
  }
  const id = photoId(image);
  if (!pictures.has(id)) pictures.set(id, readPicture(image));
  return [...pictures.values()];
}

function readPicture(image: HTMLImageElement): Picture {
  const source = image.currentSrc || image.src;
  const largest = largestCandidate(image, source);
  return {
    ...readFigure(image),
    id: photoId(image),
    source,
    largest: largest?.url ?? fileLink(image) ?? source,
    size: pictureSize(image, largest?.width),
  };
}

/** The largest candidate of the set that the page's own picture was taken from. */
function largestCandidate(
  image: HTMLImageElement,
  source: string,
): Candidate | undefined {
  const sources = image.closest('picture')?.querySelectorAll('source') ?? [];
  const sets = [...sources, image].map((element) => parseSrcset(element.srcset));
  const chosen = sets.find((set) => set.some(({url}) => url === source));
  return chosen?.sort((a, b) => b.rank - a.rank)[0];
}

/** Addresses have no spaces, and may have commas, as `data:` ones do. */
function parseSrcset(srcset: string): Candidate[] {
  const pattern = /(\S*[^,\s])(?:\s+([\d.]+)([wx]))?/g;
  return [...srcset.matchAll(pattern)].flatMap(([, address = '', rank, unit]) => {
    try {
      const url = new URL(address, document.baseURI).href;
      return [{url, rank: Number(rank ?? 1), width: unit === 'w' ? Number(rank) : 0}];
    } catch {
      return []; // No address: the browser passes over it as well.
    }
  });
}

/** From the shape of what is there and the width that the page promises. */
function pictureSize(image: HTMLImageElement, promised = 0): Size {
  const written = [image.getAttribute('width'), image.getAttribute('height')].map(
    Number,
  );
  // Either may be missing, or 0 as some systems write it.
  const [width = 3, height = 2] =
    [[image.naturalWidth, image.naturalHeight], written].find((size) =>
      size.every((side) => side > 0),
    ) ?? [];
  const largest = Math.max(promised, written[0] || 0, width);
  return {width: largest, height: (largest * height) / width};
}

function root(image: Element): ParentNode {
  const node = image.getRootNode();
  return node instanceof ShadowRoot ? node : document;
}

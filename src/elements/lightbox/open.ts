import {composedClosest} from '../../base/ancestors.js';
import {photoId, photoIdFromHash} from '../../page/photo-id.js';
import {LIGHTBOX_TAG} from './define.js';
import {settled} from './permalink.js';
import {picturesAround} from './pictures.js';

/**
 * Shows a photograph large, with all others of its article to leaf through.
 * Resolves when it shows.
 */
export async function openLightbox(image: HTMLImageElement): Promise<void> {
  if (document.querySelector(LIGHTBOX_TAG)) return;
  await settled();
  const lightbox = document.createElement(LIGHTBOX_TAG);
  // It stands at the end of the page, and speaks as the article does.
  lightbox.lang = composedClosest(image, '[lang]')?.getAttribute('lang') ?? '';
  lightbox.dir = getComputedStyle(image).direction;
  lightbox.pictures = picturesAround(image);
  const id = photoId(image);
  lightbox.index = lightbox.pictures.findIndex((picture) => picture.id === id);
  document.body.append(lightbox);
  await lightbox.show();
}

/** The photograph that the page's address names, unless one is open already. */
export async function findLinked(
  images: readonly HTMLImageElement[],
): Promise<HTMLImageElement | undefined> {
  // One that was just closed is named until the browser has gone back.
  await settled();
  if (document.querySelector(LIGHTBOX_TAG)) return undefined;
  const id = photoIdFromHash(location.hash);
  return images.find((image) => photoId(image) === id);
}

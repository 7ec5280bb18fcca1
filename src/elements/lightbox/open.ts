import {composedClosest} from '../../base/ancestors.js';
import {photoId, photoIdFromHash} from '../../page/photo-id.js';
import {LIGHTBOX_TAG} from './define.js';
import {onForward, settled} from './permalink.js';
import {picturesAround} from './pictures.js';

/** The photographs that could be leafed through the last time. */
let known: readonly WeakRef<HTMLImageElement>[] = [];
let opening = false;

/**
 * Shows a photograph large, with all others of its article to leaf through.
 * Resolves when it shows.
 */
export async function openLightbox(image: HTMLImageElement): Promise<void> {
  if (isOpen()) return;
  await settled();
  if (isOpen()) return;
  const lightbox = document.createElement(LIGHTBOX_TAG);
  // It stands at the end of the page, and speaks as the article does.
  lightbox.lang = composedClosest(image, '[lang]')?.getAttribute('lang') ?? '';
  lightbox.dir = getComputedStyle(image).direction;
  lightbox.pictures = picturesAround(image);
  const id = photoId(image);
  lightbox.index = lightbox.pictures.findIndex((picture) => picture.id === id);
  known = lightbox.pictures.map((picture) => new WeakRef(picture.image));
  onForward({knows: (id) => !!find(id), open: openAgain});
  // Beside the body: routers keep copies of that, and put others in its place.
  document.documentElement.append(lightbox);
  opening = true;
  await lightbox.show().finally(() => (opening = false));
}

function find(id: string): HTMLImageElement | undefined {
  return known
    .map((one) => one.deref())
    .find((one) => one?.isConnected && photoId(one) === id);
}

// What is covered again meanwhile, or withheld, stays so.
function openAgain(id: string): void {
  const image = find(id);
  if (image?.checkVisibility?.({visibilityProperty: true})) void openLightbox(image);
}

/** Whether one shows. What a copy of the page's HTML brought back is taken away. */
function isOpen(): boolean {
  if (opening) return true;
  const found = [...document.querySelectorAll(LIGHTBOX_TAG)];
  const dead = found.filter((one) => !one.shadowRoot?.querySelector('dialog[open]'));
  for (const one of dead) one.remove();
  return dead.length < found.length;
}

/** The photograph that the page's address names, unless one is open already. */
export async function findLinked(
  images: readonly HTMLImageElement[],
): Promise<HTMLImageElement | undefined> {
  // One that was just closed is named until the browser has gone back.
  await settled();
  if (isOpen()) return undefined;
  const id = photoIdFromHash(location.hash);
  return images.find((image) => photoId(image) === id);
}

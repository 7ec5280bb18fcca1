import {html, type TemplateResult} from 'lit';

import {PATIENCE_MS} from '../../base/fetched.js';
import {within} from '../../base/within.js';
import type {LocalizeController} from '../../i18n/localize-controller.js';
import type {Messages} from '../../i18n/messages.js';
import {fileLink} from '../../page/figure.js';
import {PhotoZoomEvent} from './events.js';

type Lightbox = typeof import('../lightbox/open.js');

// Firefox takes longer than a frame for import() even of what it has.
let loaded: Lightbox | undefined;

/**
 * Opens the larger view of a photograph, unless the page takes that over by
 * cancelling the event.
 *
 * @returns Whether it could be had: its code is not there off line, or after a
 *   deployment that took it away.
 */
export async function openZoom(
  host: HTMLElement,
  image: HTMLImageElement,
): Promise<boolean> {
  if (!host.dispatchEvent(new PhotoZoomEvent(image))) return true;
  try {
    const {openLightbox} = loaded ?? (await within(PATIENCE_MS, loadLightbox()));
    await openLightbox(image);
    return true;
  } catch {
    return false;
  }
}

/** Tells the reader that there is no larger view, with the file, which is large too. */
export function renderNoZoom(
  words: LocalizeController<Messages>,
  image: HTMLImageElement,
): TemplateResult {
  return html`<p class="no-zoom" role="alert">
    ${words.term('photoNoZoom')}
    <a href=${image.currentSrc || image.src} target="_blank" rel="noopener"
      >${words.term('photoFile')}</a
    >
  </p>`;
}

/** Most readers never zoom, so the lightbox is fetched only for one who is about to. */
export async function loadLightbox(): Promise<Lightbox> {
  loaded = await import('../lightbox/open.js');
  return loaded;
}

/**
 * Tells whether a click on a picture asks for the larger view. A link keeps its
 * meaning, save where it leads to nothing but the picture's own file.
 */
export function asksForZoom(event: MouseEvent, image: HTMLImageElement): boolean {
  if (event.defaultPrevented || event.button !== 0) return false;
  if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return false;
  if (event.target !== image) return false;
  const link = image.closest('a[href]');
  return !link || fileLink(image) !== undefined;
}

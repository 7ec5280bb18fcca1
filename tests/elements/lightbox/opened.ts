import {html, type TemplateResult} from 'lit';
import '../../../src/elements/photo/define.js';
import type {KolomLightbox} from '../../../src/elements/lightbox/lightbox.js';
import {fixture, nextFrame, settle, waitUntil} from '../../support/fixture.js';
import {pictureUrl} from '../../support/pictures.js';

const COLORS = ['teal', 'brown', 'navy', 'teal'];

/** A zoomable photograph of 300 by 200 pixels, and of 2400 by 1600 where it is large. */
export const photo = (
  color: string,
  i: number,
  large = pictureUrl(2400, 1600, color),
): TemplateResult => html`
  <kolom-photo zoomable>
    <figure id=${`harbour-${i}`}>
      <img
        src=${pictureUrl(300, 200, color)}
        srcset=${`${pictureUrl(300, 200, color)} 300w, ${large} 2400w`}
        sizes="300px"
        width="300"
        height="200"
        alt=${`Boats, seen ${i}`}
      />
      <figcaption>
        Caption ${i} with a <a id=${`link-${i}`} href="/quay">link</a>.
        <span data-kolom-role="credit">Photo: Rara ${i}</span>
      </figcaption>
    </figure>
  </kolom-photo>
`;

/** An article with photographs, of which one was enlarged. */
export async function openedLightbox(
  {photos = 3, open = 0}: {photos?: number; open?: number} = {},
  dir: 'ltr' | 'rtl' = 'ltr',
): Promise<KolomLightbox> {
  const article = await fixture(
    html`<article lang="en" dir=${dir}>
      ${Array.from({length: photos}, (_, i) => photo(COLORS[i] ?? 'teal', i))}
    </article>`,
  );
  const element = article.querySelectorAll('kolom-photo')[open]!;
  await waitUntil(() => element.image?.complete, 'the picture');
  await element.zoom();
  const opened = document.querySelector('kolom-lightbox')!;
  await waitUntil(() => picture(opened)?.complete, 'the large picture');
  await settle(opened.parentNode!);
  await nextFrame();
  return opened;
}

export const root = (element: Element): ShadowRoot => element.shadowRoot!;

export const picture = (element: Element): HTMLImageElement | null =>
  root(element).querySelector('img');

export const button = (element: Element, name: string): HTMLElement =>
  root(element).querySelector<HTMLElement>(`button[aria-label="${name}"]`)!;

/** What is said of the photograph that is shown. */
export const shown = (element: Element): string =>
  root(element)
    .querySelector('[role="status"]')!
    .textContent.replace(/\s+/g, ' ')
    .trim();

export const isClosed = (): boolean => !document.querySelector('kolom-lightbox');

export const width = (element: Element): number =>
  picture(element)!.getBoundingClientRect().width;

export async function closeLightbox(): Promise<void> {
  const element = document.querySelector('kolom-lightbox');
  if (element) button(element, 'Close').click();
  await waitUntil(() => isClosed() && location.hash === '', 'the lightbox to close');
}

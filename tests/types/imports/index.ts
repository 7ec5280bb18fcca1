// Compiled alone by scripts/package-types.mjs: classes and types, registered by the page.
import {KolomPhoto, PhotoZoomEvent, type ProviderName} from 'kolom';

class CityPhoto extends KolomPhoto {
  override zoomable = true;
}
customElements.define('city-photo', CityPhoto);

document.addEventListener('kolom-photo-zoom', (event) => {
  const image: HTMLImageElement = new PhotoZoomEvent(event.image).image;
  // @ts-expect-error an image, not its address
  const address: string = event.image;
  return [image, address];
});
document.addEventListener('kolom-comment-error', ({error}) => error.kind);

const comments = document.createElement('kolom-comments');
const known: ProviderName = 'isso';
comments.provider = known;
// From a setting it may be any text; the development build says what it cannot be.
comments.provider = document.title;
comments.provider = {capabilities: () => undefined} as never;
// @ts-expect-error not a provider's name
const unknown: ProviderName = 'walin';
// @ts-expect-error neither a name nor a provider
comments.provider = 5;
export {unknown};

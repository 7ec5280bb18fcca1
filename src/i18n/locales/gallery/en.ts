import type {GalleryMessages} from '../../messages/gallery.js';

/** English. */
export const en: GalleryMessages = {
  photoBroken: 'The photo could not be loaded.',
  photoSensitive: 'This photo may be disturbing.',
  photoShow: 'Show photo',
  photoHide: 'Hide photo',
  photoUncredited: 'The photo is not shown because its credit is missing.',
  galleryLabel: 'Photo gallery',
  galleryZoom: (position, total) => `Enlarge photo ${position} of ${total}`,
  lightboxLabel: 'Photos',
  lightboxClose: 'Close',
  lightboxPrevious: 'Previous photo',
  lightboxNext: 'Next photo',
  lightboxZoomIn: 'Zoom in',
  lightboxZoomOut: 'Zoom out',
  lightboxPosition: (position, total) => `Photo ${position} of ${total}`,
};

import type {GalleryMessages} from '../../messages/gallery.js';

/** Indonesian. */
export const id: GalleryMessages = {
  photoBroken: 'Foto tidak dapat dimuat.',
  photoSensitive: 'Foto ini mungkin mengganggu.',
  photoShow: 'Tampilkan foto',
  photoHide: 'Tutupi foto',
  photoUncredited: 'Foto tidak ditampilkan karena kreditnya belum ada.',
  galleryLabel: 'Galeri foto',
  galleryZoom: (position, total) => `Perbesar foto ${position} dari ${total}`,
  lightboxLabel: 'Foto',
  lightboxClose: 'Tutup',
  lightboxPrevious: 'Foto sebelumnya',
  lightboxNext: 'Foto berikutnya',
  lightboxZoomIn: 'Perbesar',
  lightboxZoomOut: 'Perkecil',
  lightboxPosition: (position, total) => `Foto ${position} dari ${total}`,
};

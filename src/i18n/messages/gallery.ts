/**
 * Every string of galleries, of the larger view and of covered photographs. Apart,
 * because it loads with them.
 */
export interface GalleryMessages {
  /** Over a photograph whose file cannot be had. */
  photoBroken: string;
  /** Why a photograph is covered, where the page gives no reason. */
  photoSensitive: string;
  /** Button that uncovers a photograph. */
  photoShow: string;
  /** Button that covers it again. */
  photoHide: string;
  /** In place of a photograph that the newsroom may not show without a credit. */
  photoUncredited: string;
  /** Name of a row of photographs, where the page gives none. */
  galleryLabel: string;
  /** Button that opens the larger view of one of several photographs. */
  galleryZoom: (position: string, total: string) => string;
  /** Name of the dialog with the photographs in large. */
  lightboxLabel: string;
  lightboxClose: string;
  lightboxPrevious: string;
  lightboxNext: string;
  lightboxZoomIn: string;
  lightboxZoomOut: string;
  /** Which photograph is shown, as it is spoken. */
  lightboxPosition: (position: string, total: string) => string;
}

import {icon, icons as shared} from '../picture/icons.js';

/** The pictures on the controls of the lightbox. */
export const icons = {
  ...shared,
  close: icon('M5 5l14 14M19 5 5 19'),
  zoomIn: icon('M12 5v14M5 12h14'),
  zoomOut: icon('M5 12h14'),
} as const;

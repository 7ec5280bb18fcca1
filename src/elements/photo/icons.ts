import {html, type TemplateResult} from 'lit';

function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}

/** The pictures on the controls of photographs, galleries and the lightbox. */
export const icons = {
  enlarge: icon('M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7'),
  close: icon('M5 5l14 14M19 5 5 19'),
  previous: icon('m15 4-8 8 8 8'),
  next: icon('m9 4 8 8-8 8'),
  zoomIn: icon('M12 5v14M5 12h14'),
  zoomOut: icon('M5 12h14'),
} as const;

import {html, type TemplateResult} from 'lit';

/** A picture of 24 by 24 units, drawn by one line. */
export function icon(path: string): TemplateResult {
  return html`<svg viewBox="0 0 24 24" aria-hidden="true"><path d=${path} /></svg>`;
}

/** The icons of the controls that photographs, galleries and the lightbox have. */
export const icons = {
  enlarge: icon('M14 4h6v6M20 4l-7 7M10 20H4v-6M4 20l7-7'),
  previous: icon('m15 4-8 8 8 8'),
  next: icon('m9 4 8 8-8 8'),
} as const;

// The project's own pictures, drawn by draw-pictures.mjs.
import {html} from './html.mjs';

/** Width and height of the largest rendition. */
export const PICTURES = {
  harbour: [1600, 1067],
  market: [1600, 1200],
  classroom: [1600, 1067],
  terraces: [1600, 900],
  lighthouse: [1600, 2000],
  street: [1600, 1067],
  bay: [1600, 560],
  loom: [1600, 1600],
};

const WIDTHS = [480, 960, 1600];
const SIZES = '(max-width: 45rem) calc(100vw - 2rem), 42rem';

/**
 * A picture in three formats and widths.
 *
 * @param {keyof typeof PICTURES} name
 * @param {{alt: string, sizes?: string, lazy?: boolean}} options
 */
export function picture(name, {alt, sizes = SIZES, lazy = false}) {
  const [width, height] = PICTURES[name];
  const files = (type) =>
    WIDTHS.map((size) => `/pictures/${name}-${size}.${type} ${size}w`).join(', ');
  return html`<picture>
    <source type="image/avif" srcset="${files('avif')}" sizes="${sizes}" />
    <source type="image/webp" srcset="${files('webp')}" sizes="${sizes}" />
    <img
      src="/pictures/${name}-960.jpg"
      srcset="${files('jpg')}"
      sizes="${sizes}"
      width="${width}"
      height="${height}"
      alt="${alt}"
      ${lazy ? html`loading="lazy" decoding="async"` : html`fetchpriority="high"`}
    />
  </picture>`;
}

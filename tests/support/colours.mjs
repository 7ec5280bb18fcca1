// Whether a page of ours has its colours, whatever built its style sheets.

/**
 * @typedef {object} ColourPlace
 * @property {string} name
 * @property {string[]} path - Selectors, each within the shadow root of the one before.
 * @property {string} property - A CSS property, with hyphens.
 */

/** @type {(name: string, path: string | string[], property: string) => ColourPlace} */
const place = (name, path, property) => ({name, path: [path].flat(), property});

/**
 * Where an article page shows its colours: in the page's own words and in shadow roots.
 *
 * @type {readonly ColourPlace[]}
 */
export const COLOUR_PLACES = [
  place('paper', 'kolom-article', 'background-color'),
  place('headline', 'kolom-headline h1', 'color'),
  place('kicker', 'kolom-headline [slot="kicker"]', 'color'),
  place('standfirst', 'kolom-headline [slot="standfirst"]', 'color'),
  place('text', 'kolom-article-body p', 'color'),
  place('link', 'kolom-article-body p a', 'color'),
  place('quotation’s edge', 'kolom-article-body blockquote', 'border-left-color'),
  place('table’s rule', 'kolom-article-body td', 'border-bottom-color'),
  place('caption', 'kolom-photo figcaption', 'color'),
  place('credit', 'kolom-photo [data-kolom-role="credit"]', 'color'),
  place('byline’s edge', 'kolom-byline', 'border-top-color'),
  place('nav', 'kolom-section-nav', 'background-color'),
  place('current section', 'kolom-section-nav [aria-current]', 'color'),
  place('size button', ['kolom-font-size', 'button'], 'background-color'),
  place('size button’s edge', ['kolom-font-size', 'button'], 'border-top-color'),
  place('field', ['kolom-comments', 'kolom-comment-composer', 'textarea'], 'color'),
  place(
    'field’s edge',
    ['kolom-comments', 'kolom-comment-composer', 'textarea'],
    'border-top-color',
  ),
  place(
    'submit button',
    ['kolom-comments', 'kolom-comment-composer', '[type="submit"]'],
    'background-color',
  ),
  place(
    'submit button’s words',
    ['kolom-comments', 'kolom-comment-composer', '[type="submit"]'],
    'color',
  ),
];

/**
 * The computed colour of each place, by its name; "missing" where there is none such.
 * It stands alone, so a driver may send its source to a page: `evaluate(readColours,
 * COLOUR_PLACES)`.
 *
 * @param {readonly ColourPlace[]} places
 * @returns {Record<string, string>}
 */
export function readColours(places) {
  const entries = places.map(({name, path, property}) => {
    let root = document;
    let element = null;
    for (const selector of path) {
      element = root?.querySelector(selector);
      root = element?.shadowRoot;
    }
    const colour = element && getComputedStyle(element).getPropertyValue(property);
    return [name, colour || 'missing'];
  });
  return Object.fromEntries(entries);
}

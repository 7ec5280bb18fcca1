// The colours of a page: what a bundler, a style sheet or a theme must not change.

/** Where colours are read, by what a reader calls it. */
export const PLACES = {
  page: 'body',
  headline: 'kolom-headline h1',
  kicker: 'kolom-headline [slot="kicker"]',
  standfirst: 'kolom-headline [slot="standfirst"]',
  paragraph: 'kolom-article-body > p',
  link: 'kolom-article-body a',
  quotation: 'kolom-article-body blockquote',
  code: 'kolom-article-body pre',
  'head of a table': 'kolom-article-body th',
  caption: 'kolom-photo figcaption',
  credit: 'kolom-photo [data-kolom-role="credit"]',
  section: 'kolom-section-nav a:not([aria-current])',
  'current section': 'kolom-section-nav a[aria-current]',
  writer: 'kolom-byline a',
  'button of a text size': 'kolom-font-size >>> button',
  'button of the settings': 'kolom-reader-settings >>> button',
  'button of a photo': 'kolom-photo >>> button',
  'heading of the comments': 'kolom-comments >>> h2',
  'field of a comment': 'kolom-comments >>> textarea',
  'button that sends': 'kolom-comments >>> button[type="submit"]',
  comment: 'kolom-comments >>> article',
  top: 'kolom-back-to-top a',
};

/** The reader's own choices, and the system's where there is none. */
export const THEMES = [
  {name: 'the publisher’s own', system: 'light'},
  {name: 'the publisher’s own, on a dark system', system: 'dark'},
  {name: 'light', theme: 'light', system: 'dark'},
  {name: 'dark', theme: 'dark', system: 'light'},
  {name: 'sepia', theme: 'sepia', system: 'light'},
  {name: 'contrast', theme: 'contrast', system: 'light'},
];

/** In the page: the colours of each place. */
export function readColours(places) {
  const read = (element) => {
    const style = getComputedStyle(element);
    const names = [
      'color',
      'background-color',
      'border-block-start-color',
      'border-block-end-color',
      'border-inline-start-color',
      'text-decoration-color',
    ];
    return Object.fromEntries(
      names.map((name) => [name, style.getPropertyValue(name)]),
    );
  };
  return Object.fromEntries(
    Object.entries(places).map(([name, path]) => {
      const element = window.find(path);
      return [name, element ? read(element) : null];
    }),
  );
}

/**
 * Where two pages differ, in lines.
 *
 * @param {ReturnType<typeof readColours>} seen
 * @param {ReturnType<typeof readColours>} wanted
 */
export function differences(seen, wanted) {
  return Object.entries(wanted).flatMap(([place, colours]) => {
    if (!seen[place]) return [`${place}: missing`];
    return Object.entries(colours)
      .filter(([property, colour]) => seen[place][property] !== colour)
      .map(
        ([property, colour]) =>
          `${place}, ${property}: ${seen[place][property]} instead of ${colour}`,
      );
  });
}

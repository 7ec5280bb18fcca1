// How a page sets its elements, to compare it with another.
const PROPERTIES = [
  'display',
  'color-scheme',
  'color',
  'background-color',
  'font-family',
  'font-size',
  'font-weight',
  'font-style',
  'line-height',
  'letter-spacing',
  'word-spacing',
  'text-align',
  'text-transform',
  'text-indent',
  'text-decoration-line',
  'list-style-type',
  'margin-top',
  'margin-bottom',
  'margin-left',
  'padding-top',
  'padding-left',
  'border-top-width',
  'border-top-color',
  'border-left-width',
  'float',
  'position',
  'white-space',
];

/** The look of what a selector finds, element by element. */
export function looks(page: Document, selector: string): string[] {
  return [...page.querySelectorAll(selector)].map((element, index) => {
    const computed = page.defaultView?.getComputedStyle(element);
    const values = PROPERTIES.map(
      (name) => `${name}: ${computed?.getPropertyValue(name)}`,
    );
    return [`${index} <${element.localName}>`, ...values].join('; ');
  });
}

/** The declarations that differ, few enough to read. */
export function differences(actual: string[], expected: string[]): string[] {
  return actual.flatMap((look, index) => {
    const other = new Set(expected[index]?.split('; '));
    const own = look.split('; ').filter((declaration) => !other.has(declaration));
    return own.map((declaration) => `${look.split(';')[0]} ${declaration}`);
  });
}

const RELATIVE =
  /^(?:|0px|inherit|unset|revert.*|larger|smaller)$|(?:%|[\d.](?:em|ex|ch|cap|ic|lh))/;

/**
 * Marks pasted text whose inline style names a size that no reader's setting would
 * reach, such as `font-size: 14px`. An inline style outweighs every rule, but not
 * the `zoom` that the page's style sheet gives to what is marked.
 */
export function markFixedSizes(body: Element): void {
  for (const element of body.querySelectorAll<HTMLElement>(
    '[style*="font" i], [data-kolom-fixed-size]',
  )) {
    const fixed = !RELATIVE.test(resolved(element));
    if (fixed !== element.hasAttribute('data-kolom-fixed-size')) {
      element.toggleAttribute('data-kolom-fixed-size', fixed);
    }
  }
}

/** The size that an element's style names; of a variable, what it stands for. */
function resolved(element: HTMLElement): string {
  const size = element.style?.fontSize ?? '';
  const [variable, name = '', fallback = ''] =
    /^var\((--[^,)]+),?(.*)\)$/.exec(size) ?? [];
  if (!variable) return size;
  return getComputedStyle(element).getPropertyValue(name).trim() || fallback.trim();
}

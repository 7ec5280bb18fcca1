import {cssString, type PageRules} from '../../base/page-rules.js';

const RELATIVE =
  /^(?:|0px|inherit|unset|revert.*|larger|smaller)$|(?:%|[\d.](?:em|ex|ch|cap|ic|lh))/;

/**
 * Finds pasted text whose inline style names a size that no reader's setting would
 * reach, such as `font-size: 14px`. An inline style outweighs every rule, but not
 * `zoom`, which the page's style sheet gives to the usual ones of them.
 */
export function zoomFixedSizes(body: Element, rules: PageRules): void {
  const styled = body.querySelectorAll<HTMLElement>('[style*="font" i]');
  const selectors = [...styled]
    .filter((element) => !RELATIVE.test(resolved(element)))
    .map((element) => `[style=${cssString(element.getAttribute('style') ?? '')}]`);
  const all = [...new Set(selectors)].join(',');
  rules.set(
    'sizes',
    all
      ? [
          `${rules.scope} :not(kolom-article-body):where(${all}){zoom:var(--_zoom);--kolom-text-scale:1}`,
          // Nothing is magnified twice.
          `${rules.scope} :not(kolom-article-body):where(:is(${all}) *){--_zoom:1;--_line-zoom:1}`,
        ]
      : [],
  );
}

/** The size that an element's style names; of a variable, what it stands for. */
function resolved(element: HTMLElement): string {
  const size = element.style?.fontSize ?? '';
  const [variable, name = '', fallback = ''] =
    /^var\((--[^,)]+),?(.*)\)$/.exec(size) ?? [];
  if (!variable) return size;
  return getComputedStyle(element).getPropertyValue(name).trim() || fallback.trim();
}

/** Where the minifier of templates has put an expression. */
const EXPRESSION = /@TEMPLATE_EXPRESSION_*\(\);/;

const STRINGS = /("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')/;

/**
 * Takes the comments and the idle white space from a `css` template. Nothing is
 * parsed or reordered: a CSS minifier would move declarations, and with them
 * expressions, and stops at one that stands amid a value (lightningcss 1.33).
 */
export function minifyCssLiteral(css) {
  const [expression = ''] = EXPRESSION.exec(css) ?? [];
  const parts = expression ? css.split(expression) : [css];
  return parts.map(squeeze).join(expression);
}

function squeeze(css) {
  return css
    .replace(/\/\*[\s\S]*?\*\//g, '')
    .split(STRINGS)
    .map((text, index) => (index % 2 === 1 ? text : squeezeCode(text)))
    .join('');
}

function squeezeCode(text) {
  return text
    .replace(/\s+/g, ' ')
    .replace(/ ?([{};,]) ?/g, '$1')
    .replace(/: /g, ':')
    .replace(/;\}/g, '}');
}

// Waline's model layer writes its SQL by hand, as text. What it calls escaping turns `'`
// into `\'` inside E'…' and leaves `\` alone, so that `\'` ends the string: a comment
// could go on in SQL, and one with `C:\users` in it was refused or stored altered.
// It then puts SQL in place of `%WHERE%` and table names in place of `__NAME__`, also in
// what was written, and takes lists and objects for operators and SQL of its caller's.
// think-model-postgresql 1.1.7 and before; may go once that does none of it.

/** The comparisons that Waline makes itself, with a list or one value. */
const COMPARISONS = /^(?:NOT IN|IN|LIKE|!=|>)$/;

/**
 * Mends the parser of think-model-postgresql, for every query that is made after.
 *
 * @param {new () => object} Parser Its class.
 */
export function mendEscaping({prototype}) {
  // PostgreSQL's text holds any character but NUL. `%` and `_` are written by their
  // numbers, which stand for themselves in E'…' and in LIKE alike.
  prototype.escapeString = (text) =>
    text
      .replaceAll('\0', '')
      .replaceAll(/[\\']/g, String.raw`\$&`)
      .replaceAll('%', String.raw`\045`)
      .replaceAll('__', String.raw`_\137`);
  prototype.parseKey = (key) => `"${String(key).replaceAll('"', '""')}"`;
  const {parseValue, parseWhereItem} = prototype;
  prototype.parseValue = function (value) {
    if (Array.isArray(value) && /^exp$/i.test(value[0])) throw refusal();
    return parseValue.call(this, value);
  };
  prototype.parseWhereItem = function (key, value) {
    if (!isComparison(value)) throw refusal();
    return parseWhereItem.call(this, key, value);
  };
}

function isComparison(value) {
  if (value === null || typeof value !== 'object') return true;
  return Array.isArray(value) && value.length === 2 && COMPARISONS.test(value[0]);
}

function refusal() {
  return new TypeError('This list or object is none of Waline’s own.');
}

// Waline's model layer writes its SQL by hand, as text. What it calls escaping turns `'`
// into `\'` inside E'…' and leaves `\` alone, so that `\'` ends the string: a comment
// could go on in SQL, and one with `C:\users` in it was refused or stored altered.
// think-model-postgresql 1.1.7 and before; may go once that escapes both.

/**
 * Mends the parser of think-model-postgresql, for every query that is made after.
 *
 * @param {new () => object} Parser Its class.
 */
export function mendEscaping({prototype}) {
  // PostgreSQL's text holds any character but NUL.
  prototype.escapeString = (text) =>
    text.replaceAll('\0', '').replaceAll(/[\\']/g, String.raw`\$&`);
  prototype.parseKey = (key) => `"${String(key).replaceAll('"', '""')}"`;
}

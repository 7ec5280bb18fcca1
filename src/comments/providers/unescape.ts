/** Text that a server escaped for HTML, as it was typed. */
export function unescape(escaped: string): string {
  return escaped
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&(?:quot|#34);/g, '"')
    .replace(/&#(?:0?39|x27);/gi, "'")
    .replace(/&amp;/g, '&');
}

const seen = new Set<string>();

/**
 * Tells the page's author, once per code, about markup that harms the reader.
 * Call it behind `if (DEV)` only.
 *
 * @param code - Stable identifier, for example `photo-alt`.
 * @param message - What is wrong and what to do about it.
 * @param element - The element in question, shown beside the message.
 */
export function warnOnce(code: string, message: string, element?: object): void {
  if (seen.has(code)) return;
  seen.add(code);
  console.warn(`[kolom ${code}] ${message}`, ...(element ? [element] : []));
}

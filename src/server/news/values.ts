// What every format's reader does with a value.
import {inlineOf, safeTree, trimmed} from '../markup/safe-tree.js';
import {webAddress} from '../markup/addresses.js';
import type {SafeNode} from '../markup/tree.js';
import {isoDate} from './dates.js';

/** A value of any source: of JSON or of XML. */
export interface Value {
  text(): string | undefined;
  warn(message: string): void;
}

/** A line in HTML, as a headline: its words and their emphasis. */
export function lineOf(html: string | undefined, base?: string): readonly SafeNode[] {
  return html ? inlineOf(safeTree(html, {base}).nodes) : [];
}

/** A line in plain text. */
export function plainLine(text: string | undefined): readonly SafeNode[] {
  return trimmed([(text ?? '').replace(/\s+/g, ' ')]).filter((node) => node !== '');
}

/** ISO 8601; a date that is none is told and left out. */
export function dateOf(value: Value): string | undefined {
  const text = value.text();
  if (text === undefined) return undefined;
  const date = isoDate(text);
  if (!date)
    value.warn(
      `“${shortened(text)}” is no date that can be read (ISO 8601 or RFC 822).`,
    );
  return date;
}

/** An absolute address on the web; another one is told and left out. */
export function addressOf(value: Value): string | undefined {
  const text = value.text();
  const address = webAddress(text);
  if (text !== undefined && !address)
    value.warn(`“${shortened(text)}” is no address on the web.`);
  return address;
}

/** A language tag such as `id` or `pt-BR`, also written `id_ID`. */
export function languageOf(text: string | undefined): string | undefined {
  const tag = text?.trim().replaceAll('_', '-') ?? '';
  return /^[a-z]{2,3}(?:-[a-z\d]{2,8})*$/i.test(tag) ? tag : undefined;
}

/** A text from outside, as much as a message can hold. */
function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

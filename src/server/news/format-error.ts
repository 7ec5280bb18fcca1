/** Why a source cannot be read as an article: its message is one sentence for people. */
export class NewsFormatError extends Error {
  /** The field at fault, as `bodies[0].value`; empty where it is the whole source. */
  readonly field: string;
  /** From 1; undefined where the article came as an object. */
  readonly line: number | undefined;

  constructor(
    reason: string,
    {field = '', line}: {field?: string; line?: number | undefined} = {},
  ) {
    const place = [field, line !== undefined && `line ${line}`].filter(Boolean);
    super(place.length > 0 ? `${place.join(', ')}: ${reason}` : reason);
    this.name = 'NewsFormatError';
    this.field = field;
    this.line = line;
  }
}

/** The line of a place in a text, from 1. */
export function lineAt(text: string, offset: number): number {
  let line = 1;
  for (
    let at = text.indexOf('\n');
    at >= 0 && at < offset;
    at = text.indexOf('\n', at + 1)
  ) {
    line += 1;
  }
  return line;
}

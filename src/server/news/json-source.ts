import {
  findNodeAtLocation,
  parseTree,
  printParseErrorCode,
  type Node,
  type ParseError,
} from 'jsonc-parser';

import type {NewsWarning} from './article.js';
import {lineAt, NewsFormatError} from './format-error.js';

// News items have up to ten levels.
const MAX_DEPTH = 200;

type Path = readonly (string | number)[];

/** JSON, with the line of every value. */
export class JsonSource {
  readonly value: unknown;
  readonly warnings: NewsWarning[] = [];
  readonly #text: string | undefined;
  #tree: Node | undefined;

  /**
   * @param source - Its text, or what was parsed already.
   * @throws {NewsFormatError} The text is not JSON.
   */
  constructor(source: unknown) {
    if (typeof source !== 'string') {
      this.value = source;
      return;
    }
    this.#text = source;
    checkDepth(source);
    try {
      this.value = JSON.parse(source);
    } catch {
      throw syntaxError(source);
    }
  }

  get root(): Field {
    return new Field(this, [], this.value);
  }

  /** Where a value is; where it is missing, the place of what should have it. */
  lineOf(path: Path): number | undefined {
    if (this.#text === undefined) return undefined;
    this.#tree ??= parseTree(this.#text);
    for (let end = path.length; end >= 0 && this.#tree; end -= 1) {
      const node = findNodeAtLocation(this.#tree, path.slice(0, end));
      if (node) return lineAt(this.#text, node.offset);
    }
    return 1;
  }
}

/** A value of a JSON source that knows its name and line. */
export class Field {
  readonly value: unknown;
  readonly #source: JsonSource;
  readonly #path: Path;

  constructor(source: JsonSource, path: Path, value: unknown) {
    this.#source = source;
    this.#path = path;
    this.value = value;
  }

  get name(): string {
    return this.#path
      .map((part, at) =>
        typeof part === 'number' ? `[${part}]` : at > 0 ? `.${part}` : part,
      )
      .join('');
  }

  /** Whether it is there, and more than an empty text, list or record. */
  get isGiven(): boolean {
    const {value} = this;
    if (value === undefined || value === null || value === '') return false;
    return typeof value !== 'object' || Object.keys(value).length > 0;
  }

  /** The value below a path of names and indexes; absent where it ends. */
  at(...path: Path): Field {
    const value = path.reduce<unknown>(
      (found, part) =>
        typeof found === 'object' && found !== null && Object.hasOwn(found, part)
          ? (found as Record<string | number, unknown>)[part]
          : undefined,
      this.value,
    );
    return new Field(this.#source, [...this.#path, ...path], value);
  }

  /**
   * The trimmed text, or the number as text; undefined where there is none.
   *
   * @throws {NewsFormatError} It is something else.
   */
  text(): string | undefined {
    const {value} = this;
    if (value === undefined || value === null) return undefined;
    if (typeof value === 'number') return String(value);
    if (typeof value !== 'string')
      return this.fail(`a text is expected, not ${kindOf(value)}.`);
    return value.trim() || undefined;
  }

  /** A number of pixels; undefined for anything else. */
  pixels(): number | undefined {
    const match = /^\s*(\d{1,6})(?:\.\d+)?\s*(?:px)?\s*$/.exec(String(this.value));
    return match && Number(match[1]) > 0 ? Number(match[1]) : undefined;
  }

  /**
   * The items of a list; empty where there is none.
   *
   * @throws {NewsFormatError} It is no list.
   */
  list(): Field[] {
    const {value} = this;
    if (value === undefined || value === null) return [];
    if (!Array.isArray(value))
      return this.fail(`a list is expected, not ${kindOf(value)}.`);
    return value.map((_, at) => this.at(at));
  }

  /** The items of a list, or the one value that stands in its place. */
  items(): Field[] {
    if (Array.isArray(this.value)) return this.list();
    return this.isGiven ? [this] : [];
  }

  /** @throws {NewsFormatError} Always. */
  fail(reason: string): never {
    throw new NewsFormatError(reason, {field: this.name, line: this.#line});
  }

  /** Notes that something of it is missing on the page. */
  warn(message: string): void {
    this.#source.warnings.push({field: this.name, line: this.#line, message});
  }

  get #line(): number | undefined {
    return this.#source.lineOf(this.#path);
  }
}

function kindOf(value: unknown): string {
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** Refuses what would take a parser's stack: it calls itself for each level. */
function checkDepth(text: string): void {
  let depth = 0;
  for (const {0: token, index} of text.matchAll(/"(?:[^"\\]|\\[^])*"|[[\]{}]/g)) {
    if (token === '{' || token === '[') depth += 1;
    else if (token === '}' || token === ']') depth -= 1;
    if (depth > MAX_DEPTH) {
      throw new NewsFormatError(
        `more than ${MAX_DEPTH} levels of lists and objects are in one another.`,
        {
          line: lineAt(text, index),
        },
      );
    }
  }
}

function syntaxError(text: string): NewsFormatError {
  const errors: ParseError[] = [];
  parseTree(text, errors, {disallowComments: true});
  const [first] = errors;
  const words =
    first &&
    printParseErrorCode(first.error)
      .replace(/(?<=[a-z])(?=[A-Z])/g, ' ')
      .toLowerCase();
  return new NewsFormatError(`this is not valid JSON${words ? ` (${words})` : ''}.`, {
    line: lineAt(text, first?.offset ?? 0),
  });
}

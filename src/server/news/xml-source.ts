import {parseXml, XmlCdata, XmlElement, XmlError, XmlText} from '@rgrove/parse-xml';

import {safeTree} from '../markup/safe-tree.js';
import type {NewsWarning} from './article.js';
import {lineAt, NewsFormatError} from './format-error.js';

// By which name we know the elements of a vocabulary, whatever prefix a source gives it.
const PREFIXES: ReadonlyMap<string, string> = new Map([
  ['http://purl.org/rss/1.0/modules/content/', 'content:'],
  ['http://purl.org/dc/elements/1.1/', 'dc:'],
  ['http://purl.org/dc/terms/', 'dcterms:'],
  ['http://search.yahoo.com/mrss/', 'media:'],
  ['http://www.w3.org/2005/Atom', 'atom:'],
  ['http://purl.org/rss/1.0/', ''],
]);

interface Source {
  readonly text: string;
  readonly warnings: NewsWarning[];
}

/** An element of an XML source that knows its line. */
export class XmlNode {
  readonly name: string;
  readonly #source: Source;
  readonly #element: XmlElement;
  readonly #prefixes: ReadonlyMap<string, string>;

  constructor(source: Source, found: XmlElement, outer: ReadonlyMap<string, string>) {
    this.#source = source;
    this.#element = found;
    this.#prefixes = prefixesOf(found, outer);
    const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/.exec(found.name) ?? [];
    const known = this.#prefixes.get(prefix);
    this.name = known === undefined ? found.name : known + local;
  }

  /** The elements of this name directly below. */
  all(name: string): XmlNode[] {
    return this.#children().filter((child) => child.name === name);
  }

  /** The first element of one of these names directly below. */
  first(...names: string[]): XmlNode | undefined {
    return names.map((name) => this.all(name)[0]).find(Boolean);
  }

  /** The elements of this name on any level below. */
  below(name: string): XmlNode[] {
    return this.#children().flatMap((child) => [
      ...(child.name === name ? [child] : []),
      ...child.below(name),
    ]);
  }

  attribute(name: string): string | undefined {
    return this.#element.attributes[name]?.trim() || undefined;
  }

  /** The trimmed text; undefined where there is none. */
  text(): string | undefined {
    return this.#element.text.trim() || undefined;
  }

  /** Whether its text is written as it is to be read, and not as markup in an escape. */
  get isCdata(): boolean {
    return this.#element.children.some(
      (child) =>
        child instanceof XmlCdata &&
        !(child instanceof XmlText && child.type === 'text'),
    );
  }

  /** @throws {NewsFormatError} Always. */
  fail(reason: string, field = this.name): never {
    throw new NewsFormatError(reason, {field, line: this.#line});
  }

  warn(message: string): void {
    this.#source.warnings.push({field: this.name, line: this.#line, message});
  }

  #children(): XmlNode[] {
    return this.#element.children.flatMap((child) =>
      child instanceof XmlElement
        ? [new XmlNode(this.#source, child, this.#prefixes)]
        : [],
    );
  }

  get #line(): number {
    return lineAt(this.#source.text, this.#element.start);
  }
}

/**
 * Reads XML. Neither a document type nor an entity of its own is ever resolved.
 *
 * @throws {NewsFormatError} It is not well-formed.
 */
export function readXml(text: string, warnings: NewsWarning[]): XmlNode {
  try {
    const {root} = parseXml(text, {
      includeOffsets: true,
      resolveUndefinedEntity: (reference) => htmlEntity(reference),
    });
    if (root) return new XmlNode({text, warnings}, root, new Map());
  } catch (error) {
    if (error instanceof RangeError) {
      throw new NewsFormatError('its elements are nested too deep to be read.');
    }
    if (!(error instanceof XmlError)) throw error;
    const [reason = ''] = error.message.split('\n');
    throw new NewsFormatError(
      `this is not well-formed XML: ${reason.replace(/\s*\(line.*$/, '')}.`,
      {line: error.line},
    );
  }
  throw new NewsFormatError('there is no element in it.', {line: 1});
}

function prefixesOf(
  {attributes}: XmlElement,
  outer: ReadonlyMap<string, string>,
): ReadonlyMap<string, string> {
  const declared = Object.entries(attributes).filter(([name]) =>
    /^xmlns(?::|$)/.test(name),
  );
  if (declared.length === 0) return outer;
  return new Map([
    ...outer,
    ...declared.flatMap(([name, uri]) => {
      const known = PREFIXES.get(uri);
      return known === undefined ? [] : [[name.slice('xmlns:'.length), known] as const];
    }),
  ]);
}

/** What HTML calls a sign, as feeds write it though XML knows no such name. */
function htmlEntity(reference: string): string {
  const [sign] = safeTree(reference).nodes;
  return typeof sign === 'string' ? sign : reference;
}

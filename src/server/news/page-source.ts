// A whole page: its structured data, and the text that it marks as the article's.
import {parse, serialize, type DefaultTreeAdapterMap} from 'parse5';

type Parsed = DefaultTreeAdapterMap['node'];
type ParsedElement = DefaultTreeAdapterMap['element'];

/** The structured data of a page, and its text where it is marked. */
export interface PageSource {
  /** Text of each `<script type="application/ld+json">`, with the line that it begins on. */
  readonly scripts: readonly {readonly text: string; readonly line: number}[];
  /** HTML. */
  readonly body: string | undefined;
  /** Of `<html>`. */
  readonly lang: string | undefined;
}

/** Reads a page without running anything of it. */
export function readPage(html: string): PageSource {
  const elements = [
    ...elementsOf(parse(html, {scriptingEnabled: false, sourceCodeLocationInfo: true})),
  ];
  const scripts = elements
    .filter(
      (each) =>
        each.tagName === 'script' && valueOf(each, 'type') === 'application/ld+json',
    )
    .map((script) => ({
      text: script.childNodes
        .map((child) => ('value' in child ? child.value : ''))
        .join(''),
      line: script.sourceCodeLocation?.startTag?.endLine ?? 1,
    }));
  const body = elements.find(isBody);
  return {
    scripts,
    body: body && serialize(body),
    lang: elements
      .find(({tagName}) => tagName === 'html')
      ?.attrs.find(({name}) => name === 'lang')?.value,
  };
}

function isBody(element: ParsedElement): boolean {
  const has = (name: string, word: string): boolean =>
    (valueOf(element, name) ?? '').split(/\s+/).includes(word);
  return (
    element.tagName === 'kolom-article-body' ||
    has('itemprop', 'articlebody') ||
    has('data-kolom-role', 'body')
  );
}

function valueOf(element: ParsedElement, name: string): string | undefined {
  return element.attrs
    .find((each) => each.name === name)
    ?.value.trim()
    .toLowerCase();
}

/** Every element, without a call for each level. */
function* elementsOf(root: Parsed): Iterable<ParsedElement> {
  const queue: Parsed[] = [root];
  for (let node = queue.pop(); node; node = queue.pop()) {
    if ('tagName' in node) yield node;
    if ('childNodes' in node)
      for (const child of node.childNodes.toReversed()) queue.push(child);
  }
}

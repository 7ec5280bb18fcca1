/** The only elements that words of others ever become. */
export type ContentTag =
  | 'p'
  | 'blockquote'
  | 'pre'
  | 'ul'
  | 'ol'
  | 'li'
  | 'em'
  | 'strong'
  | 'del'
  | 'code'
  | 'sup'
  | 'sub'
  | 'a'
  | 'br';

/** An element with nothing of its own but, on a link, a checked address. */
export interface ContentElement {
  readonly tag: ContentTag;
  readonly children: Content;
  /** Of `a` alone: http, https or mailto. */
  readonly href?: string;
  /** Of `a` alone: the true host, where the link's words name another. */
  readonly host?: string;
  /** Of `ol` alone: the number of its first entry, where that is not 1. */
  readonly start?: number;
}

/** A comment's words, as a tree that can hold nothing but what is listed here. */
export type Content = readonly (string | ContentElement)[];

/** Reads a body into content. */
export type Parser = (body: string) => Content;

/** Longer bodies are cut: no server takes as much, and a page must not stall. */
export const maxBody = 100_000;

/** Builds an element; for parsers. */
export function element(tag: ContentTag, children: Content): ContentElement {
  return {tag, children};
}

/** A numbered list; a year at the beginning of a line is read as its first number. */
export function numbered(start: string | undefined, children: Content): ContentElement {
  const first = Number(start ?? 1);
  return {
    ...element('ol', children),
    ...(Number.isSafeInteger(first) && first !== 1 && {start: first}),
  };
}

/** Plain text as paragraphs. */
export const parseText: Parser = (body) =>
  cleanText(body)
    .split(/\n\s*\n/)
    .filter((paragraph) => paragraph.trim())
    .map((paragraph) => element('p', lines(paragraph.trim())));

/** Text with its line breaks. */
export function lines(text: string): Content {
  return text
    .split('\n')
    .flatMap((line, index) => (index ? [element('br', []), line] : [line]))
    .filter((part) => part !== '');
}

/** The words of content alone. */
export function textOf(content: Content): string {
  let text = '';
  for (const part of content) {
    text +=
      typeof part === 'string'
        ? part
        : part.tag === 'br'
          ? '\n'
          : textOf(part.children);
  }
  return text;
}

/**
 * Takes out of a text what can be neither read nor shown: control characters
 * and lone surrogates. Piles of combining marks are cut to what languages use, and
 * what is longer than `longest` characters, a hundred thousand, is cut there.
 */
export function cleanText(text: string, longest = maxBody): string {
  // Most comments are plain ASCII, and a thread has thousands.
  if (text.length <= longest && /^[\n\t\x20-\x7e]*$/.test(text)) return text;
  return (
    text
      .slice(0, longest)
      .replace(/\r\n?/g, '\n')
      // eslint-disable-next-line no-control-regex -- these are what goes
      .replace(/[\0-\x08\v\f\x0e-\x1f\x7f-\x9f\ufeff\ufff9-\ufffb]|\p{Cs}/gu, '')
      .replace(/(\p{M}{6})\p{M}+/gu, '$1')
  );
}

/**
 * A name as one short line: without direction overrides, invisible characters
 * and marks that look like a badge of the publisher's.
 */
export function cleanName(name: string): string {
  if (/^[\w.'-]+( [\w.'-]+)*$/.test(name) && name.length <= 64) return name;
  const plain = cleanText(name)
    .replace(
      // Joiners and variants of a picture have their place within words.
      // eslint-disable-next-line no-misleading-character-class -- each alone is meant
      /(?![\u200c\u200d\ufe00-\ufe0f])\p{DI}|[✓✔☑✅⍻√\u{1f5f8}\u{1f5f9}]/gu,
      '',
    )
    // Between Latin letters they do nothing but make two names look the same.
    .replace(
      /(^|\p{sc=Latin})[\u200c\u200d]+|[\u200c\u200d]+(?=[\u200c\u200d\p{sc=Latin}]|$)/gu,
      '$1',
    )
    // The space of Braille is a letter by its properties.
    .replace(/[\s\u2800]+/gu, ' ')
    .trim();
  const short = [...plain].slice(0, 64).join('').trim();
  return /[^\p{DI} ]/u.test(short) ? short : '';
}

/** The address if it is one that a reader may be sent to. */
export function safeUrl(address: string, protocols = /^https?:$/): string | undefined {
  // Most comments have none, and an exception for each is slow.
  if (!address) return undefined;
  try {
    const url = new URL(address);
    if (!protocols.test(url.protocol)) return undefined;
    url.username = url.password = '';
    return url.href;
  } catch {
    return undefined;
  }
}

/**
 * A link, or its words alone where the address is not safe. Where the words
 * look like an address of another host, the true one is kept beside them.
 */
export function link(address: string, children: Content): string | ContentElement {
  const href = safeUrl(address.trim(), /^(https?|mailto):$/);
  const words = textOf(children);
  if (!href) return words;
  const host = new URL(href).host.replace(/^www\./, '');
  const named = /(?<![\p{L}\p{N}.-])(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}/u.exec(
    words.replace(/\p{Cf}/gu, '').replace(/[。．｡]/g, '.'),
  )?.[0];
  const other = named && named.toLowerCase().replace(/^www\./, '') !== host;
  // A host in mixed scripts is shown as the browser resolves it: xn--….
  return {
    tag: 'a',
    href,
    children,
    ...(host && (other || host.includes('xn--')) && {host}),
  };
}

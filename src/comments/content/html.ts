import {
  cleanText,
  element,
  lines,
  link,
  maxBody,
  numbered,
  type Content,
  type ContentElement,
  type ContentTag,
  type Parser,
} from './content.js';

// What an element of a server's HTML becomes; what is not listed gives its words.
const tags: ReadonlyMap<string, ContentTag> = new Map([
  ...same('p blockquote pre ul ol li em strong del code sup sub a br'),
  ...as('p', 'div section article h1 h2 h3 h4 h5 h6 tr dt dd figure hr center address'),
  ...as('em', 'i cite'),
  ...as('strong', 'b th'),
  ...as('del', 's strike'),
  ...as('code', 'tt kbd samp'),
]);

// Their content is never words.
const mute =
  /^(script|style|template|svg|math|iframe|object|embed|noscript|title|xmp|select|audio|video|head|noembed|noframes|plaintext|canvas)$/;
const block = /^(p|blockquote|pre|ul|ol|li)$/;
// What references to U+0080 up to U+009F stand for: HTML, "numeric character reference
// end state". The five that stand for nothing are spaces here.
const windows1252 = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';
const entities: ReadonlyMap<string, string> = new Map(
  Object.entries({
    amp: '&',
    lt: '<',
    gt: '>',
    quot: '"',
    apos: "'",
    nbsp: '\u00a0',
    hellip: '…',
    mdash: '—',
    ndash: '–',
    lsquo: '‘',
    rsquo: '’',
    ldquo: '“',
    rdquo: '”',
    laquo: '«',
    raquo: '»',
    middot: '·',
    bull: '•',
    copy: '©',
    reg: '®',
    trade: '™',
    times: '×',
    deg: '°',
    euro: '€',
    pound: '£',
    sect: '§',
    iquest: '¿',
    iexcl: '¡',
    szlig: 'ß',
    aelig: 'æ',
    oslash: 'ø',
    sup2: '²',
    sup3: '³',
    frac12: '½',
  }),
);
const accents: ReadonlyMap<string, string> = new Map(
  Object.entries({
    grave: '\u0300',
    acute: '\u0301',
    circ: '\u0302',
    tilde: '\u0303',
    uml: '\u0308',
    ring: '\u030a',
    cedil: '\u0327',
    caron: '\u030c',
  }),
);
const maxDepth = 20;

interface Open {
  readonly name: string;
  /** Absent for an element that only gives its words. */
  readonly tag?: ContentTag | undefined;
  readonly href?: string | undefined;
  readonly start?: string | undefined;
  readonly children: (string | ContentElement)[];
}

// The alternatives exclude one another's first character, so that this runs in
// linear time over any input.
const token =
  /<!--[^]*?(?:-->|$)|<[!?][^>]*>?|<(\/?)([a-z][^\s/>]*)((?:[^>"']|"[^"]*"|'[^']*')*)>?|[^<]+|</gi;

/**
 * Reads a server's HTML into content. Whatever it takes for a tag and whatever
 * for text, the tree can hold nothing that is not listed, and nothing is ever
 * written out and parsed again; a browser that reads the same HTML otherwise
 * can therefore lose formatting here, and gain nothing.
 */
export const parseHtml: Parser = (html) => {
  // Most comments are one plain paragraph, and a thread has thousands.
  const plain = /^<p>([^<&]+)<\/p>\s*$/.exec(html)?.[1];
  if (plain) return [element('p', [cleanText(plain)])];
  const reader = new Reader();
  const body = html.slice(0, maxBody);
  token.lastIndex = 0;
  for (let found = token.exec(body); found; found = token.exec(body)) {
    const text = found[0];
    const name = found[2];
    // What has no end is no tag.
    if (name === undefined || !text.endsWith('>')) {
      if (!/^<[!?]/.test(text)) reader.text(decode(text));
    } else if (found[1]) {
      reader.close(name.toLowerCase());
    } else {
      reader.open(name.toLowerCase(), found[3] ?? '');
    }
  }
  return reader.end();
};

/** Decodes character references; for text that a server escaped. */
export function decode(text: string): string {
  return text.replace(
    /&(#x[\da-f]{1,6}|#\d{1,7}(?!\d)|[a-z]{2,6}\d{0,2});?/gi,
    (whole, name: string) => {
      if (!name.startsWith('#')) return entities.get(name) ?? accented(name) ?? whole;
      const code = /^#x/i.test(name)
        ? parseInt(name.slice(2), 16)
        : Number(name.slice(1));
      return code > 0 && code <= 0x10ffff ? letter(code) : '';
    },
  );
}

/** A letter with an accent, as `eacute` names one. */
function accented(name: string): string | undefined {
  const accent = accents.get(name.slice(1));
  return accent && `${name.charAt(0)}${accent}`.normalize();
}

function letter(code: number): string {
  return windows1252[code - 0x80] ?? String.fromCodePoint(code);
}

class Reader {
  readonly #stack: Open[] = [{name: '', children: []}];
  /** Name of the element whose content is being passed over. */
  #mute = '';

  text(text: string): void {
    if (this.#mute) return;
    const top = this.#top;
    if (top.name !== '' || text.trim()) top.children.push(cleanText(text));
  }

  open(name: string, attributes: string): void {
    if (this.#mute) return;
    if (mute.test(name)) {
      if (!attributes.endsWith('/') && name !== 'embed') this.#mute = name;
      return;
    }
    const tag = tags.get(name);
    if (tag === 'br') this.#top.children.push(element('br', []));
    else if (name === 'img') this.#image(attributes);
    if (
      tag === 'br' ||
      /^(img|hr|input|wbr|meta|link|base|source|area|col)$/.test(name)
    )
      return;
    // A paragraph ends where another block begins, a list item at the next.
    if (tag && block.test(tag) && this.#top.tag === 'p') this.#pop();
    if (tag === 'li' && this.#top.tag === 'li') this.#pop();
    if (this.#stack.length > maxDepth) return;
    const href = tag === 'a' ? attribute(attributes, 'href') : undefined;
    const start = tag === 'ol' ? attribute(attributes, 'start') : undefined;
    this.#stack.push({name, tag, href, start, children: []});
  }

  close(name: string): void {
    if (this.#mute) {
      if (name === this.#mute) this.#mute = '';
      return;
    }
    if (!this.#stack.some((open) => open.name === name)) return;
    while (this.#stack.length > 1 && this.#top.name !== name) this.#pop();
    this.#pop();
  }

  end(): Content {
    while (this.#stack.length > 1) this.#pop();
    return paragraphs(this.#top.children);
  }

  get #top(): Open {
    return this.#stack[this.#stack.length - 1] as Open;
  }

  #image(attributes: string): void {
    const source = attribute(attributes, 'src') ?? '';
    const words = attribute(attributes, 'alt') || source;
    // An image is never fetched: it could tell a third party who reads this.
    const found = link(source, [cleanText(words)]);
    if (found !== '') this.#top.children.push(found);
  }

  #pop(): void {
    if (this.#stack.length < 2) return;
    const {tag, href, start, children} = this.#stack.pop() as Open;
    const target = this.#top.children;
    if (!tag) target.push(...children);
    else if (tag === 'a') target.push(href ? link(href, children) : textFrom(children));
    else if (tag === 'ol') target.push(numbered(start, children));
    else if (children.length) target.push(element(tag, children));
  }
}

const textFrom = (children: Content): ContentElement | string =>
  children.length === 1
    ? (children[0] as string | ContentElement)
    : element('em', children);

/** Puts loose words of the first level into paragraphs. */
function paragraphs(children: Content): Content {
  const out: ContentElement[] = [];
  let loose: (string | ContentElement)[] = [];
  const flush = (): void => {
    if (loose.some((part) => typeof part !== 'string' || part.trim()))
      out.push(element('p', loose));
    loose = [];
  };
  for (const child of children) {
    if (typeof child !== 'string' && block.test(child.tag)) {
      flush();
      out.push(child);
    } else if (typeof child === 'string')
      loose.push(...lines(child.replace(/\s+/g, ' ')));
    else loose.push(child);
  }
  flush();
  return out;
}

function attribute(attributes: string, name: string): string | undefined {
  const found = new RegExp(
    `(?:^|[\\s/"'])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`,
    'i',
  ).exec(attributes);
  const value = found && (found[1] ?? found[2] ?? found[3]);
  return value ? decode(value) : undefined;
}

function as(tag: ContentTag, names: string): (readonly [string, ContentTag])[] {
  return names.split(' ').map((name) => [name, tag]);
}

function same(names: string): (readonly [string, ContentTag])[] {
  return names.split(' ').map((name) => [name, name as ContentTag]);
}

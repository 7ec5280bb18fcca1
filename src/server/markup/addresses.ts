// Addresses in text from outside: resolved, and dropped where they would run code.

const LINKS = new Set(['http:', 'https:', 'mailto:', 'tel:']);
const FILES = new Set(['http:', 'https:']);
// Formats that are pictures and nothing else; an SVG is a document.
const PICTURE_DATA = /^data:image\/(?:avif|jpeg|png|webp);base64,[a-z\d+/=\s]+$/i;
// An address that a relative one can be resolved against, to see its scheme.
const NOWHERE = 'https://nowhere.invalid/';

/** What ids of the text begin with, so that none is mistaken for one of the page. */
export const ID_PREFIX = 'text-';

/** Checks and resolves the addresses of one text. */
export class Addresses {
  readonly #base: string | undefined;

  /** @param base - The address of the article; relative ones stay so without it. */
  constructor(base?: string) {
    this.#base = base && webAddress(base);
  }

  /** Where a link may lead: the web, mail, a telephone, or a place in the text. */
  link(value: string): string | undefined {
    const trimmed = value.trim();
    if (trimmed.startsWith('#')) {
      return trimmed.length > 1 ? `#${ID_PREFIX}${trimmed.slice(1)}` : trimmed;
    }
    return this.#resolve(trimmed, LINKS);
  }

  /** Where a picture or a film may be: on the web. */
  file(value: string): string | undefined {
    return this.#resolve(value.trim(), FILES);
  }

  /** Where a picture may be: on the web, or in the address itself. */
  picture(value: string): string | undefined {
    return PICTURE_DATA.test(value.trim()) ? value.trim() : this.file(value);
  }

  /** The candidates of a `srcset` that are on the web. */
  candidates(value: string): string | undefined {
    const written = [
      ...value.matchAll(/([^\s,]\S*[^\s,])(?:\s+(\d+(?:\.\d+)?[wx]))?\s*(?:,|$)/g),
    ];
    const kept = written.flatMap(([, url = '', size]) => {
      const address = this.file(url);
      return address ? [[address, size].filter(Boolean).join(' ')] : [];
    });
    return kept.join(', ') || undefined;
  }

  #resolve(written: string, schemes: ReadonlySet<string>): string | undefined {
    // Browsers leave some of these out of an address, wherever they stand.
    // eslint-disable-next-line no-control-regex -- they are what is taken out
    const value = written.replace(/[\0-\x1f\x7f]/g, '').trim();
    if (!value || !URL.canParse(value, this.#base ?? NOWHERE)) return undefined;
    const url = new URL(value, this.#base ?? NOWHERE);
    if (!schemes.has(url.protocol)) return undefined;
    return this.#base || URL.canParse(value) ? url.href : value;
  }
}

/** An absolute address on the web; undefined for any other. */
export function webAddress(value: string | undefined): string | undefined {
  const trimmed = value?.trim() ?? '';
  if (!URL.canParse(trimmed)) return undefined;
  const url = new URL(trimmed);
  return FILES.has(url.protocol) ? url.href : undefined;
}

// What of other people's HTML may stand in an article. What is not listed here gives
// its words, or nothing.
import {ID_PREFIX, type Addresses} from './addresses.js';

/** The value that an attribute keeps; undefined where it is left out. */
type Check = (value: string, addresses: Addresses) => string | undefined;

const CLASSES =
  /^(?:align(?:left|right|center|wide|full)|wp-(?:block-[a-z-]+|caption|caption-text|smiley|has-aspect-ratio)|has-[a-z\d-]+|is-[a-z\d-]+)$/;
const RELATIONS = /^(?:author|external|license|nofollow|noopener|sponsored|tag|ugc)$/;

const text: Check = (value) => value.trim() || undefined;
const flag: Check = () => '';
const count: Check = (value) => /^\s*(-?\d{1,5})\s*(?:px)?\s*$/.exec(value)?.[1];
const link: Check = (value, addresses) => addresses.link(value);
const file: Check = (value, addresses) => addresses.file(value);

const words =
  (pattern: RegExp): Check =>
  (value) =>
    value
      .split(/\s+/)
      .filter((word) => pattern.test(word))
      .join(' ') || undefined;

const one =
  (pattern: RegExp): Check =>
  (value) =>
    pattern.test(value.trim().toLowerCase()) ? value.trim().toLowerCase() : undefined;

const size = {width: count, height: count};
const media = {src: file, controls: flag, ...size};
const when = {datetime: text};
const cell = {
  colspan: count,
  rowspan: count,
  scope: one(/^(?:row|col|rowgroup|colgroup)$/),
};

/** Attributes that every element may have. */
const EVERYWHERE: Readonly<Record<string, Check>> = {
  lang: one(/^[a-z\d-]{2,35}$/),
  dir: one(/^(?:ltr|rtl|auto)$/),
  class: words(CLASSES),
  id: (value) => (/^\S{1,200}$/.test(value) ? ID_PREFIX + value : undefined),
  'data-kolom-role': one(/^(?:dateline|credit|related|ad|furniture|skip)$/),
};

const OWN: ReadonlyMap<string, Readonly<Record<string, Check>>> = new Map(
  Object.entries({
    a: {href: link, hreflang: text, rel: words(RELATIONS)},
    abbr: {title: text},
    audio: media,
    bdo: {},
    blockquote: {cite: file},
    col: {span: count},
    colgroup: {span: count},
    data: {value: text},
    del: when,
    details: {open: flag},
    img: {
      src: (value, addresses) => addresses.picture(value),
      srcset: (value, addresses) => addresses.candidates(value),
      sizes: text,
      ...size,
      alt: (value) => value.trim(),
      loading: one(/^(?:lazy|eager)$/),
      'data-kolom-focus': one(/^[a-z ]{3,12}$/),
    },
    ins: when,
    'kolom-gallery': {layout: one(/^(?:grid|strip)$/), zoomable: flag, label: text},
    'kolom-photo': {
      layout: one(/^(?:inline|inset-start|inset-end|wide|full)$/),
      zoomable: flag,
      sensitive: (value) => value.trim(),
      'missing-credit': one(/^(?:warn|placeholder|hide)$/),
    },
    li: {value: count},
    ol: {start: count, reversed: flag, type: (value) => /^[1aAiI]$/.exec(value)?.[0]},
    q: {cite: file},
    source: {
      src: file,
      srcset: (value, addresses) => addresses.candidates(value),
      sizes: text,
      media: text,
      type: one(/^[\w.+-]+\/[\w.+-]+$/),
      ...size,
    },
    td: cell,
    th: cell,
    time: when,
    track: {
      src: file,
      kind: one(/^(?:subtitles|captions|descriptions|chapters)$/),
      srclang: text,
      label: text,
    },
    video: {...media, poster: file},
  } satisfies Record<string, Record<string, Check>>),
);

const PLAIN =
  'aside b bdi br caption cite code dd dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ' +
  'kbd mark p picture pre rp rt ruby s samp section small span strong sub summary sup ' +
  'table tbody tfoot thead tr u ul var wbr';

const TAGS = new Set([...OWN.keys(), ...PLAIN.split(' ')]);

/** What an element becomes that has no place of its own in a text. */
const RENAMED: ReadonlyMap<string, string> = new Map([
  ['article', 'section'],
  ['center', 'div'],
  ['h1', 'h2'],
  ['listing', 'pre'],
  ['strike', 's'],
  ['tt', 'code'],
  ['xmp', 'pre'],
]);

/** The name that an element keeps or is given; undefined where it gives its words alone. */
export function allowedTag(name: string): string | undefined {
  const tag = RENAMED.get(name) ?? name;
  return TAGS.has(tag) ? tag : undefined;
}

/** The attributes that an element keeps, of those that it has. */
export function allowedAttributes(
  tag: string,
  attributes: readonly {readonly name: string; readonly value: string}[],
  addresses: Addresses,
): Record<string, string> {
  const checks = {...EVERYWHERE, ...OWN.get(tag)};
  const kept = attributes.flatMap(({name, value}) => {
    const check = Object.hasOwn(checks, name) ? checks[name] : undefined;
    const result = check?.(value, addresses);
    return result === undefined ? [] : [[name, result] as const];
  });
  return Object.fromEntries(kept);
}

import {composedClosest} from '../base/ancestors.js';
import {canonicalUrl} from './canonical-url.js';
import {creditsOf, LEADING_ROLE, webAddress, words, type Credit} from './credits.js';
import {findImages, readFigure} from './figure.js';
import {countWords, isWithin, OUTSIDE, textOf} from './roles.js';

/** A photograph of the article, as a search engine wants to know it. */
export interface Picture {
  /** Absolute address of the largest version. */
  readonly url: string;
  readonly width?: number;
  readonly height?: number;
  readonly caption?: string;
  readonly credit?: string;
  /** Absolute address of the licence, from a link with `rel="license"`. */
  readonly license?: string;
}

/** What was put right after publication. */
export interface Correction {
  readonly text: string;
  /** ISO 8601. */
  readonly date?: string;
}

/** An article as its page shows it. Whatever is not shown is absent. */
export interface ArticleMetadata {
  /** The word of `<kolom-headline label>`: `opinion`, `analysis` … */
  readonly label?: string;
  readonly headline?: string;
  readonly description?: string;
  readonly section?: string;
  readonly pictures: readonly Picture[];
  readonly credits: readonly Credit[];
  /** ISO 8601, as the page has it. */
  readonly published?: string;
  /** ISO 8601, as the page has it. */
  readonly updated?: string;
  readonly corrections: readonly Correction[];
  readonly language?: string;
  /** The canonical address, or the page's own. */
  readonly url: string;
  readonly publisher?: string;
  readonly words: number;
}

const DATE =
  /^\d{4}-\d{2}-\d{2}([T ]\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:?\d{2})?)?$/;
/** Reads an article from what its page shows. */
export function readArticle(root: Element): ArticleMetadata {
  const head = root.querySelector('kolom-headline') ?? root;
  const times = timesOf(root);
  const body = root.querySelector('kolom-article-body, [data-kolom-role~="body"]');
  return present<ArticleMetadata>({
    label: head.getAttribute('label'),
    headline: words(root.querySelector('kolom-headline :is(h1, h2, h3), h1')),
    description:
      words(head.querySelector('[slot="standfirst"]')) || meta('name="description"'),
    section: words(head.querySelector('[slot="kicker"]')),
    pictures: picturesOf(root),
    credits: creditsOf(root),
    published: times.find(({kind}) => kind !== 'updated')?.date,
    updated: times.find(({kind}) => kind === 'updated')?.date,
    corrections: correctionsOf(root),
    language: composedClosest(root, '[lang]:not([lang=""])')?.getAttribute('lang'),
    url: canonicalUrl(),
    publisher: meta('property="og:site_name"'),
    words: countWords(textOf(body ?? root)),
  });
}

function timesOf(root: Element): {kind: string | null; date: string}[] {
  const outside = [...OUTSIDE, 'body', 'credit'] as const;
  return [...root.querySelectorAll('time[datetime]')].flatMap((time) => {
    if (time.closest('[data-kolom-correction]') || isWithin(time, outside, root))
      return [];
    const date = dateOf(time);
    return date ? [{kind: time.getAttribute('data-kolom-time'), date}] : [];
  });
}

function dateOf(time: Element | null): string | undefined {
  const date = time?.getAttribute('datetime')?.trim() ?? '';
  return DATE.test(date) ? date.replace(' ', 'T') : undefined;
}

function correctionsOf(root: Element): Correction[] {
  return [...root.querySelectorAll('[data-kolom-correction]')].map((node) => {
    const time = node.querySelector('time[datetime]');
    return present<Correction>({
      text: without(words(node), words(time)).replace(/^[\s:.,–—-]+/, ''),
      date: dateOf(time),
    });
  });
}

/** A text without a part of it that is told apart. */
function without(text: string, part: string): string {
  return part ? text.replace(part, '').replace(/\s+/g, ' ').trim() : text;
}

function picturesOf(root: Element): Picture[] {
  return findImages(root)
    .filter(
      (image) => !isWithin(image, OUTSIDE, root) && !image.closest('kolom-byline'),
    )
    .flatMap((image) => {
      const url = webAddress(largest(image));
      if (!url) return [];
      const {caption, credits} = readFigure(image);
      const figure = image.closest('kolom-photo, figure');
      const license = figure?.querySelector('a[rel~="license"]');
      return present<Picture>({
        url,
        width: size(image, 'width'),
        height: size(image, 'height'),
        caption:
          caption &&
          without(
            textOf(caption, ['credit']),
            license && caption.contains(license) ? words(license) : '',
          ),
        credit: credits
          .map((credit) => words(credit).replace(LEADING_ROLE, ''))
          .join(', '),
        license: webAddress(license?.getAttribute('href') ?? null),
      });
    });
}

/** The address of the widest candidate of a `srcset`, or the `src`. */
function largest(image: HTMLImageElement): string | null {
  let [address, width] = [image.getAttribute('src'), 0];
  for (const [, url, number] of image.srcset.matchAll(/([^\s,]\S*)\s+(\d+)w/g)) {
    if (url && Number(number) > width) [address, width] = [url, Number(number)];
  }
  return address;
}

function size(image: HTMLImageElement, name: 'width' | 'height'): number | undefined {
  const value = Number(image.getAttribute(name));
  return Number.isInteger(value) && value > 0 ? value : undefined;
}

function meta(attribute: string): string {
  const element = document.querySelector(`meta[${attribute}]`);
  return element?.getAttribute('content')?.trim() ?? '';
}

/** Leaves out what is empty. */
function present<Shape extends object>(values: {
  [Key in keyof Shape]: Shape[Key] | null | undefined | '';
}): Shape {
  const entries = Object.entries(values).filter(
    ([, value]) => value != null && value !== '',
  );
  return Object.fromEntries(entries) as Shape;
}

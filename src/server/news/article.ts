import type {CreditRole} from '../../page/credits.js';
import type {FocalPoint} from '../focal-point.js';
import type {SafeNode} from '../markup/tree.js';

/** A format in which an article can come. */
export type NewsFormat = 'ninjs' | 'wordpress' | 'json-feed' | 'rss' | 'json-ld';

/** Somebody who is named in the byline, or an agency. */
export interface NewsPerson {
  readonly role: CreditRole;
  readonly name: string;
  /** Absolute address of their page. */
  readonly url?: string | undefined;
}

/** One size of a picture. */
export interface NewsPicture {
  readonly url: string;
  /** Pixels. */
  readonly width?: number | undefined;
  readonly height?: number | undefined;
}

/** A photograph that comes beside the text. */
export interface NewsPhoto {
  /** The same picture in one or more sizes, the best for a page first. */
  readonly sizes: readonly [NewsPicture, ...NewsPicture[]];
  readonly alt?: string | undefined;
  readonly caption: readonly SafeNode[];
  readonly creators: readonly string[];
  readonly creditLine?: string | undefined;
  readonly copyright?: string | undefined;
  /** Absolute address of the licence. */
  readonly license?: string | undefined;
  readonly focus?: FocalPoint | undefined;
}

/** What was put right after publication. */
export interface NewsCorrection {
  readonly text: string;
  /** ISO 8601. */
  readonly date?: string | undefined;
}

/** Something that was left out or is missing, and does not keep the article from being shown. */
export interface NewsWarning {
  /** As `associations[0].renditions`. */
  readonly field: string;
  /** From 1; undefined where the article came as an object. */
  readonly line?: number | undefined;
  readonly message: string;
}

/** An article as its source describes it. What the source lacks is undefined or empty. */
export interface NewsArticle {
  readonly format: NewsFormat;
  /** Canonical address. */
  readonly url?: string | undefined;
  /** BCP 47. */
  readonly lang?: string | undefined;
  /** The kicker. */
  readonly section?: string | undefined;
  /** What kind of article it is, in the words of `<kolom-headline label>`. */
  readonly label?: string | undefined;
  readonly headline: readonly SafeNode[];
  readonly standfirst: readonly SafeNode[];
  readonly people: readonly NewsPerson[];
  /** ISO 8601 with the offset that the source has. */
  readonly published?: string | undefined;
  readonly updated?: string | undefined;
  /** The first of them leads the article. */
  readonly photos: readonly NewsPhoto[];
  /** The text, its dateline marked and its pictures in `<kolom-photo>`. */
  readonly body: readonly SafeNode[];
  readonly corrections: readonly NewsCorrection[];
  /** Notice of copyright, and the address of the terms. */
  readonly copyright?: string | undefined;
  readonly license?: string | undefined;
  readonly publisher?: string | undefined;
  readonly made?: 'human' | 'ai-assisted' | 'ai-generated' | undefined;
  readonly warnings: readonly NewsWarning[];
}

/** What a format's reader finds; the rest is done alike for all formats. */
export type Draft = Omit<NewsArticle, 'warnings' | 'format' | 'body'> & {
  readonly body: readonly SafeNode[];
  /** Where it was written, if the text may lack it. */
  readonly dateline?: string | undefined;
};

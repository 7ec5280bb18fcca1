import {html, LitElement, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import {fetched} from '../../base/fetched.js';
import {composedClosest} from '../../base/ancestors.js';
import {internalsOf} from '../../base/internals.js';
import {styles} from './article.styles.js';
import type {PrintController} from './print-controller.js';
import type {StructuredData} from './structured-data.js';

// Milliseconds without a change before the page is read again.
const QUIET = 400;

/**
 * An article: headline, text, byline and comments in the columns of a page. It
 * tells search engines what the page shows (`NewsArticle` in JSON-LD), unless
 * the page does that by itself.
 *
 * @tagname kolom-article
 * @summary The article's frame and its structured data.
 * @slot - Everything that belongs to the article.
 * @csspart source - On paper, where the article came from and when.
 * @cssprop [--kolom-article-gutter=1rem] - Room at both sides where the article is narrow.
 * @cssprop [--kolom-article-overhang=9rem] - How far a wide photograph leaves the text, at each side.
 */
export class KolomArticle extends LitElement {
  static override readonly styles = styles;

  /** Class of the part that only subscribers read, for search engines. */
  @property() paywall = '';

  /** Writes no structured data. */
  @property({type: Boolean, attribute: 'no-structured-data'}) noStructuredData = false;

  #extras: Promise<void> | undefined;
  #print?: PrintController;
  #structuredData?: StructuredData;
  #observer?: MutationObserver;
  #commentCount: number | undefined;
  #timer?: ReturnType<typeof setTimeout>;

  constructor() {
    super();
    this.addEventListener('kolom-comments-loaded', this.#onComments);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    const inArticle = composedClosest(this, 'article, [role="article"]');
    const internals = internalsOf(this);
    if (internals) internals.role = inArticle ? 'presentation' : 'article';
    this.#observer = new MutationObserver(this.#schedule);
    this.#observer.observe(this, {childList: true, characterData: true, subtree: true});
    this.#observer.observe(document.head, {childList: true});
    this.#schedule();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    clearTimeout(this.#timer);
    this.#observer?.disconnect();
    this.#structuredData?.remove();
  }

  protected override updated(): void {
    this.#schedule();
  }

  /** Prints the page once its pictures are there, deferred ones too. */
  async print(): Promise<void> {
    await this.#prepare();
    await this.#print?.loadPictures();
    window.print();
  }

  override render(): TemplateResult {
    return html`<slot></slot>${this.#print?.renderSource()}`;
  }

  readonly #onComments = ({
    total,
  }: Event & {readonly total?: number | undefined}): void => {
    this.#commentCount = total;
    this.#schedule();
  };

  readonly #schedule = (): void => {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#describe(), QUIET);
  };

  // Nobody reads by these, so they stay out of what readers wait for.
  async #loadExtras(): Promise<void> {
    const code = await fetched(() => import('./extras.js'));
    if (!code) {
      this.#extras = undefined;
      return;
    }
    this.#structuredData = new code.StructuredData(this);
    this.#print = new code.PrintController(this, () => {
      this.requestUpdate();
      this.performUpdate();
    });
  }

  #prepare(): Promise<void> {
    return (this.#extras ??= this.#loadExtras());
  }

  async #describe(): Promise<void> {
    await this.#prepare();
    if (this.isConnected) this.#structuredData?.update(this.#commentCount);
  }
}

import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import {fetched} from '../../base/fetched.js';
import {composedClosest} from '../../base/ancestors.js';
import {internalsOf} from '../../base/internals.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages} from '../../i18n/messages.js';
import {formatDay} from '../../i18n/format-day.js';
import {canonicalUrl} from '../../page/canonical-url.js';
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

  readonly #localize = new LocalizeController(this, messages);
  #print?: Promise<PrintController | undefined>;
  #printedAt: Date | undefined;
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
    const controller = await this.#preparePrint();
    await controller?.loadPictures();
    window.print();
  }

  override render(): TemplateResult {
    return html`<slot></slot>${this.#renderSource()}`;
  }

  #renderSource(): TemplateResult | typeof nothing {
    if (!this.#printedAt) return nothing;
    const date = formatDay(this.#printedAt, this.#localize.lang);
    return html`<p class="source" part="source">
      ${this.#localize.term('articlePrinted', canonicalUrl(), date)}
    </p>`;
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

  #preparePrint(): Promise<PrintController | undefined> {
    const onPrint = (): void => {
      this.#printedAt = new Date();
      this.requestUpdate();
      this.performUpdate();
    };
    this.#print ??= fetched(() => import('./print-controller.js')).then(
      (code) => code && new code.PrintController(this, onPrint),
    );
    return this.#print;
  }

  async #describe(): Promise<void> {
    // Nobody reads by these, so they stay out of what readers wait for.
    void this.#preparePrint();
    const code = await fetched(() => import('./structured-data.js'));
    if (!code || !this.isConnected) return;
    this.#structuredData ??= new code.StructuredData();
    if (this.noStructuredData || !this.#isMain()) this.#structuredData.remove();
    else {
      const {paywall} = this;
      const commentCount = this.#commentCount;
      this.#structuredData.update(this, {
        ...(paywall && {paywall}),
        ...(commentCount !== undefined && {commentCount}),
      });
    }
  }

  /** A page of several articles is about none of them. */
  #isMain(): boolean {
    const root = this.getRootNode() as Document | ShadowRoot;
    return root.querySelectorAll('kolom-article').length === 1;
  }
}

import {html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import {DEV} from '../../base/dev.js';
import {fetched} from '../../base/fetched.js';
import {toggleState} from '../../base/internals.js';
import {Marks} from '../../base/marks.js';
import {PageRules} from '../../base/page-rules.js';
import {warnOfSmallText} from '../../base/small-text.js';
import {styles} from './article-body.styles.js';
import {bearsDropCap} from './drop-cap.js';
import {ScrollController} from './scroll-controller.js';

const PULL_QUOTES =
  '.wp-block-pullquote, .pullquote, .pull-quote, aside:has(> blockquote)';

/**
 * The text of an article, as any CMS prints it. The typography is in `kolom.css`
 * and needs no script; the element sees to what style sheets cannot know: pasted
 * sizes that would ignore the reader's, tables that only scroll by mouse or stack in
 * narrow columns, pull quotes that would be read out twice, and whether the opening
 * paragraph bears a drop cap.
 *
 * @tagname kolom-article-body
 * @summary Typography for an article's own HTML.
 * @slot - The article's paragraphs, headings, pictures and all else.
 */
export class KolomArticleBody extends LitElement {
  static override readonly styles = styles;

  /** Sets the first letter over three lines, where the first paragraph bears it. */
  @property({type: Boolean, reflect: true}) dropcap = false;

  /** Breaks words at line ends, in languages that the browser can hyphenate. */
  @property({type: Boolean, reflect: true}) hyphenate = false;

  /** Fills the lines, where words are broken too, and in Chinese and Japanese. */
  @property({type: Boolean, reflect: true}) justify = false;

  readonly #marks = new Marks(this, [
    'tabindex',
    'aria-hidden',
    'data-kolom-role',
    'data-kolom-label',
  ]);
  readonly #rules = new PageRules(this);
  readonly #scroll = new ScrollController(this, this.#marks);
  #content: MutationObserver | undefined;
  #hasSizes = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#content = new MutationObserver(() => this.#look());
    this.#content.observe(this, {
      subtree: true,
      childList: true,
      characterData: true,
      attributeFilter: ['style'],
    });
    this.#look();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#content?.disconnect();
    this.#marks.clear();
    this.#rules.clear();
  }

  override render(): TemplateResult {
    return html`<slot></slot>`;
  }

  protected override firstUpdated(): void {
    if (DEV) warnOfSmallText(this);
  }

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('dropcap')) this.#look();
  }

  // Few articles have such a size, such a table, or such a quotation.
  async #lookCloser(): Promise<void> {
    if (this.#hasSizes || this.querySelector('[style*="font" i]')) {
      this.#hasSizes = true;
      const code = await fetched(() => import('./fixed-sizes.js'));
      code?.zoomFixedSizes(this, this.#rules);
    }
    if (this.querySelector('[data-kolom-table="stack"]')) {
      const code = await fetched(() => import('./table-labels.js'));
      code?.labelCells(this, this.#marks);
    }
    if (this.querySelector(PULL_QUOTES)) {
      const code = await fetched(() => import('./pull-quotes.js'));
      code?.hideRepeats(this, PULL_QUOTES, this.#marks);
    }
  }

  #look(): void {
    void this.#lookCloser();
    this.#scroll.observe();
    toggleState(this, 'no-dropcap', this.dropcap && !bearsDropCap(this));
  }
}

import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property} from 'lit/decorators.js';

import {DEV} from '../../base/dev.js';
import {warnOnce} from '../../base/warn-once.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages} from '../../i18n/messages.js';
import {styles} from './headline.styles.js';

/** How a headline is set. */
export type HeadlineLayout = 'standard' | 'centred' | 'split' | 'immersive';

/** What kind of article a headline announces. */
export type HeadlineLabel =
  | 'live'
  | 'opinion'
  | 'analysis'
  | 'sponsored'
  | 'exclusive'
  | 'review'
  | 'background'
  | 'reportage';

/**
 * The head of an article: the author's own heading, with a kicker shown above
 * it and a standfirst below. The heading is first in the page's order, because
 * readers who jump from heading to heading would miss a kicker before it.
 *
 * @tagname kolom-headline
 * @summary Kicker, headline and standfirst as one block.
 * @slot - The author's heading, usually an `<h1>`.
 * @slot kicker - The section or the story's theme, shown above the heading.
 * @slot standfirst - What the story says, in a sentence or two.
 * @slot label - The kind of article in the paper's own words, beside the kicker.
 * @csspart label - The kind of article in the library's words.
 * @cssprop [--kolom-headline-size=clamp(1.875rem, 1.3rem + 2.6vi, 3.25rem)] - Size of the heading.
 */
export class KolomHeadline extends LitElement {
  static override readonly styles = styles;

  /** How the headline is set. */
  @property({reflect: true, useDefault: true}) layout: HeadlineLayout = 'standard';

  /**
   * The kind of article, for readers and, by `<kolom-article>`, for search
   * engines. Advertisers' content is marked for everyone, so write that word
   * yourself in the slot `label`.
   */
  @property({reflect: true, useDefault: true}) label: HeadlineLabel | '' = '';

  readonly #localize = new LocalizeController(this, messages);

  protected override firstUpdated(): void {
    if (DEV && this.label === 'sponsored' && !this.querySelector('[slot="label"]')) {
      warnOnce(
        'headline-sponsored',
        'Readers without script do not learn that this is paid for. Add <p slot="label"> with your own words.',
        this,
      );
    }
  }

  override render(): TemplateResult {
    const label = this.#localize.term('headlineLabel', this.label);
    return html`
      <slot></slot>
      <slot name="kicker"></slot>
      <slot name="label">
        ${label ? html`<span class="label" part="label">${label}</span>` : nothing}
      </slot>
      <slot name="standfirst"></slot>
    `;
  }
}

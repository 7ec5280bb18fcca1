import {css, html, LitElement, type PropertyValues, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import type {ProviderChoice} from '../../comments/provider.js';
import {commentMessages} from '../../i18n/comment-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {countOf} from './counts.js';

/**
 * How many comments a page has, for lists of articles and for links to a thread.
 * All on a page that ask the same server ask it once.
 *
 * @tagname kolom-comment-count
 * @summary The number of comments of one thread.
 * @slot - Shown until the number is known, and where it cannot be had.
 */
export class KolomCommentCount extends LitElement {
  static override readonly styles = css`
    :host([hidden]),
    slot[hidden] {
      display: none;
    }
  `;

  /** Name of a built-in provider, or an object with the same methods. */
  @property() provider: ProviderChoice = '';
  /** Address of the comment server. */
  @property() server = '';
  /** The server's name for the thread; by default the path of the canonical address. */
  @property() thread = '';

  @state() private count: number | undefined;

  readonly #words = new LocalizeController(this, commentMessages);

  protected override updated(changed: PropertyValues<this>): void {
    if (changed.has('provider') || changed.has('server') || changed.has('thread'))
      void this.#ask();
  }

  override render(): TemplateResult {
    const {count} = this;
    const known = count !== undefined;
    return html`<slot ?hidden=${known}></slot>${
        known ? this.#words.term('count', count, this.#words.number(count)) : ''
      }`;
  }

  async #ask(): Promise<void> {
    const {provider, server, thread} = this;
    const count = await countOf(provider, server, thread, this);
    // Another thread may have been named meanwhile.
    if (thread === this.thread && server === this.server) this.count = count;
  }
}

import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import {DEV} from '../../base/dev.js';
import {fetched} from '../../base/fetched.js';
import {styles} from './byline.styles.js';
import type {Filler} from './filler.js';
import {warnAboutByline} from './warnings.js';

const LEFT_EMPTY = 'time:empty, [data-kolom-made]:empty';

/**
 * Who made an article, and when: one entry for each person, with the role in
 * `data-kolom-credit` (`writer`, `editor`, `photographer`, `illustrator`,
 * `translator`, `researcher`, `agency`), the `<time>`s (of the last change:
 * `data-kolom-time="updated"`), corrections (`data-kolom-correction`) and how it
 * was made (`data-kolom-made="human|ai-assisted|ai-generated"`). Words of the
 * author's own stay as they are; what is left empty is filled in the page's
 * language, and times always in the publisher's zone.
 *
 * @tagname kolom-byline
 * @summary The people behind an article by role, with its dates.
 * @slot - A list of people, the `<time>`s, corrections.
 * @csspart read-time - How long the article takes to read.
 */
export class KolomByline extends LitElement {
  static override readonly styles = styles;

  /** Names the role over each person, where the HTML has names alone. */
  @property({type: Boolean, reflect: true}) labels = false;

  /** Adds how long ago it was to times of the last day. */
  @property({type: Boolean, reflect: true}) relative = false;

  /** Says how long the article takes to read. */
  @property({type: Boolean, reflect: true, attribute: 'read-time'}) readTime = false;

  /** What the publisher calls the zone of the times, for example `WIB`. */
  @property() zone = '';

  @state() private duration = '';

  #filler?: Filler;
  #observer?: MutationObserver;
  #filled?: Promise<void>;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer = new MutationObserver(this.#update);
    this.#observer.observe(this, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['datetime', 'data-kolom-credit', 'data-kolom-time'],
    });
    document.addEventListener('DOMContentLoaded', this.#update);
    this.#update();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer?.disconnect();
    document.removeEventListener('DOMContentLoaded', this.#update);
    void this.#filled?.then(() => {
      if (!this.isConnected) this.#filler?.clear(); // It may only have been moved.
    });
  }

  protected override updated(): void {
    const {labels, relative, readTime} = this;
    const wanting = labels || relative || readTime || this.querySelector(LEFT_EMPTY);
    if (wanting || this.#filled) this.#filled = this.#fill();
    if (DEV) warnAboutByline(this);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    await this.#filled;
    return complete;
  }

  override render(): TemplateResult {
    return html`
      <slot></slot>
      ${
        this.readTime
          ? html`<span part="read-time" class="read-time">${this.duration}</span>`
          : nothing
      }
    `;
  }

  async #fill(): Promise<void> {
    // Most bylines are in their author's words, and need nothing of it.
    const code = await fetched(() => import('./filler.js'));
    if (!code || !this.isConnected) return;
    this.#filler ??= new code.Filler(this);
    this.duration = this.#filler.fill();
  }

  readonly #update = (): void => this.requestUpdate();
}

import {html, LitElement, nothing, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import {DEV} from '../../base/dev.js';
import {fetched} from '../../base/fetched.js';
import {styles} from './byline.styles.js';
import {warnAboutByline} from './warnings.js';

type Marks = typeof import('./marks.js');

const MINUTE = 60_000;
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

  #words?: ReturnType<Marks['bylineWords']>;
  #observer?: MutationObserver;
  #filled?: Promise<void>;
  #clock: ReturnType<typeof setInterval> | undefined;

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
    clearInterval(this.#clock);
    this.#clock = undefined;
    void this.#filled?.then(() => this.#clear());
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
    const code = await marks();
    if (!code || !this.isConnected) return;
    const {bylineWords, markAgo, markMade, markRoles, markTimes, readingTime} = code;
    const words = (this.#words ??= bylineWords(this));
    if (this.labels) markRoles(this, words);
    markTimes(this, words, this.zone);
    markMade(this, words);
    if (this.readTime) this.duration = readingTime(this, words);
    if (!this.relative) return;
    const say = (): void => markAgo(this, words.lang, Date.now());
    say();
    this.#clock ??= setInterval(say, MINUTE);
  }

  async #clear(): Promise<void> {
    const code = await marks();
    if (!this.isConnected) code?.clearMarks(this); // It may only have been moved.
  }

  readonly #update = (): void => this.requestUpdate();
}

// Most bylines are in their author's words, and need nothing of it.
const marks = (): Promise<Marks | undefined> => fetched(() => import('./marks.js'));

import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {isLate, keepScroll} from '../../base/awaited.js';
import {fetched} from '../../base/fetched.js';
import {toggleState} from '../../base/internals.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages} from '../../i18n/messages.js';
import {SectionNavOverflowEvent} from './events.js';
import {OverflowController, type NarrowRow} from './overflow-controller.js';
import {styles} from './section-nav.styles.js';
import type {Submenus} from './submenus.js';

/**
 * The newspaper's sections in one row. The list stays where its author put it;
 * what the row has no room for is shown by a button that says how many they
 * are. The current section (`aria-current`) is always in the row.
 *
 * @tagname kolom-section-nav
 * @summary One row of section links with the rest behind a button.
 * @slot - A list of links, or bare links; a list in an entry is its sub-menu.
 * @fires {SectionNavOverflowEvent} kolom-section-nav-overflow - Another number
 *   of sections than before stands behind the button.
 * @cssstate open - The sections which the row has no room for are shown.
 * @csspart button - The button that shows the rest.
 * @cssprop [--kolom-section-nav-more-size=8rem] - Width of that button.
 * @cssprop [--kolom-section-nav-layer=10] - `z-index` while open or sticky.
 */
export class KolomSectionNav extends LitElement {
  static override readonly styles = styles;

  /** What a screen reader calls the navigation; "Sections" where it is empty. */
  @property() label = '';

  /** Stays at the top of the window, and says how high it is in `--kolom-sticky-offset`. */
  @property({type: Boolean, reflect: true}) sticky = false;

  /**
   * What the row does where it is narrower than 30 rem: as everywhere (`more`),
   * `scroll`, or leave the current section and one button (`menu`).
   */
  @property({reflect: true, useDefault: true}) narrow: NarrowRow = 'more';

  /** Shows the sections which the row has no room for. */
  @property({type: Boolean}) open = false;

  @state() private hasLandmark = false;

  @query('.frame') private readonly frame!: HTMLElement | null;

  /**
   * Comes after its reader was shown the whole row: it stays as they have it.
   * @internal
   */
  late = isLate(this);

  readonly #localize = new LocalizeController(this, messages);
  /** @internal */
  readonly overflow = new OverflowController(this, {
    change: () => this.#onOverflow(),
    measure: (items) => {
      void this.#placeSubmenus(items);
      void this.#publishHeight();
    },
  });
  #submenus?: Submenus;
  #publishes = false;
  #whileOpen?: AbortController;

  private get button(): HTMLElement | null | undefined {
    return this.frame?.querySelector('.more');
  }

  /**
   * What decides what fits; the button's width in CSS pixels.
   *
   * @internal
   */
  get measures(): {frame: HTMLElement; button: number} | undefined {
    const {frame, button} = this;
    if (!frame || !button) return undefined;
    return {frame, button: button.getBoundingClientRect().width};
  }

  /**
   * Whether a section of the row, or the rest of it, is shown below.
   *
   * @internal
   */
  get unfolded(): boolean {
    return this.open || this.#submenus?.open === true;
  }

  constructor() {
    super();
    this.addEventListener('keydown', this.#onKeydown);
    this.addEventListener('focusout', this.#onFocusout);
    this.addEventListener('click', this.#onClick);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#whileOpen?.abort();
    this.open = false;
    this.late = false;
    this.#submenus?.toggle();
  }

  protected override firstUpdated(): void {
    keepScroll(this, this.frame?.firstElementChild as HTMLElement);
  }

  protected override willUpdate(): void {
    if (this.open) this.#submenus?.toggle();
  }

  protected override updated(changed: PropertyValues<this>): void {
    toggleState(this, 'open', this.open);
    if (changed.has('narrow')) queueMicrotask(() => this.overflow.measure());
    if (changed.has('open') && (this.open || changed.get('open'))) this.#onToggle();
  }

  override render(): TemplateResult {
    const {bare, count, emptyRow} = this.overflow;
    const label = this.label || this.#localize.term('sectionNavLabel');
    return html`
      <div
        class="frame"
        role=${this.hasLandmark ? nothing : 'navigation'}
        aria-label=${this.hasLandmark ? nothing : label}
      >
        <div class=${`row${emptyRow ? ' empty' : ''}${bare ? ' bare' : ''}`}>
          <slot @slotchange=${this.#onSlotchange}></slot>
        </div>
        ${this.#submenus?.render((section) =>
          this.#localize.term('sectionNavSubmenu', section),
        )}
        <button
          class="more"
          part="button"
          type="button"
          aria-expanded=${this.open}
          ?hidden=${count === 0}
          @click=${this.#onButton}
        >
          ${this.#buttonText(label)}
          <span class="chevron"></span>
        </button>
      </div>
    `;
  }

  #buttonText(label: string): string {
    const {count, menu} = this.overflow;
    const formatted = this.#localize.number(count);
    return menu
      ? this.#localize.term('sectionNavMenu', label, formatted)
      : this.#localize.term('sectionNavMore', count, formatted);
  }

  #onSlotchange(): void {
    this.hasLandmark = this.querySelector('nav, [role="navigation"]') !== null;
  }

  async #onButton(event: MouseEvent): Promise<void> {
    this.open = !this.open;
    await this.updateComplete;
    // The rest stands before the button in reading order, so who came by
    // keyboard or screen reader (no mouse button was counted) is taken there.
    if (this.open && event.detail === 0) linkOf(this.overflow.first)?.focus();
  }

  #onToggle(): void {
    this.#whileOpen?.abort();
    if (this.open) {
      this.overflow.write();
      this.#whileOpen = new AbortController();
      document.addEventListener('pointerdown', this.#onPointerdown, {
        signal: this.#whileOpen.signal,
      });
    }
    // After this update, which a new number of sections may not change.
    queueMicrotask(() => this.overflow.measure());
  }

  async #placeSubmenus(items: readonly HTMLElement[]): Promise<void> {
    if (!this.#submenus) {
      if (!items.some((item) => item.querySelector('ul, ol'))) return;
      // Few newspapers have them.
      const code = await fetched(() => import('./submenus.js'));
      if (code) this.#submenus ??= new code.Submenus(this);
      // Without it they stand in the row, as without script.
      toggleState(this, 'flat', !code);
    }
    await this.#submenus?.place(items);
  }

  // By the attribute, or by the host's own style sheet.
  async #publishHeight(): Promise<void> {
    if (this.#publishes || getComputedStyle(this).position !== 'sticky') return;
    this.#publishes = true;
    const code = await fetched(() => import('./sticky-offset-controller.js'));
    // Observed while another observer is calling, it would be an error of the page.
    if (code) setTimeout(() => new code.StickyOffsetController(this));
  }

  #onOverflow(): void {
    const {count} = this.overflow;
    const hadFocus = this.shadowRoot?.activeElement === this.button;
    if (count === 0) {
      this.open = false;
      if (hadFocus) linkOf(this.overflow.last)?.focus();
    }
    this.dispatchEvent(new SectionNavOverflowEvent(count));
  }

  readonly #onPointerdown = (event: Event): void => {
    if (!event.composedPath().includes(this)) this.open = false;
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !this.open) return;
    event.stopPropagation();
    this.button?.focus();
    this.open = false;
  };

  readonly #onFocusout = ({relatedTarget}: FocusEvent): void => {
    // A link that was kept in the row for its focus may go now.
    if (!this.open) this.overflow.measure();
    else if (relatedTarget instanceof Node && !this.contains(relatedTarget)) {
      this.open = false;
    }
  };

  // In a page that is changed in place, a link leaves the list open.
  readonly #onClick = ({target}: Event): void => {
    if (target instanceof Element && target.closest('a') && this.contains(target)) {
      this.open = false;
    }
  };
}

/** The link of an entry, which may be the entry itself. */
function linkOf(item: HTMLElement | undefined): HTMLElement | undefined {
  return item?.querySelector('a') ?? item;
}

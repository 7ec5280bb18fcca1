import {adoptStyles, html, type LitElement, type TemplateResult} from 'lit';

import {toggleState} from '../../base/internals.js';
import {Marks} from '../../base/marks.js';
import type {OverflowController} from './overflow-controller.js';
import {styles} from './submenus.styles.js';

/** Marks the section whose own sections are shown. */
const EXPANDED = 'data-kolom-expanded';

/** What the sub-menus have to know of their element. */
export interface SubmenuHost extends LitElement {
  /** Whether the panel with the rest of the row is shown. */
  open: boolean;
  /** What stands in the row, and what does not. */
  readonly overflow: OverflowController;
}

/** A section in the row that has sections of its own. */
interface Section {
  readonly item: HTMLElement;
  readonly link: HTMLElement;
  readonly list: Element;
}

/**
 * The sections of a section: a button behind its link shows them below the row.
 * It is the disclosure navigation with top-level links of the ARIA Authoring
 * Practices, https://www.w3.org/WAI/ARIA/apg/patterns/disclosure/examples/disclosure-navigation-hybrid/
 *
 * The buttons stand in the shadow root, over room that the page's style sheet
 * keeps beside each link, because the list belongs to its author. The keyboard
 * meets each right after its link all the same.
 */
export class Submenus {
  readonly #host: SubmenuHost;
  readonly #marks: Marks;
  #items: readonly HTMLElement[] = [];
  #sections: readonly Section[] = [];
  #open: Section | undefined;
  #whileOpen?: AbortController;

  constructor(host: SubmenuHost) {
    this.#host = host;
    this.#marks = new Marks(host, [EXPANDED]);
    const {elementStyles} = host.constructor as typeof LitElement;
    adoptStyles(host.renderRoot as ShadowRoot, [...elementStyles, styles]);
    host.addEventListener('keydown', this.#onKeydown);
    host.addEventListener('focusout', this.#onFocusout);
    host.addEventListener('click', this.#onClick);
  }

  /** Whether the sections of a section are shown. */
  get open(): boolean {
    return this.#open !== undefined;
  }

  /** Takes what stands in the row now, and puts each button to its link. */
  async place(items: readonly HTMLElement[]): Promise<void> {
    this.#items = items.filter((item) => !this.#host.overflow.isLeftOut(item));
    this.#sections = this.#items
      .flatMap(sectionOf)
      .map((now) => this.#sections.find(({link}) => link === now.link) ?? now);
    if (this.#open && !this.#sections.includes(this.#open)) this.toggle();
    this.#host.requestUpdate();
    await this.#host.updateComplete;
    this.#sections.forEach(({item}, index) => {
      this.#buttons[index]?.style.setProperty('--_end', `${this.#endOf(item)}px`);
    });
  }

  /** Shows the sections of one section, or of none. */
  toggle(section?: Section): void {
    if (!section && !this.#open) return;
    if (this.#open) this.#marks.set(this.#open.item, EXPANDED, undefined);
    this.#open = section === this.#open ? undefined : section;
    if (this.#open) this.#marks.set(this.#open.item, EXPANDED, '');
    this.#marks.write();
    this.#host.overflow.write();
    toggleState(this.#host, 'expanded', this.open);
    this.#whileOpen?.abort();
    if (this.open) this.#watch();
    if (this.open) this.#host.open = false;
    this.#host.requestUpdate();
  }

  render(name: (section: string) => string): TemplateResult[] {
    return this.#sections.map((section) => {
      const {item, link, list} = section;
      return html`<button
        class="sub"
        type="button"
        tabindex="-1"
        ?hidden=${this.#host.open && this.#host.overflow.isKept(item)}
        aria-expanded=${section === this.#open}
        aria-label=${name(link.textContent?.trim() ?? '')}
        .ariaControlsElements=${[list]}
        @click=${(event: MouseEvent) => this.#onButton(event, section)}
      >
        <span class="chevron"></span>
      </button>`;
    });
  }

  async #onButton({detail}: MouseEvent, section: Section): Promise<void> {
    this.toggle(section);
    await this.#host.updateComplete;
    // The list stands before the button in reading order, so who came by
    // keyboard or screen reader (no mouse button was counted) is taken there.
    if (this.open && detail === 0) section.list.querySelector('a')?.focus();
  }

  #watch(): void {
    this.#whileOpen = new AbortController();
    const {signal} = this.#whileOpen;
    document.addEventListener('pointerdown', this.#onPointerdown, {signal});
  }

  readonly #onPointerdown = (event: Event): void => {
    if (!event.composedPath().includes(this.#host)) this.toggle();
  };

  readonly #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Tab') this.#onTab(event);
    if (event.key !== 'Escape' || !this.#open) return;
    event.stopPropagation();
    this.#buttonOf(this.#open)?.focus();
    this.toggle();
  };

  readonly #onFocusout = ({relatedTarget}: FocusEvent): void => {
    if (!(relatedTarget instanceof Node) || relatedTarget === this.#host) return;
    if (!this.#open?.item.contains(relatedTarget)) this.toggle();
  };

  // In a page that is changed in place, a link leaves the list open.
  readonly #onClick = ({target}: Event): void => {
    if (this.#open && target instanceof Element && target.closest('a')) this.toggle();
  };

  // Goes from a link to its button and on, where the browser would pass by.
  #onTab(event: KeyboardEvent): void {
    const target = this.#next(event.composedPath()[0], event.shiftKey);
    if (!target) return;
    event.preventDefault();
    target.focus();
  }

  #next(from: EventTarget | undefined, back: boolean): HTMLElement | null | undefined {
    const at = this.#sections.find((one) => this.#buttonOf(one) === from);
    if (at && back) return at.link;
    if (at === this.#open && at) return at.list.querySelector('a');
    if (at) return this.#linkAfter(at.item);
    const section = this.#sections.find(
      ({link, list}) => from === (back ? list.querySelector('a') : link),
    );
    if (section) return this.#buttonOf(section);
    return back ? this.#buttonBefore(from) : undefined;
  }

  #linkAfter(item: HTMLElement): HTMLElement | null {
    const next = this.#items[this.#items.indexOf(item) + 1];
    return next?.querySelector('a') ?? null;
  }

  #buttonBefore(from: EventTarget | undefined): HTMLElement | undefined {
    const index = this.#items.findIndex((item) => item.querySelector('a') === from);
    const before = this.#items[index - 1];
    const section = this.#sections.find(({item}) => item === before);
    return section && section !== this.#open ? this.#buttonOf(section) : undefined;
  }

  get #buttons(): HTMLElement[] {
    return [...(this.#host.shadowRoot?.querySelectorAll<HTMLElement>('.sub') ?? [])];
  }

  #buttonOf(section: Section): HTMLElement | undefined {
    return this.#buttons[this.#sections.indexOf(section)];
  }

  /** From the beginning of the row to the end of an item, in CSS pixels. */
  #endOf(item: HTMLElement): number {
    const [box, row] = [item, this.#host].map((one) => one.getBoundingClientRect());
    if (!box || !row) return 0;
    const rtl = getComputedStyle(this.#host).direction === 'rtl';
    return rtl ? row.right - box.left : box.right - row.left;
  }
}

function sectionOf(item: HTMLElement): Section[] {
  const link = item.querySelector('a');
  const list = item.querySelector('ul, ol');
  return link && list && !list.contains(link) ? [{item, link, list}] : [];
}

import {html, LitElement, type TemplateResult} from 'lit';
import {property, state} from 'lit/decorators.js';

import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages} from '../../i18n/messages.js';
import {ReaderController} from '../../reader/reader-controller.js';
import {NUMBERS} from '../../reader/settings.js';
import {styles} from './font-size.styles.js';

const DEFAULT_SIZES = [0.875, 1, 1.25];

/**
 * A A A: lets the reader choose how large the article's text is. The choice
 * holds for every article and every open tab, and scales the browser's own text
 * size, never the site around the article.
 *
 * @tagname kolom-font-size
 * @summary Buttons that change the size of the article's text.
 * @fires {ReaderChangeEvent} kolom-reader-change - The reader chose another size.
 * @csspart label - The words beside the buttons.
 * @csspart button - Each of the buttons.
 */
export class KolomFontSize extends LitElement {
  static override readonly styles = styles;

  /**
   * Multipliers of the article's text size, one for each button, smallest first.
   *
   * @default '0.875 1 1.25'
   */
  @property() sizes = DEFAULT_SIZES.join(' ');

  /** Words beside the buttons, in place of the built-in ones. */
  @property() label = '';

  /** What is spoken; empty until the reader has done something here. */
  @state() private _announcement = '';

  readonly #localize = new LocalizeController(this, messages);
  readonly #reader = new ReaderController(this);

  override render(): TemplateResult {
    const current = this.#reader.settings.scale ?? 1;
    return html`
      <div class="group" role="group" aria-labelledby="label">
        <span class="sizes">
          ${parseSizes(this.sizes).map((size) => this.#renderButton(size, current))}
        </span>
        <span id="label" part="label"
          >${this.label || this.#localize.term('fontSizeLabel')}</span
        >
        <span role="status" class="visually-hidden">${this._announcement}</span>
      </div>
    `;
  }

  #renderButton(size: number, current: number): TemplateResult {
    const pressed = Math.abs(size - current) < 0.005;
    const kind = size < 1 ? 'smaller' : size > 1 ? 'larger' : 'normal';
    return html`<button
      type="button"
      class="button"
      part="button"
      aria-pressed=${pressed}
      aria-label=${this.#localize.term('fontSizeOption', kind, this.#percent(size))}
      @click=${() => this.#choose(size)}
    >
      <span class="letter" aria-hidden="true">A</span>
    </button>`;
  }

  #choose(size: number): void {
    if (size === (this.#reader.settings.scale ?? 1)) return;
    this.#reader.change({scale: size === 1 ? undefined : size});
    this._announcement = this.#localize.term('fontSizeChanged', this.#percent(size));
  }

  #percent(size: number): string {
    return this.#localize.number(size, {style: 'percent', maximumFractionDigits: 0});
  }
}

/** The multipliers that can be used, in order; the usual three where none can. */
function parseSizes(value: string | number | null): number[] {
  const [least, most] = NUMBERS.scale;
  const sizes = String(value ?? '')
    .split(/[\s,]+/)
    .map(Number)
    .filter((size) => size >= least && size <= most);
  return sizes.length > 0 ? [...new Set(sizes)].sort((a, b) => a - b) : DEFAULT_SIZES;
}

import {html, LitElement, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';
import {live} from 'lit/directives/live.js';

import {keepKeys} from '../../base/keep-keys.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {readerMessages} from '../../i18n/reader-messages.js';
import {ReaderController} from '../../reader/reader-controller.js';
import {hasAll, MEASURE, SIZE, SPACING, type Slider, WCAG_SPACING} from './controls.js';
import {styles} from './reader-settings.styles.js';

const THEMES = 'auto light dark sepia contrast';
const FONTS = 'auto serif sans legible dyslexic';

/**
 * How the reader likes to read: size, typeface, spacing, width of the column and
 * colours. Every change shows in the article at once, in every open tab, and is
 * there on the next visit. A preference: it makes no page accessible that is not.
 *
 * @tagname kolom-reader-settings
 * @summary A panel with the reader's own text and colour settings.
 * @fires {ReaderChangeEvent} kolom-reader-change - The reader changed a setting.
 * @csspart button - The button that opens the panel.
 * @csspart panel - The panel.
 */
export class KolomReaderSettings extends LitElement {
  static override readonly styles = styles;

  /** Words on the button, in place of the built-in ones. */
  @property() label = '';

  /**
   * Themes to choose from. Names of your own need a style sheet of their own.
   *
   * @default 'auto light dark sepia contrast'
   */
  @property() themes = THEMES;

  /**
   * Typefaces to choose from. `--kolom-font-serif`, `-sans`, `-legible` and
   * `-dyslexic` name the fonts; names of your own need a rule of their own.
   *
   * @default 'auto serif sans legible dyslexic'
   */
  @property() fonts = FONTS;

  /** What is spoken; empty until the reader has done something here. */
  @state() private _announcement = '';

  @query('[popover]') private readonly _panel!: HTMLElement;
  @query('.open') private readonly _button!: HTMLElement;

  readonly #localize = new LocalizeController(this, readerMessages);
  readonly #reader = new ReaderController(this);

  constructor() {
    super();
    keepKeys(this);
  }

  override render(): TemplateResult {
    const label = this.label || this.#localize.term('readerLabel');
    return html`
      <button type="button" class="button open" part="button" popovertarget="panel">
        <span class="letters" aria-hidden="true">Aa</span> ${label}
      </button>
      <div
        id="panel"
        part="panel"
        popover
        role="dialog"
        aria-label=${label}
        @beforetoggle=${this.#onToggle}
      >
        ${this.#renderSlider(SIZE)} ${this.#renderChoice('theme', this.themes, THEMES)}
        ${this.#renderChoice('font', this.fonts, FONTS)} ${this.#renderSpacing()}
        ${this.#renderSlider(MEASURE)}
        <div class="end">
          <button type="button" class="button" @click=${this.#onReset}>
            ${this.#localize.term('readerReset')}
          </button>
          <button
            type="button"
            class="button"
            popovertarget="panel"
            popovertargetaction="hide"
          >
            ${this.#localize.term('readerClose')}
          </button>
        </div>
        <span role="status" class="visually-hidden">${this._announcement}</span>
      </div>
    `;
  }

  #renderSpacing(): TemplateResult {
    const spacious = hasAll(this.#reader.settings, WCAG_SPACING);
    return html`
      <fieldset>
        <legend>${this.#localize.term('readerSpacing')}</legend>
        <button
          type="button"
          class="button"
          aria-pressed=${spacious}
          @click=${() => this.#onSpacious(spacious)}
        >
          ${this.#localize.term('readerSpacious')}
        </button>
        ${SPACING.map((slider) => this.#renderSlider(slider))}
      </fieldset>
    `;
  }

  #renderSlider(slider: Slider): TemplateResult {
    const {key, label, least, most, step, standard} = slider;
    const value = this.#reader.settings[key] ?? standard;
    const shown = this.#percent(value / (standard || 1));
    return html`
      <label class="slider">
        <span>${this.#localize.term(label as 'readerSize')}</span>
        <span class="value" aria-hidden="true">${shown}</span>
        <input
          type="range"
          name=${key}
          min=${least}
          max=${most}
          step=${step}
          aria-valuetext=${shown}
          .value=${live(String(value))}
          @input=${(event: Event) => this.#onSlide(event, slider)}
        />
      </label>
    `;
  }

  #renderChoice(
    key: 'theme' | 'font',
    offered: string | null,
    standard: string,
  ): TemplateResult {
    const theme = key === 'theme';
    const current = this.#reader.settings[key] ?? 'auto';
    return html`
      <fieldset>
        <legend>${this.#localize.term(theme ? 'readerTheme' : 'readerFont')}</legend>
        ${parseNames(offered, standard).map(
          (name) => html`
            <label class="choice" data-name=${name}>
              <input
                type="radio"
                name=${key}
                value=${name}
                .checked=${live(name === current)}
                @change=${() =>
                  this.#reader.change({[key]: name === 'auto' ? undefined : name})}
              />
              <span
                >${this.#localize.term(
                  theme ? 'readerThemeName' : 'readerFontName',
                  name,
                )}</span
              >
            </label>
          `,
        )}
      </fieldset>
    `;
  }

  #onSlide(event: Event, {key, standard}: Slider): void {
    const value = Number((event.target as HTMLInputElement).value);
    this.#reader.change({[key]: value === standard ? undefined : value});
  }

  #onSpacious(spacious: boolean): void {
    const none = {line: undefined, letter: undefined, word: undefined};
    this.#reader.change(spacious ? {...none, paragraph: undefined} : WCAG_SPACING);
  }

  #onReset(): void {
    this.#reader.reset();
    this._announcement = this.#localize.term('readerResetDone');
  }

  // The panel lies above the page, so it is told where its button is.
  #onToggle(event: Event): void {
    this._announcement = '';
    if ((event as ToggleEvent).newState !== 'open') {
      // Chromium leaves the focus on what it hides in a shadow root.
      if (this._panel.matches(':focus-within')) this._button.focus();
      return;
    }
    const {left, right, bottom} = this._button.getBoundingClientRect();
    const inline = this.matches(':dir(rtl)') ? innerWidth - right : left;
    this._panel.style.setProperty('--_inline', `${inline + scrollX}px`);
    this._panel.style.setProperty('--_block', `${bottom + scrollY}px`);
  }

  #percent(value: number): string {
    return this.#localize.number(value, {style: 'percent', maximumFractionDigits: 0});
  }
}

function parseNames(value: string | number | null, standard: string): string[] {
  const names = String(value ?? '').match(/[\w-]+/g) ?? standard.split(' ');
  return [...new Set(names)];
}

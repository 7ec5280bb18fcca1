import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {keepKeys} from '../../base/keep-keys.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {galleryMessages, type GalleryMessages} from '../../i18n/gallery-messages.js';
import {photoIdFromHash} from '../../page/photo-id.js';
import {copyText} from './caption.js';
import {Gestures} from './gestures.js';
import {icons} from './icons.js';
import {styles} from './lightbox.styles.js';
import {Permalink} from './permalink.js';
import {copyImage, type Picture} from './pictures.js';
import {ZoomController} from './zoom-controller.js';

type Action = 'close' | 'previous' | 'next' | 'zoomIn' | 'zoomOut';

const LABELS = {
  close: 'lightboxClose',
  previous: 'lightboxPrevious',
  next: 'lightboxNext',
  zoomIn: 'lightboxZoomIn',
  zoomOut: 'lightboxZoomOut',
} as const satisfies Record<Action, keyof GalleryMessages>;

const STEP = 1.5;
const PAN = 80;

/**
 * The photographs of an article in large, with caption and credit. It is made
 * when a reader asks for it, stands at the end of the page while it is open, and
 * is gone when it is closed.
 *
 * Built on the platform and not on PhotoSwipe 5.4, the best of the libraries:
 * that is 21 kB gzip beside our 8, writes its controls by `innerHTML`, which
 * Trusted Types refuse, has no captions, is no `<dialog>`, and leaves the page
 * behind it to assistive technology.
 *
 * @tagname kolom-lightbox
 * @internal
 */
export class KolomLightbox extends LitElement {
  static override readonly styles = styles;

  /** What there is to leaf through, in reading order. */
  @property({attribute: false}) pictures: readonly Picture[] = [];

  /** Which of them is shown, from 0. */
  @property({type: Number}) index = 0;

  /** The picture whose file could not be had. */
  @state() private failed: Picture | undefined;

  @query('dialog') private readonly dialog!: HTMLDialogElement | null;
  @query('.stage') private readonly stage!: HTMLElement | null;
  @query('.text') private readonly text!: HTMLElement;
  @query('.stage img') private readonly image!: HTMLElement | null;

  readonly #localize = new LocalizeController(this, galleryMessages);
  readonly #permalink = new Permalink(() => this.#onAddress());
  readonly #zoom = new ZoomController(this, () => ({
    stage: this.stage,
    image: this.image,
  }));
  /** Addresses of the large files that have come. */
  readonly #sharp = new Set<string>();
  #shown: HTMLImageElement | undefined;
  #texts: Node[] = [];
  #opener: HTMLElement | null = null;
  readonly #listeners = new AbortController();

  get #picture(): Picture | undefined {
    return this.pictures[this.index];
  }

  constructor() {
    super();
    keepKeys(this, '*');
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#listeners.abort();
    this.#permalink.drop();
  }

  /** Opens the dialog. Resolves when it shows. */
  async show(): Promise<void> {
    await this.updateComplete;
    const {signal} = this.#listeners;
    if (!this.stage || !this.#picture || signal.aborted) return;
    this.#opener = activeElement();
    // In jsdom a dialog has no methods.
    if (this.dialog?.showModal) this.dialog.showModal();
    else if (this.dialog) this.dialog.open = true;
    // Only now has the stage a size.
    this.requestUpdate();
    this.#permalink.enter(this.#picture.id);
    new Gestures(this.stage, this.#gestures, signal);
    this.#permalink.whenElsewhere(() => this.remove(), signal);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const picture = this.#picture;
    if (!picture) return;
    if (changed.has('index') || changed.has('pictures')) this.#prepare(picture);
    const {largest, source} = picture;
    const file = this.#sharp.has(largest) ? largest : source;
    // What is set anew is fetched anew.
    if (this.#shown && this.#shown.getAttribute('src') !== file) this.#shown.src = file;
  }

  #prepare(picture: Picture): void {
    this.#zoom.reset(picture.size);
    this.#shown = copyImage(picture, () => this.#onLoad(picture));
    this.#shown.onerror = () => (this.failed = picture);
    const {caption, credits} = picture;
    const apart = credits.filter((credit) => !caption?.contains(credit));
    this.#texts = [...(caption ? [caption] : []), ...apart].map(copyText);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    // Words that do not fit are scrolled by keys too.
    this.text.tabIndex = this.text.scrollHeight > this.text.clientHeight ? 0 : -1;
  }

  override render(): TemplateResult {
    const picture = this.#picture;
    return html`<dialog
      aria-label=${this.#localize.term('lightboxLabel')}
      aria-describedby="position"
      @close=${this.#onClose}
      @keydown=${this.#onKeyDown}
    >
      ${picture ? [this.#renderBar(picture), this.#renderStage(picture)] : nothing}
      <div class="text">${this.#texts.map((text) => html`<div>${text}</div>`)}</div>
    </dialog>`;
  }

  #renderBar(picture: Picture): TemplateResult {
    const position = this.#localize.number(this.index + 1);
    const total = this.#localize.number(this.pictures.length);
    const spoken = this.#localize.term('lightboxPosition', position, total);
    return html`<div class="bar">
      <p class="count" aria-hidden="true">
        ${this.pictures.length > 1 ? `${position} / ${total}` : nothing}
      </p>
      <p class="visually-hidden" id="position" role="status">
        ${spoken}. ${picture.image.alt}
      </p>
      ${this.#renderButton('zoomOut', !this.#zoom.zoomed)}
      ${this.#renderButton('zoomIn', !this.#zoom.hasMore)}
      ${this.#renderButton('close')}
    </div>`;
  }

  #renderStage(picture: Picture): TemplateResult {
    return html`<div class="stage">
        ${
          this.failed === picture
            ? html`<p class="failed">
                ${this.#localize.term('photoBroken')}<br />${picture.image.alt}
              </p>`
            : this.#shown
        }
      </div>
      ${
        this.pictures.length > 1
          ? [
              this.#renderButton('previous', this.index === 0),
              this.#renderButton('next', this.index === this.pictures.length - 1),
            ]
          : nothing
      }`;
  }

  // Not `disabled`: a button that ends under the focus would lose it.
  #renderButton(action: Action, idle = false): TemplateResult {
    return html`<button
      class=${`button ${action}`}
      type="button"
      aria-label=${this.#localize.term(LABELS[action])}
      aria-disabled=${idle ? 'true' : nothing}
      ?autofocus=${action === 'close'}
      @click=${() => this.#actions[action]()}
    >
      ${icons[action]}
    </button>`;
  }

  readonly #actions: Record<Action, () => void> = {
    close: () => this.#close(),
    previous: () => this.#turn(this.index - 1),
    next: () => this.#turn(this.index + 1),
    zoomIn: () => this.#zoom.by(STEP, undefined, true),
    zoomOut: () => this.#zoom.by(1 / STEP, undefined, true),
  };

  readonly #gestures = {
    zoomed: () => this.#zoom.zoomed,
    zoom: (factor: number, at: {x: number; y: number}) => this.#zoom.by(factor, at),
    pan: (x: number, y: number) => this.#zoom.pan(x, y),
    follow: (x: number) => this.#zoom.follow(x),
    turn: (side: 'left' | 'right') => this.#actions[this.#sideways(side)](),
    tap: (at: {x: number; y: number}, target: EventTarget | undefined) => {
      if (this.#zoom.zoomed) this.#zoom.pan(-at.x, -at.y, true);
      else if (target === this.stage) this.#close();
    },
    doubleTap: (at: {x: number; y: number}) => this.#zoom.toggle(at),
    close: () => this.#close(),
  };

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = this.#keys[event.key];
    const scrolls = event.composedPath()[0] === this.text && /Up|Down/.test(event.key);
    if (!act || scrolls) return;
    // Left alone, the key would scroll the page behind.
    event.preventDefault();
    act();
  };

  readonly #keys: Readonly<Record<string, (() => void) | undefined>> = {
    ArrowLeft: () => this.#arrow('left'),
    ArrowRight: () => this.#arrow('right'),
    ArrowUp: () => this.#zoom.pan(0, PAN, true),
    ArrowDown: () => this.#zoom.pan(0, -PAN, true),
    PageUp: this.#actions.previous,
    PageDown: this.#actions.next,
    Home: () => this.#turn(0),
    End: () => this.#turn(this.pictures.length - 1),
    '+': this.#actions.zoomIn,
    '=': this.#actions.zoomIn,
    '-': this.#actions.zoomOut,
  };

  #arrow(side: 'left' | 'right'): void {
    if (this.#zoom.zoomed) this.#zoom.pan(side === 'left' ? PAN : -PAN, 0, true);
    else this.#actions[this.#sideways(side)]();
  }

  #sideways(side: 'left' | 'right'): 'previous' | 'next' {
    const end = getComputedStyle(this).direction === 'rtl' ? 'left' : 'right';
    return side === end ? 'next' : 'previous';
  }

  #turn(index: number): void {
    const picture = this.pictures[index];
    if (!picture) return;
    this.index = index;
    this.#permalink.replace(picture.id);
  }

  #onLoad(picture: Picture): void {
    const {source, largest} = picture;
    if (source === largest || this.#sharp.has(largest)) return;
    // Without the large file the reader keeps the one that is there.
    const file = copyImage(picture, () => {
      this.#sharp.add(largest);
      this.requestUpdate();
    });
    file.src = largest;
  }

  // Back, Forward or another link: the address says what is to be seen.
  #onAddress(): void {
    const id = photoIdFromHash(location.hash);
    const index = this.pictures.findIndex((picture) => picture.id === id);
    if (index >= 0 && !this.#permalink.isElsewhere) this.index = index;
    else this.#end();
  }

  #close(): void {
    if (this.dialog?.close) this.dialog.close();
    else this.#onClose();
  }

  readonly #onClose = (): void => {
    if (!this.isConnected) return;
    this.#permalink.leave();
    this.#end();
  };

  #end(): void {
    this.remove();
    this.#opener?.focus({preventScroll: true});
  }
}

function activeElement(): HTMLElement | null {
  let active = document.activeElement;
  while (active?.shadowRoot?.activeElement) active = active.shadowRoot.activeElement;
  return active instanceof HTMLElement ? active : null;
}

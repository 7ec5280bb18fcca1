import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, queryAll, state} from 'lit/decorators.js';

import {keepScroll} from '../../base/awaited.js';
import {onServer} from '../../base/on-server.js';
import {DEV} from '../../base/dev.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {galleryMessages} from '../../i18n/gallery-messages.js';
import {messages} from '../../i18n/messages.js';
import {findImages, readFigure} from '../../page/figure.js';
import {FrameController} from '../picture/frame-controller.js';
import {icons} from '../picture/icons.js';
import {openZoom, renderNoZoom} from '../picture/open-zoom.js';
import {PicturesController} from '../picture/pictures-controller.js';
import {warnAboutPhoto} from '../picture/warnings.js';
import {styles} from './gallery.styles.js';

/**
 * Several photographs, each with its caption and credit: side by side, or in a
 * row to leaf through.
 *
 * @tagname kolom-gallery
 * @summary A grid or a strip of photographs with captions and credits.
 * @slot - The author's `<figure>`s or `<kolom-photo>`s, bare or in a list.
 * @fires {PhotoZoomEvent} kolom-photo-zoom - The reader asked for a larger view; cancelable.
 * @csspart zoom - The buttons that open the larger view.
 * @csspart previous - The button to the previous photograph of a strip.
 * @csspart next - The button to the next photograph of a strip.
 * @cssprop [--kolom-gallery-column=10rem] - Least width of a column of the grid.
 * @cssprop [--kolom-gallery-gap] - Room between photographs.
 * @cssprop [--kolom-gallery-ratio=3/2] - Shape of the pictures.
 */
export class KolomGallery extends LitElement {
  static override readonly styles = styles;

  /** Whether all photographs are seen at once, or one after the other. */
  @property({reflect: true, useDefault: true}) layout: 'grid' | 'strip' = 'grid';

  /** Offers the reader a larger view of each photograph. */
  @property({type: Boolean, reflect: true}) zoomable = false;

  /** What the photographs are of, for readers who hear the page. */
  @property() label = '';

  /** Which photograph of a strip is in front, from 0. */
  @state() private current = 0;

  /** The photograph of which the reader asked for a larger view that is not to be had. */
  @state() private noZoom: HTMLImageElement | undefined;

  @query('.items') private readonly items!: HTMLElement;
  @queryAll('.frame') private readonly frames!: NodeListOf<HTMLElement>;

  readonly #localize = new LocalizeController(this, galleryMessages);
  readonly #words = new LocalizeController(this, messages);

  constructor() {
    super();
    new FrameController(
      this,
      () => {
        const images = this.#own;
        return [...this.frames].flatMap((frame, i) => {
          const image = images[i];
          return image ? [[frame, image] as const] : [];
        });
      },
      () => this.items,
    );
    new PicturesController(this, {
      images: () => this.#own,
      open: (image) => void this.zoom(image),
    });
  }

  /** The photographs, in reading order. */
  get images(): HTMLImageElement[] {
    return onServer ? [] : findImages(this);
  }

  /** Opens the larger view of a photograph. Resolves when it shows. */
  async zoom(image: HTMLImageElement | undefined = this.images[0]): Promise<void> {
    if (!image) return;
    const frame = this.frames[this.#own.indexOf(image)];
    // Focus comes back to where it was, so it should be on the photograph.
    frame?.querySelector('button')?.focus({preventScroll: true});
    this.noZoom = (await openZoom(this, image)) ? undefined : image;
  }

  /** Brings a photograph of a strip to the front, by its place from 0. */
  show(index: number): void {
    const image = this.images[index];
    if (!image) return;
    const {items} = this;
    const rtl = getComputedStyle(items).direction === 'rtl';
    const side = rtl ? 'right' : 'left';
    const from = items.getBoundingClientRect()[side];
    const offset = image.getBoundingClientRect()[side] - from;
    // To a place, for by a distance WebKit goes on to the photograph after it. In
    // jsdom nothing scrolls.
    items.scrollTo?.({left: items.scrollLeft + offset});
  }

  protected override firstUpdated(): void {
    keepScroll(this, this.items);
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    if (DEV && document.readyState === 'complete') {
      for (const image of this.#own) warnAboutPhoto(readFigure(image));
    }
  }

  override render(): TemplateResult {
    const strip = this.layout === 'strip';
    return html`<div
        class=${strip ? 'items strip' : 'items'}
        role=${strip ? 'group' : nothing}
        tabindex=${strip ? 0 : nothing}
        aria-label=${
          strip ? this.label || this.#localize.term('galleryLabel') : nothing
        }
        @keydown=${this.#onKeyDown}
        @scroll=${this.#onScroll}
      >
        ${this.hasUpdated ? this.#own.map((image) => this.#renderFrame(image)) : nothing}
        <slot></slot>
      </div>
      ${strip ? this.#renderControls() : nothing}`;
  }

  #renderFrame(image: HTMLImageElement): TemplateResult {
    const {images} = this;
    const position = this.#localize.number(images.indexOf(image) + 1);
    const total = this.#localize.number(images.length);
    return html`<div class="frame">
      ${
        this.zoomable
          ? html`<button
              class="control"
              part="zoom"
              type="button"
              aria-haspopup="dialog"
              aria-label=${this.#localize.term('galleryZoom', position, total)}
              @click=${() => this.zoom(image)}
            >
              ${icons.enlarge}
            </button>`
          : nothing
      }
      ${this.noZoom === image ? renderNoZoom(this.#words, image) : nothing}
    </div>`;
  }

  #renderControls(): TemplateResult {
    const {current} = this;
    const last = this.images.length - 1;
    const position = this.#localize.number(current + 1);
    const total = this.#localize.number(last + 1);
    return html`<div class="controls">
      ${this.#renderButton('previous', current - 1, current <= 0)}
      <p aria-hidden="true">${position} / ${total}</p>
      <p class="visually-hidden" role="status">
        ${this.#localize.term('lightboxPosition', position, total)}
      </p>
      ${this.#renderButton('next', current + 1, current >= last)}
    </div>`;
  }

  // Not `disabled`: a button that ends under the focus would lose it.
  #renderButton(
    part: 'previous' | 'next',
    index: number,
    isIdle: boolean,
  ): TemplateResult {
    const name = part === 'next' ? 'lightboxNext' : 'lightboxPrevious';
    return html`<button
      class="button"
      part=${part}
      type="button"
      aria-label=${this.#localize.term(name)}
      aria-disabled=${isIdle ? 'true' : nothing}
      @click=${() => this.show(index)}
    >
      ${icons[part]}
    </button>`;
  }

  /** The pictures that stand in no element of their own. */
  get #own(): HTMLImageElement[] {
    return this.images.filter((image) => !image.closest('kolom-photo'));
  }

  readonly #onKeyDown = (event: KeyboardEvent): void => {
    if (event.target !== this.items || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const rtl = getComputedStyle(this).direction === 'rtl';
    const index = {
      [rtl ? 'ArrowLeft' : 'ArrowRight']: this.current + 1,
      [rtl ? 'ArrowRight' : 'ArrowLeft']: this.current - 1,
      Home: 0,
      End: this.images.length - 1,
    }[event.key];
    if (index === undefined) return;
    event.preventDefault();
    this.show(index);
  };

  readonly #onScroll = (): void => {
    const {items, images} = this;
    const room = items.scrollWidth - items.clientWidth;
    const atEnd = room > 0 && Math.abs(items.scrollLeft) >= room - 1;
    const {left, right} = items.getBoundingClientRect();
    const rtl = getComputedStyle(items).direction === 'rtl';
    const inFront = images.findIndex((image) => {
      const box = image.getBoundingClientRect();
      // More than half of it is to be seen.
      const middle = (box.left + box.right) / 2;
      return rtl ? middle < right : middle > left;
    });
    this.current = atEnd ? images.length - 1 : Math.max(0, inFront);
  };
}

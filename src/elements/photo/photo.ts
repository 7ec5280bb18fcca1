import {html, LitElement, nothing, type PropertyValues, type TemplateResult} from 'lit';
import {property, query, state} from 'lit/decorators.js';

import {onServer} from '../../base/on-server.js';
import {DEV} from '../../base/dev.js';
import {fetched} from '../../base/fetched.js';
import {toggleState} from '../../base/internals.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {messages} from '../../i18n/messages.js';
import {findImages, readFigure} from '../../page/figure.js';
import {FrameController} from '../picture/frame-controller.js';
import {icons} from '../picture/icons.js';
import {openZoom, renderNoZoom} from '../picture/open-zoom.js';
import {PicturesController} from '../picture/pictures-controller.js';
import {warnAboutPhoto} from '../picture/warnings.js';
import type {Cover} from './cover.js';
import {PhotoCreditMissingEvent} from './events.js';
import {styles} from './photo.styles.js';

export type PhotoLayout = 'inline' | 'inset-start' | 'inset-end' | 'wide' | 'full';

// What the reader chose to see stays open for this page, also where a framework
// builds the element anew.
const uncovered = new Set<string>();

/**
 * A news photograph with its caption and credit. The figure stays in the light
 * DOM, so it paints, prints and is indexed before any script has run.
 *
 * @tagname kolom-photo
 * @summary A figure with a caption, a credit and an optional larger view.
 * @slot - The author's `<figure>`, `<picture>`, `<img>` or linked image. What has
 *   `data-kolom-role="credit"` is the credit, inside the caption or apart from it.
 * @fires {PhotoZoomEvent} kolom-photo-zoom - The reader asked for a larger view; cancelable.
 * @fires {PhotoCreditMissingEvent} kolom-photo-credit-missing - The photograph has no credit.
 * @cssstate shown - Sensitive, and the reader asked to see it.
 * @cssstate covered - Sensitive, and a cover of ours lies over it while it is not shown.
 * @cssstate loaded - The picture has come.
 * @cssstate broken - The picture is not to be had.
 * @cssstate uncredited - Nobody is credited.
 * @csspart zoom - The button that opens the larger view.
 * @csspart cover - What lies over a photograph that is not shown.
 * @csspart reveal - The button that uncovers a sensitive photograph.
 * @cssprop [--kolom-photo-placeholder] - Background of the picture while it loads: a colour or a blurred preview.
 * @cssprop [--kolom-photo-caption-color] - Colour of the caption.
 * @cssprop [--kolom-photo-credit-color] - Colour of the credit.
 */
export class KolomPhoto extends LitElement {
  static override readonly styles = styles;

  /** Offers the reader a larger view of the photograph. */
  @property({type: Boolean, reflect: true}) zoomable = false;

  /** Where the photograph stands in its column. */
  @property({reflect: true, useDefault: true}) layout: PhotoLayout = 'inline';

  /**
   * Covers the photograph until the reader asks for it. The value is the reason
   * that is shown; without one it is a general warning.
   */
  @property({reflect: true, converter: {fromAttribute: (value) => value, toAttribute}})
  sensitive: string | boolean | null = null;

  /** What happens to a photograph without a credit: a warning to developers, a placeholder, or nothing is shown. */
  @property({attribute: 'missing-credit', reflect: true, useDefault: true})
  missingCredit: 'warn' | 'placeholder' | 'hide' = 'warn';

  /** The reader asked for a larger view, and there is none to be had. */
  @state() private noZoom = false;

  @query('.frame') private readonly frame!: HTMLElement;
  @query('.zoom') private readonly zoomButton!: HTMLElement | null;

  readonly #localize = new LocalizeController(this, messages);
  #cover: Cover | undefined;
  #coming: Promise<void> | undefined;
  #reported: HTMLImageElement | undefined;

  constructor() {
    super();
    new FrameController(this, () => (this.image ? [[this.frame, this.image]] : []));
    new PicturesController(this, {
      images: () => (this.image ? [this.image] : []),
      open: () => void this.zoom(),
    });
  }

  /** The photograph, or null while there is none. */
  get image(): HTMLImageElement | null {
    return onServer ? null : (findImages(this)[0] ?? null);
  }

  /** Whether the photograph waits for the reader to ask for it. */
  get covered(): boolean {
    const {image} = this;
    return this.#isSensitive && !(image && uncovered.has(image.src));
  }

  /** Opens the larger view, as the zoom button does. Resolves when it shows. */
  async zoom(): Promise<void> {
    const {image} = this;
    // Linked to, what is covered is shown where it waits. In jsdom nothing scrolls.
    if (this.covered) this.scrollIntoView?.({block: 'nearest'});
    if (!image || !this.#isShown(image)) return;
    // Focus comes back to where it was, so it should be on the photograph.
    this.zoomButton?.focus({preventScroll: true});
    this.noZoom = !(await openZoom(this, image));
  }

  /** Uncovers a sensitive photograph for as long as the page is open, or covers it again. */
  reveal(shown = true): void {
    const {image} = this;
    if (!image) return;
    if (shown) uncovered.add(image.src);
    else uncovered.delete(image.src);
    this.requestUpdate();
  }

  protected override updated(changed: PropertyValues<this>): void {
    super.updated(changed);
    const {image} = this;
    // kolom.css covers, hides and lifts the placeholder by these.
    toggleState(this, 'shown', this.#isSensitive && !this.covered);
    toggleState(this, 'covered', this.#isSensitive && !!this.#cover);
    toggleState(this, 'loaded', isLoaded(image));
    toggleState(this, 'broken', isBroken(image));
    toggleState(this, 'uncredited', !!image && !isCredited(image));
    if (image) void this.#report(image);
  }

  protected override async getUpdateComplete(): Promise<boolean> {
    const complete = await super.getUpdateComplete();
    return this.#coming ? this.#coming.then(() => super.getUpdateComplete()) : complete;
  }

  override render(): TemplateResult {
    // A server does not see the page's own nodes, so that these come one update later.
    const image = this.hasUpdated ? this.image : null;
    return html`<div class="frame">
        ${image ? this.#renderCover(image) : nothing}
        ${image && this.zoomable && this.#isShown(image) ? this.#renderZoom() : nothing}
        ${image && this.noZoom ? renderNoZoom(this.#localize, image) : nothing}
      </div>
      <slot></slot>`;
  }

  #renderZoom(): TemplateResult {
    return html`<button
      class="control zoom"
      part="zoom"
      type="button"
      aria-haspopup="dialog"
      aria-label=${this.#localize.term('photoZoom')}
      @click=${this.zoom}
    >
      ${icons.enlarge}
    </button>`;
  }

  #renderCover(image: HTMLImageElement): TemplateResult | typeof nothing {
    const reason = this.#isWithheld(image)
      ? 'uncredited'
      : isBroken(image)
        ? 'broken'
        : this.#isSensitive && 'sensitive';
    if (!reason) return nothing;
    if (!this.#cover) {
      this.#coming ??= this.#loadCover();
      return nothing;
    }
    const {covered, sensitive} = this;
    return this.#cover.render({
      reason,
      warning: typeof sensitive === 'string' ? sensitive.trim() : '',
      alt: image.alt,
      closed: reason !== 'sensitive' || covered,
      toggle: () => this.reveal(covered),
    });
  }

  async #loadCover(): Promise<void> {
    // Without its code the picture stays out of sight, as before the script.
    const code = await fetched(() => import('./cover.js'));
    if (code) {
      this.#cover = new code.Cover(this);
      this.requestUpdate();
    }
    this.#coming = undefined;
  }

  get #isSensitive(): boolean {
    return typeof this.sensitive === 'string' || this.sensitive === true;
  }

  #isShown(image: HTMLImageElement): boolean {
    return !this.covered && !this.#isWithheld(image) && !isBroken(image);
  }

  #isWithheld(image: HTMLImageElement): boolean {
    return this.missingCredit === 'placeholder' && !isCredited(image);
  }

  async #report(image: HTMLImageElement): Promise<void> {
    if (this.#reported === image) return;
    this.#reported = image;
    await pageLoaded();
    if (!this.isConnected || this.image !== image) return;
    if (!isCredited(image)) this.dispatchEvent(new PhotoCreditMissingEvent(image));
    if (DEV) warnAboutPhoto(readFigure(image));
  }
}

// A framework that knows no attributes sets the property to true.
function toAttribute(value: string | boolean | null): string | null {
  return typeof value === 'boolean' ? (value ? '' : null) : value;
}

function isCredited(image: HTMLImageElement): boolean {
  return readFigure(image).credits.length > 0;
}

function isLoaded(image: HTMLImageElement | null): boolean {
  return !!image?.complete && image.naturalWidth > 0;
}

// A picture that failed before the element was defined fires no event any more.
function isBroken(image: HTMLImageElement | null): boolean {
  return !!image?.currentSrc && image.complete && image.naturalWidth === 0;
}

/** Resolves when what the page has to say about a picture has been parsed. */
async function pageLoaded(): Promise<void> {
  if (document.readyState === 'complete') return;
  await new Promise((resolve) =>
    window.addEventListener('load', resolve, {once: true}),
  );
}

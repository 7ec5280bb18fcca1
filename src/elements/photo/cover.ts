import {adoptStyles, html, nothing, type LitElement, type TemplateResult} from 'lit';

import {galleryMessages} from '../../i18n/gallery-messages.js';
import {LocalizeController} from '../../i18n/localize-controller.js';
import {coverStyles} from './cover.styles.js';
import {styles} from './photo.styles.js';

/** Why a photograph is covered. */
export type CoverReason = 'uncredited' | 'broken' | 'sensitive';

/** What the page says about a covered photograph. */
export interface Covered {
  readonly reason: CoverReason;
  /** The author's words on why it is sensitive; empty where there are none. */
  readonly warning: string;
  readonly alt: string;
  /** The reader has not asked for it yet. */
  readonly closed: boolean;
  readonly toggle: () => void;
}

/**
 * What lies over a photograph that is not shown. Few photographs need one, so it
 * comes when it is needed; until then kolom.css keeps the picture out of sight.
 */
export class Cover {
  readonly #words;

  constructor(host: LitElement) {
    this.#words = new LocalizeController(host, galleryMessages);
    adoptStyles(host.renderRoot as ShadowRoot, [styles, coverStyles].flat());
  }

  render({reason, warning, alt, closed, toggle}: Covered): TemplateResult {
    const words = this.#words;
    const sentence = {
      uncredited: () => words.term('photoUncredited'),
      broken: () => words.term('photoBroken'),
      sensitive: () => warning || words.term('photoSensitive'),
    }[reason]();
    // One button for both ways, so that the focus stays where it is.
    return html`<div class=${closed ? 'cover' : 'cover shown'} part="cover">
      <p id="reason">${sentence}</p>
      ${reason === 'broken' ? html`<p class="alt" aria-hidden="true">${alt}</p>` : nothing}
      ${
        reason === 'sensitive'
          ? html`<button
              class="button"
              part="reveal"
              type="button"
              aria-describedby="reason"
              @click=${toggle}
            >
              ${words.term(closed ? 'photoShow' : 'photoHide')}
            </button>`
          : nothing
      }
    </div>`;
  }
}

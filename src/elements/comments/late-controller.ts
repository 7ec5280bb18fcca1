import {
  html,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';

import {isLate} from '../../base/awaited.js';
import {intersectionObserver} from '../../base/observers.js';
import {commentNamedBy} from '../../page/comment-id.js';

type LateHost = ReactiveControllerHost &
  HTMLElement & {readonly renderRoot: DocumentFragment | HTMLElement};

/**
 * Lets comments that came to life late grow only where nobody sees it, or when the
 * reader asks: until then what the author wrote in their place stands where it did.
 */
export class LateController implements ReactiveController {
  /** Whether there is still a button alone. */
  waits: boolean;

  readonly #host: LateHost;
  #observer: IntersectionObserver | undefined;

  constructor(host: LateHost) {
    this.#host = host;
    this.waits = isLate(host) && !isAskedFor(host);
    host.addController(this);
  }

  hostConnected(): void {
    if (!this.waits) return;
    this.#observer = intersectionObserver((entries) => {
      const {isIntersecting, boundingClientRect} = entries.at(-1) ?? {};
      if (!isIntersecting && (boundingClientRect?.top ?? 0) > 0) this.end();
    });
    this.#observer?.observe(this.#host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
  }

  /** Waits no more. */
  end(): void {
    if (!this.waits) return;
    this.waits = false;
    this.#observer?.disconnect();
    this.#host.requestUpdate();
  }

  render(label: string): TemplateResult {
    return html`<div class="late">
      <slot name="guidelines"></slot><slot name="sign-in"></slot><slot></slot>
      <p>
        <button class="button" type="button" @click=${this.#onShow}>${label}</button>
      </p>
    </div>`;
  }

  readonly #onShow = async (): Promise<void> => {
    this.end();
    await this.#host.updateComplete;
    const section = this.#host.renderRoot.querySelector('section');
    section?.scrollIntoView?.();
    section?.focus({preventScroll: true});
  };
}

/** By a link to a comment, or by the loader's button that tries again. */
function isAskedFor({shadowRoot}: HTMLElement): boolean {
  return !!commentNamedBy(location) || !!shadowRoot?.activeElement;
}

import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Knows whether the reader is in an element, and renders it again when that changes. */
export class AttentionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #onEnter: () => void;
  isAttended = false;

  /** @param onEnter - Called whenever the focus comes to another place in it. */
  constructor(host: ReactiveControllerHost & HTMLElement, onEnter: () => void) {
    this.#host = host;
    this.#onEnter = onEnter;
    host.addController(this);
  }

  hostConnected(): void {
    this.#host.addEventListener('focusin', this.#onFocusin);
    this.#host.addEventListener('focusout', this.#onFocusout);
  }

  hostDisconnected(): void {
    this.#host.removeEventListener('focusin', this.#onFocusin);
    this.#host.removeEventListener('focusout', this.#onFocusout);
    this.isAttended = false;
  }

  #turn(isAttended: boolean): void {
    // Whoever goes on inside renders nothing: a long thread has hundreds of blocks.
    if (isAttended !== this.isAttended) this.#host.requestUpdate();
    this.isAttended = isAttended;
  }

  readonly #onFocusin = (): void => {
    this.#turn(true);
    this.#onEnter();
  };

  // What moves within the shadow root does not come here.
  readonly #onFocusout = ({relatedTarget}: FocusEvent): void =>
    this.#turn(this.#host.contains(relatedTarget as Node | null));
}

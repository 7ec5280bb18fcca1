import type {ReactiveController, ReactiveControllerHost} from 'lit';

/** Knows whether the reader is in an element, and renders it again when that changes. */
export class AttentionController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  isAttended = false;

  /** @param onEnter - Called whenever the focus comes to another place in it. */
  constructor(host: ReactiveControllerHost & HTMLElement, onEnter: () => void) {
    this.#host = host;
    host.addController(this);
    host.addEventListener('focusin', () => {
      this.#turn(true);
      onEnter();
    });
    // What moves within the shadow root does not come here.
    host.addEventListener('focusout', ({relatedTarget}) =>
      this.#turn(host.contains(relatedTarget as Node | null)),
    );
  }

  hostDisconnected(): void {
    this.isAttended = false;
  }

  #turn(isAttended: boolean): void {
    // Whoever goes on inside renders nothing: a long thread has hundreds of blocks.
    if (isAttended !== this.isAttended) this.#host.requestUpdate();
    this.isAttended = isAttended;
  }
}

import {html, type ReactiveControllerHost, type TemplateResult} from 'lit';

/** Says what stays true after what the reader used is gone. */
export class NoticeController {
  readonly #host: ReactiveControllerHost;
  #words = '';
  /** It is no echo of what can be seen anyhow. */
  #isVisible = false;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
  }

  readonly say = (words: string, isVisible = false): void => {
    this.#words = words;
    this.#isVisible = isVisible;
    this.#host.requestUpdate();
  };

  /** Takes away what can be seen; of the rest nobody would notice. */
  hide(): void {
    if (this.#isVisible) this.say('');
  }

  render(): TemplateResult {
    return html`<p
      class=${this.#isVisible ? 'told' : 'visually-hidden'}
      role="status"
      tabindex="-1"
    >
      ${this.#words}
    </p>`;
  }
}

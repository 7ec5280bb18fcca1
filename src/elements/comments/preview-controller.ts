import type {ReactiveController, ReactiveControllerHost} from 'lit';

import {loadParser} from '../../comments/content/parsers.js';
import {ProviderError} from '../../comments/provider.js';
import {contentBox} from './content-view.js';

/** Shows what is typed as it will stand in the thread: by the very same code. */
export class PreviewController implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  /** Absent while the reader writes. */
  content: HTMLElement | undefined;
  /** Why there is none, though it was asked for. */
  error: ProviderError | undefined;

  constructor(host: ReactiveControllerHost) {
    this.#host = host;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.content = undefined;
  }

  /** Shows the text, or hides it again. */
  async toggle(text: string, format: string): Promise<void> {
    const shown = this.content;
    this.content = this.error = undefined;
    try {
      // The parser is fetched by those who look: most never do.
      if (!shown) this.content = contentBox((await loadParser(format))(text));
    } catch {
      this.error = new ProviderError('network');
    }
    this.#host.requestUpdate();
  }

  hide(): void {
    if (!this.content && !this.error) return;
    this.content = this.error = undefined;
    this.#host.requestUpdate();
  }
}

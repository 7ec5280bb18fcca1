import type {ReaderSettings} from './settings.js';

/** The reader changed how the article is shown. It has been applied already. */
export class ReaderChangeEvent extends Event {
  /** Everything the reader has chosen so far. */
  readonly settings: ReaderSettings;

  constructor(settings: ReaderSettings) {
    super('kolom-reader-change', {bubbles: true, composed: true});
    this.settings = settings;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kolom-reader-change': ReaderChangeEvent;
  }
}

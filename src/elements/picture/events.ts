/** The reader asked to see a photograph larger. Cancel it to open your own viewer. */
export class PhotoZoomEvent extends Event {
  /** The photograph to enlarge. */
  readonly image: HTMLImageElement;

  constructor(image: HTMLImageElement) {
    super('kolom-photo-zoom', {bubbles: true, composed: true, cancelable: true});
    this.image = image;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kolom-photo-zoom': PhotoZoomEvent;
  }
}

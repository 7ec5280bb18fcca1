/** A photograph was found without a credit: something for the newsroom to mend. */
export class PhotoCreditMissingEvent extends Event {
  /** The photograph that nobody is named for. */
  readonly image: HTMLImageElement;

  constructor(image: HTMLImageElement) {
    super('kolom-photo-credit-missing', {bubbles: true, composed: true});
    this.image = image;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kolom-photo-credit-missing': PhotoCreditMissingEvent;
  }
}

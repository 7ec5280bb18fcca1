/** Another number of sections than before stands behind the button. */
export class SectionNavOverflowEvent extends Event {
  /** How many sections the row has no room for. */
  readonly count: number;

  constructor(count: number) {
    super('kolom-section-nav-overflow', {bubbles: true, composed: true});
    this.count = count;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'kolom-section-nav-overflow': SectionNavOverflowEvent;
  }
}

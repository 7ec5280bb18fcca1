import type {ReactiveElement} from 'lit';

const TYPES = ['keydown', 'keypress', 'keyup'] as const;
const FIELDS = 'input, select, textarea';
/** What a host may have to hear, wherever the focus is. */
const SHARED = /^(Escape|Tab|F\d+)$/;

/**
 * Keeps what is typed into the fields of an element from the page around it. A
 * site's one-key shortcuts leave fields alone by the event's target, and for a
 * listener outside a shadow root that is our element and not the field: "j" would
 * turn the page and never be written. Escape, Tab, function keys and chords still
 * get through, and so does every key in what the author put between our tags.
 *
 * @param host - The outermost of our elements: those in its shadow root need no
 *   call of their own.
 * @param fields - Where keys are kept; `*` for a dialog, whose page is inert.
 */
export function keepKeys(host: ReactiveElement, fields = FIELDS): void {
  const keep = (event: KeyboardEvent): void => {
    const [target] = event.composedPath();
    if (
      target instanceof Element &&
      target.matches(fields) &&
      !host.contains(target) &&
      isPlain(event)
    )
      event.stopPropagation();
  };
  host.addController({
    hostConnected() {
      const root = host.renderRoot as HTMLElement | ShadowRoot;
      for (const type of TYPES) root.addEventListener(type, keep as EventListener);
    },
  });
}

function isPlain(event: KeyboardEvent): boolean {
  const {key, ctrlKey, metaKey, altKey} = event;
  // With AltGr letters are typed, which Windows tells as Ctrl and Alt. A browser
  // that fills a form in sends events that have no key.
  const types = !(ctrlKey || metaKey || altKey) || event.getModifierState('AltGraph');
  return types && !SHARED.test(key);
}

/** What a form is asked to do. */
export type FormCommand = 'send' | 'cancel' | 'preview';

/** What an event in a form asks for, if it asks for anything. */
export function commandOf(event: Event): FormCommand | undefined {
  const {type, target} = event;
  if (type === 'submit') return 'send';
  if (type === 'keydown') return commandOfKey(event as KeyboardEvent);
  const {action} = (target as HTMLElement).dataset;
  return type === 'click' ? (action as FormCommand | undefined) : undefined;
}

/**
 * Ctrl or Cmd with Enter sends, Escape closes. Enter also confirms a candidate of an
 * input method (229 in Safari), and a key held down repeats: neither sends anything.
 */
function commandOfKey(event: KeyboardEvent): FormCommand | undefined {
  const {key, ctrlKey, metaKey, isComposing, keyCode, repeat, target} = event;
  if (key === 'Escape' && !isComposing) return 'cancel';
  if (key !== 'Enter') return undefined;
  const isField = target instanceof HTMLInputElement;
  const quick = ctrlKey || metaKey;
  const isHeld = isComposing || keyCode === 229 || repeat;
  // A field sends its form by Enter alone.
  if (isHeld ? isField || quick : quick && !isField) event.preventDefault();
  return quick && !isField && !isHeld ? 'send' : undefined;
}

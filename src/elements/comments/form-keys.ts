/**
 * What a key asks of a form: Ctrl or Cmd with Enter sends, Escape closes. Enter also
 * confirms a candidate of an input method (229 in Safari), and a key held down repeats:
 * neither sends anything.
 */
export function commandOf(event: KeyboardEvent): 'send' | 'cancel' | undefined {
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

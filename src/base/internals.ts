const known = new WeakMap<HTMLElement, ElementInternals | undefined>();

/**
 * The internals of one of our elements, made once: a second call of
 * `attachInternals` throws. Undefined where there are none to be had, as in
 * happy-dom, or where a subclass has taken them for itself.
 */
export function internalsOf(host: HTMLElement): ElementInternals | undefined {
  if (!known.has(host)) known.set(host, attach(host));
  return known.get(host);
}

function attach(host: HTMLElement): ElementInternals | undefined {
  try {
    return host.attachInternals();
  } catch {
    return undefined;
  }
}

/**
 * Switches a state of an element, which style sheets select as `:state(name)`. It
 * is no attribute, so that neither a framework that hydrates the page nor a morph
 * to the server's HTML meets anything that the author did not write.
 */
export function toggleState(host: HTMLElement, name: string, on: boolean): void {
  const states = internalsOf(host)?.states;
  try {
    if (on) states?.add(name);
    else states?.delete(name);
  } catch {
    // Chromium before 125 takes other names: it has no `:state()` either.
  }
}

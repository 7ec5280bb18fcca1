/** Resolves after the browser had the chance to paint and to answer the reader. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    // Jest's jsdom has none.
    if (typeof MessageChannel === 'undefined') return void setTimeout(resolve);
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Resolves after the next frame; soon, where a page in the background has none. */
export function nextFrame(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => void nextTask().then(resolve));
    setTimeout(resolve, 100);
  });
}

interface Idle {
  readonly requestIdleCallback?: (
    act: () => void,
    options: {readonly timeout: number},
  ) => unknown;
}

/** Does something once the page has nothing else to do, or after a second at most. */
export function whenIdle(act: () => void): void {
  const {requestIdleCallback: idle} = globalThis as Idle;
  if (idle) idle(act, {timeout: 1000});
  else setTimeout(act); // Safari tells nobody.
}

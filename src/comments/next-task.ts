/** Resolves after the browser had the chance to paint and to answer the reader. */
export function nextTask(): Promise<void> {
  return new Promise((resolve) => {
    const {port1, port2} = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      resolve();
    };
    port2.postMessage(0);
  });
}

/** Does something once the page has nothing else to do, where a browser tells of that. */
export function whenIdle(act: () => void): void {
  globalThis.requestIdleCallback?.(act);
}

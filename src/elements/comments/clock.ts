const callbacks = new Set<() => void>();
let timer: ReturnType<typeof setInterval> | undefined;

/** Calls back each minute, until the returned function is called: one timer a page. */
export function everyMinute(callback: () => void): () => void {
  callbacks.add(callback);
  timer ??= setInterval(() => callbacks.forEach((each) => each()), 60_000);
  return () => {
    callbacks.delete(callback);
    if (callbacks.size > 0) return;
    clearInterval(timer);
    timer = undefined;
  };
}

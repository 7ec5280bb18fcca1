const running = new Set<string>();

/** Runs a task unless one of that name runs, on this page or in another tab. */
export async function exclusively(
  name: string,
  task: () => Promise<void>,
): Promise<boolean> {
  if (running.has(name)) return false;
  running.add(name);
  try {
    // Missing on pages that are not served securely; refused in sandboxed frames.
    const locks = globalThis.navigator?.locks;
    if (!locks) return await task().then(() => true);
    let started = false;
    try {
      return await locks.request(name, {ifAvailable: true}, async (lock) => {
        started = true;
        if (lock) await task();
        return lock !== null;
      });
    } catch (error) {
      if (started) throw error;
      return await task().then(() => true);
    }
  } finally {
    running.delete(name);
  }
}

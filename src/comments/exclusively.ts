import type {PageOfForms} from './submission-deps.js';

const running = new Map<string, Promise<unknown>>();

/** Runs a task unless one of that name runs, on this page or in another tab. */
async function exclusively(name: string, task: () => Promise<void>): Promise<boolean> {
  if (running.has(name)) return false;
  const run = locked(name, task).finally(() => running.delete(name));
  running.set(name, run);
  return run;
}

/** Resolves when no task of that name runs any more. */
async function released(name: string): Promise<void> {
  await running.get(name)?.catch(() => undefined);
  const locks = globalThis.navigator?.locks;
  await locks?.request(name, {mode: 'shared'}, () => undefined).catch(() => undefined);
}

async function locked(name: string, task: () => Promise<void>): Promise<boolean> {
  // Missing on pages that are not served securely; refused in sandboxed frames.
  const locks = globalThis.navigator?.locks;
  if (!locks) return task().then(() => true);
  let started = false;
  try {
    return await locks.request(name, {ifAvailable: true}, async (lock) => {
      started = true;
      if (lock) await task();
      return lock !== null;
    });
  } catch (error) {
    if (started) throw error;
    return task().then(() => true);
  }
}

/** What the forms of a page that was just opened have in common. */
export function pageOfForms(): PageOfForms {
  return {
    ...{exclusive: exclusively, released},
    knowsTabs: () => !!globalThis.navigator?.locks,
    decisions: new Map(),
  };
}

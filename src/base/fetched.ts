import {within} from './within.js';

/** How long an element waits for code of its own, as long as kolom.css waits for it. */
export const PATIENCE_MS = 5000;

/**
 * The module that `import()` fetches, asked for once more where it fails. Undefined
 * where it is not to be had, as off line, after a deployment that took it away, or
 * from a server that never answers: what needs it is then left undone, as without
 * script.
 *
 * @param patience - Milliseconds after which it is not to be had.
 */
export async function fetched<Module>(
  load: () => Promise<Module>,
  patience = PATIENCE_MS,
): Promise<Module | undefined> {
  return within(patience, load().catch(load)).catch(() => undefined);
}

/**
 * The module that `import()` fetches, or undefined where it is not to be had, as off
 * line or after a deployment that took it away: what needs it is then left undone,
 * as without script.
 */
export async function fetched<Module>(
  module: Promise<Module>,
): Promise<Module | undefined> {
  return module.catch(() => undefined);
}

import type Axe from 'axe-core';
// A script of the old kind: it exports nothing to a browser and sets a global.
import 'axe-core';

const {axe} = globalThis as unknown as {axe: typeof Axe};

/**
 * Checks an element, its shadow roots included, against WCAG 2.2 AA and axe's
 * best practices.
 *
 * @throws {Error} Naming every rule that is broken, and where.
 */
export async function expectAccessible(
  element: Element,
  {disable = []}: {disable?: string[]} = {},
): Promise<void> {
  const {violations} = await axe.run(element, {
    resultTypes: ['violations'],
    rules: Object.fromEntries(
      // A fixture is a piece of a page, so it cannot stand in a landmark.
      ['region', ...disable].map((rule) => [rule, {enabled: false}]),
    ),
  });
  if (violations.length === 0) return;
  const lines = violations.flatMap(({id, help, nodes}) => [
    `${id}: ${help}`,
    ...nodes.map(
      (node) => `  ${node.target.flat().join(' >> ')}\n  ${node.failureSummary}`,
    ),
  ]);
  throw new Error(`Not accessible:\n${lines.join('\n')}`);
}

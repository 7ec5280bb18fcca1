// Names the failed tests of Node's own runner for tests/run.mjs: a line of JSON each.

/**
 * @typedef {object} Failure
 * @property {string} file - The path of the test's file.
 * @property {string} name - The test's own; a file that does not load has its path.
 * @property {string} [engine] - The browser engine, where a file is run in each.
 */

/** @param {AsyncIterable<{type: string, data: object}>} events */
export default async function* failuresReporter(events) {
  for await (const {type, data} of events) {
    if (type !== 'test:fail' || data.todo !== undefined || data.skip !== undefined)
      continue;
    const {file = data.name, name, details} = data;
    // A suite fails by its tests, which are named.
    if (details?.error?.failureType === 'subtestsFailed') continue;
    yield `${JSON.stringify({file, name})}\n`;
  }
}

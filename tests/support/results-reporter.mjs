// Leaves what every test file came to where tests/run.mjs finds it: a line of JSON each,
// written as soon as the file has ended, so that it outlives a runner that breaks.
import {appendFileSync, writeFileSync} from 'node:fs';

/**
 * How one test file ended in one engine.
 *
 * @typedef {object} FileResult
 * @property {string} file - Its path.
 * @property {string} engine
 * @property {number} passed - Tests.
 * @property {string[]} failed - The names of those that failed.
 * @property {number} skipped
 * @property {string} [broken] - Why the file itself failed though none of its tests
 *   did: it does not load, throws outside of a test, or its browser broke.
 */

function* testsOf(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}

/** @returns {FileResult} */
function resultOf({testFile, browser, testResults, passed, errors}) {
  const result = {
    file: testFile,
    engine: browser.engine,
    passed: 0,
    failed: [],
    skipped: 0,
  };
  for (const test of testResults ? testsOf(testResults) : []) {
    if (test.skipped) result.skipped += 1;
    else if (test.passed) result.passed += 1;
    else result.failed.push(test.name);
  }
  if (!passed && result.failed.length === 0) {
    result.broken = errors.map(({message}) => message).join('; ') || 'no reason given';
  }
  return result;
}

/**
 * @param {string} path - The first line written there names the files that are to be
 *   run; every further one is a `FileResult`.
 */
export function resultsReporter(path) {
  return {
    start({sessions, testFiles}) {
      writeFileSync(path, `${JSON.stringify(testFiles)}\n`);
      sessions.on('session-status-updated', (session) => {
        if (session.status !== 'FINISHED') return;
        appendFileSync(path, `${JSON.stringify(resultOf(session))}\n`);
      });
    },
  };
}

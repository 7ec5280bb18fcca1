// Leaves the number of passed and failed tests where tests/run.mjs finds it.
import {writeFileSync} from 'node:fs';

function* testsOf(suite) {
  yield* suite.tests;
  for (const inner of suite.suites) yield* testsOf(inner);
}

/** @param {string} file - Written when the run is finished. */
export function countReporter(file) {
  return {
    onTestRunFinished({sessions}) {
      const total = {passed: 0, failed: 0, skipped: 0};
      for (const session of sessions) {
        const tests = session.testResults ? [...testsOf(session.testResults)] : [];
        for (const test of tests) {
          total[test.skipped ? 'skipped' : test.passed ? 'passed' : 'failed'] += 1;
        }
        // A file that does not load, or throws outside a test, has no failed test.
        const failed = tests.some((test) => !test.passed && !test.skipped);
        if (!session.passed && !failed) total.failed += 1;
      }
      writeFileSync(file, JSON.stringify(total));
    },
  };
}

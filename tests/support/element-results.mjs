// What the element tests came to, over the runs that it took.
import {readJsonLines} from './json-lines.mjs';

/** @typedef {import('./results-reporter.mjs').FileResult} FileResult */

/** The results of every file in every engine; a later one takes an earlier one's place. */
export class ElementResults {
  #engines;
  #files = [];
  /** @type {Map<string, FileResult>} */
  #results = new Map();

  /** @param {string[]} engines */
  constructor(engines) {
    this.#engines = engines;
  }

  /** Takes in what `resultsReporter` left; nothing where it came to leave nothing. */
  read(path) {
    const [files, ...results] = readJsonLines(path);
    if (files && this.#files.length === 0) this.#files = files;
    for (const result of results) {
      this.#results.set(`${result.engine} ${result.file}`, result);
    }
  }

  /**
   * The tests that failed, and the files that did not come to an end without one being
   * to blame.
   *
   * @returns {import('./failures-reporter.mjs').Failure[]}
   */
  failures() {
    return this.#engines.flatMap((engine) =>
      this.#files.flatMap((file) =>
        this.#failuresOf(engine, file).map((name) => ({engine, file, name})),
      ),
    );
  }

  /** How many tests passed, and how many were skipped. */
  counts() {
    const total = {passed: 0, skipped: 0};
    for (const {passed, skipped} of this.#results.values()) {
      total.passed += passed;
      total.skipped += skipped;
    }
    return total;
  }

  #failuresOf(engine, file) {
    const result = this.#results.get(`${engine} ${file}`);
    if (!result) return ['it was not run to its end'];
    return result.broken ? [result.broken] : result.failed;
  }
}

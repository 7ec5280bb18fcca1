// What the element tests came to, over the runs that it took.
import {existsSync, readFileSync} from 'node:fs';

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
    if (!existsSync(path)) return;
    const [files, ...results] = readFileSync(path, 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line) => JSON.parse(line));
    if (this.#files.length === 0) this.#files = files;
    for (const result of results) {
      this.#results.set(`${result.engine} ${result.file}`, result);
    }
  }

  /**
   * Which files did not come to an end without a test being to blame, by engine.
   *
   * @returns {[engine: string, files: {file: string, why: string}[]][]}
   */
  broken() {
    return this.#engines
      .map((engine) => [engine, this.#files.flatMap((file) => this.#why(engine, file))])
      .filter(([, files]) => files.length > 0);
  }

  /** How many tests passed, failed and were skipped; each broken file is one that failed. */
  counts() {
    const total = {passed: 0, failed: 0, skipped: 0};
    for (const result of this.#results.values()) {
      for (const key of Object.keys(total)) total[key] += result[key];
    }
    total.failed += this.broken().reduce((sum, [, files]) => sum + files.length, 0);
    return total;
  }

  #why(engine, file) {
    const result = this.#results.get(`${engine} ${file}`);
    if (!result) return [{file, why: 'it was not run to its end'}];
    return result.broken ? [{file, why: result.broken}] : [];
  }
}

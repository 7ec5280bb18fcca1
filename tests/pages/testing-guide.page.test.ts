// The guide to testing says what works: each of its files is run by the tool that it is
// written for, in a folder of an application that has installed the package.
import assert from 'node:assert/strict';
import {execFile} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {createServer, type AddressInfo} from 'node:net';
import {join} from 'node:path';
import {after, before, describe, it} from 'node:test';

import {
  BROWSER_ENVIRONMENT,
  CHROMIUM_ARGUMENTS,
  findBrowser,
} from '../support/browsers.mjs';
import {makeConsumer} from '../support/consumer.mjs';

const GUIDE = join(import.meta.dirname, '../../stories/testing.mdx');

/** A fenced block whose first line is a comment with the name of a file. */
const BLOCK = /^```\w+\n((?:\/\/|<!--) ([\w.-]+\.\w+).*\n[^]*?)^```$/gm;

const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="960" height="640"></svg>';

const PACKAGES = [
  '.bin',
  ...['lit', 'lit-html', 'lit-element', '@lit', 'tslib'],
  ...['vite', 'vitest', 'jsdom', 'happy-dom', '@testing-library', 'chai'],
  ...['playwright', '@web'],
];

/** Much longer than anything takes: the machine may be busy. */
const PATIENCE_MS = 120_000;

/** A port on which nobody listens. */
async function freePort(): Promise<string> {
  const server = createServer().listen(0);
  await new Promise((resolve) => server.once('listening', resolve));
  const {port} = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

/** The guide's settings, with the browser that this machine has. */
function withBrowser(executablePath: string): Record<string, string> {
  const launch = JSON.stringify({executablePath, args: CHROMIUM_ARGUMENTS});
  return {
    'ours.playwright.js': `import config from './playwright.config.js';
export default {
  ...config,
  timeout: ${PATIENCE_MS},
  expect: {timeout: ${PATIENCE_MS}},
  use: {...config.use, launchOptions: ${launch}},
};`,
    'ours.runner.js': `import {chromeLauncher} from '@web/test-runner-chrome';
import config from './web-test-runner.config.js';
export default {
  ...config,
  testFramework: {config: {timeout: ${PATIENCE_MS}}},
  browsers: [chromeLauncher({launchOptions: ${launch}})],
};`,
  };
}

describe('the guide to testing', () => {
  let consumer: Awaited<ReturnType<typeof makeConsumer>>;

  before(async () => {
    const guide = await readFile(GUIDE, 'utf8');
    const port = await freePort();
    const files = [...guide.matchAll(BLOCK)].map(([, text = '', name]) => [
      name,
      text.replaceAll('4173', port),
    ]);
    const browser = findBrowser('chromium')?.path ?? '';
    consumer = await makeConsumer(
      {'harbour.svg': PICTURE, ...Object.fromEntries(files), ...withBrowser(browser)},
      PACKAGES,
    );
  });

  after(() => consumer.remove());

  /** Runs a tool of the application; resolves with what it printed. */
  function run(bin: string, ...args: string[]): Promise<string> {
    const {folder} = consumer;
    const env = {...BROWSER_ENVIRONMENT, NO_COLOR: '1', FORCE_COLOR: '0'};
    // The runner of this file tells its children to report to it.
    delete (env as NodeJS.ProcessEnv)['NODE_TEST_CONTEXT'];
    const command = [join(folder, 'node_modules', bin), ...args];
    return new Promise((resolve, reject) => {
      execFile(process.execPath, command, {cwd: folder, env}, (error, out, more) =>
        error ? reject(new Error(`${error.message}\n${out}\n${more}`)) : resolve(out),
      );
    });
  }

  for (const environment of ['jsdom', 'happy-dom']) {
    it(`tests in Vitest with ${environment}`, async () => {
      const options = [
        'run',
        '--environment',
        environment,
        `--testTimeout=${PATIENCE_MS}`,
      ];
      assert.match(await run('vitest/vitest.mjs', ...options), /Tests +2 passed/);
    });
  }

  it('tests in Playwright', async () => {
    const options = ['test', '--config', 'ours.playwright.js'];
    assert.match(await run('playwright/cli.js', ...options), /1 passed/);
  });

  it('tests in Web Test Runner', async () => {
    const bin = '@web/test-runner/dist/bin.js';
    assert.match(await run(bin, '--config', 'ours.runner.js'), /1 passed, 0 failed/);
  });
});

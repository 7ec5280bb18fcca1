// Element tests in Chromium, Firefox and WebKit. ENGINES=chromium,webkit runs
// fewer; an engine that is not on this machine is left out, unless CI is set.
import {readFile} from 'node:fs/promises';
import {esbuildPlugin} from '@web/dev-server-esbuild';
import {defaultReporter} from '@web/test-runner';
import {chromeLauncher} from '@web/test-runner-chrome';
import * as puppeteer from 'puppeteer-core';
import {
  BROWSER_ENVIRONMENT,
  CHROMIUM_ARGUMENTS,
  ENGINES,
  FIREFOX_PREFERENCES,
  findBrowser,
} from './support/browsers.mjs';
import {corpusPlugin} from './support/corpus-plugin.mjs';
import {webkitGtkLauncher} from './support/webkit-launcher.mjs';
import {gesturePlugin} from './support/gesture-plugin.mjs';
import {ownLitPlugin} from './support/own-lit-plugin.mjs';
import {resultsReporter} from './support/results-reporter.mjs';
import {withLanes} from './support/shared-lanes.mjs';
import {viewportPlugin} from './support/viewport-plugin.mjs';
import {ensureWordpressStyles} from './support/wordpress-styles.mjs';

const root = new URL('..', import.meta.url).pathname;

// `networkEnabled`: nothing here listens to requests, of which each would come as three
// messages, with a copy of its answer kept in Firefox.
const launchers = {
  chromium: ({path}) =>
    chromeLauncher({
      concurrency: 1,
      launchOptions: {
        executablePath: path,
        args: CHROMIUM_ARGUMENTS,
        env: BROWSER_ENVIRONMENT,
        networkEnabled: false,
      },
    }),
  firefox: ({path}) =>
    chromeLauncher({
      puppeteer: puppeteer.default ?? puppeteer,
      concurrency: 1,
      launchOptions: {
        browser: 'firefox',
        executablePath: path,
        env: BROWSER_ENVIRONMENT,
        networkEnabled: false,
        extraPrefsFirefox: FIREFOX_PREFERENCES,
      },
    }),
  webkit: (browser) => webkitGtkLauncher(browser),
};

/** Of which there is one for each browser of the engine. */
async function launcherOf(engine) {
  const browser = findBrowser(engine);
  if (browser) return () => launchers[engine](browser);
  const {default: playwright} = await import('playwright');
  const {playwrightLauncher} = await import('@web/test-runner-playwright');
  const path = playwright[engine].executablePath();
  await readFile(path); // Names the missing file where Playwright has none either.
  const launchOptions = {
    env: BROWSER_ENVIRONMENT,
    firefoxUserPrefs: FIREFOX_PREFERENCES,
  };
  return () => playwrightLauncher({product: engine, concurrency: 1, launchOptions});
}

const wanted = process.env.ENGINES?.split(',') ?? ENGINES;
const lanes = {free: 0};

// Where they cannot be had, the test that needs them fails and says so.
await ensureWordpressStyles().catch(({message}) => console.error(message));

export default {
  rootDir: root,
  files: [
    // The slowest first, so that the engines' last files are short.
    `${root}tests/hosts/*.test.ts`,
    `${root}tests/{base,elements,i18n,page,reader}/**/*.test.ts`,
    `!${root}tests/**/*.node.test.ts`,
  ],
  nodeResolve: {exportConditions: ['development', 'browser']},
  concurrentBrowsers: 3,
  browsers: await Promise.all(
    wanted.map(async (engine) =>
      Object.assign(withLanes(await launcherOf(engine), lanes), {engine}),
    ),
  ),
  plugins: [
    ownLitPlugin(),
    esbuildPlugin({ts: true, target: 'es2022', tsconfig: `${root}tsconfig.json`}),
    viewportPlugin(),
    corpusPlugin(),
    gesturePlugin(),
  ],
  reporters: [
    defaultReporter(),
    ...(process.env.KOLOM_RESULTS ? [resultsReporter(process.env.KOLOM_RESULTS)] : []),
  ],
  // A browser that starts beside two others on a busy machine takes its time.
  browserStartTimeout: 120_000,
  testsFinishTimeout: 240_000,
  testFramework: {config: {timeout: 30_000}},
  filterBrowserLogs: ({args}) => !String(args[0]).includes('Lit is in dev mode'),
};

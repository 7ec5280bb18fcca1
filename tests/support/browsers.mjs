// Finds the three engines on this machine, or gets them. Node built-ins only,
// so that it also runs before anything is installed.
import {spawn, spawnSync} from 'node:child_process';
import {accessSync, constants, existsSync, readFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {fileURLToPath} from 'node:url';

import {findPackagedChromium, installPackagedChromium} from './packaged-chromium.mjs';

/**
 * @typedef {object} Browser
 * @property {string} path - The executable. For WebKitGTK, its WebDriver.
 * @property {string} source - How it was found, in words.
 * @property {'installed' | 'playwright'} kind
 * @property {string} [miniBrowser] - WebKitGTK's browser window.
 * @property {boolean} [xvfb] - Whether a virtual screen has to be started.
 */

const isRoot = process.getuid?.() === 0;

/** What is needed to start Chromium quietly and without calling anywhere. */
export const CHROMIUM_ARGUMENTS = [
  // The sandbox refuses to run as root; everyone else keeps it.
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
];

/**
 * What every browser is started with: the fonts of fonts.conf, not those of this
 * machine, and with them its hinting. Of Linux alone: other systems do not ask it.
 */
export const BROWSER_ENVIRONMENT = {
  ...process.env,
  FONTCONFIG_FILE: fileURLToPath(new URL('fonts.conf', import.meta.url)),
};

/** Firefox's own sandbox reads fonts from the system's folders alone, if not told. */
export const FIREFOX_PREFERENCES = {
  'security.sandbox.content.read_path_whitelist': fileURLToPath(
    new URL('../../node_modules/@expo-google-fonts/', import.meta.url),
  ),
};

const NAMES = {
  chromium: {
    variables: ['CHROME_PATH', 'CHROMIUM_BIN', 'PUPPETEER_EXECUTABLE_PATH'],
    commands: [
      'chromium',
      'chromium-browser',
      'google-chrome-stable',
      'google-chrome',
      'microsoft-edge-stable',
      'microsoft-edge',
      'chrome.exe',
    ],
    paths: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
      join(process.env.PROGRAMFILES ?? '', 'Google/Chrome/Application/chrome.exe'),
      join(process.env.LOCALAPPDATA ?? '', 'Google/Chrome/Application/chrome.exe'),
      join(
        process.env['PROGRAMFILES(X86)'] ?? '',
        'Microsoft/Edge/Application/msedge.exe',
      ),
    ],
    packages: ['chromium'],
  },
  firefox: {
    variables: ['FIREFOX_PATH', 'FIREFOX_BIN'],
    commands: ['firefox-esr', 'firefox', 'firefox.exe'],
    paths: [
      '/Applications/Firefox.app/Contents/MacOS/firefox',
      join(process.env.PROGRAMFILES ?? '', 'Mozilla Firefox/firefox.exe'),
    ],
    packages: ['firefox-esr'],
  },
  webkit: {
    variables: ['WEBKIT_DRIVER_PATH'],
    commands: ['WebKitWebDriver'],
    paths: [],
    packages: ['webkit2gtk-driver', 'xvfb'],
  },
};

/** The names of the engines that the tests run in. */
export const ENGINES = Object.keys(NAMES);

function executable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function onPath(command) {
  for (const folder of (process.env.PATH ?? '').split(delimiter)) {
    const path = join(folder, command);
    if (folder && executable(path)) return path;
  }
  return undefined;
}

function findMiniBrowser() {
  const folders = ['/usr/lib', '/usr/libexec', '/usr/lib64'];
  const triplets = ['', 'x86_64-linux-gnu', 'aarch64-linux-gnu'];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  for (const folder of folders) {
    for (const triplet of triplets) {
      for (const version of versions) {
        const path = join(folder, triplet, version, 'MiniBrowser');
        if (existsSync(path)) return path;
      }
    }
  }
  return undefined;
}

/** Completes what was found for WebKitGTK, whose driver alone is not enough. */
function withScreen(browser) {
  const miniBrowser = findMiniBrowser();
  const xvfb = !process.env.DISPLAY;
  if (!miniBrowser || (xvfb && !onPath('Xvfb'))) return undefined;
  return {...browser, miniBrowser, xvfb};
}

/**
 * Looks for an engine that is installed already.
 *
 * @param {'chromium' | 'firefox' | 'webkit'} engine
 * @returns {Browser | undefined}
 * @throws {Error} Where an environment variable names a file that is not there:
 *   testing another browser than the one asked for would mislead.
 */
export function findBrowser(engine) {
  const {variables, commands, paths} = NAMES[engine];
  const complete = engine === 'webkit' ? withScreen : (browser) => browser;
  for (const variable of variables) {
    const path = process.env[variable];
    if (!path) continue;
    if (!executable(path))
      throw new Error(`${variable} names ${path}, which cannot be run.`);
    return complete({path, source: variable, kind: 'installed'});
  }
  for (const path of [...commands.map(onPath), ...paths]) {
    if (path && executable(path)) {
      const found = complete({path, source: 'installed', kind: 'installed'});
      if (found) return found;
    }
  }
  const packaged = engine === 'chromium' && findPackagedChromium();
  return packaged ? packagedBrowser(packaged) : undefined;
}

const packagedBrowser = (path) => ({
  path,
  source: 'from an npm package',
  kind: 'installed',
});

function isDebian() {
  try {
    return /^ID(_LIKE)?=.*(debian|ubuntu)/m.test(
      readFileSync('/etc/os-release', 'utf8'),
    );
  } catch {
    return false;
  }
}

function run(command, args, {env} = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {...process.env, ...env},
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => (output = (output + chunk).slice(-4000)));
    }
    child.on('error', (error) => resolve({ok: false, output: error.message}));
    child.on('close', (code) => resolve({ok: code === 0, output}));
  });
}

async function installByApt(engines, say) {
  if (!isRoot || !isDebian() || !onPath('apt-get')) return;
  const packages = engines.flatMap((engine) => NAMES[engine].packages);
  say(`Installing ${packages.join(', ')} with apt-get (a minute or two) …`);
  const env = {DEBIAN_FRONTEND: 'noninteractive'};
  await run('apt-get', ['update'], {env});
  const {ok, output} = await run(
    'apt-get',
    ['install', '-y', '--no-install-recommends', ...packages],
    {env},
  );
  if (!ok)
    say(
      `apt-get could not install them:\n${output.trim().split('\n').slice(-3).join('\n')}`,
    );
}

/** Playwright's own builds, where the machine can reach their download. */
async function installByPlaywright(engine, say) {
  const {default: playwright} = await import('playwright');
  const path = playwright[engine].executablePath();
  if (!path) return undefined;
  if (!existsSync(path)) {
    say(`Downloading Playwright's ${engine} …`);
    const cli = new URL('../../node_modules/playwright/cli.js', import.meta.url)
      .pathname;
    const {ok} = await run(process.execPath, [cli, 'install', engine]);
    if (!ok || !existsSync(path)) return undefined;
  }
  return {path, source: "Playwright's build", kind: 'playwright'};
}

/**
 * Finds the engines, and gets what is missing: by apt as root on Debian, else
 * by Playwright's download, else Chromium alone from an npm package.
 *
 * @param {string[]} engines - Some of `ENGINES`.
 * @param {(line: string) => void} [say] - Told what is going on.
 * @returns {Promise<Record<string, Browser | undefined>>} By engine; undefined
 *   where it cannot be had on this machine.
 */
export async function ensureBrowsers(engines, say = (line) => console.error(line)) {
  const missing = engines.filter((engine) => !findBrowser(engine));
  if (missing.length) await installByApt(missing, say);
  const found = {};
  for (const engine of engines) {
    found[engine] =
      findBrowser(engine) ??
      (await installByPlaywright(engine, say).catch(() => undefined)) ??
      (await installFromPackage(engine, say).catch(() => undefined));
  }
  return found;
}

async function installFromPackage(engine, say) {
  if (engine !== 'chromium') return undefined;
  say('Getting a Chromium that comes in an npm package (75 MB) …');
  const path = await installPackagedChromium();
  return path && packagedBrowser(path);
}

/** The version that a browser gives of itself, for the log. */
export function versionOf(browser) {
  const path = browser.miniBrowser ?? browser.path;
  const {stdout} = spawnSync(path, ['--version'], {encoding: 'utf8', timeout: 20_000});
  return stdout?.trim().split('\n')[0] ?? '';
}

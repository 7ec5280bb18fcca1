// A Chromium that comes in an npm package, for a machine that has none, is not
// Debian under root, and cannot download Playwright's. Linux on x64 alone, and
// the last resort.
import {spawn} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chmod, mkdir, writeFile} from 'node:fs/promises';
import {join} from 'node:path';

const PACKAGE = '@sparticuz/chromium@153.0.0';
const FOLDER = new URL('../../node_modules/.kolom-chromium', import.meta.url).pathname;
const LAUNCHER = join(FOLDER, 'chromium.sh');

// Its own flags are left alone: they switch web security off, and a test of CORS
// would pass without having tested anything.
const SCRIPT = `#!/bin/sh
here=$(dirname "$0")
export FONTCONFIG_PATH="$here/fonts" LD_LIBRARY_PATH="$here/al2023/lib"
exec "$here/chromium" --headless --no-sandbox --font-render-hinting=none "$@"
`;

// The package unpacks into the folder for temporary files, with its libraries where
// it takes the machine for one of those it is made for.
const UNPACK =
  "import('@sparticuz/chromium').then(({default: chromium}) => chromium.executablePath())";

function run(command, args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: FOLDER,
      env: {...process.env, ...env},
      stdio: 'ignore',
    });
    child.on('error', reject);
    child.on('close', (code) =>
      code === 0 ? resolve() : reject(new Error(`${command} ended with ${code}`)),
    );
  });
}

/** The launcher, where it has been installed before. */
export function findPackagedChromium() {
  return existsSync(LAUNCHER) ? LAUNCHER : undefined;
}

/**
 * Installs it below node_modules.
 *
 * @returns {Promise<string | undefined>} The launcher; undefined on other machines.
 * @throws {Error} The package could not be had or unpacked.
 */
export async function installPackagedChromium() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  await mkdir(FOLDER, {recursive: true});
  await writeFile(join(FOLDER, 'package.json'), '{"private": true}');
  await run('npm', ['install', '--ignore-scripts', '--no-audit', '--no-fund', PACKAGE]);
  await run(process.execPath, ['--input-type=module', '--eval', UNPACK], {
    TMPDIR: FOLDER,
    AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs22.x',
  });
  // Its own configuration looks for the typeface where only its hosts have it.
  await writeFile(
    join(FOLDER, 'fonts/fonts.conf'),
    `<fontconfig><dir>${join(FOLDER, 'fonts')}</dir><cachedir>${join(FOLDER, 'cache')}</cachedir></fontconfig>`,
  );
  await writeFile(LAUNCHER, SCRIPT);
  await chmod(LAUNCHER, 0o755);
  return LAUNCHER;
}

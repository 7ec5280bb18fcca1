// The style sheets that WordPress itself loads for its blocks. The package is
// fetched alone: with all that its editor needs, it would bring a thousand others.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {mkdir, readdir} from 'node:fs/promises';
import {join} from 'node:path';
import {promisify} from 'node:util';

const PACKAGE = '@wordpress/block-library@11.1.0';
const FOLDER = new URL('../../node_modules/.kolom-wordpress', import.meta.url).pathname;
const STYLES = 'package/build-style';

const run = promisify(execFile);

/** Has `common.css`, `style.css` and `theme.css` in a folder below node_modules. */
export async function ensureWordpressStyles() {
  if (existsSync(join(FOLDER, STYLES, 'style.css'))) return;
  await mkdir(FOLDER, {recursive: true});
  const shell = process.platform === 'win32';
  await run('npm', ['pack', '--silent', '--ignore-scripts', PACKAGE], {
    cwd: FOLDER,
    shell,
  });
  const archive = (await readdir(FOLDER)).find((name) => name.endsWith('.tgz'));
  await run('tar', ['-xzf', archive, STYLES, 'package/LICENSE.md'], {cwd: FOLDER});
}

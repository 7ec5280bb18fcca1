// Packs the package and looks at it as a consumer does: publint, "are the types
// wrong", what is in it, and its types against code that uses them rightly and
// wrongly (tests/types). Build first: npm run build.
import {execFile} from 'node:child_process';
import {mkdtemp, rm} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

import {checkTypes} from './package-types.mjs';
import {
  ensureBuild,
  ensureDependencies,
  requireNode,
  ROOT,
  run,
  SetupError,
} from './setup.mjs';
import {must, tool} from './tool.mjs';

// No module to resolve, a classic script or a style sheet: nothing for types to be
// wrong about.
const WITHOUT_TYPES = [
  'early.js',
  'early.sha256',
  'kolom.css',
  'fonts.css',
  'themes/*.css',
  'cdn/*',
  'types/*',
];

async function pack(folder) {
  const npm = process.platform === 'win32' ? 'npm.cmd' : 'npm';
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder];
  const {stdout} = await promisify(execFile)(npm, args, {
    cwd: ROOT,
    maxBuffer: 1 << 26,
    shell: process.platform === 'win32',
  });
  const [{filename, files, size}] = JSON.parse(stdout);
  return {
    tarball: join(folder, filename.replaceAll('/', '-').replace('@', '')),
    files: files.map(({path}) => path),
    size,
  };
}

/** What must be in the package, and what must not. */
function checkContents({files, size}) {
  const wanted = [
    'LICENSE',
    'bin/kolom.mjs',
    'README.md',
    'custom-elements.json',
    'dist/index.js',
    'dist/index.d.ts',
    'dist/types/css.d.ts',
    'dist/types/solid.d.ts',
    'dist/types/vscode.css-custom-data.json',
    'dist/types/vscode.html-custom-data.json',
    'dist/types/web-types.json',
    'dist/llms.txt',
    'dist/all.js',
    'dist/development/index.js',
    'dist/early.js',
    'dist/early.sha256',
    'dist/kolom.css',
    'dist/fonts.css',
    'dist/fonts/OFL-Atkinson-Hyperlegible-Next.txt',
    'dist/fonts/OFL-OpenDyslexic.txt',
    'dist/cdn/kolom.js',
    'dist/cdn/comments.js',
    'dist/cdn/kolom.css',
    'dist/cdn/integrity.json',
    'dist/cdn/head.html',
    'dist/THIRD-PARTY-NOTICES.txt',
  ];
  const missing = wanted.filter((path) => !files.includes(path));
  const stray = files.filter(
    (path) =>
      !/^(bin\/|dist\/|LICENSE$|README\.md$|CHANGELOG\.md$|package\.json$|custom-elements\.json$)/.test(
        path,
      ),
  );
  console.log(`${files.length} files, ${(size / 1024).toFixed(0)} kB packed`);
  if (missing.length > 0)
    throw new SetupError(`Not in the package: ${missing.join(', ')}`);
  if (stray.length > 0)
    throw new SetupError(`Strays in the package: ${stray.join(', ')}`);
}

async function mustPass(result, what) {
  await must(result, what);
  console.log(`ok ${what}`);
}

async function check() {
  await ensureDependencies();
  await ensureBuild();
  const folder = await mkdtemp(join(tmpdir(), 'kolom-package-'));
  try {
    const packed = await pack(folder);
    checkContents(packed);
    await mustPass(tool('publint', ['--strict', packed.tarball]), 'publint');
    await mustPass(
      tool(
        '@arethetypeswrong/cli',
        [
          packed.tarball,
          '--profile',
          'esm-only',
          '--exclude-entrypoints',
          ...WITHOUT_TYPES,
        ],
        {command: 'attw'},
      ),
      'are the types wrong',
    );
    for (const what of await checkTypes(folder, packed.tarball))
      console.log(`ok ${what}`);
  } finally {
    await rm(folder, {recursive: true, force: true});
  }
}

requireNode();
await run(check);

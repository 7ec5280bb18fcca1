// The peers from npm, bundled as a site would: minified, one file, with all they need.
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {build} from 'esbuild';

const HERE = join(import.meta.dirname, '..');
/** What esbuild calls an entry that is text. */
const ENTRY = /^stdin\./;

/** The version that is installed. */
export function versionOf(name) {
  const path = join(HERE, 'node_modules', name, 'package.json');
  return JSON.parse(readFileSync(path, 'utf8')).version;
}

/**
 * Bundles an entry given as text.
 *
 * @returns {Promise<{name: string, later: boolean, contents: Uint8Array}[]>} The
 *   files; `later` marks what is fetched on use only.
 */
export async function bundle(source, {loader = 'js'} = {}) {
  const {outputFiles, metafile} = await build({
    stdin: {contents: source, resolveDir: HERE, loader},
    outdir: HERE,
    bundle: true,
    minify: true,
    splitting: loader === 'js',
    format: 'esm',
    target: 'es2022',
    define: {
      'process.env.NODE_ENV': '"production"',
      __VUE_OPTIONS_API__: 'true',
      __VUE_PROD_DEVTOOLS__: 'false',
      __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
    },
    legalComments: 'none',
    loader: {'.svg': 'dataurl', '.woff2': 'dataurl'},
    metafile: true,
    write: false,
    logLevel: 'error',
  });
  const eager = eagerOutputs(metafile.outputs);
  return outputFiles.map(({path, contents}) => {
    const name = path.slice(HERE.length + 1).replaceAll('\\', '/');
    return {name, later: !eager.has(name), contents};
  });
}

/** The entry and all that it imports statically. */
function eagerOutputs(outputs) {
  const byName = new Map(
    Object.entries(outputs).map(([path, output]) => [path.split('/').at(-1), output]),
  );
  const eager = new Set();
  const visit = (name) => {
    if (eager.has(name)) return;
    eager.add(name);
    for (const {path, kind} of byName.get(name)?.imports ?? []) {
      if (kind === 'import-statement') visit(path.split('/').at(-1));
    }
  };
  for (const name of byName.keys()) {
    if (ENTRY.test(name)) visit(name);
  }
  return eager;
}

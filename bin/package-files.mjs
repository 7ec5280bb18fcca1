import {existsSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

import {CliError} from './errors.mjs';

/** The folder of the package's files. */
export const DIST = fileURLToPath(new URL('../dist/', import.meta.url));

/** `kolom/server.js` of this very package. */
export async function loadServer() {
  const entry = new URL('../dist/server.js', import.meta.url);
  if (!existsSync(entry))
    throw new CliError('Kolom is not built here: run “npm run build” first.');
  return import(entry.href);
}

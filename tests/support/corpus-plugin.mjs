// Serves real input below /__corpus/ where a folder of it stands beside the
// repository (or where KOLOM_CORPUS points); answers 404 where there is none.
import {readFile} from 'node:fs/promises';
import {join, normalize} from 'node:path';

const folder =
  process.env.KOLOM_CORPUS ??
  new URL('../../../shared/corpus', import.meta.url).pathname;

export function corpusPlugin() {
  return {
    name: 'corpus',
    async serve({path}) {
      if (!path.startsWith('/__corpus/')) return;
      const file = normalize(decodeURIComponent(path.slice('/__corpus/'.length)));
      if (file.startsWith('..')) return;
      const body = await readFile(join(folder, file), 'utf8').catch(() => undefined);
      const type = file.endsWith('.json') ? 'json' : 'html';
      return body === undefined ? undefined : {body, type};
    },
  };
}

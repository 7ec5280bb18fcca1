import {join} from 'node:path';

import {ensureDependencies, ROOT} from '../../scripts/setup.mjs';

/** Installs the comment server of the demo where it is missing. */
export async function installCommentServer() {
  await ensureDependencies({
    folder: join(ROOT, 'demo'),
    what: 'the comment server',
    args: ['--ignore-scripts'],
  });
}

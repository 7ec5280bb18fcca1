// `npm run test:servers`: the providers against the real servers that can be had
// here. Waline on PostgreSQL, WordPress on MariaDB; nothing is installed, and
// nothing runs on afterwards.
// `npm run test:servers -- --only waline,wordpress` runs some.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {parseArgs} from 'node:util';

import {ensureDependencies, ROOT} from '../../scripts/setup.mjs';
import {Unavailable} from './debian.mjs';
import {startPostgres} from './postgres.mjs';
import {startWordpress} from './wordpress.mjs';

const cache = (name) => join(ROOT, 'node_modules/.cache/kolom', name);
const say = (line) => console.log(`[kolom] ${line}`);

const SERVERS = {
  async waline() {
    const demo = {folder: join(ROOT, 'demo'), what: 'Waline', log: say};
    await ensureDependencies(demo);
    const {port, version, stop} = await startPostgres(cache('postgres'));
    return {name: `Waline on ${version}`, env: {KOLOM_PG_PORT: String(port)}, stop};
  },
  async wordpress() {
    const {url, version, switches, stop} = await startWordpress(cache('wordpress'));
    const env = {KOLOM_WORDPRESS: url, KOLOM_WORDPRESS_SWITCHES: switches};
    return {name: `WordPress ${version}`, env, stop};
  },
};

let stopServer = async () => {};
let child;

async function test(name) {
  let server;
  const started = Date.now();
  try {
    server = await SERVERS[name]();
  } catch (error) {
    if (!(error instanceof Unavailable) || process.env.CI) throw error;
    say(`${name} cannot be had on this machine, so it is not tested: ${error.message}`);
    return 0;
  }
  stopServer = server.stop;
  say(`${server.name}, ready in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  try {
    const file = `tests/servers/${name}.server.test.ts`;
    child = spawn(process.execPath, ['--import', 'tsx', '--test', file], {
      cwd: ROOT,
      env: {...process.env, ...server.env},
      stdio: 'inherit',
    });
    const [code] = await once(child, 'close');
    return code ?? 1;
  } finally {
    await server.stop();
    stopServer = async () => {};
  }
}

for (const signal of ['SIGINT', 'SIGTERM']) {
  process.on(signal, async () => {
    child?.kill(signal);
    await stopServer();
    process.exit(130);
  });
}

const {values} = parseArgs({options: {only: {type: 'string'}}});
const names = values.only?.split(',') ?? Object.keys(SERVERS);
try {
  await ensureDependencies({log: say});
  for (const name of names) {
    if (!SERVERS[name])
      throw new Error(`There is no "${name}": ${Object.keys(SERVERS)}.`);
    if ((await test(name)) !== 0) process.exitCode = 1;
  }
} catch (error) {
  console.error(`[kolom] ${error.message}`);
  process.exitCode = 1;
}

// Waline on a free port of loopback. Its own entry, vanilla.js, listens on every
// interface and forks; this one does what that does, in one process.
// node waline.mjs FOLDER, with its settings in the environment
import {createServer} from 'node:http';
import {mkdir, readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {dirname, join} from 'node:path';

import {refuseForeign} from '../guard.mjs';
import {closeWithParent, fail, ready} from './child.mjs';
import {mendEscaping} from './escape.mjs';

const require = createRequire(import.meta.url);
const {env} = process;

async function createTables() {
  const {Client} = require('pg');
  const client = new Client({
    host: env.PG_HOST,
    port: Number(env.PG_PORT),
    database: env.PG_DB,
    user: env.PG_USER,
    password: env.PG_PASSWORD,
    ssl: env.PG_SSL === 'true' ? {rejectUnauthorized: false} : false,
    connectionTimeoutMillis: 10_000,
  });
  const schema = await readFile(join(import.meta.dirname, 'schema.sql'), 'utf8');
  await client.connect();
  await client.query(schema.replaceAll('wl_', env.PG_PREFIX || 'wl_'));
  await client.end();
}

async function application(runtime) {
  const root = dirname(require.resolve('@waline/vercel/package.json'));
  mendEscaping(require('think-model-postgresql').Parser);
  const ThinkLoader = require('thinkjs/lib/loader.js');
  // Waline writes its settings there, the password among them.
  await mkdir(runtime, {recursive: true, mode: 0o700});
  new ThinkLoader({
    ROOT_PATH: root,
    APP_PATH: join(root, 'src'),
    RUNTIME_PATH: runtime,
    proxy: true,
    env: 'production',
  }).loadAll('worker');
  await globalThis.think.beforeStartServer();
  globalThis.think.app.emit('appReady');
  return globalThis.think.app.callback();
}

try {
  await createTables();
} catch (error) {
  fail(
    `the database at ${env.PG_HOST}:${env.PG_PORT} refused: ${error.message || error.code}`,
  );
}
const answer = await application(process.argv[2]);
const server = createServer((request, response) => {
  // Its own port is no secret: a page can try them all.
  const foreign = refuseForeign(request);
  if (foreign) response.writeHead(foreign.status, {connection: 'close'}).end();
  else answer(request, response);
});
server.listen(0, '127.0.0.1', () => ready({port: server.address().port}));

closeWithParent(() => {
  server.close();
  server.closeAllConnections();
});

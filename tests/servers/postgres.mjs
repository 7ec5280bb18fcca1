// A PostgreSQL server of its own, on a free port of loopback, gone afterwards.
import {execFile} from 'node:child_process';
import {existsSync} from 'node:fs';
import {chown, mkdir, mkdtemp, readdir, rm} from 'node:fs/promises';
import {createConnection, createServer} from 'node:net';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

import {nobody, startServer} from './child.mjs';
import {libraries, unpack, Unavailable} from './debian.mjs';

const run = promisify(execFile);

/**
 * @param {string} cache A folder for packages, used where none is installed.
 * @returns {Promise<{port: number, version: string, stop: () => Promise<void>}>}
 */
export async function startPostgres(cache) {
  const {bin, env} = await programs(cache);
  const {stdout} = await run(join(bin, 'postgres'), ['--version'], {env});
  const folder = await mkdtemp(join(tmpdir(), 'kolom-postgres-'));
  const data = join(folder, 'data');
  await mkdir(data, {mode: 0o700});
  if (nobody.uid)
    for (const path of [folder, data]) await chown(path, nobody.uid, nobody.gid);
  const options = {env, cwd: folder, ...nobody};
  try {
    const init = [
      '-D',
      data,
      '-U',
      'postgres',
      '-A',
      'trust',
      '-E',
      'UTF8',
      '--locale=C',
      '--no-sync',
    ];
    await run(join(bin, 'initdb'), init, options);
    const port = await freePort();
    const args = ['-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', folder];
    const server = await startServer(join(bin, 'postgres'), args, {
      ...options,
      log: join(folder, 'log'),
      signal: 'SIGINT',
      ready: () =>
        run(join(bin, 'pg_isready'), ['-h', '127.0.0.1', '-p', String(port)], {env}),
    });
    const stop = async () => {
      await server.stop();
      await rm(folder, {recursive: true, force: true});
    };
    return {port, version: stdout.trim(), stop};
  } catch (error) {
    await rm(folder, {recursive: true, force: true});
    throw error;
  }
}

/** The installed PostgreSQL, else Debian's in a folder. */
async function programs(cache) {
  const base = '/usr/lib/postgresql';
  const installed = await newest(base);
  if (installed) return {bin: installed, env: process.env};
  const root = await unpack(cache, ['postgresql']);
  const bin = await newest(join(root, base));
  if (!bin) throw new Unavailable('the package postgresql holds no server');
  return {bin, env: {...process.env, LD_LIBRARY_PATH: await libraries(root)}};
}

async function newest(base) {
  const versions = await readdir(base).catch(() => []);
  const bins = versions
    .sort((a, b) => Number(b) - Number(a))
    .map((version) => join(base, version, 'bin'));
  return bins.find((bin) => existsSync(join(bin, 'initdb')));
}

/** A port that nobody listens on. */
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const {port} = server.address();
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Resolves when something listens on a port or a socket. */
export function connects(where) {
  return new Promise((resolve, reject) => {
    const socket = createConnection(where, () => {
      socket.end();
      resolve();
    });
    socket.on('error', reject);
  });
}

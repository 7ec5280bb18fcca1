// PostgreSQL in WebAssembly, from a folder, on a free port of loopback.
// node database.mjs FOLDER
import {existsSync} from 'node:fs';
import {mkdir, readFile, rename, rm, writeFile} from 'node:fs/promises';
import {connect} from 'node:net';
import {dirname, join} from 'node:path';
import {PGlite} from '@electric-sql/pglite';
import {PGLiteSocketServer} from '@electric-sql/pglite-socket';

import {closeWithParent, fail, ready} from './child.mjs';

const folder = process.argv[2];
const lock = join(dirname(folder), 'database.lock');

/** The process that has the folder open: two would destroy it. */
async function owner() {
  const {pid, port} = JSON.parse(await readFile(lock, 'utf8').catch(() => '{}'));
  if (!pid || !port) return undefined;
  try {
    process.kill(pid, 0);
  } catch {
    return undefined;
  }
  // Process numbers come round again: a live owner also answers on its port.
  return (await answers(port)) ? pid : undefined;
}

function answers(port) {
  return new Promise((resolve) => {
    const socket = connect({port, host: '127.0.0.1', timeout: 1000});
    const done = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.on('connect', () => done(true));
    socket.on('error', () => done(false));
    socket.on('timeout', () => done(false));
  });
}

// Made aside and renamed: a start that was cut off leaves no half-made database.
async function create() {
  const partial = `${folder}.partial`;
  await rm(partial, {recursive: true, force: true});
  await mkdir(dirname(folder), {recursive: true});
  const db = await PGlite.create(partial);
  await db.close();
  await rename(partial, folder);
}

const other = await owner();
if (other) fail(`process ${other} already has the comments in ${folder} open`);
if (!existsSync(folder)) await create();
const db = await PGlite.create(folder);
const server = new PGLiteSocketServer({
  db,
  host: '127.0.0.1',
  port: 0,
  maxConnections: 20,
});
await server.start();
const port = Number(server.getServerConn().split(':').at(-1));
await writeFile(`${lock}.${process.pid}`, JSON.stringify({pid: process.pid, port}));
await rename(`${lock}.${process.pid}`, lock);
ready({port});

closeWithParent(async () => {
  await server.stop();
  await db.close();
  await rm(lock, {force: true});
});

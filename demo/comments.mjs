// The demo's comment server: Waline on PostgreSQL, or on PGlite where there is none.
// Both run as processes of their own, so that neither can take the page with it.
import {fork} from 'node:child_process';
import {randomBytes} from 'node:crypto';
import {mkdir, open, readFile, writeFile} from 'node:fs/promises';
import {join} from 'node:path';
import {once} from 'node:events';
import {setTimeout as sleep} from 'node:timers/promises';

const CHILDREN = join(import.meta.dirname, 'comments');
const START_WITHIN = 180_000;
const STOP_WITHIN = 5_000;
const LAST_WORDS_WITHIN = 250;

/**
 * Starts the comment server on free ports of loopback.
 *
 * @param {object} options
 * @param {string} options.dataFolder Keeps the secret, and the comments where no
 *   PostgreSQL server is named. Made when it is missing.
 * @param {Record<string, string | undefined>} [options.env] Waline's settings; with
 *   PG_HOST, PG_PORT, PG_DB, PG_USER, PG_PASSWORD of a PostgreSQL server.
 * @param {(reason: string) => void} [options.onLost] It ended without being asked.
 * @returns {Promise<{port: number, pids: number[], stop: () => Promise<void>}>}
 * @throws {Error} With one sentence for the console.
 */
export async function startComments({dataFolder, env = process.env, onLost}) {
  await mkdir(dataFolder, {recursive: true, mode: 0o700});
  const children = [];
  let stopping = false;
  const log = await open(join(dataFolder, 'comments.log'), 'w');
  const start = async (name, argument, settings) => {
    const child = startChild(name, argument, {env: settings, log: log.fd});
    children.push(child);
    child.ended.then((reason) => {
      if (!stopping) onLost?.(reason);
    });
    return child.ready;
  };
  const stop = async () => {
    stopping = true;
    // Waline first: it still writes while it ends.
    for (const child of children.reverse()) await child.stop();
    await log.close();
  };
  try {
    const database = env['PG_HOST']
      ? fromEnvironment(env)
      : await startDatabase(start, dataFolder);
    const settings = {...walineSettings(env, await secret(dataFolder)), ...database};
    const {port} = await start('waline', join(dataFolder, 'runtime'), settings);
    const pids = children.map(({pid}) => pid);
    return {port, pids, stop};
  } catch (error) {
    await stop();
    throw error;
  }
}

async function startDatabase(start, dataFolder) {
  const {port} = await start('database', join(dataFolder, 'database'), process.env);
  return {
    PG_HOST: '127.0.0.1',
    PG_PORT: String(port),
    PG_DB: 'postgres',
    PG_USER: 'postgres',
    PG_PASSWORD: 'postgres',
    PG_PREFIX: '',
    PG_SSL: '',
  };
}

function fromEnvironment(env) {
  return {
    PG_HOST: env['PG_HOST'],
    PG_PORT: env['PG_PORT'] || '5432',
    PG_DB: env['PG_DB'] || 'waline',
    PG_USER: env['PG_USER'] || 'postgres',
    PG_PASSWORD: env['PG_PASSWORD'] || '',
    PG_SSL: env['PG_SSL'] || '',
  };
}

function walineSettings(env, jwtToken) {
  return {
    SITE_NAME: 'Harian Sauh',
    // A reader of the demo writes more often than once a minute.
    IPQPS: '5',
    MARKDOWN_TEX: 'false',
    JWT_TOKEN: jwtToken,
    ...env,
    // Waline would ask a public host for sign-in services at every request, another
    // for spam, a third for avatars.
    OAUTH_URL: 'data:application/json,{"services":[]}',
    AKISMET_KEY: env['AKISMET_KEY'] || 'false',
    GRAVATAR_STR: '/reader.svg',
    AVATAR_PROXY: 'false',
    DISABLE_REGION: 'true',
    // PostgreSQL's timestamps carry no zone.
    TZ: 'UTC',
  };
}

async function secret(dataFolder) {
  const path = join(dataFolder, 'jwt-token');
  const known = await readFile(path, 'utf8').catch(() => '');
  if (known) return known;
  const made = randomBytes(32).toString('hex');
  await writeFile(path, made, {mode: 0o600});
  return made;
}

function startChild(name, argument, {env, log}) {
  const child = fork(join(CHILDREN, `${name}.mjs`), [argument], {
    env,
    // Not the parent's own flags: a test runner's would come along.
    execArgv: [],
    stdio: ['ignore', log, 'pipe', 'ipc'],
  });
  let lastWords = '';
  child.stderr.on('data', (chunk) => {
    lastWords = `${lastWords}${chunk}`.slice(-4000);
  });
  const ended = new Promise((resolve) => {
    child.on('error', (error) => resolve(`${name} did not start: ${error.message}`));
    // Not 'close': it stays away when the parent has let go of the channel first.
    child.on('exit', async (code, signal) => {
      await Promise.race([once(child.stderr, 'end'), sleep(LAST_WORDS_WITHIN)]);
      resolve(`${name} ended (${signal ?? `code ${code}`})${because(lastWords)}`);
    });
  });
  return {
    pid: child.pid,
    ended,
    ready: firstMessage(child, name, ended),
    async stop() {
      const kill = setTimeout(() => child.kill('SIGKILL'), STOP_WITHIN);
      if (child.connected) child.disconnect();
      await ended;
      clearTimeout(kill);
    },
  };
}

async function firstMessage(child, name, ended) {
  const late = sleep(START_WITHIN, `${name} did not start within three minutes`, {
    ref: false,
  });
  const message = new Promise((resolve) => child.once('message', resolve));
  const first = await Promise.race([message, ended, late]);
  if (typeof first === 'string') throw new Error(first);
  return first;
}

/** The line of a dying process that says why. */
function because(lastWords) {
  const lines = lastWords.split('\n').filter((line) => line.trim() !== '');
  const line = lines.find((text) => /\w*Error\b.*:/.test(text)) ?? lines.at(-1);
  return line ? `: ${line.trim()}` : '';
}

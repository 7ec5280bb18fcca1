// WordPress from Debian's packages on a MariaDB of its own, gone afterwards.
import {execFile} from 'node:child_process';
import {copyFile, cp, mkdir, mkdtemp, readdir, rm, writeFile} from 'node:fs/promises';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {promisify} from 'node:util';

import {startServer} from './child.mjs';
import {libraries, unpack, Unavailable} from './debian.mjs';
import {connects, freePort} from './postgres.mjs';

const run = promisify(execFile);
const own = join(import.meta.dirname, 'wordpress');
const extensions = [
  'mysqlnd',
  'mysqli',
  'ctype',
  'tokenizer',
  'iconv',
  'fileinfo',
  'posix',
  'exif',
];

/**
 * @param {string} cache A folder for packages.
 * @returns {Promise<{url: string, version: string, switches: string,
 *   stop: () => Promise<void>}>} `switches` is the file that `switches.php` reads.
 */
export async function startWordpress(cache) {
  const needed = ['php-cli', 'php-mysql', 'mariadb-server-core'];
  // With all that it names, WordPress would bring a web server too.
  const root = await unpack(cache, needed, ['wordpress', 'php-getid3']);
  const folder = await mkdtemp(join(tmpdir(), 'kolom-wordpress-'));
  const env = {...process.env, LD_LIBRARY_PATH: await libraries(root)};
  const stops = [];
  const stop = async () => {
    for (const each of stops.reverse()) await each();
    await rm(folder, {recursive: true, force: true});
  };
  try {
    const socket = await startDatabase({root, folder, env, stops});
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    const site = await writeSite({root, folder, socket, url});
    const php = await phpOf(root, folder);
    const {stdout} = await run(
      php.program,
      [...php.args, join(own, 'install.php'), site],
      {env},
    );
    const [, version] = /^7 (\S+)$/.exec(stdout.trim()) ?? [];
    if (!version) throw new Error(`WordPress did not install: ${stdout.slice(0, 500)}`);
    const switches = join(site, 'wp-content/switches.json');
    await writeFile(switches, '{}');
    const serve = ['-S', `127.0.0.1:${port}`, '-t', site, join(own, 'router.php')];
    const server = await startServer(php.program, [...php.args, ...serve], {
      env: {...env, PHP_CLI_SERVER_WORKERS: '3'},
      log: join(folder, 'php.log'),
      ready: () => connects({host: '127.0.0.1', port}),
    });
    stops.push(server.stop);
    return {url, version, switches, stop};
  } catch (error) {
    await stop();
    throw error;
  }
}

/** Nobody else reaches it: a socket in our folder, and so no passwords. */
async function startDatabase({root, folder, env, stops}) {
  const socket = join(folder, 'db.sock');
  const data = join(folder, 'data');
  await mkdir(data);
  const args = [
    '--no-defaults',
    `--datadir=${data}`,
    `--socket=${socket}`,
    `--lc-messages-dir=${join(root, 'usr/share/mysql')}`,
    `--character-sets-dir=${join(root, 'usr/share/mysql/charsets')}`,
    `--pid-file=${join(folder, 'db.pid')}`,
    '--skip-grant-tables',
    '--skip-networking',
    '--innodb-flush-log-at-trx-commit=0',
    ...(process.getuid?.() === 0 ? ['--user=root'] : []),
  ];
  const server = await startServer(join(root, 'usr/sbin/mariadbd'), args, {
    env,
    log: join(folder, 'db.log'),
    ready: () => connects({path: socket}),
  });
  stops.push(server.stop);
  return socket;
}

async function writeSite({root, folder, socket, url}) {
  const site = join(folder, 'site');
  await cp(join(root, 'usr/share/wordpress'), site, {
    recursive: true,
    verbatimSymlinks: true,
    // Links of the package to other places of Debian's.
    filter: (path) => !/wordpress\/(wp-config\.php|wp-content\/languages)$/.test(path),
  });
  await rm(join(site, 'wp-includes/ID3'), {recursive: true, force: true});
  await cp(join(root, 'usr/share/php/getid3'), join(site, 'wp-includes/ID3'), {
    recursive: true,
  });
  await mkdir(join(site, 'wp-content/mu-plugins'), {recursive: true});
  await copyFile(
    join(own, 'switches.php'),
    join(site, 'wp-content/mu-plugins/switches.php'),
  );
  await writeFile(join(site, 'wp-config.php'), configuration(socket, url));
  return site;
}

function configuration(socket, url) {
  const constants = {
    DB_NAME: 'wordpress',
    DB_USER: 'root',
    DB_PASSWORD: '',
    DB_HOST: `localhost:${socket}`,
    WP_HOME: url,
    WP_SITEURL: url,
    AUTH_KEY: 'tests',
    NONCE_KEY: 'tests',
  };
  const lines = Object.entries(constants).map(
    ([name, value]) => `define( '${name}', '${value}' );`,
  );
  return `<?php
${lines.join('\n')}
define( 'DISABLE_WP_CRON', true );
define( 'WP_HTTP_BLOCK_EXTERNAL', true );
define( 'WP_DEBUG', false );
$table_prefix = 'wp_';
$database = new mysqli( 'localhost', 'root', '', '', 0, '${socket}' );
$database->query( 'CREATE DATABASE IF NOT EXISTS wordpress CHARACTER SET utf8mb4' );
$database->close();
if ( ! defined( 'ABSPATH' ) ) {
	define( 'ABSPATH', __DIR__ . '/' );
}
require_once ABSPATH . 'wp-settings.php';
`;
}

async function phpOf(root, folder) {
  const names = await readdir(join(root, 'usr/bin'));
  const name = names.find((each) => /^php\d+\.\d+$/.test(each));
  const lib = join(root, 'usr/lib/php');
  const modules = (await readdir(lib)).find((each) => /^\d{8}$/.test(each));
  if (!name || !modules) throw new Unavailable('the packages hold no PHP');
  const ini = join(folder, 'php.ini');
  const lines = [
    `extension_dir=${join(lib, modules)}`,
    ...extensions.map((each) => `extension=${each}.so`),
    'zend_extension=opcache.so',
    'opcache.enable_cli=1',
    `sys_temp_dir=${folder}`,
    // Mail goes nowhere.
    'sendmail_path=/bin/true',
  ];
  await writeFile(ini, lines.join('\n'));
  return {program: join(root, 'usr/bin', name), args: ['-c', ini]};
}

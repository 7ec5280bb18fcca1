// Runs the project's tools. Node built-ins only.
import {spawn} from 'node:child_process';
import {readFile} from 'node:fs/promises';
import {join} from 'node:path';

import {ROOT, SetupError} from './setup.mjs';

/** The file behind a command of an installed package, for Node to run. */
async function binary(packageName, command) {
  const folder = join(ROOT, 'node_modules', packageName);
  const {bin} = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8'));
  return join(folder, typeof bin === 'string' ? bin : bin[command]);
}

/**
 * Runs Node with these arguments in the project's folder.
 *
 * @returns {Promise<{code: number, output: string}>} Never rejects.
 */
export function node(args, {env, live = false} = {}) {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, args, {
      cwd: ROOT,
      stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'],
      env: {...process.env, ...env},
    });
    const chunks = [];
    child.stdout?.on('data', (chunk) => chunks.push(chunk));
    child.stderr?.on('data', (chunk) => chunks.push(chunk));
    child.on('error', (error) => resolve({code: 1, output: error.message}));
    child.on('close', (code) =>
      resolve({code: code ?? 1, output: Buffer.concat(chunks).toString()}),
    );
  });
}

/** Runs a command of an installed package: `tool('eslint', ['.'])`. */
export async function tool(name, args, {command = name, ...options} = {}) {
  return node([await binary(name, command), ...args], options);
}

/**
 * The output of a tool that has to succeed.
 *
 * @throws {SetupError} With what the tool said.
 */
export async function must(result, what) {
  const {code, output} = await result;
  if (code !== 0) throw new SetupError(`${what} failed.\n${output.trim()}`);
  return output;
}

// Processes that are started here, and ended here by their own handles.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {open} from 'node:fs/promises';
import {setTimeout as wait} from 'node:timers/promises';

/** Programs that refuse to run as root run as nobody. */
export const nobody = process.getuid?.() === 0 ? {uid: 65_534, gid: 65_534} : {};

/**
 * Starts a server.
 *
 * @param {string} command
 * @param {string[]} args
 * @param {object} options
 * @param {string} options.log A file for all that it says.
 * @param {NodeJS.Signals} [options.signal] What ends it in good order.
 * @param {() => Promise<unknown>} options.ready Rejects until the server answers.
 */
export async function startServer(
  command,
  args,
  {log, signal = 'SIGTERM', ready, ...options},
) {
  const file = await open(log, 'w');
  const child = spawn(command, args, {
    ...options,
    stdio: ['ignore', file.fd, file.fd],
    detached: true,
  });
  const ended = once(child, 'close').catch((error) => error);
  await file.close();
  const kill = (name) => process.kill(-child.pid, name);
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    kill(signal);
    const late = setTimeout(kill, 10_000, 'SIGKILL');
    await ended;
    clearTimeout(late);
  };
  try {
    await answering(ready, () => child.exitCode ?? child.signalCode);
  } catch (error) {
    await stop();
    throw error;
  }
  return {stop};
}

async function answering(ready, exit) {
  let reason;
  for (let attempt = 0; attempt < 300; attempt++) {
    if (exit() !== null) break;
    try {
      return await ready();
    } catch (error) {
      reason = error;
      await wait(100);
    }
  }
  throw new Error(
    `the server did not start: ${reason?.message ?? `it ended (${exit()})`}`,
  );
}

// One build at a time: `npm start` and `npm test` may both want one.
import {mkdir, open, readFile, rm} from 'node:fs/promises';
import {dirname} from 'node:path';
import {setTimeout as sleep} from 'node:timers/promises';

const RETRY_AFTER = 500;

/** Runs `main` while no other process holds the same file. */
export async function withLock(file, main) {
  await mkdir(dirname(file), {recursive: true});
  for (let handle; !handle;) {
    handle = await open(file, 'wx').catch(() => undefined);
    if (handle) {
      await handle.writeFile(String(process.pid));
      await handle.close();
    } else if (await isAbandoned(file)) {
      await rm(file, {force: true});
    } else {
      await sleep(RETRY_AFTER);
    }
  }
  try {
    return await main();
  } finally {
    await rm(file, {force: true});
  }
}

/** Whether the process that wrote the file has ended without taking it away. */
async function isAbandoned(file) {
  const pid = Number(await readFile(file, 'utf8').catch(() => ''));
  if (!pid) return false;
  try {
    process.kill(pid, 0);
    return false;
  } catch {
    return true;
  }
}

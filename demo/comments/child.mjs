// What the comment server's two processes have in common. Each lives no longer than
// the process that forked it, even when that one is killed.

/**
 * Says that this process is ready.
 *
 * @param {object} message
 */
export function ready(message) {
  process.send?.(message);
}

/** Ends this process with one line, which the console of `npm start` repeats. */
export function fail(sentence) {
  process.stderr.write(`${sentence}\n`);
  process.exit(1);
}

/** Runs `close` and exits when the parent lets go, however that happened. */
export function closeWithParent(close) {
  let closing = false;
  const end = async () => {
    if (closing) return;
    closing = true;
    await Promise.resolve(close()).catch((error) => console.error(error));
    process.exit(0);
  };
  process.on('disconnect', end);
  process.on('SIGTERM', end);
  // Ctrl-C reaches the whole process group; the parent decides the order.
  process.on('SIGINT', () => {});
  if (!process.connected) end();
}

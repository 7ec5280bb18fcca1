// Lets an engine whose files are not all run take over the place of one that has ended.

/**
 * @typedef {object} Lanes
 * @property {number} free - How many engines have ended whose place nobody has taken.
 */

/** What plugins and commands ask of a launcher about one session, by its id. */
const OF_SESSION = [
  'getBrowserUrl',
  'getPage',
  'resetMouse',
  'sendKeys',
  'sendMouseClick',
  'sendMouseDown',
  'sendMouseMove',
  'sendMouseUp',
  'takeScreenshot',
];

/**
 * A launcher of `@web/test-runner` with a browser for each page that it has at the same
 * time: of two pages in one, the one behind has no focus and draws no frames. It has one
 * lane until its own files are run, and a second where an engine that ended left one.
 *
 * @param {() => object} create - Makes the launcher of one browser.
 * @param {Lanes} lanes
 */
export function withLanes(create, lanes) {
  const launchers = [create()];
  const [first] = launchers;
  /** Which launcher has a session, by the session's id. */
  const running = new Map();
  let given;
  let hasSecond = false;

  function begin(id) {
    if (running.size > 0 && !hasSecond && lanes.free > 0) {
      lanes.free -= 1;
      hasSecond = true;
    }
    const busy = new Set(running.values());
    const idle = launchers.find((one) => !busy.has(one));
    const launcher = idle ?? create();
    if (!idle) launchers.push(launcher);
    running.set(id, launcher);
    return {launcher, isNew: !idle};
  }

  function end(id) {
    running.delete(id);
    if (!hasSecond || running.size > 1) return;
    hasSecond = false;
    lanes.free += 1;
  }

  const launcher = {
    type: first.type,
    get name() {
      return first.name;
    },
    /** The runner asks for it whenever a file has ended. */
    get concurrency() {
      return hasSecond || lanes.free > 0 ? 2 : 1;
    },
    async initialize(...args) {
      given = args;
      await first.initialize(...args);
    },
    async startSession(id, url) {
      const {launcher: own, isNew} = begin(id);
      try {
        if (isNew) await own.initialize(...given);
        await own.startSession(id, url);
      } catch (error) {
        // The runner stops only what is active.
        if (!own.isActive(id)) end(id);
        throw error;
      }
    },
    isActive: (id) => running.get(id)?.isActive(id) ?? false,
    async stopSession(id) {
      try {
        return await running.get(id).stopSession(id);
      } finally {
        end(id);
      }
    },
    startDebugSession: (id, url) => first.startDebugSession(id, url),
    async stop() {
      lanes.free += 1;
      await Promise.all(launchers.map((one) => one.stop()));
    },
    /** The WebDriver of a session. */
    driverOf: (id) => running.get(id).driver,
  };
  for (const method of OF_SESSION) {
    if (!first[method]) continue;
    launcher[method] = (id, ...args) => running.get(id)[method](id, ...args);
  }
  return launcher;
}

// Real fingers and a real wheel in the three engines, by their own drivers.

/**
 * Each frame has the places of the fingers that are down, by their number; between
 * two frames a finger comes down, moves or goes up.
 *
 * @typedef {Record<string, [x: number, y: number]>} Frame
 */

/** Chromium and Firefox. */
async function touchByPuppeteer(page, frames) {
  const down = new Map();
  for (const frame of [...frames, {}]) {
    for (const [finger, handle] of down) {
      if (finger in frame) continue;
      down.delete(finger);
      await handle.end();
    }
    for (const [finger, [x, y]] of Object.entries(frame)) {
      const handle = down.get(finger);
      if (handle) await handle.move(x, y);
      else down.set(finger, await page.touchscreen.touchStart(x, y));
    }
  }
}

/** WebKit: every finger is a source, and a tick of all of them is a frame. */
async function touchByWebDriver(driver, frames) {
  const fingers = new Set(frames.flatMap((frame) => Object.keys(frame)));
  const sources = [...fingers].map((finger) => ({
    type: 'pointer',
    id: `finger-${finger}`,
    parameters: {pointerType: 'touch'},
    actions: ticksOf(finger, [...frames, {}]),
  }));
  await driver.performActions(sources);
}

function ticksOf(finger, frames) {
  let isDown = false;
  return frames.flatMap((frame) => {
    const place = frame[finger];
    const wasDown = isDown;
    isDown = place !== undefined;
    const move = place && {type: 'pointerMove', duration: 0, x: place[0], y: place[1]};
    const pause = {type: 'pause', duration: 16};
    if (isDown && !wasDown) return [move, {type: 'pointerDown', button: 0}];
    if (isDown) return [move, pause];
    return wasDown ? [{type: 'pointerUp', button: 0}, pause] : [pause, pause];
  });
}

async function wheelByPuppeteer(page, {x, y, deltaX, deltaY, pinch}) {
  await page.mouse.move(x, y);
  if (pinch) await page.keyboard.down('Control');
  await page.mouse.wheel({deltaX, deltaY});
  if (pinch) await page.keyboard.up('Control');
}

async function wheelByWebDriver(driver, {x, y, deltaX, deltaY}) {
  const scroll = {
    type: 'scroll',
    origin: 'viewport',
    duration: 0,
    x,
    y,
    deltaX,
    deltaY,
  };
  await driver.performActions([{type: 'wheel', id: 'wheel', actions: [scroll]}]);
}

/** The commands `send-touch` and `send-wheel` for tests in a browser. */
export function gesturePlugin() {
  return {
    name: 'gestures',
    async executeCommand({command, payload, session: {browser, id}}) {
      if (command !== 'send-touch' && command !== 'send-wheel') return undefined;
      const isTouch = command === 'send-touch';
      if (browser.type === 'webdriver') {
        await (isTouch ? touchByWebDriver : wheelByWebDriver)(
          browser.driverOf(id),
          payload,
        );
      } else {
        const page = browser.getPage(id);
        await (isTouch ? touchByPuppeteer : wheelByPuppeteer)(page, payload);
      }
      return true;
    },
  };
}

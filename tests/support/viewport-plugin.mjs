// `setViewport` for WebKitGTK, where the runner has none: its window is sized
// until the page inside has the size that was asked for. A window is never
// narrower than 447 px there.
export function viewportPlugin() {
  return {
    name: 'viewport-of-webdriver',
    async executeCommand({command, payload, session}) {
      if (command !== 'set-viewport' || session.browser.type !== 'webdriver') return;
      const {driver} = session.browser;
      let {width, height} = payload;
      for (let tries = 0; tries < 3; tries++) {
        await driver.setWindowSize(width, height);
        const [w, h] = await driver.execute('return [innerWidth, innerHeight]');
        if (w === payload.width && h === payload.height) break;
        width += payload.width - w;
        height += payload.height - h;
      }
      return true;
    },
  };
}

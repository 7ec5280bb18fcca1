// The command `size-window`: `setViewport` for the three engines. The runner's own has
// none for WebKitGTK, where the window is sized until the page inside has the size that
// was asked for. A window is never narrower than 447 px there.
async function sizeByWebDriver(driver, wanted) {
  let {width, height} = wanted;
  for (let tries = 0; tries < 3; tries++) {
    await driver.setWindowSize(width, height);
    const [w, h] = await driver.execute('return [innerWidth, innerHeight]');
    if (w === wanted.width && h === wanted.height) break;
    width += wanted.width - w;
    height += wanted.height - h;
  }
}

export function viewportPlugin() {
  return {
    name: 'viewport',
    async executeCommand({command, payload, session: {browser, id}}) {
      if (command !== 'size-window') return undefined;
      if (browser.type === 'webdriver')
        await sizeByWebDriver(browser.driverOf(id), payload);
      else if (browser.type === 'playwright')
        await browser.getPage(id).setViewportSize(payload);
      else await browser.getPage(id).setViewport(payload);
      return true;
    },
  };
}

// WebKitGTK under @web/test-runner.
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {startWebKitDriver, webkitCapabilities} from './webkit-driver.mjs';

/**
 * @param {import('./browsers.mjs').Browser} browser - As `findBrowser('webkit')` gives it.
 */
export function webkitGtkLauncher(browser) {
  const options = {
    hostname: '127.0.0.1',
    port: 0,
    path: '/',
    logLevel: 'error',
    capabilities: {
      ...webkitCapabilities(browser),
      'wdio:enforceWebDriverClassic': true,
    },
  };
  const launcher = webdriverLauncher(options);
  const {initialize, stop} = launcher;
  let driver;
  launcher.concurrency = 1;
  launcher.initialize = async function (config) {
    // With one page at a time the tests get a top-level page instead of an
    // iframe: mouse actions and a real viewport need it.
    await initialize.call(this, {...config, concurrency: 1});
    this.name = 'WebKitGTK';
    driver = await startWebKitDriver(browser);
    options.port = driver.port;
  };
  launcher.stop = async function () {
    try {
      await stop.call(this);
    } finally {
      driver?.stop();
    }
  };
  return launcher;
}

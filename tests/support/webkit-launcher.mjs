// WebKitGTK under @web/test-runner.
import {setTimeout as delay} from 'node:timers/promises';
import {webdriverLauncher} from '@web/test-runner-webdriver';
import {startWebKitDriver, webkitCapabilities} from './webkit-driver.mjs';

/**
 * A driver that breaks costs the file that it was at: the next one has a new driver.
 *
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
  const {initialize, stopSession} = launcher;
  let driver;
  launcher.concurrency = 1;
  launcher.initialize = async function (config) {
    // With one page at a time the tests get a top-level page instead of an
    // iframe: mouse actions and a real viewport need it.
    await initialize.call(this, {...config, concurrency: 1});
    this.name = 'WebKitGTK';
  };
  // The launcher's own one does not wait for the page to open, and where it does not,
  // an error that nobody handles ends the whole runner, in all engines.
  launcher.startSession = async function (id, url) {
    driver ??= await startWebKitDriver(browser);
    options.port = driver.port;
    try {
      await this.ensureManagerInitialized();
      await this.driverManager.startSession(id, url);
    } catch (error) {
      // Not for an answer that comes when the next page has long begun.
      if (!this.driverManager || this.isActive(id)) await this.stop();
      throw error;
    }
  };
  launcher.stopSession = async function (id) {
    try {
      return await stopSession.call(this, id);
    } catch (error) {
      await this.stop();
      throw error;
    }
  };
  launcher.stop = async function () {
    const {driver: session} = this;
    const ended = driver;
    driver = this.driver = this.driverManager = undefined;
    clearInterval(this.pendingHeartbeat);
    // One that hangs does not answer to this either.
    await Promise.race([session?.deleteSession().catch(() => undefined), delay(5000)]);
    ended?.stop();
  };
  return launcher;
}

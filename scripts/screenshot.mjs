// Draws README's picture from the running demo: the article page on a desktop in
// light and on a phone in dark colours, side by side. Run it when the page has
// changed its looks: node scripts/screenshot.mjs
import {join} from 'node:path';
import puppeteer from 'puppeteer-core';
import sharp from 'sharp';

import {startDemo} from '../demo/server.mjs';
import {
  BROWSER_ENVIRONMENT,
  CHROMIUM_ARGUMENTS,
  ensureBrowsers,
} from '../tests/support/browsers.mjs';
import {ROOT, SetupError, ensureBuild, ensureDependencies, run} from './setup.mjs';

const FILE = join(ROOT, 'demo/public/screenshot.webp');
const HEIGHT = 820;
const GAP = 24;
const SHOTS = [
  {scheme: 'light', width: 1100},
  {scheme: 'dark', width: 400},
];

async function shoot(browser, url, {scheme, width}) {
  const page = await browser.newPage();
  await page.setViewport({width, height: HEIGHT});
  await page.emulateMediaFeatures([{name: 'prefers-color-scheme', value: scheme}]);
  await page.goto(url, {waitUntil: 'networkidle0'});
  return page.screenshot({type: 'png'});
}

async function draw() {
  await ensureDependencies();
  await ensureBuild();
  const {chromium} = await ensureBrowsers(['chromium']);
  if (!chromium)
    throw new SetupError('No Chromium, Chrome or Edge was found: set CHROME_PATH.');
  const demo = await startDemo({comments: false});
  const browser = await puppeteer.launch({
    executablePath: chromium.path,
    args: CHROMIUM_ARGUMENTS,
    env: BROWSER_ENVIRONMENT,
  });
  try {
    const layers = [];
    let left = 0;
    for (const shot of SHOTS) {
      layers.push({
        input: Buffer.from(await shoot(browser, demo.url, shot)),
        left,
        top: 0,
      });
      left += shot.width + GAP;
    }
    await sharp({
      create: {width: left - GAP, height: HEIGHT, channels: 4, background: '#0000'},
    })
      .composite(layers)
      .webp({quality: 72})
      .toFile(FILE);
  } finally {
    await browser.close();
    await demo.close();
  }
}

await run(draw);

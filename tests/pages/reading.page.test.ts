import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';
import {setTimeout as delay} from 'node:timers/promises';

import {startDemo} from '../../demo/server.mjs';
import {
  colorAt,
  difference,
  isBlank,
  recordFrames,
  type Area,
} from '../support/first-frame.js';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {layoutShift, movedBetween, visit, type Place} from '../support/page-tools.js';
import {startStalling} from '../support/stalling-server.mjs';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');

/** As large and as far from the paper's own look as the store lets a reader go. */
const LARGEST = {scale: 3, line: 2, letter: 0.12, word: 0.16, paragraph: 2};
const SETTINGS = {...LARGEST, theme: 'sepia', font: 'sans'};
const SEPIA = 'rgb(245, 236, 217)';

let demo: Awaited<ReturnType<typeof startDemo>>;
let site: Awaited<ReturnType<typeof startStalling>>;

before(async () => {
  demo = await startDemo({comments: false});
  site = await startStalling(demo.url, '/kolom/kolom.js');
});
after(() => {
  site.close();
  return demo.close();
});

async function choose(page: Page): Promise<void> {
  await visit(page, `${site.url}/tanpa-skrip`);
  await page.evaluate((settings: object) => {
    localStorage.setItem('kolom.reader', JSON.stringify(settings));
  }, SETTINGS);
}

/** Opens the article in a frame whose elements wait, until it has been painted. */
async function openStalled(page: Page, width: number): Promise<void> {
  await page.evaluate(async (inlineSize: number) => {
    document.querySelector('#frame')?.remove();
    const frame = document.createElement('iframe');
    frame.id = 'frame';
    frame.src = '/';
    frame.style.setProperty('position', 'fixed');
    frame.style.setProperty('inset', '0 auto auto 0');
    frame.style.setProperty('border', '0');
    frame.width = String(inlineSize);
    frame.height = '800';
    document.body.append(frame);
    const isThere = () =>
      frame.contentDocument?.querySelector('footer kolom-back-to-top');
    // A picture's own proportions are not to the last fraction those of its attributes.
    const isDrawn = () =>
      [...frame.contentDocument!.images].every(
        ({loading, complete}) => loading === 'lazy' || complete,
      );
    while (!isThere() || !isDrawn()) await new Promise((done) => setTimeout(done, 20));
    for (let frames = 0; frames < 4; frames++) {
      await new Promise((done) => frame.contentWindow!.requestAnimationFrame(done));
    }
  }, width);
}

/** Waits until every element of the frame is alive and has rendered. */
async function comeToLife(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const {contentDocument, contentWindow} =
      document.querySelector<HTMLIFrameElement>('#frame')!;
    // The comments come to life when the reader is near.
    const dormant = ':not(:defined):not(kolom-comments, kolom-comment-count)';
    while (contentDocument!.querySelector(dormant)) {
      await new Promise((done) => setTimeout(done, 20));
    }
    for (let frames = 0; frames < 10; frames++) {
      await new Promise((done) => contentWindow!.requestAnimationFrame(done));
    }
  });
}

function places(page: Page): Promise<Place[]> {
  return page.evaluate(() => {
    const doc = document.querySelector<HTMLIFrameElement>('#frame')!.contentDocument!;
    const round = (value: number): number => Math.round(value * 10) / 10;
    return [...doc.body.querySelectorAll('*:not(script, source)')].map((element) => {
      const {x, y, height} = element.getBoundingClientRect();
      return {
        name: `${element.localName}${element.id && `#${element.id}`}`,
        box: [round(x), round(y), round(height)],
        visible: element.checkVisibility({visibilityProperty: true}),
      };
    });
  }) as Promise<Place[]>;
}

/** Where the texts in the window stand. */
function textAreas(): Area[] {
  return [...document.querySelectorAll('h1, [slot=standfirst], figcaption')]
    .map((element) => element.getBoundingClientRect())
    .filter(({top}) => top >= 0 && top < innerHeight - 200)
    .map(({left, top, width, height}) => ({
      left: Math.floor(left),
      top: Math.floor(top),
      width: Math.floor(width),
      height: Math.floor(Math.min(height, innerHeight - top)),
    }));
}

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`a reader of the largest text in ${engine}`, {timeout: 240_000}, () => {
    let page: Page;

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(1280, 900);
      await choose(page);
    });
    after(() => page.close());

    for (const width of [320, 1280]) {
      it(`has it before any element is defined, and nothing moves after, at ${width} px`, async () => {
        site.hold();
        await openStalled(page, width);
        const look = () => {
          const doc =
            document.querySelector<HTMLIFrameElement>('#frame')!.contentDocument!;
          const body = doc.querySelector('kolom-article-body')!;
          const style = doc.defaultView!.getComputedStyle(body);
          return [style.fontSize, style.backgroundColor, body.matches(':defined')];
        };
        assert.deepEqual(await page.evaluate(look), ['57px', SEPIA, false]);
        const before = await places(page);
        site.release();
        await comeToLife(page);
        assert.deepEqual(await page.evaluate(look), ['57px', SEPIA, true]);
        assert.ok(before.length > 100, `only ${before.length} elements were compared`);
        assert.deepEqual(movedBetween(before, await places(page)), []);
      });
    }

    for (const width of engine === 'chromium' ? [320, 768, 1440] : []) {
      it(`has no layout shift in the browser's own record on reload at ${width} px`, async () => {
        await page.setViewport(width, 900);
        await visit(page, `${site.url}/`);
        await page.reload();
        assert.equal(await layoutShift(page), 0);
      });
    }

    if (engine !== 'chromium') return;

    it('sees every text in its final look in the first frame that has it', async () => {
      // Tall, so that the story's first lines are in view too.
      await page.setViewport(1280, 2600);
      await page.goto('about:blank');
      const {frames, stop} = await recordFrames(page);
      // The elements wait, while the rest of the page is read and painted.
      site.hold();
      const loaded = page.goto(`${site.url}/`);
      const isRead = (): boolean =>
        !!document.querySelector('footer kolom-back-to-top');
      while (!(await page.evaluate(isRead).catch(() => false))) await delay(50);
      const areas = (await page.evaluate(textAreas)) as Area[];
      const firsts = new Map<Area, Buffer>();
      for (
        const end = Date.now() + 20_000;
        firsts.size < areas.length && Date.now() < end;
        await delay(50)
      )
        for (const frame of frames.splice(0))
          for (const area of areas)
            if (!firsts.has(area) && !(await isBlank(frame, area)))
              firsts.set(area, frame);
      site.release();
      await loaded;
      await layoutShift(page);
      await stop();
      const last = await page.screenshot();
      assert.ok(areas.length >= 3, `${areas.length} texts are in view`);
      assert.equal(firsts.size, areas.length, 'painted before the elements are alive');
      for (const [area, first] of firsts) {
        assert.ok(area.height > 100, 'at the largest size');
        // Beside the text, where no letter stands in any typeface.
        assert.equal(await colorAt(first, area.left - 8, area.top), SEPIA);
        assert.equal(await difference(first, last, area), 0);
      }
    });
  });
}

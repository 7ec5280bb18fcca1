// Our script is missing, broken, blocked, hangs or is late; or one chunk of it is.
import assert from 'node:assert/strict';
import {after, before, describe, it} from 'node:test';

import {
  startFailingSite,
  type FailingSite,
  type Fault,
} from '../support/failing-site.js';
import {openBrowser, type Page} from '../support/open-browser.mjs';
import {click, visit, visitWithoutScripts, waitInPage} from '../support/page-tools.js';

const engines = (process.env['ENGINES'] ?? 'chromium,firefox,webkit').split(',');
const FAULTS: readonly Fault[] = ['missing', 'throws', 'hangs', 'blocked', 'refused'];

let site: FailingSite;

before(async () => {
  site = await startFailingSite();
});
after(() => site.close());

/** What of the author's words a reader cannot see or reach. */
function hiddenWords(): string[] {
  const isSeen = (element: Element): boolean =>
    element.checkVisibility({visibilityProperty: true, opacityProperty: true}) &&
    element.getBoundingClientRect().width > 0;
  const links = [...document.querySelectorAll('a, p, figcaption, li')];
  const hidden = links
    .filter((each) => !isSeen(each))
    .map((each) => each.textContent.trim());
  const photo = document.querySelector('#sensitive')!;
  const words = getComputedStyle(photo, '::before');
  const covered = photo.shadowRoot?.querySelector('[part="cover"]');
  // Firefox gives the rule, the others what it comes to.
  const says = words.display !== 'none' && /flood|attr\(/.test(words.content);
  if (!covered && !says) hidden.push('the reason why a photo is covered');
  const strip = document.querySelector('kolom-gallery')!;
  if (!strip.shadowRoot && getComputedStyle(strip).overflowX !== 'auto')
    hidden.push('photos of the strip');
  return hidden;
}

/** Pixels between the fallback of the comments and what stands before and after it. */
function bands(): number[] {
  const at = (selector: string): DOMRect =>
    document.querySelector(selector)!.getBoundingClientRect();
  const fallback = at('#fallback');
  return [fallback.top - at('kolom-comments').top, at('#below').top - fallback.bottom];
}

/** Where everything that is in view stands; wider boxes alone move nothing. */
function places(): (string | null)[] {
  return [...document.querySelectorAll('body *')].map((element) => {
    const {x, y, height, bottom} = element.getBoundingClientRect();
    if (bottom < 0 || y > innerHeight) return null;
    return `${element.localName}#${element.id} ${[x, y, height].map(Math.round).join(' ')}`;
  });
}

/** Whether the sheet has come, and waits for nothing any more. */
function isShown(): boolean {
  const page = getComputedStyle(document.documentElement);
  const waits = document
    .getAnimations()
    .filter((one) => (one as CSSAnimation).animationName?.startsWith('kolom-'));
  return page.getPropertyValue('--kolom-awaited') !== '' && waits.length === 0;
}

for (const engine of engines as ('chromium' | 'firefox' | 'webkit')[]) {
  describe(`a page whose script fails in ${engine}`, {timeout: 480_000}, () => {
    let page: Page;

    before(async () => {
      page = await openBrowser(engine);
      await page.setViewport(450, 900);
    });
    after(() => page.close());

    // WebKit's driver answers nothing while a page is still loading.
    for (const fault of FAULTS) {
      it(`shows every word where it is ${fault}`, async () => {
        site.fault = fault;
        site.afterLoad = fault === 'hangs' && engine === 'webkit';
        await visitWithoutScripts(page, `${site.url}/page`);
        await waitInPage(page, isShown);
        assert.deepEqual(await page.evaluate(hiddenWords), []);
        for (const band of (await page.evaluate(bands)) as number[])
          assert.ok(band <= 200, `${band} px of nothing`);
        site.release();
      });
    }

    for (const [where, selector] of [
      ['the top', 'kolom-section-nav'],
      ['the comments', '#below'],
    ] as const) {
      it(`moves nothing, and leaves the focus, when it comes late to a reader at ${where}`, async () => {
        site.fault = 'hangs';
        site.afterLoad = engine === 'webkit';
        await visitWithoutScripts(page, `${site.url}/page`);
        await waitInPage(page, isShown);
        // At a link that the script folds away, in rows that are scrolled.
        await page.evaluate((place: string) => {
          document.querySelector<HTMLElement>('#nested')!.focus();
          document.querySelector('#menu')!.scrollLeft = 60;
          document.querySelector('kolom-gallery')!.scrollLeft = 200;
          document.querySelector(place)!.scrollIntoView();
        }, selector);
        await page.evaluate(severalFrames);
        const before = (await page.evaluate(places)) as (string | null)[];
        if (engine === 'chromium') await page.evaluate(watchShifts);
        site.release();
        await waitInPage(page, isAlive);
        await page.evaluate(severalFrames);
        const now = (await page.evaluate(places)) as (string | null)[];
        const wasSeen = (_: unknown, index: number): boolean => before[index] !== null;
        assert.deepEqual(now.filter(wasSeen), before.filter(wasSeen));
        const focused = () => document.activeElement?.id;
        assert.equal(await page.evaluate(focused), 'nested');
        if (engine === 'chromium') assert.equal(await page.evaluate(shiftsSeen), 0);
      });
    }

    it('brings late comments where a reader asks for them', async () => {
      await click(page, '.late button');
      await waitInPage(page, () => window.deep('textarea').length > 0);
      assert.equal(
        await page.evaluate(() => document.activeElement?.localName),
        'kolom-comments',
      );
    });
  });

  describe(`a page of which a chunk fails in ${engine}`, {timeout: 480_000}, () => {
    let page: Page;

    before(async () => {
      Object.assign(site, {fault: 'none', afterLoad: false});
      page = await openBrowser(engine);
      await page.setViewport(450, 900);
    });
    after(() => page.close());

    const fail = async (gone?: RegExp, stuck?: RegExp): Promise<void> => {
      Object.assign(site, {gone, stuck});
      await visit(page, `${site.url}/page`);
    };

    it('has the other elements, and the words of the one that failed', async () => {
      await fail(/chunks\/gallery-/);
      await waitInPage(page, () => !!customElements.get('kolom-section-nav'));
      await waitInPage(page, isShown);
      const {hidden, defined} = (await page.evaluate(() => {
        const gallery = document.querySelector('kolom-gallery')!;
        return {
          hidden: getComputedStyle(gallery).overflowX !== 'auto',
          defined: gallery.matches(':defined'),
        };
      })) as {hidden: boolean; defined: boolean};
      assert.deepEqual({hidden, defined}, {hidden: false, defined: false});
    });

    it('has every word where what all elements share fails', async () => {
      await fail(/chunks\/page-/);
      await waitInPage(page, isShown);
      assert.deepEqual(await page.evaluate(hiddenWords), []);
    });

    it('says what a sensitive photo shows while its cover never comes', async () => {
      Object.assign(site, {gone: undefined, stuck: /chunks\/cover-/});
      await visitWithoutScripts(page, `${site.url}/page`);
      await waitInPage(page, () => !!document.querySelector('#sensitive')?.shadowRoot);
      await waitInPage(page, isShown);
      const hidden = (await page.evaluate(hiddenWords)) as string[];
      assert.ok(!hidden.includes('the reason why a photo is covered'));
      site.stuck = undefined;
    });

    it('says that there is no larger view, and links the file', async () => {
      await fail(/chunks\/open-/);
      await waitInPage(page, () => window.deep('[part="zoom"]').length > 0);
      await page.evaluate(() => window.deep('[part="zoom"]')[0]!.click());
      await waitInPage(page, () =>
        window
          .deep('[role="alert"]')
          .some((alert) => /larger view/.test(alert.textContent)),
      );
      const link = () => window.deep('[role="alert"] a')[0]?.getAttribute('href');
      assert.match(String(await page.evaluate(link)), /^data:image/);
    });

    it('says that comments did not come, and brings them on another try', async () => {
      await fail(/chunks\/comments-/);
      await page.evaluate(() => document.querySelector('#below')!.scrollIntoView());
      await waitInPage(page, () =>
        window
          .deep('[role="alert"]')
          .some((alert) => /comments could not be loaded/.test(alert.textContent)),
      );
      const fallback = () => document.querySelector('#fallback')!.checkVisibility();
      assert.equal(await page.evaluate(fallback), true);
      site.gone = undefined;
      // Firefox asks for a module that failed once only for a page that is loaded again.
      const press = (): void => window.deep('[role="alert"] button')[0]?.click();
      await page.evaluate(press);
      await waitInPage(page, () => {
        const button = window.deep('[role="alert"] button')[0];
        return !button || button.textContent === 'Reload the page';
      });
      if (engine === 'firefox') {
        await visit(page, `${site.url}/page`);
        await page.evaluate(() => document.querySelector('#below')!.scrollIntoView());
      }
      await waitInPage(page, () => window.deep('textarea').length > 0);
    });
  });
}

/** What has still to be measured comes within these. */
async function severalFrames(): Promise<void> {
  for (let frames = 0; frames < 10; frames++) await new Promise(requestAnimationFrame);
}

function isAlive(): boolean {
  const tags = ['section-nav', 'photo', 'gallery', 'comments', 'back-to-top'];
  const time = document.querySelector('kolom-byline time')!;
  return (
    tags.every((tag) => document.querySelector(`kolom-${tag}`)?.shadowRoot) &&
    /Nov/.test(getComputedStyle(time, '::before').content)
  );
}

function watchShifts(): void {
  const seen = {sum: 0};
  Object.assign(window, {seen});
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      seen.sum += (entry as unknown as {value: number}).value;
  }).observe({type: 'layout-shift'});
}

function shiftsSeen(): number {
  return (window as unknown as {seen: {sum: number}}).seen.sum;
}

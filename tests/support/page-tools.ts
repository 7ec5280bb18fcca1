import {readFile} from 'node:fs/promises';
import {createRequire} from 'node:module';
import {setTimeout as delay} from 'node:timers/promises';

import type {Page} from './open-browser.mjs';

/** https://wicg.github.io/layout-instability/ */
interface LayoutShift extends PerformanceEntry {
  readonly value: number;
}

declare global {
  interface Window {
    /** Every element that matches, in document order, through open shadow roots. */
    deep(selector: string): HTMLElement[];
  }
}

/** Gives the page `deep`, which the functions handed to `evaluate` may use. */
async function installTools(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.deep = (selector) => {
      const found: HTMLElement[] = [];
      const visit = (root: Document | ShadowRoot): void => {
        for (const element of root.querySelectorAll<HTMLElement>('*')) {
          if (element.matches(selector)) found.push(element);
          if (element.shadowRoot) visit(element.shadowRoot);
        }
      };
      visit(document);
      return found;
    };
  });
}

/** Opens an address and waits until the page has loaded. */
export async function visit(page: Page, url: string): Promise<void> {
  await page.goto(url);
  await installTools(page);
}

/** Loads the page again, as the reader's button does. */
export async function reload(page: Page): Promise<void> {
  await page.reload();
  await installTools(page);
}

/** Waits until a page of that path has loaded, through the change of pages. */
async function arrive(
  page: Page,
  path: string,
  ...states: DocumentReadyState[]
): Promise<void> {
  const isThere = (wanted: string, enough: string[]): boolean =>
    location.pathname === wanted && enough.includes(document.readyState);
  const end = Date.now() + 45_000;
  const enough = [...states, 'complete'];
  // A call into a page that goes away meanwhile fails.
  while (!(await page.evaluate(isThere, path, enough).catch(() => false))) {
    if (Date.now() > end) throw new Error(`Waited 45 s for ${path}`);
    await delay(50);
  }
}

/** Goes to another page of the site, as by a link. */
export async function follow(page: Page, path: string): Promise<void> {
  // After the answer to this, which a page that is gone could not give.
  await page.evaluate(
    (url: string) => void setTimeout(() => location.assign(url)),
    path,
  );
  await arrive(page, path);
  await installTools(page);
}

/** Goes to a page and waits until it is parsed: its scripts may never come. */
export async function visitWithoutScripts(page: Page, url: string): Promise<void> {
  // From elsewhere, for the same address again would be told from the old page by nothing.
  await page.goto('about:blank');
  await page.evaluate(
    (address: string) => void setTimeout(() => location.assign(address)),
    url,
  );
  await arrive(page, new URL(url).pathname, 'interactive');
  await installTools(page);
}

/** Comes back to the page before this one, by the browser's button. */
export async function goBack(page: Page, path: string): Promise<void> {
  await page.evaluate(() => void setTimeout(() => history.back()));
  await arrive(page, path);
  await installTools(page);
}

/** Waits up to 20 s for what a server sees; whether it came is for the test to say. */
export async function waitForServer(saw: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!saw() && Date.now() < end) await delay(50);
}

/** Resolves once a function in the page answers truthily, with its answer. */
export async function waitInPage(
  page: Page,
  fn: (...args: never[]) => unknown,
  ...args: unknown[]
): Promise<unknown> {
  const end = Date.now() + 45_000;
  for (;;) {
    const answer: unknown = await page.evaluate(fn, ...args);
    if (answer) return answer;
    if (Date.now() > end) throw new Error(`Waited 45 s in the page for ${String(fn)}`);
    await delay(50);
  }
}

/**
 * Scrolls to the comments until their thread is asked for. Again and again, since WebKit
 * restores the scroll position of a page some time after it has loaded: with the form
 * there already, and the comments far off again.
 */
export async function reachComments(page: Page): Promise<void> {
  await waitInPage(page, () => {
    const box = document.querySelector<HTMLElement & {session?: object}>(
      'kolom-comments',
    );
    if (!box?.session) box?.scrollIntoView();
    return box?.session && window.deep('textarea[name="comment"]').length > 0;
  });
}

/** Puts the focus where a reader would click, and says whether it is there. */
export async function focus(page: Page, selector: string): Promise<void> {
  await waitInPage(
    page,
    (wanted: string) => {
      const element = window.deep(wanted).find((one) => one.checkVisibility());
      element?.scrollIntoView({block: 'center', behavior: 'instant'});
      element?.focus();
      return element?.matches(':focus');
    },
    selector,
  );
}

/** Clicks the first visible element that matches. */
export async function click(page: Page, selector: string): Promise<void> {
  await waitInPage(
    page,
    (wanted: string) => {
      const element = window.deep(wanted).find((one) => one.checkVisibility());
      element?.click();
      return Boolean(element);
    },
    selector,
  );
}

const axeSource = readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/**
 * Checks the whole page as it stands against WCAG 2.2 AA and best practices.
 *
 * @returns One line for each rule that is broken.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  // Handed over as text and called: the page's own CSP lets no script in.
  const check = `async () => {
    if (!window.axe) { ${await axeSource} }
    const {violations} = await window.axe.run(document, {resultTypes: ['violations']});
    return violations.map(({id, nodes}) =>
      id + ': ' + nodes.map((node) => node.target.flat().join(' >> ') + ' ' + node.failureSummary).join('; '));
  }`;
  return page.evaluate(asFunction(check)) as Promise<string[]>;
}

/** A function whose source is the text: `evaluate` sends sources, not closures. */
function asFunction(source: string): (...args: never[]) => unknown {
  return Object.assign(() => undefined, {toString: () => source});
}

/** The page's layout shifts since it began to load, as the browser counts them. */
export async function layoutShift(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise((resolve) => {
        let sum = 0;
        new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) sum += (entry as LayoutShift).value;
        }).observe({type: 'layout-shift', buffered: true});
        setTimeout(() => resolve(sum), 500);
      }),
  ) as Promise<number>;
}

/** Where everything that was painted stands, to the tenth of a pixel. */
export interface Place {
  readonly name: string;
  /** Left, top and height, in CSS pixels. Wider boxes alone move nothing. */
  readonly box: readonly [left: number, top: number, height: number];
  readonly visible: boolean;
}

/** What stands elsewhere than before, among what is seen before and after. */
export function movedBetween(before: Place[], after: Place[]): string[] {
  if (before.length !== after.length) {
    return [`${before.length} elements before, ${after.length} after`];
  }
  return before.flatMap(({name, box, visible}, index) => {
    const now = after[index];
    // The same place may round to the next tenth: Firefox counts in 1/60 px.
    const stays = now?.box.every((at, side) => Math.abs(at - (box[side] ?? at)) < 0.11);
    if (!now || !visible || !now.visible || stays) return [];
    return [`${name} from ${box.join(', ')} to ${now.box.join(', ')}`];
  });
}

/**
 * Loads an address in a frame of a given width, also where the window cannot
 * be as narrow. It stands in the page until the next visit.
 */
async function frameAt(page: Page, path: string, width: number): Promise<void> {
  await page.evaluate(
    async (src: string, inlineSize: number) => {
      document.querySelector('#frame')?.remove();
      const frame = document.createElement('iframe');
      frame.id = 'frame';
      frame.width = String(inlineSize);
      frame.height = '800';
      // In view, since frames out of it are drawn once a second at most.
      frame.style.setProperty('position', 'fixed');
      frame.style.setProperty('inset', '0 auto auto 0');
      frame.style.setProperty('border', '0');
      document.body.append(frame);
      await new Promise<void>((resolve) => {
        frame.onload = () => resolve();
        frame.src = src;
      });
    },
    path,
    width,
  );
  await waitInPage(page, () => {
    const doc = document.querySelector<HTMLIFrameElement>('#frame')!.contentDocument!;
    // The comments come to life when the reader is near.
    const dormant = ':not(:defined):not(kolom-comments, kolom-comment-count)';
    return !doc.querySelector('script[type="module"]') || !doc.querySelector(dormant);
  });
  await page.evaluate(async () => {
    const frame = document.querySelector<HTMLIFrameElement>('#frame')!;
    await frame.contentDocument!.fonts.ready;
    // What an element still has to measure comes within these frames.
    for (let frames = 0; frames < 10; frames++) {
      await new Promise((resolve) =>
        frame.contentWindow!.requestAnimationFrame(resolve),
      );
    }
  });
}

/** How wide a page is in a window of the given width. */
export async function scrollWidthAt(
  page: Page,
  path: string,
  width: number,
): Promise<number> {
  await frameAt(page, path, width);
  return page.evaluate(
    () =>
      document.querySelector<HTMLIFrameElement>('#frame')!.contentDocument!
        .documentElement.scrollWidth,
  ) as Promise<number>;
}

/** The place of every element of a page in a window of the given width. */
async function placesAt(page: Page, path: string, width: number): Promise<Place[]> {
  await frameAt(page, path, width);
  return page.evaluate(() => {
    const doc = document.querySelector<HTMLIFrameElement>('#frame')!.contentDocument!;
    const round = (value: number): number => Math.round(value * 10) / 10;
    const places: Place[] = [];
    for (const element of doc.body.querySelectorAll('*')) {
      if (element.closest('script, picture > source')) continue;
      const {x, y, height} = element.getBoundingClientRect();
      const name = `${element.localName}${element.id && `#${element.id}`}`;
      const visible = element.checkVisibility({visibilityProperty: true});
      places.push({name, box: [round(x), round(y), round(height)], visible});
    }
    return places;
  }) as Promise<Place[]>;
}

/**
 * Compares the demo's page without script with the same page once its elements
 * have come to life.
 *
 * @param url - The demo's address.
 */
export async function upgradeOf(
  page: Page,
  url: string,
  width: number,
): Promise<{compared: number; moved: string[]}> {
  await visit(page, `${url}/tanpa-skrip`);
  const still = await placesAt(page, `${url}/tanpa-skrip`, width);
  const alive = await placesAt(page, `${url}/`, width);
  return {compared: still.length, moved: movedBetween(still, alive)};
}

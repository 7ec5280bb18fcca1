// What is owed to a reader on every host. Each check throws what is wrong.
import assert from 'node:assert/strict';
import {mkdir} from 'node:fs/promises';
import {join} from 'node:path';

import {ARTICLES, SECTIONS} from '../content/articles.mjs';
import {differences, PLACES, readColours, THEMES} from './colours.mjs';
import {
  describedArticles,
  describesOnly,
  markArticle,
  readerState,
  widthOfPage,
  wordsOfPage,
} from './in-page.mjs';
import {Visit} from './visit.mjs';

const RESULTS = join(import.meta.dirname, '../results');
const WIDTHS = [320, 768, 1440];
const [FIRST, SECOND] = ARTICLES;

/**
 * @typedef {object} Site
 * @property {string} name
 * @property {string} url
 * @property {import('../hosts.mjs').Host} host
 * @property {import('puppeteer-core').Browser} browser
 * @property {Record<string, object>} [wanted] - The colours by theme.
 */

/** Opens a page, and closes it whatever happens. */
async function visiting({browser, url}, options, run) {
  const visit = await Visit.open(browser, url, options);
  try {
    return await run(visit);
  } finally {
    await visit.close();
  }
}

/** Every tag stands, nothing is said in the console, nothing moves, nothing overflows. */
export async function renders(site) {
  await mkdir(RESULTS, {recursive: true});
  for (const width of WIDTHS) {
    await visiting(site, {width, height: width < 500 ? 720 : 900}, async (visit) => {
      const {page, said} = visit;
      await visit.goto(FIRST.path);
      await visit.quiet();
      assert.deepEqual(said, [], 'the console');
      assert.deepEqual(
        await page.evaluate(() => window.shifts),
        [],
        `${width}: shifts`,
      );
      const seen = await page.evaluate(widthOfPage);
      assert.ok(seen <= width, `${width}: the page is ${seen} px wide`);
      const path = join(RESULTS, `${site.name}-${width}.png`);
      if (width !== 768) await page.screenshot({path, fullPage: true});
    });
  }
}

/** Without script, a page from a server reads all the same. */
export async function readsWithoutScript(site) {
  await visiting(site, {script: false}, async ({page, said}) => {
    await page.goto(site.url + FIRST.path, {waitUntil: 'load'});
    const words = await page.evaluate(wordsOfPage);
    const {headline, standfirst, opening, lead, credits, gallery} = FIRST;
    const pictures = [lead, ...gallery].flatMap(({caption, credit}) => [
      caption,
      credit,
    ]);
    const names = [...credits, ...SECTIONS].map(({name}) => name);
    const wanted = [headline, standfirst, opening, ...pictures, ...names];
    assert.deepEqual(
      wanted.filter((text) => !words.includes(text)),
      [],
      'words that are missing',
    );
    assert.deepEqual(said, [], 'the console');
  });
}

/** The colours of every theme. */
async function coloursOf(site) {
  return visiting(site, {}, async (visit) => {
    const seen = {};
    await visit.goto(FIRST.path);
    for (const choice of THEMES) {
      await visit.choose(choice);
      await visit.goto(FIRST.path);
      seen[choice.name] = await visit.page.evaluate(readColours, PLACES);
    }
    return seen;
  });
}

/** The measure of the others is one: themes differ, and every place was found. */
export async function hasColoursOfItsOwn(site) {
  const seen = await coloursOf(site);
  for (const [theme, colours] of Object.entries(seen)) {
    const missing = Object.keys(colours).filter((place) => !colours[place]);
    assert.deepEqual(missing, [], `${theme}: places that are missing`);
  }
  const looks = ['light', 'dark', 'sepia', 'contrast'].map((theme) =>
    JSON.stringify(seen[theme]),
  );
  assert.equal(new Set(looks).size, looks.length, 'themes look alike');
  return seen;
}

/** Colours are those of the plain page, in every theme. */
export async function hasTheColours(site) {
  const seen = await coloursOf(site);
  const wrong = Object.entries(site.wanted).flatMap(([theme, colours]) =>
    differences(seen[theme], colours).map((line) => `${theme}: ${line}`),
  );
  const shown = wrong.slice(0, 6).join('\n');
  assert.equal(wrong.length, 0, `${wrong.length} colours differ:\n${shown}`);
}

/** A photo opens and closes, and the page behind it is as the reader left it. */
export async function keepsThePageBehindAPhoto(site) {
  await visiting(site, {}, async (visit) => {
    const {page, said} = visit;
    await visit.goto(FIRST.path);
    await page.evaluate(markArticle);
    await type(page, 'The old quay was warmer.');
    await page.evaluate(() =>
      document.querySelector('kolom-photo').scrollIntoView({behavior: 'instant'}),
    );
    await visit.quiet();
    const before = await page.evaluate(readerState);
    assert.equal(before.typed, 'The old quay was warmer.');
    visit.requests.length = 0;
    for (const leave of [goBack, pressEscape, goBack]) {
      await openPhoto(visit);
      assert.notEqual(page.url(), before.address, 'the open photo has no address');
      await leave(page);
      await visit.until(() => !document.querySelector('kolom-lightbox'));
      await visit.quiet();
      assert.deepEqual(await page.evaluate(readerState), before, `after ${leave.name}`);
      assert.deepEqual(visit.requests, [], `asked for after ${leave.name}`);
    }
    assert.deepEqual(said, [], 'the console');
  });
}

async function type(page, text) {
  await page.evaluate(() => window.find('kolom-comments >>> textarea').focus());
  await page.keyboard.type(text);
}

async function openPhoto(visit) {
  const {page} = visit;
  await page.evaluate(() => window.find('kolom-photo >>> button').focus());
  await page.keyboard.press('Enter');
  const isOpen = await visit.until(() => {
    const image = window.find('kolom-lightbox >>> img');
    return image?.complete && image.checkVisibility() && location.hash !== '';
  });
  assert.ok(isOpen, 'the photo did not open');
}

async function goBack(page) {
  await page.evaluate(() => void setTimeout(() => history.back()));
}

async function pressEscape(page) {
  await page.keyboard.press('Escape');
}

/** To the second article and back: each time the page is that article's. */
export async function followsALink(site) {
  await visiting(site, {}, async (visit) => {
    const {page, said} = visit;
    await visit.goto(FIRST.path);
    await page.evaluate(markArticle);
    await isAbout(visit, FIRST);
    await page.click(`kolom-section-nav a[href="${SECOND.path}"]`);
    await isAbout(visit, SECOND);
    if (site.host.router) {
      const soft = await page.evaluate(() => window.kept !== undefined);
      assert.ok(soft, 'the application’s router did not take the link');
    }
    await goBack(page);
    await isAbout(visit, FIRST);
    await page.evaluate(() => void setTimeout(() => history.forward()));
    await isAbout(visit, SECOND);
    assert.deepEqual(said, [], 'the console');
  });
}

async function isAbout(visit, {headline, path}) {
  const {page} = visit;
  await visit.headline(headline);
  await visit.whole();
  await visit.quiet();
  await visit.until(describesOnly, headline);
  const described = await page.evaluate(describedArticles);
  assert.deepEqual(described, [headline], `the JSON-LD of ${path}`);
  await visit.comments(path);
}

// One article: shown plain, then composed, upgraded, enlarged and narrowed.
import {createRequire} from 'node:module';
import {readFile} from 'node:fs/promises';

import {openPage} from './alone.mjs';
import {findDeaf, findOverflow, readOrder, readPlaces, readText} from './in-page.mjs';
import {comparePictures, readPictures, wrapPhotos} from './photos.mjs';

const WIDTHS = [320, 1440];
const ENLARGED = 1.5;
/** Chromium rounds shifts; less than this is no movement that anyone sees. */
const SHIFT = 0.0005;

const axeSource = readFile(
  createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
  'utf8',
);

/** What is wrong with a result, in words. */
export function problems(result) {
  const {lost, unseen, overflow, follows, axe, shift, moved, exceptions} = result;
  return [
    ...(result.failure ? [`not measured: ${result.failure}`] : []),
    ...lost.map((text) => `text lost or reordered: “${text}”`),
    ...unseen.map((text) => `picture lost: ${text}`),
    ...overflow.map(
      ({width, scale, over, culprit}) =>
        `${over} px too wide at ${width} px, text ${scale * 100} %: ${culprit}`,
    ),
    ...follows.deaf.map(
      ({text, path}) => `ignores the reader's size: ${path} “${text}”`,
    ),
    ...axe.map(({id, target}) => `accessibility, ${id}: ${target}`),
    ...(shift > SHIFT ? [`layout shift of ${shift.toFixed(4)} on upgrade`] : []),
    ...(moved.length > 0
      ? [`${moved.length} elements moved on upgrade, the first: ${moved[0]}`]
      : []),
    ...exceptions.map((message) => `exception: ${message}`),
  ];
}

/** The result of an article that could not be measured. */
export const unmeasured = (name, failure) => ({
  name,
  failure,
  tried: [],
  lost: [],
  pictures: [],
  unseen: [],
  overflow: [],
  follows: {nodes: 0, deaf: []},
  axe: [],
  shift: 0,
  moved: [],
  exceptions: [],
  thumbnails: [],
});

/** Measures one article by its name. */
export async function measure(browser, origin, name) {
  const {page, exceptions, tried, show} = await openPage(browser, origin);
  try {
    const query = `?name=${encodeURIComponent(name)}`;
    await open(page, show, `/plain${query}`);
    const input = await page.evaluate(readText);
    const inputOrder = await page.evaluate(readOrder);
    const inputPictures = await page.evaluate(readPictures);
    const inputAxe = await runAxe(page);

    await open(page, show, `/article${query}`);
    await page.evaluate(wrapPhotos);
    const {shift, moved} = await upgrade(page);
    const lost = [
      ...compare(input, await page.evaluate(readText)),
      ...reordered(inputOrder, await page.evaluate(readOrder)),
    ];
    const axe = (await runAxe(page)).filter(
      ({key}) => !inputAxe.some((problem) => problem.key === key),
    );
    const pictures = await page.evaluate(readPictures);
    const unseen = comparePictures(inputPictures, pictures);
    const overflow = [];
    for (const width of WIDTHS) {
      for (const scale of [1, ENLARGED]) {
        await page.setViewport({width, height: 900});
        await setScale(page, scale);
        overflow.push(...(await page.evaluate(findOverflow, width, scale)));
      }
    }
    unseen.push(...comparePictures(pictures, await page.evaluate(readPictures)));
    const follows = await page.evaluate(findDeaf, ENLARGED);
    const thumbnails = [await picture(page, 390), await picture(page, 1280)];
    return {
      name,
      tried: [...tried],
      lost,
      pictures,
      unseen,
      overflow,
      follows,
      axe,
      shift,
      moved,
      exceptions,
      thumbnails,
    };
  } finally {
    await page.close();
  }
}

async function open(page, show, path) {
  await page.setViewport({width: 1440, height: 900});
  await show(path);
  // What is lazy would load while we measure.
  await page.evaluate(async () => {
    for (const image of document.images) image.loading = 'eager';
    await Promise.all(
      [...document.images].map((image) => image.decode().catch(() => {})),
    );
  });
}

/**
 * Defines the elements, as a reader who wants larger text sees it. Returns the shift
 * that the browser records, which is of what is in view, and all that has moved.
 */
async function upgrade(page) {
  await page.evaluate(() =>
    document.documentElement.style.setProperty('--kolom-text-scale', '1.25'),
  );
  const before = await page.evaluate(readPlaces);
  const shift = await define(page);
  const after = await page.evaluate(readPlaces);
  await page.evaluate(() =>
    document.documentElement.style.removeProperty('--kolom-text-scale'),
  );
  const moved = after.filter((place, index) => place !== before[index]);
  return {shift, moved};
}

function define(page) {
  return page.evaluate(async () => {
    const frames = () =>
      new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
    await frames();
    let shift = 0;
    const observer = new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) shift += entry.value;
    });
    observer.observe({type: 'layout-shift'});
    const base = '/src/elements';
    await Promise.all(
      ['article-body', 'headline', 'photo', 'gallery', 'article'].map(
        (name) => import(`${base}/${name}/define.js`),
      ),
    );
    await frames();
    await new Promise((done) => setTimeout(done, 50));
    observer.disconnect();
    return shift;
  });
}

async function setScale(page, scale) {
  await page.evaluate(async (value) => {
    document.documentElement.style.setProperty('--kolom-text-scale', String(value));
    await new Promise((done) =>
      requestAnimationFrame(() => requestAnimationFrame(done)),
    );
  }, scale);
}

async function runAxe(page) {
  await page.evaluate(`if (!window.axe) { ${await axeSource} }`);
  return page.evaluate(async () => {
    const {violations} = await window.axe.run(document.querySelector('main'), {
      resultTypes: ['violations'],
      rules: {region: {enabled: false}},
    });
    return violations.flatMap(({id, nodes}) =>
      nodes.map(({html, target}) => ({
        id,
        target: target.flat().join(' '),
        key: `${id} ${html.replace(/ (tabindex="0"|data-kolom-\S+)/g, '')}`,
      })),
    );
  });
}

async function picture(page, width) {
  await setScale(page, 1);
  await page.setViewport({width, height: width < 600 ? 700 : 900});
  const image = await page.screenshot({type: 'jpeg', quality: 55, encoding: 'base64'});
  return `data:image/jpeg;base64,${image}`;
}

/** The texts of the input that are missing from the output, or in another place. */
function compare(input, output) {
  const lost = [];
  let next = 0;
  for (const text of input) {
    const found = output.indexOf(text, next);
    if (found === -1) lost.push(text.slice(0, 80));
    else next = found + 1;
  }
  return lost;
}

/** Texts that stood below another in the input and stand above it now. */
function reordered(input, output) {
  const tops = new Map(output.map((place) => [place.text, place]));
  return input.flatMap(({text, top}, index) => {
    const above = input[index - 1];
    if (!above || above.bottom > top) return [];
    const [now, then] = [tops.get(text), tops.get(above.text)];
    const isAbove = now && then && now.bottom <= then.top;
    // Beside each other there is no above.
    if (!isAbove || now.left >= then.right || now.right <= then.left) return [];
    return [`above what it was below: ${text.slice(0, 60)}`];
  });
}

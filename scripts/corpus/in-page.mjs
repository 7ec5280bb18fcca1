// What the measuring asks of a page: each of these runs in it, so each stands alone.

/** Runs in the page: where everything stands, to the pixel. */
export function readPlaces() {
  return [...document.querySelectorAll('main *')].map((element) => {
    const {x, y, height} = element.getBoundingClientRect();
    const shape = element.cloneNode();
    for (const {name} of [...shape.attributes])
      if (/^(data-kolom|tabindex)/.test(name)) shape.removeAttribute(name);
    return `${shape.outerHTML.slice(0, 80)} at ${[x, y + scrollY, height].map(Math.round).join(', ')}`;
  });
}

/** Runs in the page: texts that occur once, with where they begin and end. */
export function readOrder() {
  // A long table scrolls in a box. Laid open, its rows stand in the page's order.
  const boxes = [...document.querySelectorAll('main :is(table, figure)')].filter(
    ({scrollHeight, clientHeight}) => scrollHeight > clientHeight,
  );
  for (const box of boxes) box.style.maxBlockSize = 'none';
  const walker = document.createTreeWalker(
    document.querySelector('main'),
    NodeFilter.SHOW_TEXT,
  );
  const range = document.createRange();
  const found = new Map();
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\s+/g, ' ').trim();
    if (text.length < 20 || !walker.currentNode.parentElement.checkVisibility())
      continue;
    range.selectNodeContents(walker.currentNode);
    const {top, bottom, left, right} = range.getBoundingClientRect();
    found.set(text, found.has(text) ? undefined : {text, top, bottom, left, right});
  }
  for (const box of boxes) box.style.maxBlockSize = '';
  return [...found.values()].filter(Boolean);
}

/** Runs in the page: the texts that a reader can see, in order. */
export function readText() {
  const main = document.querySelector('main');
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  const texts = [];
  const range = document.createRange();
  while (walker.nextNode()) {
    const text = walker.currentNode.data.replace(/\s+/g, ' ').trim();
    if (!text) continue;
    const parent = walker.currentNode.parentElement;
    if (!parent.checkVisibility({visibilityProperty: true, opacityProperty: true}))
      continue;
    range.selectNodeContents(walker.currentNode);
    const rectangles = [...range.getClientRects()];
    if (rectangles.every(({width, height}) => width * height === 0)) continue;
    // No scrolling reaches what stands before the page.
    if (
      rectangles.every(
        ({right, bottom}) => right + scrollX <= 0 || bottom + scrollY <= 0,
      )
    )
      continue;
    texts.push(text);
  }
  return texts;
}

/** Runs in the page: whether it scrolls sideways, and what makes it do so. */
export function findOverflow(width, scale) {
  const {scrollWidth, clientWidth} = document.documentElement;
  if (scrollWidth <= clientWidth) return [];
  const scrolls = (element) => {
    for (let box = element.parentElement; box; box = box.parentElement) {
      if (box !== document.body && getComputedStyle(box).overflowX !== 'visible')
        return true;
    }
    return false;
  };
  let culprit = document.body;
  for (const element of document.body.querySelectorAll('*')) {
    const {left, right} = element.getBoundingClientRect();
    const past =
      getComputedStyle(document.body).direction === 'rtl' ? -left : right - clientWidth;
    if (past > 0.5 && !scrolls(element)) culprit = element;
  }
  const path = `${culprit.parentElement.localName} > ${culprit.cloneNode().outerHTML}`;
  return [{width, scale, over: scrollWidth - clientWidth, culprit: path.slice(0, 160)}];
}

/** Runs in the page, enlarged already: the texts that are not. */
export function findDeaf(enlarged) {
  const root = document.documentElement;
  const walker = document.createTreeWalker(
    document.querySelector('kolom-article-body'),
    NodeFilter.SHOW_TEXT,
  );
  const parents = [];
  while (walker.nextNode()) {
    const {data, parentElement} = walker.currentNode;
    if (data.trim() && parentElement.checkVisibility())
      parents.push([data, parentElement]);
  }
  const size = (element) =>
    parseFloat(getComputedStyle(element).fontSize) * (element.currentCSSZoom ?? 1);
  const large = parents.map(([, parent]) => size(parent));
  root.style.setProperty('--kolom-text-scale', '1');
  const deaf = [];
  for (const [index, [data, parent]] of parents.entries()) {
    if (large[index] === 0) continue;
    if (Math.abs(large[index] / size(parent) - enlarged) < 0.02) continue;
    const path = `${parent.parentElement.localName} > ${parent.cloneNode().outerHTML}`;
    deaf.push({text: data.trim().slice(0, 40), path: path.slice(0, 140)});
  }
  return {nodes: parents.length, deaf};
}

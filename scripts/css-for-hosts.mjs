/** What is left as it stands: strings, and the conditions of at-rules. */
const KEPT = /"[^"]*"|'[^']*'|@[^{;]*/.source;

const PAIRS = new RegExp(`${KEPT}|(light-dark)?\\(|\\)`, 'g');
const REMS = new RegExp(`${KEPT}|(?<![\\w-])(-?(?:\\d+\\.?\\d*|\\.\\d+))rem\\b`, 'g');

const SUMS = new RegExp(`${KEPT}|(calc)?\\(|\\)`, 'g');

/**
 * Writes a style sheet so that it means the same on any host: see `guardPairs`,
 * `followBaseSize` and `nameDeepSums`.
 *
 * @param css - A sheet without comments.
 */
export function forHosts(css) {
  return nameDeepSums(followBaseSize(guardPairs(css)));
}

/**
 * Hides the two colours of each `light-dark()` from bundlers. Lightning CSS (Vite 8,
 * Next 16, Parcel) replaces a pair by variables that only a `color-scheme` in the same
 * build sets (lightningcss #821, #1196), and so takes every colour from a host that has
 * none, and the choice from the reader. As the fallback of a variable that nobody sets,
 * the pair is no pair until the browser has put it in.
 */
function guardPairs(css) {
  const open = [];
  return css.replace(PAIRS, (token, name) => {
    if (token === ')') return open.pop() ? '))' : ')';
    if (!name && token !== '(') return token;
    open.push(Boolean(name));
    return name ? 'light-dark(var(--_pair,' : '(';
  });
}

/**
 * Lets every length in rem follow `--kolom-base-size`, where a host has changed what a
 * rem is. Conditions of media and containers know no variables and stay.
 */
function followBaseSize(css) {
  return css.replace(REMS, (token, number) => (number ? timesBase(number) : token));
}

/**
 * Names a sum `max()` of one where it holds a sum within the fallback of a variable.
 * That is the same to a browser; cssnano (webpack, Nuxt) reads `calc()` alone, cannot
 * read it so deep, and says so in every build.
 */
function nameDeepSums(css) {
  const open = [];
  const deep = new Set();
  for (const {0: token, 1: name, index} of css.matchAll(SUMS)) {
    if (token === ')') open.pop();
    else if (token === '(' || name) {
      if (name) open.filter((outer) => outer.name).forEach(({at}) => deep.add(at));
      open.push({name, at: index});
    }
  }
  return css.replace(SUMS, (token, name, index) => (deep.has(index) ? 'max(' : token));
}

/** A length of so many rem, as CSS. */
export function timesBase(number) {
  const base = 'var(--kolom-base-size,1rem)';
  return Number(number) === 1 ? base : `calc(${base}*${number})`;
}

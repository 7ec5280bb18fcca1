// Chance that comes out the same each time, so that the pictures do.

/** A generator of numbers from 0 to 1 (mulberry32). */
export function random(seed) {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

/** Chance in the forms that a drawing asks for. */
export function dice(seed) {
  const next = random(seed);
  return {
    next,
    between: (low, high) => low + (high - low) * next(),
    pick: (list) => list[Math.floor(next() * list.length)],
    chance: (part) => next() < part,
  };
}

/** A smooth line of noise around 0: `noise(x)`, x in steps of about 1. */
export function noiseLine(seed) {
  const next = random(seed);
  const values = Array.from({length: 512}, () => next() * 2 - 1);
  const at = (index) => values[((index % 512) + 512) % 512];
  const once = (x) => {
    const left = Math.floor(x);
    const part = x - left;
    const smooth = part * part * (3 - 2 * part);
    return at(left) * (1 - smooth) + at(left + 1) * smooth;
  };
  return (x) => once(x) + once(x * 2.1 + 40) * 0.5 + once(x * 4.3 + 90) * 0.25;
}

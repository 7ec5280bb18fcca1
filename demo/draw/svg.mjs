// The few shapes that the scenes are made of, as SVG.
import {noiseLine} from './random.mjs';

let ids = 0;

/** A gradient down the picture, `stops` as `[[0, '#fff'], …]`. Returns its paint. */
export function gradient(defs, stops, {x1 = 0, y1 = 0, x2 = 0, y2 = 1} = {}) {
  const id = `g${(ids += 1)}`;
  defs.push(
    `<linearGradient id="${id}" x1="${x1}" y1="${y1}" x2="${x2}" y2="${y2}">${stopList(stops)}</linearGradient>`,
  );
  return `url(#${id})`;
}

/** A light that fades to all sides. */
export function glow(defs, {x, y, r, color, strength = 1, squash = 1}) {
  const id = `g${(ids += 1)}`;
  const stops = [
    [0, color, strength],
    [0.25, color, strength * 0.55],
    [0.6, color, strength * 0.16],
    [1, color, 0],
  ];
  defs.push(`<radialGradient id="${id}">${stopList(stops)}</radialGradient>`);
  return `<ellipse cx="${x}" cy="${y}" rx="${r}" ry="${r * squash}" fill="url(#${id})"/>`;
}

function stopList(stops) {
  return stops
    .map(
      ([offset, color, opacity = 1]) =>
        `<stop offset="${offset}" stop-color="${color}" stop-opacity="${opacity}"/>`,
    )
    .join('');
}

/** A filled shape through points. */
export function polygon(points, fill, more = '') {
  const list = points.map(([x, y]) => `${x.toFixed(1)},${y.toFixed(1)}`).join(' ');
  return `<polygon points="${list}" fill="${fill}" ${more}/>`;
}

/** A line of hills from the left edge to the right, filled down to `bottom`. */
export function ridge({
  seed,
  width,
  y,
  height,
  step = 6,
  scale = 260,
  bottom,
  fill,
  more,
}) {
  const noise = noiseLine(seed);
  const points = [];
  for (let x = -20; x <= width + 20; x += step) {
    points.push([x, y - height * (0.5 + 0.5 * noise(x / scale + seed))]);
  }
  return polygon([...points, [width + 20, bottom], [-20, bottom]], fill, more);
}

/** Short level strokes, as light lies on water. */
export function ripples({
  dice,
  count,
  area,
  color,
  length = [12, 60],
  thick = [1.5, 4],
  opacity = [0.2, 0.8],
}) {
  const strokes = [];
  for (let made = 0; made < count; made += 1) {
    const {x, y, depth} = area(dice);
    const long = dice.between(...length) * (0.3 + depth);
    const high = dice.between(...thick) * (0.35 + depth);
    const paint = typeof color === 'function' ? color(dice, depth) : color;
    strokes.push(
      `<ellipse cx="${x.toFixed(0)}" cy="${y.toFixed(0)}" rx="${long.toFixed(1)}" ry="${high.toFixed(1)}" fill="${paint}" opacity="${dice.between(...opacity).toFixed(2)}"/>`,
    );
  }
  return strokes.join('');
}

/** Shapes as one, softened. */
export function blurred(defs, radius, shapes, more = '') {
  const id = `b${radius}`;
  if (!defs.some((def) => def.includes(`id="${id}"`))) {
    defs.push(
      `<filter id="${id}" x="-30%" y="-30%" width="160%" height="160%"><feGaussianBlur stdDeviation="${radius}"/></filter>`,
    );
  }
  return `<g filter="url(#${id})" ${more}>${shapes}</g>`;
}

/** The whole picture. */
export function picture(width, height, defs, shapes) {
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}"><defs>${defs.join('')}</defs>${shapes.join('')}</svg>`;
}

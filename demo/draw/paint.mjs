// Paints a drawing over with brush strokes, coarse ones first and finer ones where
// they are needed. After A. Hertzmann, "Painterly Rendering with Curved Brush Strokes
// of Multiple Sizes", SIGGRAPH 1998.
import sharp from 'sharp';

import {random} from './random.mjs';

const BRISTLES = 24;

/**
 * @param {string} svg
 * @param {object} options
 * @param {number[]} options.brushes Radii in pixels, coarse to fine.
 * @param {number} options.seed
 * @param {number} [options.jitter] How far the colour of a stroke strays, 0 to 1.
 * @returns {Promise<import('sharp').Sharp>}
 */
export async function paint(svg, {brushes, seed, jitter = 0.05}) {
  const {data: drawing, info} = await sharp(Buffer.from(svg))
    .removeAlpha()
    .raw()
    .toBuffer({resolveWithObject: true});
  const {width, height} = info;
  const chance = random(seed);
  const canvas = await blur(drawing, info, brushes[0] * 1.2);
  for (const [layer, radius] of brushes.entries()) {
    const reference = await blur(drawing, info, radius * 0.45);
    const light = lightness(reference, width * height);
    const strokes = plan({
      canvas,
      reference,
      width,
      height,
      radius,
      chance,
      all: layer === 0,
    });
    for (const {x, y} of shuffle(strokes, chance)) {
      const color = colorAt(reference, width, x, y);
      const stray = (chance() - 0.5) * 2 * jitter * 255;
      for (let c = 0; c < 3; c += 1)
        color[c] += stray + (chance() - 0.5) * jitter * 120;
      const path = follow({reference, light, width, height, radius, x, y});
      drawStroke(canvas, {width, height, radius, path, color, chance});
    }
  }
  return sharp(Buffer.from(canvas), {raw: {width, height, channels: 3}});
}

async function blur(data, {width, height}, sigma) {
  const raw = {width, height, channels: 3};
  const image = sharp(Buffer.from(data), {raw});
  const out = await (sigma > 0.4 ? image.blur(sigma) : image).raw().toBuffer();
  return new Uint8ClampedArray(out);
}

function lightness(data, count) {
  const light = new Float32Array(count);
  for (let i = 0; i < count; i += 1) {
    light[i] = 0.3 * data[i * 3] + 0.59 * data[i * 3 + 1] + 0.11 * data[i * 3 + 2];
  }
  return light;
}

/** Where the canvas is furthest from the drawing, once in each cell of a grid. */
function plan({canvas, reference, width, height, radius, all}) {
  const grid = Math.max(2, Math.round(radius));
  const strokes = [];
  for (let top = 0; top < height; top += grid) {
    for (let left = 0; left < width; left += grid) {
      let sum = 0;
      let worst = -1;
      let place;
      const right = Math.min(width, left + grid);
      const bottom = Math.min(height, top + grid);
      for (let y = top; y < bottom; y += 1) {
        for (let x = left; x < right; x += 1) {
          const error = difference(canvas, reference, (y * width + x) * 3);
          sum += error;
          if (error > worst) {
            worst = error;
            place = {x, y};
          }
        }
      }
      if (all || sum / ((right - left) * (bottom - top)) > 26) strokes.push(place);
    }
  }
  return strokes;
}

function difference(a, b, i) {
  return (
    Math.abs(a[i] - b[i]) +
    Math.abs(a[i + 1] - b[i + 1]) +
    Math.abs(a[i + 2] - b[i + 2])
  );
}

function shuffle(list, chance) {
  for (let i = list.length - 1; i > 0; i -= 1) {
    const j = Math.floor(chance() * (i + 1));
    [list[i], list[j]] = [list[j], list[i]];
  }
  return list;
}

function colorAt(data, width, x, y) {
  const i = (y * width + x) * 3;
  return [data[i], data[i + 1], data[i + 2]];
}

/** A stroke runs along the edges of light, as far as its colour fits. */
function follow({reference, light, width, height, radius, x, y}) {
  const start = colorAt(reference, width, x, y);
  const path = [[x, y]];
  let [dx, dy] = [0, 0];
  for (let step = 0; step < 9; step += 1) {
    const [px, py] = path.at(-1);
    const cx = Math.min(width - 2, Math.max(1, Math.round(px)));
    const cy = Math.min(height - 2, Math.max(1, Math.round(py)));
    const here = colorAt(reference, width, cx, cy);
    const strayed =
      Math.abs(here[0] - start[0]) +
      Math.abs(here[1] - start[1]) +
      Math.abs(here[2] - start[2]);
    if (step > 2 && strayed > 48) break;
    const i = cy * width + cx;
    let nx = -(light[i + width] - light[i - width]);
    let ny = light[i + 1] - light[i - 1];
    const strength = Math.hypot(nx, ny);
    if (strength < 0.6) [nx, ny] = step === 0 ? [1, 0.12] : [dx, dy];
    if (dx * nx + dy * ny < 0) [nx, ny] = [-nx, -ny];
    nx = (0.6 * nx) / (strength || 1) + 0.4 * dx;
    ny = (0.6 * ny) / (strength || 1) + 0.4 * dy;
    const length = Math.hypot(nx, ny) || 1;
    [dx, dy] = [nx / length, ny / length];
    path.push([px + dx * radius, py + dy * radius]);
  }
  return path;
}

/** Bristles along a path: thin ridges of more and less paint. */
function drawStroke(canvas, {width, height, radius, path, color, chance}) {
  const bristles = Float32Array.from({length: BRISTLES}, () => 0.55 + chance() * 0.45);
  const relief = Float32Array.from({length: BRISTLES}, () => (chance() - 0.5) * 9);
  for (let s = 1; s < path.length; s += 1) {
    const [ax, ay] = path[s - 1];
    const [bx, by] = path[s];
    const [ux, uy] = [bx - ax, by - ay];
    const length2 = ux * ux + uy * uy || 1;
    const length = Math.sqrt(length2);
    const left = Math.max(0, Math.floor(Math.min(ax, bx) - radius));
    const right = Math.min(width - 1, Math.ceil(Math.max(ax, bx) + radius));
    const top = Math.max(0, Math.floor(Math.min(ay, by) - radius));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(ay, by) + radius));
    for (let y = top; y <= bottom; y += 1) {
      for (let x = left; x <= right; x += 1) {
        const along = Math.min(
          1,
          Math.max(0, ((x - ax) * ux + (y - ay) * uy) / length2),
        );
        const gap = Math.hypot(x - ax - along * ux, y - ay - along * uy);
        if (gap > radius) continue;
        const across = ((x - ax) * uy - (y - ay) * ux) / length / radius;
        const bristle = Math.min(
          BRISTLES - 1,
          Math.max(0, Math.floor((across * 0.5 + 0.5) * BRISTLES)),
        );
        const edge = Math.min(1, (radius - gap) / Math.max(1, radius * 0.35));
        const cover = edge * bristles[bristle];
        const i = (y * width + x) * 3;
        for (let c = 0; c < 3; c += 1) {
          canvas[i + c] += (color[c] + relief[bristle] - canvas[i + c]) * cover;
        }
      }
    }
  }
}

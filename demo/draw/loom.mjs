import {blurred, gradient, picture, polygon} from './svg.mjs';
import {dice as throwDice} from './random.mjs';

export const size = [1600, 1600];
export const brushes = [20, 9, 4, 2];
export const grain = 1.8;
const CLOTH = 760;
const CELL = 100;
const MADDER = ['#9c2f2a', '#b23a2e', '#84262a', '#a8402f'];
const INDIGO = ['#24365e', '#2d4470', '#1c2c50'];
const CREAM = ['#ecdcb9', '#f4e8ca', '#dfc99c'];
const GOLD = ['#d29a3c', '#e0ad4c', '#bd8430'];

/** Cloth grows on a loom, the light from a window on the left. */
export function draw([width, height]) {
  const dice = throwDice(67);
  const defs = [];
  const dark = gradient(defs, [
    [0, '#2b1d18'],
    [1, '#4a3122'],
  ]);
  return picture(width, height, defs, [
    `<rect width="${width}" height="${height}" fill="${dark}"/>`,
    beam(defs, 60, 130),
    warp(dice, width),
    heddles(dice, defs, width),
    cloth(dice, width, height),
    reed(dice, defs, width),
    shuttle(defs),
    light(defs, width, height),
  ]);
}

function wood(defs) {
  return gradient(defs, [
    [0, '#d9a668'],
    [0.35, '#a9713d'],
    [1, '#54331d'],
  ]);
}

function beam(defs, y, high) {
  return `<rect x="0" y="${y}" width="1600" height="${high}" fill="${wood(defs)}"/><path d="M0 ${y + 34}Q500 ${y + 20} 900 ${y + 40}T1600 ${y + 30}M0 ${y + 84}Q600 ${y + 96} 1600 ${y + 76}" stroke="#6d4426" stroke-width="5" fill="none" opacity="0.6"/>`;
}

/** Threads from the beam to the cloth, bundled in the colours of the pattern. */
function warp(dice, width) {
  const threads = [];
  for (let x = -10; x < width + 10; x += 7) {
    const band = Math.abs(((x + 50) % (CELL * 4)) - CELL * 2) / (CELL * 2);
    const tones = band > 0.7 ? INDIGO : band > 0.32 ? MADDER : GOLD;
    const top = 800 + (x - 800) * 0.94;
    threads.push(
      `<path d="M${top.toFixed(0)} 176L${x + dice.between(-1, 1)} ${CLOTH + 8}" stroke="${dice.chance(0.2) ? dice.pick(CREAM) : dice.pick(tones)}" stroke-width="${dice.between(3, 5).toFixed(1)}"/>`,
    );
  }
  return threads.join('');
}

function heddles(dice, defs, width) {
  const cords = [];
  for (let x = 20; x < width; x += 22) {
    cords.push(
      `<path d="M${x} 356V470" stroke="#f3e9d2" stroke-width="3" opacity="${dice.between(0.5, 0.95).toFixed(2)}"/>`,
    );
  }
  return `${blurred(defs, 8, '<rect y="372" width="1600" height="130" fill="#2a1a14" opacity="0.45"/>')}${cords.join('')}<rect x="-10" y="330" width="1620" height="34" rx="17" fill="${wood(defs)}"/><rect x="-10" y="466" width="1620" height="30" rx="15" fill="${wood(defs)}"/>`;
}

/** Rows of diamonds, with the edges blurred as dyed threads blur them. */
function cloth(dice, width, height) {
  const rows = [];
  for (let y = CLOTH; y < height; y += 12) {
    for (let x = 0; x < width; x += 10) {
      const tone = toneAt(x + dice.between(-9, 9), y + dice.between(-4, 4));
      rows.push(
        `<rect x="${x}" y="${y}" width="11" height="10" rx="3" fill="${dice.pick(tone)}"/>`,
      );
    }
    rows.push(
      `<rect y="${y + 10}" width="${width}" height="2.500" fill="#2a1512" opacity="0.4"/>`,
    );
  }
  return `<rect y="${CLOTH}" width="${width}" height="${height - CLOTH}" fill="#6d201f"/>${rows.join('')}`;
}

function toneAt(x, y) {
  const down = (y - CLOTH) % (CELL * 4.2);
  if (down < 46) return INDIGO;
  if (down < 62) return GOLD;
  const across = Math.abs(((x + 50) % (CELL * 4)) - CELL * 2) / (CELL * 2);
  const height = Math.abs(down - 62 - CELL * 1.8) / (CELL * 1.8);
  const ring = across + height;
  if (ring < 0.2) return GOLD;
  if (ring < 0.42) return INDIGO;
  if (ring < 0.62) return CREAM;
  if (ring < 0.84) return MADDER;
  if (ring < 0.96) return GOLD;
  return ring > 1.5 ? INDIGO : MADDER;
}

function reed(dice, defs, width) {
  const teeth = [];
  for (let x = 8; x < width; x += 14) {
    teeth.push(
      `<path d="M${x} 640V726" stroke="${dice.pick(['#e8d2a4', '#c9a76c', '#f2e2bd'])}" stroke-width="5"/>`,
    );
  }
  return `${blurred(defs, 10, '<rect y="700" width="1600" height="110" fill="#1d100d" opacity="0.55"/>')}${teeth.join('')}<rect x="-10" y="596" width="1620" height="52" rx="10" fill="${wood(defs)}"/><rect x="-10" y="720" width="1620" height="40" rx="10" fill="${wood(defs)}"/>`;
}

function shuttle(defs) {
  const body = gradient(defs, [
    [0, '#f0cd92'],
    [0.5, '#c08a4c'],
    [1, '#6d4524'],
  ]);
  return `<g transform="translate(830 1060) rotate(-11)">${blurred(defs, 9, '<path d="M-400 40Q0 130 400 40Q0 170 -400 40z" fill="#180c0a" opacity="0.7"/>')}<path d="M-420 0Q-260 -92 0 -92T420 0Q260 92 0 92T-420 0z" fill="${body}"/><path d="M-190 -34H190Q210 0 190 34H-190Q-210 0 -190 -34z" fill="#3d2415"/><path d="M-176 -24H176V24H-176z" fill="#f1e3c0"/><path d="M-160 -24V24M-136 -24V24M-112 -24V24M-88 -24V24M-64 -24V24M-40 -24V24M-16 -24V24M8 -24V24M32 -24V24M56 -24V24M80 -24V24M104 -24V24M128 -24V24M152 -24V24" stroke="#c9ab76" stroke-width="8"/><path d="M-360 -20Q-200 -72 0 -72T300 -36" stroke="#fff0cc" stroke-width="9" fill="none" opacity="0.7"/><path d="M184 0Q420 -40 700 -210" stroke="#f1e3c0" stroke-width="6" fill="none"/></g>`;
}

/** The window's light, and the shade away from it. */
function light(defs, width, height) {
  const shade = gradient(
    defs,
    [
      [0, '#fff0cf', 0.28],
      [0.35, '#fff0cf', 0.02],
      [0.7, '#120808', 0.22],
      [1, '#120808', 0.55],
    ],
    {x1: 0, y1: 0, x2: 1, y2: 0.25},
  );
  const beamOfLight = polygon(
    [
      [-60, 380],
      [-60, 120],
      [980, 1640],
      [520, 1640],
    ],
    '#fff3d6',
    'opacity="0.16"',
  );
  return `<rect width="${width}" height="${height}" fill="${shade}"/>${blurred(defs, 30, beamOfLight)}`;
}

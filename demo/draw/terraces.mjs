import {blurred, glow, gradient, picture, polygon, ridge} from './svg.mjs';
import {dice as throwDice, noiseLine} from './random.mjs';

export const size = [1600, 900];
export const brushes = [18, 8, 4, 2];
const STEPS = 24;

/** Rice terraces filled for planting, early. */
export function draw([width, height]) {
  const dice = throwDice(211);
  const defs = [];
  const sky = gradient(defs, [
    [0, '#7fa6b5'],
    [0.45, '#cfd6c4'],
    [1, '#ffe6b4'],
  ]);
  const shapes = [
    `<rect width="${width}" height="${height}" fill="${sky}"/>`,
    glow(defs, {x: 1130, y: 190, r: 560, color: '#fff1c4', strength: 0.95}),
    ridge({
      seed: 8,
      width,
      y: 330,
      height: 250,
      scale: 380,
      bottom: 520,
      fill: '#9db4ae',
      more: 'opacity="0.8"',
    }),
    ridge({
      seed: 21,
      width,
      y: 370,
      height: 170,
      scale: 260,
      bottom: 520,
      fill: '#7a9a8c',
      more: 'opacity="0.9"',
    }),
    mist(dice, defs, 330),
    ridge({
      seed: 33,
      width,
      y: 400,
      height: 96,
      scale: 170,
      bottom: 560,
      fill: '#56796a',
    }),
    trees(dice, 392),
    mist(dice, defs, 400),
  ];
  for (let step = 0; step < STEPS; step += 1) {
    shapes.push(terrace(dice, defs, step, width, height));
    if (step === 7) shapes.push(hut(), mist(dice, defs, 480));
    if (step === 13) shapes.push(farmer(560, 612, 0.62), farmer(690, 618, 0.62));
    if (step === 18) shapes.push(farmer(1210, 742, 1.05));
  }
  shapes.push(palms());
  return picture(width, height, defs, shapes);
}

function terrace(dice, defs, step, width, height) {
  const t = step / (STEPS - 1);
  const noise = noiseLine(300 + step);
  const slow = noiseLine(17);
  const top = 404 + (height - 360) * t ** 1.45;
  const deep = 8 + 74 * t ** 1.3;
  const curve = (x) =>
    top +
    slow(x / 430 + 2) * (24 + 95 * t) +
    noise(x / 190 + step) * (4 + 16 * t) +
    ((x - 800) / 800) ** 2 * 46 * (1 - t);
  const line = [];
  for (let x = -20; x <= width + 20; x += 8) line.push([x, curve(x)]);
  const bottom = [
    [width + 20, height + 20],
    [-20, height + 20],
  ];
  const green = gradient(defs, [
    [0, '#86a05a'],
    [0.2, '#4f7440'],
    [1, '#2b4a30'],
  ]);
  const lift = deep * 0.42;
  const shine = gradient(
    defs,
    [
      [0, '#f7efd2'],
      [0.35, '#dfe3cf'],
      [0.7, '#9fc0c0'],
      [1, '#f5e2b0'],
    ],
    {x1: 0, y1: 0, x2: 1, y2: 0},
  );
  const shift = (points, by) => points.map(([x, y]) => [x, y + by]);
  const planted = dice.chance(0.3);
  const field = planted
    ? gradient(
        defs,
        [
          [0, '#b9c86e'],
          [1, '#8fae54'],
        ],
        {x1: 0, y1: 0, x2: 1, y2: 0},
      )
    : shine;
  const parts = [
    polygon([...line, ...bottom], field),
    polygon([...shift(line, lift), ...bottom], '#e6d79b', 'opacity="0.85"'),
    polygon([...shift(line, lift + 1.5 + 4 * t), ...bottom], green),
  ];
  for (let i = 0; i < 70 + 50 * t; i += 1) {
    const x = dice.between(0, width);
    const y = curve(x);
    if (planted || dice.chance(0.35)) {
      parts.push(
        `<path d="M${x} ${y + dice.between(0.15, 0.95) * lift}v-${3 + 14 * t}" stroke="${dice.pick(['#5f8a3e', '#87a94f', '#3f6b38'])}" stroke-width="${1.2 + 2.6 * t}"/>`,
      );
    } else {
      parts.push(
        `<ellipse cx="${x}" cy="${y + dice.between(0.2, 0.85) * lift}" rx="${10 + 50 * t}" ry="${1 + 2.6 * t}" fill="${dice.pick(['#fffbe6', '#7fa3a8', '#c9d6c6', '#f6dca0'])}" opacity="${dice.between(0.35, 0.8)}"/>`,
      );
    }
    const blade = y + lift + dice.between(2, 10 + 30 * t);
    parts.push(
      `<path d="M${x} ${blade}q${dice.between(-4, 4)} ${6 + 10 * t} ${dice.between(-5, 5)} ${8 + 26 * t}" stroke="${dice.pick(['#24422b', '#6d8f49', '#9db55e', '#3a6039'])}" stroke-width="${1.4 + 3.4 * t}" fill="none" opacity="0.75"/>`,
    );
  }
  return parts.join('');
}

function mist(dice, defs, y) {
  const veils = Array.from(
    {length: 16},
    () =>
      `<ellipse cx="${dice.between(-60, 1660)}" cy="${y + dice.between(-18, 26)}" rx="${dice.between(140, 360)}" ry="${dice.between(8, 24)}" fill="#fbf3dc" opacity="${dice.between(0.25, 0.55)}"/>`,
  );
  return blurred(defs, 12, veils.join(''));
}

function trees(dice, y) {
  return Array.from({length: 90}, () => {
    const x = dice.between(-10, 1610);
    const r = dice.between(8, 24);
    return `<ellipse cx="${x}" cy="${y + dice.between(-14, 22)}" rx="${r}" ry="${r * dice.between(0.8, 1.4)}" fill="${dice.pick(['#3f6353', '#557a5f', '#6c8c68', '#2f5348'])}" opacity="0.85"/>`;
  }).join('');
}

function hut() {
  return `<g transform="translate(1030 452)"><path d="M-26 0V34M26 0V34" stroke="#4b3a2c" stroke-width="6"/><rect x="-30" y="-10" width="60" height="30" fill="#7d5f43"/><path d="M-48 -6L0 -46L48 -6z" fill="#a47d4e"/><path d="M-48 -6L0 -46L8 -6z" fill="#d0a765"/></g>`;
}

function farmer(x, y, s) {
  return `<g transform="translate(${x} ${y}) scale(${s})"><path d="M-8 -34L-14 6M8 -34L14 6" stroke="#33302c" stroke-width="11"/><path d="M-18 -38Q-30 -86 14 -94Q40 -92 34 -60L12 -34z" fill="#b4473a"/><path d="M28 -84L46 -34" stroke="#7a4e37" stroke-width="9" stroke-linecap="round"/><circle cx="32" cy="-104" r="13" fill="#7a4e37"/><path d="M2 -108L34 -134L66 -104z" fill="#d9b36c"/><path d="M-14 10q14 24 26 0" stroke="#5f7f80" stroke-width="6" opacity="0.5"/></g>`;
}

function palms() {
  const palm = (x, y, high, lean) => {
    const leaves = Array.from({length: 9}, (_, i) => {
      const a = (i / 9) * Math.PI * 2;
      const [dx, dy] = [Math.cos(a) * 86, Math.sin(a) * 40];
      return `<path d="M${x + lean} ${y - high}q${dx * 0.5} ${dy * 0.6 - 34} ${dx} ${dy + 18}" stroke="#24402f" stroke-width="13" stroke-linecap="round" fill="none"/>`;
    });
    return `<path d="M${x} ${y}Q${x + lean * 0.2} ${y - high * 0.5} ${x + lean} ${y - high}" stroke="#3d3326" stroke-width="17" fill="none"/>${leaves.join('')}`;
  };
  return palm(120, 900, 560, 46) + palm(236, 920, 430, -20);
}

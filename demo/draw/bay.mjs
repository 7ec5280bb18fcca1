import {blurred, glow, gradient, picture, polygon, ridge, ripples} from './svg.mjs';
import {dice as throwDice} from './random.mjs';

export const size = [1600, 560];
export const brushes = [14, 7, 3, 2];
export const jitter = 0.035;
const SHORE = 318;

/** A town on its bay at night, seen from the ferry. */
export function draw([width, height]) {
  const dice = throwDice(41);
  const defs = [];
  const sky = gradient(defs, [
    [0, '#060d24'],
    [0.45, '#16214a'],
    [0.8, '#3d3a68'],
    [1, '#8a5a6c'],
  ]);
  const water = gradient(defs, [
    [0, '#4a3d5e'],
    [0.18, '#1f2850'],
    [1, '#050a1c'],
  ]);
  const lights = town(dice, width);
  return picture(width, height, defs, [
    `<rect width="${width}" height="${SHORE + 8}" fill="${sky}"/>`,
    stars(dice, width),
    glow(defs, {x: 1240, y: 96, r: 300, color: '#cfd8ff', strength: 0.5}),
    '<circle cx="1240" cy="96" r="30" fill="#f4f1df"/>',
    clouds(dice, defs),
    glow(defs, {
      x: 620,
      y: SHORE,
      r: 620,
      color: '#e0925e',
      strength: 0.55,
      squash: 0.35,
    }),
    ridge({
      seed: 5,
      width,
      y: 300,
      height: 150,
      scale: 300,
      bottom: 340,
      fill: '#1d2346',
    }),
    ridge({
      seed: 14,
      width,
      y: 318,
      height: 76,
      scale: 170,
      bottom: 340,
      fill: '#141a38',
    }),
    lights.houses,
    `<rect y="${SHORE}" width="${width}" height="${height - SHORE}" fill="${water}"/>`,
    blurred(defs, 3, reflections(dice, lights.lamps)),
    swell(dice, width, height),
    moonlight(dice, height),
    pier(defs),
    ferry(defs),
  ]);
}

function stars(dice, width) {
  return Array.from({length: 150}, () => {
    const y = 250 * dice.next() ** 1.5;
    return `<circle cx="${dice.between(0, width).toFixed(0)}" cy="${y.toFixed(0)}" r="${dice.between(0.8, 2.4).toFixed(1)}" fill="#e8ecff" opacity="${dice.between(0.3, 0.9).toFixed(2)}"/>`;
  }).join('');
}

function clouds(dice, defs) {
  const veils = Array.from({length: 26}, () => {
    const long = dice.between(60, 210);
    return `<ellipse cx="${dice.between(0, 1600)}" cy="${dice.between(120, 250)}" rx="${long}" ry="${long * dice.between(0.04, 0.09)}" fill="${dice.pick(['#6d6a94', '#8b7390', '#4b5286'])}" opacity="${dice.between(0.2, 0.5)}"/>`;
  });
  return blurred(defs, 6, veils.join(''));
}

/** Houses along the shore, higher in the middle, and where their lamps are. */
function town(dice, width) {
  const houses = [];
  const lamps = [];
  for (let x = 70; x < width - 260; x += dice.between(16, 40)) {
    const centre = Math.exp(-(((x - 640) / 360) ** 2));
    const high = dice.between(14, 34) + centre * dice.between(10, 118);
    const wide = dice.between(18, 44);
    houses.push(
      `<rect x="${x.toFixed(0)}" y="${(SHORE - high).toFixed(0)}" width="${wide.toFixed(0)}" height="${(high + 6).toFixed(0)}" fill="${dice.pick(['#0d1230', '#171b3c', '#222447', '#2a2440'])}"/>`,
    );
    for (let y = SHORE - high + 8; y < SHORE - 6; y += 11) {
      for (let at = x + 5; at < x + wide - 6; at += 9) {
        if (!dice.chance(0.48)) continue;
        const color = dice.pick(['#ffd48a', '#ffe9b8', '#ffb765', '#bfe0ff']);
        houses.push(
          `<rect x="${at.toFixed(0)}" y="${y.toFixed(0)}" width="4.500" height="6" fill="${color}"/>`,
        );
        if (dice.chance(0.3)) lamps.push({x: at, color});
      }
    }
  }
  houses.push(minaret(560, 168), minaret(742, 140));
  return {houses: houses.join(''), lamps};
}

function minaret(x, high) {
  const y = SHORE - high;
  return `<path d="M${x - 8} ${SHORE}V${y + 20}H${x + 8}V${SHORE}z" fill="#1b1f42"/><path d="M${x - 13} ${y + 22}Q${x - 10} ${y} ${x} ${y - 10}Q${x + 10} ${y} ${x + 13} ${y + 22}z" fill="#2f6a63"/><path d="M${x} ${y - 8}v-20" stroke="#c9b98a" stroke-width="3"/><rect x="${x - 3}" y="${y + 34}" width="6" height="12" fill="#ffe0a0"/>`;
}

function reflections(dice, lamps) {
  return lamps
    .map(({x, color}) => {
      const long = dice.between(24, 150);
      return `<rect x="${(x - 2).toFixed(0)}" y="${SHORE + 4}" width="${dice.between(3, 7).toFixed(1)}" height="${long.toFixed(0)}" fill="${color}" opacity="${dice.between(0.16, 0.5).toFixed(2)}"/>`;
    })
    .join('');
}

function swell(dice, width, height) {
  return ripples({
    dice,
    count: 620,
    area: (d) => {
      const depth = d.next() ** 1.3;
      return {x: d.between(0, width), y: SHORE + 8 + depth * (height - SHORE), depth};
    },
    color: (d, depth) =>
      depth > 0.4
        ? d.pick(['#0a1230', '#1c2a58', '#060b20'])
        : d.pick(['#2a3060', '#6b4f66', '#141c44']),
    length: [14, 64],
    thick: [1.5, 3.5],
    opacity: [0.25, 0.7],
  });
}

function moonlight(dice, height) {
  return ripples({
    dice,
    count: 170,
    area: (d) => {
      const depth = d.next() ** 1.2;
      const spread = 20 + depth * 80;
      return {
        x: 1240 + (d.next() + d.next() - 1) * spread,
        y: SHORE + 6 + depth * (height - SHORE),
        depth,
      };
    },
    color: (d) => d.pick(['#e6e9ff', '#aab4e0', '#fff6dc']),
    length: [8, 30],
    thick: [1.2, 3],
    opacity: [0.4, 0.95],
  });
}

function pier(defs) {
  const lamps = [1388, 1462, 1540].map(
    (x) =>
      `<path d="M${x} 330V262" stroke="#090d1f" stroke-width="5"/>${glow(defs, {x, y: 258, r: 62, color: '#ffdf9a', strength: 0.9})}<circle cx="${x}" cy="258" r="6" fill="#fff4d0"/>`,
  );
  return `${polygon(
    [
      [1330, 326],
      [1600, 322],
      [1600, 344],
      [1330, 340],
    ],
    '#0a0e22',
  )}<path d="M1350 340v22M1410 340v26M1476 340v28M1552 342v30" stroke="#0a0e22" stroke-width="8"/>${lamps.join('')}`;
}

function ferry(defs) {
  const windows = Array.from(
    {length: 15},
    (_, i) =>
      `<rect x="${212 + i * 21}" y="410" width="12" height="12" fill="#ffe3a1"/>`,
  ).join('');
  const upper = Array.from(
    {length: 9},
    (_, i) =>
      `<rect x="${272 + i * 21}" y="378" width="12" height="10" fill="#ffd27d"/>`,
  ).join('');
  return `<g><path d="M168 436H586L556 476H206z" fill="#0b1126"/><path d="M172 440H582" stroke="#b8473c" stroke-width="6"/><path d="M196 436V400H560V436z" fill="#e9e4d8"/><path d="M196 436V400H250V436z" fill="#f7f2e4"/><path d="M256 400V368H486V400z" fill="#cfcad0"/><path d="M300 368V340H372V368z" fill="#d9d2cc"/><rect x="310" y="346" width="52" height="12" fill="#ffe9b4"/><path d="M424 368V318H458V368z" fill="#a8453c"/><path d="M424 330H458" stroke="#1b1b2a" stroke-width="7"/><path d="M336 340V290" stroke="#d9d2cc" stroke-width="4"/>${windows}${upper}${glow(defs, {x: 336, y: 290, r: 46, color: '#ffe9b4', strength: 0.9})}<circle cx="336" cy="290" r="4" fill="#ff7a5c"/>${glow(defs, {x: 380, y: 424, r: 250, color: '#ffca7a', strength: 0.35, squash: 0.3})}<path d="M206 480Q380 500 556 480L600 500Q380 524 160 500z" fill="#ffd899" opacity="0.22"/></g>`;
}

import {blurred, glow, gradient, picture, polygon, ridge, ripples} from './svg.mjs';
import {dice as throwDice} from './random.mjs';

export const size = [1600, 1067];
export const brushes = [20, 9, 4, 2];
const HORIZON = 560;
const SUN = {x: 1040, y: 392};

/** Boats come in at dawn. */
export function draw([width, height]) {
  const dice = throwDice(7);
  const defs = [];
  const sky = gradient(defs, [
    [0, '#1d3f63'],
    [0.35, '#4c7590'],
    [0.62, '#c99b86'],
    [0.82, '#f2b678'],
    [1, '#fbdc9a'],
  ]);
  const sea = gradient(defs, [
    [0, '#f0bd85'],
    [0.1, '#cf9a86'],
    [0.35, '#6b8295'],
    [0.75, '#27506c'],
    [1, '#12324a'],
  ]);
  const shapes = [
    `<rect width="${width}" height="${HORIZON + 10}" fill="${sky}"/>`,
    clouds(dice, defs),
    glow(defs, {...SUN, r: 620, color: '#ffdf9b', strength: 0.85}),
    `<circle cx="${SUN.x}" cy="${SUN.y}" r="46" fill="#fff3cf"/>`,
    ridge({
      seed: 3,
      width,
      y: 520,
      height: 190,
      scale: 330,
      bottom: 600,
      fill: '#8f93a3',
      more: 'opacity="0.75"',
    }),
    ridge({
      seed: 11,
      width,
      y: 545,
      height: 130,
      scale: 240,
      bottom: 600,
      fill: '#5d7488',
      more: 'opacity="0.85"',
    }),
    ridge({
      seed: 19,
      width,
      y: 575,
      height: 78,
      scale: 150,
      bottom: 600,
      fill: '#365267',
    }),
    village(dice),
    `<rect y="${HORIZON}" width="${width}" height="${height - HORIZON}" fill="${sea}"/>`,
    blurred(
      defs,
      6,
      `<rect y="${HORIZON - 6}" width="${width}" height="14" fill="#ffe3ae" opacity="0.6"/>`,
    ),
    waves(dice, width, height),
    glitter(dice, height),
    boat({x: 1330, y: 640, scale: 0.42, tone: '#33485a'}),
    boat({x: 520, y: 655, scale: 0.5, tone: '#2c4153', flip: true}),
    boat({x: 980, y: 735, scale: 0.95, tone: '#16283a', figure: true}),
    boat({x: 1440, y: 850, scale: 1.3, tone: '#0f2030', flip: true, figure: true}),
    jetty(dice, defs),
    birds(dice),
  ];
  return picture(width, height, defs, shapes);
}

function clouds(dice, defs) {
  const puffs = [];
  for (let i = 0; i < 70; i += 1) {
    const y = dice.between(70, 400);
    const x = dice.between(-100, 1700);
    const long = dice.between(60, 260);
    const lit =
      y > 240
        ? dice.pick(['#ffd3a3', '#f6b48d', '#e79c86'])
        : dice.pick(['#7f97a8', '#c5a49a', '#5d7d95']);
    puffs.push(
      `<ellipse cx="${x}" cy="${y}" rx="${long}" ry="${long * dice.between(0.05, 0.13)}" fill="${lit}" opacity="${dice.between(0.25, 0.7)}"/>`,
    );
  }
  return blurred(defs, 7, puffs.join(''));
}

function village(dice) {
  const houses = [];
  for (let x = 60; x < 640; x += dice.between(18, 46)) {
    const y = 566 - dice.between(0, 10);
    const wide = dice.between(16, 34);
    const high = dice.between(12, 24);
    houses.push(
      `<rect x="${x}" y="${y - high}" width="${wide}" height="${high + 8}" fill="${dice.pick(['#4d5560', '#5f5a5c', '#3f4d5c'])}"/>`,
    );
    houses.push(
      polygon(
        [
          [x - 4, y - high],
          [x + wide / 2, y - high - dice.between(8, 15)],
          [x + wide + 4, y - high],
        ],
        dice.pick(['#6f4a42', '#573d3f']),
      ),
    );
    if (dice.chance(0.6))
      houses.push(
        `<rect x="${x + wide / 3}" y="${y - high + 5}" width="5" height="6" fill="#ffd27a"/>`,
      );
    if (dice.chance(0.35)) houses.push(palm(x + wide, y, dice.between(34, 60), dice));
  }
  return houses.join('');
}

function palm(x, y, high, dice) {
  const lean = dice.between(-9, 9);
  const leaves = [];
  for (let angle = 0; angle < 7; angle += 1) {
    const a = (angle / 7) * Math.PI * 2;
    leaves.push(
      `<path d="M${x + lean} ${y - high}q${Math.cos(a) * 11} ${-8 + Math.sin(a) * 5} ${Math.cos(a) * 21} ${5 + Math.sin(a) * 7}" stroke="#27394a" stroke-width="4" fill="none"/>`,
    );
  }
  return `<path d="M${x} ${y + 8}q${lean * 0.3} ${-high / 2} ${lean} ${-high}" stroke="#2b3d4d" stroke-width="3.5" fill="none"/>${leaves.join('')}`;
}

function waves(dice, width, height) {
  return ripples({
    dice,
    count: 900,
    area: (d) => {
      const depth = d.next() ** 1.5;
      return {
        x: d.between(0, width),
        y: HORIZON + 12 + depth * (height - HORIZON),
        depth,
      };
    },
    color: (d, depth) =>
      depth > 0.35
        ? d.pick(['#0e2c44', '#3d6c88', '#1b4763', '#5f8ba0'])
        : d.pick(['#a98f8c', '#e4b48d', '#6f8797']),
    length: [20, 90],
    thick: [2, 5],
    opacity: [0.15, 0.55],
  });
}

function glitter(dice, height) {
  return ripples({
    dice,
    count: 420,
    area: (d) => {
      const depth = d.next() ** 1.4;
      const spread = 40 + depth * 210;
      const x = SUN.x + (d.next() + d.next() - 1) * spread;
      return {x, y: HORIZON + 4 + depth * (height - HORIZON) * 0.9, depth};
    },
    color: (d) => d.pick(['#fff0c2', '#ffd68c', '#ffc07a']),
    length: [10, 42],
    thick: [2, 4.5],
    opacity: [0.45, 1],
  });
}

/** A fishing boat with outriggers, its bow to the left. */
function boat({x, y, scale, tone, flip = false, figure = false}) {
  const man = `<path d="M52 -22l-4 -34q-2 -16 10 -18q13 2 11 18l-3 34z" fill="${tone}"/><circle cx="58" cy="-84" r="9" fill="${tone}"/><path d="M43 -86h30l-15 -12z" fill="${tone}"/><path d="M66 -62l26 -22" stroke="${tone}" stroke-width="6"/><path d="M92 -150L84 30" stroke="${tone}" stroke-width="3.500"/>`;
  return `<g transform="translate(${x} ${y}) scale(${flip ? -scale : scale} ${scale})">
    <g opacity="0.5"><path d="M-140 14Q0 60 150 12L120 44Q0 74 -110 40z" fill="${tone}"/><path d="M-6 30L-14 120" stroke="${tone}" stroke-width="7"/></g>
    <path d="M-178 -30Q-150 -14 -120 -10L130 -12Q160 -16 184 -40Q168 8 128 18Q0 34 -122 18Q-160 4 -178 -30z" fill="${tone}"/>
    <path d="M-150 -10Q0 6 160 -16" stroke="#c8563c" stroke-width="6" fill="none" opacity="0.8"/>
    <path d="M-158 -4Q0 14 150 -6" stroke="#e8c98f" stroke-width="3" fill="none" opacity="0.7"/>
    <path d="M-12 -8L-4 -190" stroke="${tone}" stroke-width="7"/>
    <path d="M-4 -182Q70 -150 104 -60L0 -44z" fill="#d98b5f" opacity="0.9"/><path d="M-4 -182Q70 -150 104 -60" stroke="${tone}" stroke-width="4" fill="none"/>
    <path d="M-6 -170L-168 -26M-6 -170L150 -24" stroke="${tone}" stroke-width="2"/>
    <path d="M-90 8q-4 34 20 36M60 8q-4 34 20 36" stroke="${tone}" stroke-width="5" fill="none"/><path d="M-150 46H170" stroke="${tone}" stroke-width="8" stroke-linecap="round"/>
    <rect x="-96" y="-34" width="46" height="26" fill="${tone}"/>${figure ? man : ''}</g>`;
}

function jetty(dice, defs) {
  const planks = [];
  for (let i = 0; i < 34; i += 1) {
    const t = i / 34;
    const near = 1 - t;
    const y = 1067 - (1 - near ** 1.6) * 330;
    const left = -60 + t * 330;
    const right = 560 - near * 130 + t * -40 - (1 - near) * 60;
    const high = 4 + near * 15;
    planks.push(
      polygon(
        [
          [left, y],
          [right, y],
          [right + near * 4, y + high],
          [left - near * 8, y + high],
        ],
        dice.pick(['#3b2f2c', '#4a3a33', '#54433a', '#2f2726']),
      ),
    );
    planks.push(
      polygon(
        [
          [left, y],
          [right, y],
          [right, y + 2],
          [left, y + 2],
        ],
        '#b98461',
        'opacity="0.55"',
      ),
    );
  }
  const posts = [
    [300, 742, 0.4],
    [392, 742, 0.4],
    [240, 800, 0.6],
    [405, 800, 0.62],
    [150, 880, 0.85],
    [425, 880, 0.9],
    [20, 990, 1.2],
    [448, 1000, 1.3],
  ].map(
    ([x, y, s]) =>
      `<g transform="translate(${x} ${y}) scale(${s})"><rect x="-13" y="-88" width="26" height="210" fill="#211c1e"/><rect x="6" y="-88" width="6" height="200" fill="#c08a63" opacity="0.65"/><path d="M-15 -40q15 10 30 0v12q-15 10 -30 0z" fill="#8a7357"/></g>`,
  );
  const lamp = `<path d="M392 742V560q0 -14 18 -14" stroke="#1d1a1e" stroke-width="7" fill="none"/><path d="M400 546h24l8 16h-40z" fill="#1d1a1e"/>${glow(defs, {x: 412, y: 574, r: 120, color: '#ffdd8f', strength: 0.95})}<circle cx="412" cy="568" r="10" fill="#fff6d6"/>`;
  const crates = `<g><rect x="180" y="836" width="92" height="58" fill="#4b4f50"/><rect x="180" y="836" width="92" height="10" fill="#c9b48f"/><rect x="204" y="790" width="80" height="48" fill="#7a5c46"/><rect x="204" y="790" width="80" height="8" fill="#e3b58a"/><path d="M204 806h80M204 820h80M180 866h92" stroke="#2b2527" stroke-width="4"/></g>`;
  return planks.join('') + posts.join('') + lamp + crates;
}

function birds(dice) {
  return Array.from({length: 11}, () => {
    const x = dice.between(560, 1500);
    const y = dice.between(110, 330);
    const s = dice.between(9, 19);
    return `<path d="M${x - s} ${y}q${s / 2} ${-s * 0.7} ${s} 0q${s / 2} ${-s * 0.7} ${s} 0" stroke="#22384c" stroke-width="3.500" fill="none"/>`;
  }).join('');
}

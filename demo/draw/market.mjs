import {blurred, glow, gradient, picture, polygon} from './svg.mjs';
import {dice as throwDice} from './random.mjs';

export const size = [1600, 1200];
export const brushes = [18, 8, 4, 2];
const VANISH = {x: 860, y: 500};

/** A point of the lane: `side` from -1 to 1, `depth` 0 near to 1 far. */
function at(side, depth, high = 0) {
  const near = (1 - depth) ** 1.5;
  return [
    VANISH.x + side * (90 + 1050 * near),
    VANISH.y + 40 + 760 * near - high * (0.1 + near),
  ];
}

/** A fish market under tarpaulins, the light of morning between them. */
export function draw([width, height]) {
  const dice = throwDice(23);
  const defs = [];
  const air = gradient(defs, [
    [0, '#5a4636'],
    [0.36, '#d9a765'],
    [0.44, '#fbe4ae'],
    [0.55, '#e9bf84'],
    [1, '#3b2c27'],
  ]);
  const floor = gradient(defs, [
    [0, '#f0cf98'],
    [0.3, '#a9805e'],
    [1, '#3a2c2c'],
  ]);
  const shapes = [
    `<rect width="${width}" height="${height}" fill="${air}"/>`,
    farStreet(dice),
    roof(dice, defs),
    glow(defs, {
      x: VANISH.x,
      y: VANISH.y - 20,
      r: 520,
      color: '#fff2c9',
      strength: 0.95,
    }),
    polygon([at(-1, 1), at(1, 1), [1900, 1210], [-200, 1210]], floor),
    puddles(dice, defs),
  ];
  for (let row = 7; row >= 0; row -= 1) {
    const depth = row / 8;
    for (const side of [-1, 1]) shapes.push(stall(dice, side, depth));
    if (row < 7) shapes.push(people(dice, depth));
    for (const side of [-1, 1]) shapes.push(awning(dice, side, depth, row));
    shapes.push(
      `<rect width="${width}" height="${height}" fill="#ffe2a8" opacity="0.045"/>`,
    );
  }
  shapes.push(beams(defs), bulbs(defs));
  return picture(width, height, defs, shapes);
}

function farStreet(dice) {
  return Array.from({length: 16}, (_, i) => {
    const x = 560 + i * 40;
    const high = dice.between(40, 150);
    return `<rect x="${x}" y="${VANISH.y + 40 - high}" width="44" height="${high}" fill="${dice.pick(['#c99c6c', '#dcb583', '#b98a63', '#e7c896'])}"/>`;
  }).join('');
}

/** The old iron roof of the hall, running away with the lane. */
function roof(dice, defs) {
  const tin = gradient(defs, [
    [0, '#2b2424'],
    [0.7, '#5d4837'],
    [1, '#a98254'],
  ]);
  const parts = [
    polygon(
      [
        [-20, -20],
        [1620, -20],
        [1620, 60],
        [1010, 430],
        [720, 430],
        [-20, 80],
      ],
      tin,
    ),
  ];
  for (let i = 0; i <= 12; i += 1) {
    const x = -260 + i * 180;
    parts.push(
      `<path d="M${x} -20L${VANISH.x + (i - 6) * 22} 430" stroke="#211b1c" stroke-width="${dice.between(5, 11)}" opacity="0.8"/>`,
    );
  }
  for (const t of [0.1, 0.36, 0.58, 0.76, 0.9]) {
    const y = -20 + 450 * t;
    const half = 900 * (1 - t) + 150 * t;
    parts.push(
      `<path d="M${VANISH.x - half} ${y + 60 * (1 - t)}L${VANISH.x} ${y - 34 * (1 - t)}L${VANISH.x + half} ${y + 60 * (1 - t)}" stroke="#1d1718" stroke-width="${20 * (1 - t) + 4}" fill="none"/>`,
    );
  }
  parts.push(
    polygon(
      [
        [820, 30],
        [980, 24],
        [925, 330],
        [845, 334],
      ],
      '#ffe9b5',
      'opacity="0.9"',
    ),
  );
  return parts.join('');
}

function puddles(dice, defs) {
  const shine = Array.from({length: 26}, () => {
    const depth = dice.next() ** 0.8;
    const [x, y] = at(dice.between(-0.35, 0.35), depth);
    const near = 1 - depth;
    return `<ellipse cx="${x}" cy="${y}" rx="${30 + near * 120}" ry="${3 + near * 14}" fill="${dice.pick(['#ffe9b8', '#f6cf94', '#a9c0c2'])}" opacity="${dice.between(0.35, 0.75)}"/>`;
  });
  return blurred(defs, 4, shine.join(''));
}

function stall(dice, side, depth) {
  const scale = 0.12 + (1 - depth) ** 1.5;
  const [x, y] = at(side * 0.78, depth);
  const wide = 520 * scale;
  const left = x - wide / 2;
  const top = y - 170 * scale;
  const parts = [
    `<rect x="${left}" y="${top}" width="${wide}" height="${210 * scale}" fill="${dice.pick(['#54403a', '#463a3c', '#5f4537'])}"/>`,
    polygon(
      [
        [left - 12 * scale, top + 34 * scale],
        [left + wide + 12 * scale, top + 34 * scale],
        [left + wide - 16 * scale, top - 26 * scale],
        [left + 16 * scale, top - 26 * scale],
      ],
      '#8fa8ad',
    ),
  ];
  for (let i = 0; i < 34; i += 1) {
    const fx = left + dice.between(0.05, 0.92) * wide;
    const fy = top + dice.between(-18, 26) * scale;
    const long = dice.between(22, 40) * scale;
    const skin = dice.pick([
      '#dfe8e6',
      '#b9cdd1',
      '#7d98a5',
      '#e9b9a0',
      '#cf6a4b',
      '#f2efe2',
    ]);
    const turn = dice.between(-24, 24);
    parts.push(
      `<g transform="translate(${fx} ${fy}) rotate(${turn})"><ellipse rx="${long}" ry="${long * 0.27}" fill="${skin}"/><path d="M${long * 0.8} 0l${long * 0.5} ${-long * 0.3}v${long * 0.6}z" fill="${skin}"/><ellipse cy="${long * 0.1}" rx="${long * 0.8}" ry="${long * 0.1}" fill="#3f5661" opacity="0.5"/></g>`,
    );
  }
  for (let i = 0; i < 3; i += 1) {
    const bx = left + (0.16 + i * 0.33) * wide;
    const r = 58 * scale;
    parts.push(
      `<ellipse cx="${bx}" cy="${y + 34 * scale}" rx="${r}" ry="${r * 0.42}" fill="#2b2323"/><path d="M${bx - r} ${y - 16 * scale}l${r * 0.25} ${r}h${r * 1.5}l${r * 0.25} ${-r}z" fill="${dice.pick(['#b2854f', '#8d6a45', '#2f6f78', '#a8452f'])}"/><ellipse cx="${bx}" cy="${y - 16 * scale}" rx="${r}" ry="${r * 0.32}" fill="${dice.pick(['#d8e3e0', '#9fb6bb', '#d8724e', '#7f9d58'])}"/>`,
    );
  }
  return parts.join('');
}

function people(dice, depth) {
  const near = 0.12 + (1 - depth) ** 1.5;
  const places = depth < 0.2 ? [-0.34, 0.4] : [-0.42, -0.16, 0.14, 0.42];
  return places
    .map((place) =>
      dice.chance(0.86)
        ? person(dice, at(place + dice.between(-0.06, 0.06), depth + 0.02), near, depth)
        : '',
    )
    .join('');
}

function person(dice, [x, y], scale, depth) {
  const cloth = dice.pick([
    '#2f5d6b',
    '#a53c2c',
    '#d9a441',
    '#374a5e',
    '#7a3550',
    '#3f6b4c',
    '#e4ddcb',
  ]);
  const skirt = dice.pick(['#3a2a2c', '#4b3243', '#26333f', '#6b4a2f']);
  const skin = dice.pick(['#7c4f36', '#8e5c3e', '#6b432f']);
  const hair = '#1f1818';
  const head = dice.pick([
    `<ellipse cy="-372" rx="36" ry="42" fill="${skin}"/><path d="M-46 -336q-12 -84 46 -86q58 2 46 86q-20 44 -46 46q-26 -2 -46 -46z" fill="${dice.pick(['#e9dcc3', '#c96f4a', '#5e7f8a', '#b8536a'])}"/>`,
    `<ellipse cy="-372" rx="34" ry="40" fill="${hair}"/><ellipse cy="-398" rx="92" ry="20" fill="#c9a063"/><path d="M-70 -402L0 -452L70 -402z" fill="#dfbb7c"/>`,
    `<ellipse cy="-372" rx="35" ry="42" fill="${hair}"/><ellipse cx="26" cy="-366" rx="12" ry="26" fill="${skin}"/>`,
  ]);
  const load = dice.chance(0.3)
    ? `<ellipse cx="0" cy="-446" rx="84" ry="30" fill="#8d6a45"/><ellipse cx="0" cy="-462" rx="70" ry="24" fill="#c6d3cf"/>`
    : '';
  return `<g transform="translate(${x} ${y}) scale(${scale * 0.92})">
    <ellipse cy="6" rx="120" ry="18" fill="#241b1c" opacity="0.45"/>
    <path d="M-66 -190L-76 0H76L64 -190z" fill="${skirt}"/>
    <path d="M-80 -300Q-70 -336 0 -338Q70 -336 82 -300L74 -170H-74z" fill="${cloth}"/>
    <path d="M-78 -296Q-116 -230 -96 -166M80 -296Q120 -236 98 -170" stroke="${skin}" stroke-width="26" stroke-linecap="round" fill="none"/>
    <path d="M-80 -300Q-94 -262 -98 -236M82 -300Q98 -262 102 -236" stroke="${cloth}" stroke-width="34" stroke-linecap="round" fill="none"/>
    ${head}${load}
    <path d="M60 -326Q88 -300 80 -180" stroke="#ffe3a6" stroke-width="10" opacity="${0.25 + depth * 0.5}" fill="none"/></g>`;
}

function awning(dice, side, depth, row) {
  const far = Math.min(0.98, depth + 0.125);
  const outer = side * 1.75;
  const inner = side * (0.3 + (row % 3) * 0.07);
  const lift = 560;
  const [a, b, c, d] = [
    at(outer, depth, lift + 150),
    at(inner, depth, lift - 40),
    at(inner, far, lift - 20),
    at(outer, far, lift + 160),
  ];
  const [dark, pale] = [
    ['#8c2f22', '#c65a3a'],
    ['#20565f', '#4c8f90'],
    ['#b07a24', '#e2b355'],
    ['#44506a', '#7f8fa6'],
    ['#6e2f3f', '#b1566a'],
  ][(row * 2 + (side > 0 ? 1 : 0)) % 5];
  const stripes = [];
  for (let i = 0; i < 8; i += 1) {
    const [t, u] = [i / 8, (i + 1) / 8];
    const between = (p, q, part) => [
      p[0] + (q[0] - p[0]) * part,
      p[1] + (q[1] - p[1]) * part + Math.sin(part * Math.PI) * 18 * (1 - depth),
    ];
    stripes.push(
      polygon(
        [between(a, b, t), between(a, b, u), between(d, c, u), between(d, c, t)],
        i % 2 ? dark : pale,
        `opacity="${0.9 + dice.next() * 0.1}"`,
      ),
    );
  }
  const fringe = polygon(
    [a, b, [b[0], b[1] + 46 * (1 - depth)], [a[0], a[1] + 60 * (1 - depth)]],
    dark,
  );
  const pole = `<path d="M${b[0]} ${b[1]}L${at(inner + side * 0.06, depth)[0]} ${at(inner, depth)[1]}" stroke="#2e2322" stroke-width="${3 + 15 * (1 - depth) ** 1.5}"/>`;
  const rim = `<path d="M${b[0]} ${b[1]}L${c[0]} ${c[1]}" stroke="#fff0c4" stroke-width="${2 + 5 * (1 - depth)}" opacity="0.9"/>`;
  return stripes.join('') + fringe + (depth > 0.1 ? pole : '') + rim;
}

function beams(defs) {
  const light = gradient(defs, [
    [0, '#fff3cf', 0.6],
    [1, '#ffe2a0', 0],
  ]);
  const shafts = [
    [760, 180, 560],
    [905, 130, 300],
    [1010, 170, 40],
    [660, 120, 640],
  ].map(([x, wide, lean]) =>
    polygon(
      [
        [x, 150],
        [x + wide * 0.5, 150],
        [x + wide - lean * 0.4, 1120],
        [x - lean * 0.75, 1120],
      ],
      light,
      'opacity="0.55"',
    ),
  );
  return blurred(defs, 14, shafts.join(''));
}

function bulbs(defs) {
  return [
    [560, 330, 1],
    [1180, 318, 1],
    [690, 408, 0.6],
    [1048, 404, 0.6],
  ]
    .map(
      ([x, y, s]) =>
        `<path d="M${x} ${y - 210 * s}V${y}" stroke="#2a2020" stroke-width="${4 * s}"/>${glow(defs, {x, y, r: 120 * s, color: '#ffd98a', strength: 0.9})}<circle cx="${x}" cy="${y}" r="${11 * s}" fill="#fffbe6"/>`,
    )
    .join('');
}

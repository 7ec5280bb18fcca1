import {blurred, glow, gradient, picture, polygon, ripples} from './svg.mjs';
import {dice as throwDice} from './random.mjs';

export const size = [1600, 1067];
export const brushes = [18, 8, 4, 2];
const VANISH = {x: 760, y: 560};

/** A point of the street's wall: `depth` 0 near to 1 far, `high` in storeys. */
function at(side, depth, high) {
  const near = (1 - depth) ** 1.7;
  const x = VANISH.x + side * (70 + 900 * near);
  return [x, VANISH.y + 30 + 330 * near - high * (34 + 330 * near)];
}

/** An old shopping street after rain. */
export function draw([width, height]) {
  const dice = throwDice(131);
  const defs = [];
  const sky = gradient(defs, [
    [0, '#0b1430'],
    [0.5, '#1f2d58'],
    [1, '#54527f'],
  ]);
  const road = gradient(defs, [
    [0, '#4b4766'],
    [0.4, '#23263f'],
    [1, '#12142a'],
  ]);
  const lights = [];
  const fronts = [];
  for (let house = 7; house >= 0; house -= 1) {
    for (const side of [-1, 1])
      fronts.push(shophouse(dice, defs, side, house / 8, (house + 1) / 8, lights));
  }
  const scene = fronts.join('');
  const shapes = [
    `<rect width="${width}" height="${height}" fill="${sky}"/>`,
    glow(defs, {
      x: VANISH.x,
      y: VANISH.y - 20,
      r: 420,
      color: '#ffb765',
      strength: 0.75,
    }),
    polygon(
      [
        [690, 590],
        [830, 590],
        [1800, 1080],
        [-260, 1080],
      ],
      road,
    ),
    scene,
    mirrored(defs, scene),
    wet(dice, lights),
    cables(dice),
    lanterns(defs),
    ...[
      [700, 640, 0.3, 1],
      [822, 648, 0.32, -1],
      [640, 700, 0.5, 1],
      [985, 850, 0.98, -1],
    ].map((one) => walker(dice, one)),
    becak(),
    rain(dice),
  ];
  return picture(width, height, defs, shapes);
}

function shophouse(dice, defs, side, near, far, lights) {
  const high = dice.between(2.1, 2.75);
  const wall = dice.pick(['#4a3f5c', '#5c4250', '#38455f', '#62503f', '#41505a']);
  const face = (a, b, low, top, fill, more = '') =>
    polygon(
      [at(side, a, low), at(side, b, low), at(side, b, top), at(side, a, top)],
      fill,
      more,
    );
  const span = (t) => near + (far - near) * t;
  const parts = [
    face(near, far, 0, high, wall),
    face(near, far, high - 0.1, high + 0.06, '#241f33'),
    polygon(
      [
        at(side, near, high + 0.05),
        at(side, far, high + 0.05),
        at(side * 0.98, far, high + 0.42),
        at(side * 1.1, near, high + 0.42),
      ],
      dice.pick(['#5a2f33', '#432b3b', '#6b3b33']),
    ),
  ];
  const open = dice.chance(0.8);
  const glowColor = dice.pick(['#ffc266', '#ffa94f', '#ffe1a0', '#ff8f5a']);
  const inside = gradient(defs, [
    [0, '#fff0bf'],
    [0.6, glowColor],
    [1, '#a8552e'],
  ]);
  parts.push(face(span(0.1), span(0.9), 0.02, 0.86, open ? inside : '#2a2638'));
  if (open) {
    for (let shelf = 0; shelf < 3; shelf += 1)
      parts.push(
        face(
          span(0.14),
          span(0.86),
          0.2 + shelf * 0.2,
          0.23 + shelf * 0.2,
          '#7d3f24',
          'opacity="0.7"',
        ),
      );
    for (const t of [0.3, 0.5, 0.7])
      parts.push(face(span(t), span(t + 0.05), 0.02, 0.5, '#3a2230', 'opacity="0.75"'));
    const [x, y] = at(side, span(0.5), 0.4);
    const r = 150 * (1 - near) ** 1.3 + 26;
    parts.push(glow(defs, {x, y, r: r * 1.7, color: glowColor, strength: 0.6}));
    lights.push({x, r, near, color: glowColor});
  } else {
    for (let slat = 0; slat < 8; slat += 1)
      parts.push(
        face(span(0.1), span(0.9), 0.06 + slat * 0.1, 0.09 + slat * 0.1, '#3f3950'),
      );
  }
  const cover = dice.pick(['#8c2f2a', '#1f5a5e', '#a8702a', '#4a3a6b']);
  for (let stripe = 0; stripe < 6; stripe += 1) {
    const [a, b] = [span(stripe / 6), span((stripe + 1) / 6)];
    parts.push(
      polygon(
        [
          at(side, a, 1.12),
          at(side, b, 1.12),
          at(side * 0.83, b, 0.92),
          at(side * 0.83, a, 0.92),
        ],
        stripe % 2 ? '#d9c7a4' : cover,
      ),
    );
  }
  for (let pane = 0; pane < 3; pane += 1) {
    const lit = dice.chance(0.5);
    const [a, b] = [span(0.14 + pane * 0.27), span(0.32 + pane * 0.27)];
    parts.push(face(a - 0.004, b + 0.004, 1.27, 1.93, '#221d30'));
    parts.push(
      face(
        a,
        b,
        1.3,
        1.9,
        lit ? dice.pick(['#ffd482', '#ffb95e', '#f7e2b0']) : '#33405c',
      ),
    );
    parts.push(face((a + b) / 2 - 0.002, (a + b) / 2 + 0.002, 1.3, 1.9, '#221d30'));
  }
  const sign = dice.pick(['#c8402f', '#e0a53a', '#2f8076', '#e8d9b5']);
  parts.push(
    polygon(
      [
        at(side, span(0.06), 1.22),
        at(side * 0.86, span(0.06), 1.22),
        at(side * 0.86, span(0.06), 1.74),
        at(side, span(0.06), 1.74),
      ],
      sign,
    ),
  );
  return parts.join('');
}

/** The wet road gives the street back, long and dim. */
function mirrored(defs, scene) {
  defs.push(
    `<clipPath id="road"><polygon points="690,592 830,592 1660,940 1660,1080 -60,1080 -60,940"/></clipPath>`,
  );
  return `<g clip-path="url(#road)" opacity="0.4">${blurred(defs, 8, `<g transform="translate(0 1210) scale(1 -1.05)">${scene}</g>`)}</g>`;
}

function wet(dice, lights) {
  return ripples({
    dice,
    count: 640,
    area: (d) => {
      const depth = d.next() ** 1.2;
      const light = d.pick(lights);
      const spread = 40 + depth * 190;
      const x =
        VANISH.x +
        (light.x - VANISH.x) * (0.25 + depth * 0.75) +
        d.between(-spread, spread);
      return {x, y: 604 + depth * 460, depth};
    },
    color: (d) => d.pick(['#ffc978', '#ff9d52', '#ffe7b4', '#7f86b8', '#d9643f']),
    length: [12, 70],
    thick: [1.6, 5],
    opacity: [0.25, 0.8],
  });
}

function cables(dice) {
  return Array.from({length: 7}, (_, i) => {
    const y = dice.between(40, 330);
    return `<path d="M-20 ${y}Q${dice.between(500, 1000)} ${y + dice.between(60, 190)} 1620 ${y + dice.between(-60, 60)}" stroke="#0d1022" stroke-width="${i % 3 ? 3.5 : 5}" fill="none"/>`;
  }).join('');
}

function lanterns(defs) {
  return [
    [330, 300, 1.2],
    [560, 352, 0.9],
    [760, 372, 0.7],
    [950, 352, 0.9],
    [1210, 300, 1.25],
  ]
    .map(
      ([x, y, s]) =>
        `<path d="M${x} ${y - 62 * s}V${y - 30 * s}" stroke="#0d1022" stroke-width="3"/>${glow(defs, {x, y, r: 130 * s, color: '#ff8a4a', strength: 0.85})}<ellipse cx="${x}" cy="${y}" rx="${27 * s}" ry="${32 * s}" fill="#e8492f"/><ellipse cx="${x}" cy="${y}" rx="${13 * s}" ry="${30 * s}" fill="#ffb45e"/><path d="M${x - 14 * s} ${y - 32 * s}h${28 * s}M${x - 14 * s} ${y + 32 * s}h${28 * s}" stroke="#3a1620" stroke-width="${6 * s}"/>`,
    )
    .join('');
}

function walker(dice, [x, y, scale, turn]) {
  const coat = dice.pick(['#171a30', '#2a1d2f', '#14263a']);
  const cover = dice.pick(['#b8352f', '#d99a35', '#2c7a78', '#7d4f8c']);
  return `<g transform="translate(${x} ${y}) scale(${scale * turn} ${scale})"><ellipse cy="4" rx="80" ry="12" fill="#0a0c1c" opacity="0.7"/><path d="M-20 -120L-34 0M18 -120L34 -4" stroke="${coat}" stroke-width="30" stroke-linecap="round"/><path d="M-50 -270Q0 -300 50 -270L46 -110H-46z" fill="${coat}"/><circle cy="-312" r="30" fill="#3a2a30"/><path d="M44 -262L34 -200L60 -330V-420" stroke="${coat}" stroke-width="12" fill="none"/><path d="M-92 -370Q-60 -470 40 -476Q140 -470 176 -370Q140 -392 110 -372Q74 -394 40 -372Q0 -394 -30 -372Q-64 -392 -92 -370z" fill="${cover}"/><path d="M40 -476Q140 -470 176 -370Q140 -392 110 -372Q96 -440 40 -476z" fill="#ffce8a" opacity="0.4"/><path d="M48 -268L46 -120" stroke="#ffb866" stroke-width="8" opacity="0.8"/></g>`;
}

function becak() {
  return `<g transform="translate(330 905)"><ellipse cx="70" cy="52" rx="230" ry="22" fill="#0a0c1c" opacity="0.6"/><g fill="none" stroke="#11142a" stroke-width="11"><circle cx="-70" cy="-20" r="66"/><circle cx="210" cy="-20" r="66"/><path d="M-70 -20L40 -24L150 -120L210 -20M40 -24L210 -20M150 -120l-14 -50h40"/></g><g stroke="#c79a6a" stroke-width="3" opacity="0.8" fill="none"><circle cx="-70" cy="-20" r="58"/><circle cx="210" cy="-20" r="58"/></g><path d="M-140 -60H40L60 -170H-60Q-130 -150 -140 -60z" fill="#8c2f2a"/><path d="M-140 -60H40V-40H-140z" fill="#e0a53a"/><path d="M-80 -170Q-60 -270 70 -262L58 -170z" fill="#1f4a5e"/><path d="M-80 -170Q-60 -270 0 -266Q-40 -230 -40 -170z" fill="#3f7f8a"/><path d="M136 -180Q150 -270 180 -268Q214 -262 200 -170L186 -110H150z" fill="#23263f"/><circle cx="178" cy="-296" r="26" fill="#4a3230"/><path d="M146 -300h66l-33 -28z" fill="#c9a063"/></g>`;
}

function rain(dice) {
  return Array.from({length: 120}, () => {
    const x = dice.between(0, 1600);
    const y = dice.between(0, 1000);
    return `<path d="M${x} ${y}l-8 ${dice.between(24, 48)}" stroke="#aab4dc" stroke-width="2.200" opacity="${dice.between(0.12, 0.32)}"/>`;
  }).join('');
}

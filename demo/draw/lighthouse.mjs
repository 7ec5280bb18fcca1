import {blurred, glow, gradient, picture, polygon, ridge, ripples} from './svg.mjs';
import {dice as throwDice, noiseLine} from './random.mjs';

export const size = [1600, 2000];
export const brushes = [24, 11, 5, 3];
const HORIZON = 1330;
const LAMP = {x: 960, y: 560};

/** The lamp turns above the bay at dusk. */
export function draw([width, height]) {
  const dice = throwDice(89);
  const defs = [];
  const sky = gradient(defs, [
    [0, '#0d1836'],
    [0.35, '#2a2f5c'],
    [0.62, '#7a4668'],
    [0.82, '#d9785f'],
    [0.95, '#f7b76d'],
    [1, '#ffd993'],
  ]);
  const sea = gradient(defs, [
    [0, '#d98a6c'],
    [0.18, '#6a5372'],
    [0.5, '#2b3a60'],
    [1, '#0e1c38'],
  ]);
  const shapes = [
    `<rect width="${width}" height="${HORIZON + 10}" fill="${sky}"/>`,
    stars(dice),
    clouds(dice, defs),
    glow(defs, {
      x: 300,
      y: HORIZON,
      r: 760,
      color: '#ffd58a',
      strength: 0.8,
      squash: 0.5,
    }),
    ridge({
      seed: 5,
      width,
      y: HORIZON + 4,
      height: 120,
      scale: 300,
      bottom: HORIZON + 20,
      fill: '#5d4468',
      more: 'opacity="0.9"',
    }),
    `<rect y="${HORIZON}" width="${width}" height="${height - HORIZON}" fill="${sea}"/>`,
    water(dice, width, height),
    beam(defs),
    headland(dice, width, height),
    cottage(defs),
    tower(defs),
    surf(dice, defs),
    grass(dice),
  ];
  return picture(width, height, defs, shapes);
}

function stars(dice) {
  return Array.from(
    {length: 130},
    () =>
      `<circle cx="${dice.between(0, 1600)}" cy="${dice.between(0, 760) * dice.next() ** 0.4}" r="${dice.between(1.6, 4.2)}" fill="#fff4da" opacity="${dice.between(0.35, 1)}"/>`,
  ).join('');
}

function clouds(dice, defs) {
  const puffs = Array.from({length: 60}, () => {
    const y = dice.between(560, 1270);
    const long = dice.between(90, 380);
    const fill =
      y > 960
        ? dice.pick(['#ffb27a', '#e88a6b', '#8f4f6b'])
        : dice.pick(['#47406f', '#6b4a74', '#a85f6f']);
    return `<ellipse cx="${dice.between(-100, 1700)}" cy="${y}" rx="${long}" ry="${long * dice.between(0.05, 0.11)}" fill="${fill}" opacity="${dice.between(0.3, 0.75)}"/>`;
  });
  return blurred(defs, 9, puffs.join(''));
}

function water(dice, width, height) {
  return ripples({
    dice,
    count: 760,
    area: (d) => {
      const depth = d.next() ** 1.4;
      return {
        x: d.between(0, width),
        y: HORIZON + 10 + depth * (height - HORIZON),
        depth,
      };
    },
    color: (d, depth) =>
      depth < 0.3
        ? d.pick(['#f5a873', '#b86c6b', '#704f74'])
        : d.pick(['#1a2b50', '#42507c', '#0c1830', '#8a6a80']),
    length: [26, 120],
    thick: [2.5, 7],
    opacity: [0.25, 0.7],
  });
}

function beam(defs) {
  const left = gradient(
    defs,
    [
      [0, '#fff3c4', 0],
      [1, '#fff3c4', 0.85],
    ],
    {x1: 0, y1: 0, x2: 1, y2: 0},
  );
  const right = gradient(
    defs,
    [
      [0, '#fff3c4', 0.8],
      [1, '#fff3c4', 0.05],
    ],
    {x1: 0, y1: 0, x2: 1, y2: 0},
  );
  return blurred(
    defs,
    10,
    polygon(
      [
        [LAMP.x, LAMP.y - 16],
        [-80, 560],
        [-80, 860],
        [LAMP.x, LAMP.y + 20],
      ],
      left,
    ) +
      polygon(
        [
          [LAMP.x, LAMP.y - 16],
          [1700, 400],
          [1700, 520],
          [LAMP.x, LAMP.y + 16],
        ],
        right,
      ),
  );
}

function headland(dice, width, height) {
  const noise = noiseLine(77);
  const edge = [];
  for (let x = 330; x <= width + 20; x += 10) {
    const rise = Math.min(1, (x - 330) / 420) ** 0.7;
    edge.push([
      x,
      1700 - rise * 330 + noise(x / 60) * 26 + Math.max(0, x - 1200) * -0.12,
    ]);
  }
  const shapes = [
    polygon([...edge, [width + 20, height], [200, height], [330, 1760]], '#1d1f33'),
  ];
  for (let i = 0; i < 170; i += 1) {
    const x = dice.between(420, 1620);
    const y = dice.between(1430, 1990);
    const r = dice.between(18, 95);
    const lit = x < 900 && y < 1800;
    shapes.push(
      polygon(
        [
          [x - r, y + r * 0.4],
          [x - r * 0.3, y - r * 0.5],
          [x + r * 0.6, y - r * 0.4],
          [x + r, y + r * 0.5],
        ],
        lit
          ? dice.pick(['#6b4658', '#4a3850', '#8f5a5c', '#2c2840'])
          : dice.pick(['#262740', '#191b2e', '#343353', '#12142a']),
        'opacity="0.8"',
      ),
    );
  }
  const turf = edge.filter(([x]) => x > 560).map(([x, y]) => [x, y - 6]);
  shapes.push(
    polygon(
      [...turf, ...turf.map(([x, y]) => [x, y + 60 + noise(x / 30) * 30]).reverse()],
      '#3d4a46',
    ),
  );
  shapes.push(
    `<path d="M1010 1385Q1100 1470 1010 1570T1180 1790T1080 2010" stroke="#a3806f" stroke-width="34" fill="none" opacity="0.75"/>`,
  );
  return shapes.join('');
}

function tower(defs) {
  const body = gradient(
    defs,
    [
      [0, '#fff2dc'],
      [0.3, '#f3d3bd'],
      [0.62, '#a98a94'],
      [1, '#4d4664'],
    ],
    {x1: 0, y1: 0, x2: 1, y2: 0},
  );
  const red = gradient(
    defs,
    [
      [0, '#d9604a'],
      [0.45, '#a8332c'],
      [1, '#4d1a2c'],
    ],
    {x1: 0, y1: 0, x2: 1, y2: 0},
  );
  const {x, y} = LAMP;
  const half = (at) => 66 + ((at - 650) / 760) * 66;
  const band = (top, bottom, fill) =>
    polygon(
      [
        [x - half(top), top],
        [x + half(top), top],
        [x + half(bottom), bottom],
        [x - half(bottom), bottom],
      ],
      fill,
    );
  const panes = [-44, -22, 0, 22, 44]
    .map(
      (dx) =>
        `<path d="M${x + dx} ${y - 62}V${y + 54}" stroke="#3a1c26" stroke-width="6"/>`,
    )
    .join('');
  const slits = [790, 980, 1170]
    .map(
      (top) =>
        `<rect x="${x - 20}" y="${top}" width="30" height="58" rx="15" fill="#37304c"/><rect x="${x - 14}" y="${top + 8}" width="18" height="46" rx="9" fill="#ffc873"/>`,
    )
    .join('');
  return [
    band(650, 1420, body),
    band(850, 960, red),
    band(1090, 1210, red),
    `<rect x="${x - 132}" y="1384" width="264" height="52" fill="#5b4a58"/>`,
    slits,
    `<path d="M${x - 30} 1420v-84q30 -40 60 0v84z" fill="#3a2b3a"/>`,
    `<path d="M${x - 106} 652H${x + 106}L${x + 74} 690H${x - 74}z" fill="#4a1f2c"/><path d="M${x - 110} 600H${x + 110}M${x - 110} 626H${x + 110}" stroke="#4a1f2c" stroke-width="7"/>${[-108, -72, -36, 0, 36, 72, 108].map((dx) => `<path d="M${x + dx} 598V652" stroke="#4a1f2c" stroke-width="6"/>`).join('')}`,
    `<rect x="${x - 60}" y="${y - 64}" width="120" height="120" fill="#ffe9a8"/>`,
    panes,
    `<path d="M${x - 78} ${y - 62}Q${x - 60} ${y - 150} ${x} ${y - 158}Q${x + 60} ${y - 150} ${x + 78} ${y - 62}z" fill="${red}"/><path d="M${x} ${y - 156}V${y - 230}" stroke="#3a1c26" stroke-width="8"/><circle cx="${x}" cy="${y - 168}" r="14" fill="#7d2730"/>`,
    glow(defs, {x, y, r: 380, color: '#fff0b0', strength: 1}),
    `<circle cx="${x}" cy="${y}" r="34" fill="#fffdf0"/>`,
    `<path d="M${x + 78} 652v-44q0 -14 12 -14t12 14v44z" fill="#1c1626"/><circle cx="${x + 90}" cy="582" r="11" fill="#1c1626"/>`,
  ].join('');
}

function cottage(defs) {
  return `<g><path d="M1150 1330H1450V1440H1150z" fill="#b99a94"/><path d="M1150 1330H1260V1440H1150z" fill="#d9b7a4"/><path d="M1120 1338L1180 1240H1420L1484 1338z" fill="#7a2f33"/><path d="M1120 1338L1180 1240H1240L1200 1338z" fill="#a8463f"/><rect x="1380" y="1206" width="38" height="70" fill="#5a4350"/><rect x="1186" y="1364" width="46" height="42" fill="#ffd27a"/><rect x="1290" y="1364" width="46" height="42" fill="#ffd27a"/><rect x="1372" y="1358" width="44" height="82" fill="#45323f"/>${glow(defs, {x: 1209, y: 1386, r: 110, color: '#ffcf78', strength: 0.7})}${glow(defs, {x: 1313, y: 1386, r: 110, color: '#ffcf78', strength: 0.7})}<path d="M1400 1200q30 -60 -6 -110t20 -110" stroke="#a0808c" stroke-width="22" opacity="0.5" fill="none"/></g>`;
}

function surf(dice, defs) {
  const foam = Array.from({length: 90}, () => {
    const t = dice.next();
    const x = 210 + t * 300 + dice.between(-70, 50);
    const y = 1990 - t * 290 + dice.between(-30, 30);
    return `<ellipse cx="${x}" cy="${y}" rx="${dice.between(16, 70)}" ry="${dice.between(5, 17)}" fill="${dice.pick(['#f3e1d6', '#c9b6c6', '#fff3e4', '#8d86a8'])}" opacity="${dice.between(0.4, 0.95)}"/>`;
  });
  return blurred(defs, 3, foam.join(''));
}

function grass(dice) {
  return Array.from({length: 420}, () => {
    const x = dice.between(620, 1620);
    const y = dice.between(1420, 1560);
    return `<path d="M${x} ${y}q${dice.between(-14, 4)} -26 ${dice.between(-30, -6)} -${dice.between(24, 56)}" stroke="${dice.pick(['#55604f', '#2a3636', '#7d7460', '#39483f', '#b08a68'])}" stroke-width="5" fill="none"/>`;
  }).join('');
}

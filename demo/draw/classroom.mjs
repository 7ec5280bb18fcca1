import {blurred, glow, gradient, picture, polygon} from './svg.mjs';
import {dice as throwDice} from './random.mjs';

export const size = [1600, 1067];
export const brushes = [18, 8, 4, 2];

/** A point of the floor: `across` 0 left to 1 right, `depth` 0 near to 1 at the wall. */
function floor(across, depth) {
  const near = (1 - depth) ** 1.35;
  const left = 470 - near * 900;
  const right = 1300 + near * 700;
  return [left + (right - left) * across, 640 + near * 520];
}

/** Afternoon classes in a room that was a salt store. */
export function draw([width, height]) {
  const dice = throwDice(41);
  const defs = [];
  const wall = gradient(defs, [
    [0, '#8d7f63'],
    [0.6, '#cbb183'],
    [1, '#b08f62'],
  ]);
  const side = gradient(
    defs,
    [
      [0, '#6f6a5a'],
      [1, '#a98d65'],
    ],
    {x1: 0, y1: 0, x2: 1, y2: 0},
  );
  const ground = gradient(defs, [
    [0, '#b98f60'],
    [0.4, '#8a6547'],
    [1, '#4a372f'],
  ]);
  const ceiling = gradient(defs, [
    [0, '#3d3631'],
    [1, '#7d6a50'],
  ]);
  const shapes = [
    `<rect width="${width}" height="${height}" fill="${wall}"/>`,
    polygon(
      [
        [0, 0],
        [width, 0],
        [1300, 170],
        [470, 170],
      ],
      ceiling,
    ),
    beams(),
    polygon(
      [
        [0, 0],
        [470, 170],
        [470, 640],
        [-430, 1160],
        [0, 1160],
      ],
      side,
    ),
    polygon(
      [
        [width, 0],
        [1300, 170],
        [1300, 640],
        [2000, 1160],
        [width, 1160],
      ],
      '#7c684e',
    ),
    polygon(
      [
        [470, 640],
        [1300, 640],
        [2000, 1160],
        [-430, 1160],
      ],
      ground,
    ),
    boards(dice),
    windows(defs),
    blackboard(dice),
    rightWall(),
    lightOnFloor(defs),
    teacher(),
  ];
  for (let row = 4; row >= 0; row -= 1) {
    for (let seat = 0; seat < 4; seat += 1)
      shapes.push(
        pupil(
          dice,
          floor(
            0.17 + seat * 0.215 + dice.between(-0.012, 0.012),
            0.8 - (4 - row) * 0.19,
          ),
        ),
      );
  }
  shapes.push(shafts(defs), dust(dice));
  return picture(width, height, defs, shapes);
}

function beams() {
  return [0.12, 0.4, 0.72]
    .map((t) =>
      polygon(
        [
          [470 - 470 * (1 - t) * 1, 170 * t],
          [1300 + 300 * (1 - t), 170 * t],
          [1300 + 300 * (1 - t), 170 * t + 34 * (1 - t) + 8],
          [470 - 470 * (1 - t), 170 * t + 34 * (1 - t) + 8],
        ],
        '#2c2523',
      ),
    )
    .join('');
}

function boards(dice) {
  const lines = [];
  for (let i = 0; i <= 16; i += 1) {
    const [a, b] = [floor(i / 16, 1), floor(i / 16, 0)];
    lines.push(
      `<path d="M${a}L${b}" stroke="#3c2c26" stroke-width="${dice.between(2, 5)}" opacity="0.55"/>`,
    );
  }
  return lines.join('');
}

function windows(defs) {
  const sky = gradient(defs, [
    [0, '#fff1c8'],
    [0.5, '#ffe0a0'],
    [1, '#f0b976'],
  ]);
  return [
    [20, 150],
    [190, 280],
    [312, 376],
    [402, 448],
  ]
    .map(([x1, x2]) => {
      const y = (x, t) => {
        const far = x / 470;
        return (1 - far) * (-40 + t * 1000) + far * (190 + t * 400);
      };
      const [top, bottom] = [0.14, 0.62];
      const frame = (a, b, t, u, fill) =>
        polygon(
          [
            [a, y(a, t)],
            [b, y(b, t)],
            [b, y(b, u)],
            [a, y(a, u)],
          ],
          fill,
        );
      const mid = (x1 + x2) / 2;
      return (
        frame(x1 - 8, x2 + 8, top - 0.02, bottom + 0.02, '#4d3c30') +
        frame(x1, x2, top, bottom, sky) +
        `<path d="M${x1} ${y(x1, 0.52)}Q${mid} ${y(mid, 0.4)} ${x2} ${y(x2, 0.5)}V${y(x2, bottom)}L${x1} ${y(x1, bottom)}z" fill="#9aa45c" opacity="0.75"/>` +
        `<path d="M${mid} ${y(mid, top)}V${y(mid, bottom)}M${x1} ${y(x1, 0.34)}L${x2} ${y(x2, 0.34)}" stroke="#4d3c30" stroke-width="${3 + (470 - mid) * 0.014}"/>` +
        glow(defs, {
          x: mid,
          y: y(mid, 0.38),
          r: 60 + (470 - mid) * 0.5,
          color: '#fff0c0',
          strength: 0.55,
        })
      );
    })
    .join('');
}

function blackboard(dice) {
  const chalk = [];
  for (let line = 0; line < 6; line += 1) {
    let x = 640;
    const end = dice.between(820, 1080);
    while (x < end) {
      const step = dice.between(10, 34);
      chalk.push(
        `<path d="M${x} ${300 + line * 38 + dice.between(-4, 4)}q${step / 3} ${dice.between(-14, 14)} ${step * 0.7} ${dice.between(-5, 5)}" stroke="#e9e6d5" stroke-width="3.500" fill="none" opacity="0.85"/>`,
      );
      x += step;
    }
  }
  const graph = `<path d="M1130 480V300M1130 480H1210" stroke="#e9e6d5" stroke-width="4"/><path d="M1134 470q30 -20 38 -70t36 -84" stroke="#f2c45a" stroke-width="4" fill="none"/>`;
  return `<rect x="596" y="252" width="650" height="290" fill="#5a4130"/><rect x="612" y="266" width="618" height="260" fill="#24443c"/><path d="M612 266H1230L612 526z" fill="#34594d" opacity="0.6"/>${chalk.join('')}${graph}<rect x="604" y="538" width="634" height="12" fill="#7b5a3d"/>`;
}

function rightWall() {
  const map =
    polygon(
      [
        [1360, 260],
        [1500, 225],
        [1500, 470],
        [1360, 452],
      ],
      '#d9c89c',
    ) +
    `<path d="M1380 330q30 -40 56 -8t50 -14M1392 396q40 -24 84 8" stroke="#5b7a63" stroke-width="16" fill="none"/>`;
  const shelf = polygon(
    [
      [1540, 300],
      [1600, 280],
      [1600, 700],
      [1540, 640],
    ],
    '#4d3a2f',
  );
  return map + shelf;
}

function lightOnFloor(defs) {
  const patches = [0, 1, 2, 3].map((i) => {
    const d = 0.06 + i * 0.23;
    return polygon(
      [
        floor(0.2, d),
        floor(0.52, d + 0.05),
        floor(0.52, d + 0.19),
        floor(0.2, d + 0.14),
      ],
      '#ffdc94',
      'opacity="0.62"',
    );
  });
  return blurred(defs, 5, patches.join(''));
}

function teacher() {
  return `<g transform="translate(1180 668)"><ellipse cy="4" rx="60" ry="10" fill="#2d221e" opacity="0.5"/><path d="M-34 -120L-42 0H42L34 -120z" fill="#3a4a63"/><path d="M-44 -206Q0 -226 44 -206L38 -110H-38z" fill="#c9783f"/><path d="M-40 -204Q-84 -230 -120 -286" stroke="#c9783f" stroke-width="20" stroke-linecap="round" fill="none"/><path d="M-112 -274L-128 -300" stroke="#80543a" stroke-width="13" stroke-linecap="round"/><path d="M42 -202Q66 -150 40 -112" stroke="#c9783f" stroke-width="20" stroke-linecap="round" fill="none"/><ellipse cy="-246" rx="25" ry="30" fill="#80543a"/><path d="M-32 -226q-6 -58 32 -58q40 2 34 58q-12 26 -34 28q-24 -4 -32 -28z" fill="#e6d7b8"/><ellipse cx="-10" cy="-246" rx="17" ry="22" fill="#8a5b3f"/></g>`;
}

function pupil(dice, [x, y]) {
  const real = 0.33 + ((y - 640) / 520) * 0.98;
  const hair = dice.pick(['#1b1616', '#241b19', '#2b201c']);
  const girl = dice.chance(0.5);
  const head = girl
    ? dice.pick([
        `<ellipse cy="-262" rx="50" ry="56" fill="${hair}"/><path d="M-50 -262q-22 60 -14 110M50 -262q22 60 14 110" stroke="${hair}" stroke-width="20" fill="none" stroke-linecap="round"/><path d="M-64 -176h-6M70 -176h-6" stroke="#b8322a" stroke-width="22"/>`,
        `<path d="M-58 -190q-20 -126 58 -130q78 4 58 130q-20 34 -58 36q-38 -2 -58 -36z" fill="#efe7d3"/>`,
      ])
    : `<ellipse cy="-258" rx="50" ry="56" fill="${hair}"/><ellipse cx="-50" cy="-248" rx="10" ry="16" fill="#7a4e37"/><ellipse cx="50" cy="-248" rx="10" ry="16" fill="#7a4e37"/><path d="M-24 -206h48v40h-48z" fill="#7a4e37"/>`;
  const arm = dice.chance(0.2)
    ? `<path d="M78 -130Q104 -230 92 -330" stroke="#f1ead9" stroke-width="36" stroke-linecap="round" fill="none"/><path d="M93 -310L90 -366" stroke="#7a4e37" stroke-width="26" stroke-linecap="round"/>`
    : '';
  return `<g transform="translate(${x} ${y}) scale(${real})">
    <rect x="-170" y="-120" width="340" height="26" fill="#6d4a33"/><rect x="-170" y="-120" width="340" height="8" fill="#e0b273"/>
    <rect x="-120" y="-132" width="90" height="10" fill="#f0ead6"/>
    <path d="M-150 -94V40M150 -94V40" stroke="#3b2a24" stroke-width="16"/>
    ${arm}
    <path d="M-92 30Q-104 -150 -60 -172Q0 -190 60 -172Q104 -150 92 30z" fill="#e9e0cc"/>
    <path d="M-92 30Q-104 -150 -60 -172Q-40 -178 -30 -180L-44 30z" fill="#fff6df"/>
    <path d="M20 -182Q104 -160 92 30H60Q70 -120 20 -182z" fill="#b7a78e"/>
    <path d="M-92 -10H92L98 60H-98z" fill="#9c2a25"/>
    ${head}
    <path d="M-46 -286q-6 20 -2 44" stroke="#f3d9a0" stroke-width="9" opacity="0.7" fill="none"/>
    <rect x="-112" y="18" width="224" height="30" fill="#5c3f2d"/><path d="M-96 40V120M96 40V120" stroke="#35271f" stroke-width="16"/>
  </g>`;
}

function shafts(defs) {
  const light = gradient(
    defs,
    [
      [0, '#fff0c0', 0.62],
      [1, '#ffd888', 0.04],
    ],
    {x1: 0, y1: 0, x2: 1, y2: 0.9},
  );
  const beamsOfLight = [
    [20, 150, 60, 560],
    [190, 280, 130, 480],
    [312, 376, 180, 430],
    [402, 448, 210, 400],
  ].map(([a, b, top, bottom]) =>
    polygon(
      [
        [a, top],
        [b, top],
        [b + 720, bottom + 480],
        [a + 480, bottom + 560],
      ],
      light,
      'opacity="0.42"',
    ),
  );
  return blurred(defs, 12, beamsOfLight.join(''));
}

function dust(dice) {
  return Array.from(
    {length: 60},
    () =>
      `<circle cx="${dice.between(100, 900)}" cy="${dice.between(120, 760)}" r="${dice.between(1.5, 3.6)}" fill="#fff4d2" opacity="${dice.between(0.3, 0.8)}"/>`,
  ).join('');
}

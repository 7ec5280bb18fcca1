import {random, type Random} from './random.js';

export {random, type Random};

/** What a server sends. */
export interface Answer {
  readonly status: number;
  readonly body: string;
}

const STATUSES = [
  200, 201, 202, 204, 400, 401, 403, 404, 405, 409, 410, 413, 422, 429, 500, 502, 503,
  504,
];

/** What stands in the place of a value. */
const VALUES: readonly unknown[] = [
  null,
  true,
  false,
  0,
  -1,
  1.5,
  1e308,
  '',
  ' ',
  'x',
  '0',
  '12',
  'NaN',
  '2026-13-45',
  '<p>x</p>',
  '\ud800',
  [],
  [null],
  [[]],
  ['x', 1, null],
  {},
  {id: {}},
  {length: 3},
  {constructor: 'x', toString: null},
];

/** What comes in the place of a document. */
const TEXTS: readonly string[] = [
  '',
  ' ',
  'null',
  'true',
  '[]',
  '{}',
  '""',
  '"ok"',
  '0',
  '<!doctype html><title>502 Bad Gateway</title>',
  'Access denied',
  '{"errno":',
  '\ufeff{}',
  '{"a":1}{"a":2}',
  '['.repeat(3000) + ']'.repeat(3000),
];

/** An answer like the right one, with something that is not. */
export function nearly(chance: Random, right: unknown): Answer {
  const status = chance.chance(0.7) ? 200 : pick(chance, STATUSES);
  if (chance.chance(0.08)) return {status, body: pick(chance, TEXTS)};
  let value: unknown = structuredClone(right);
  for (let changes = chance.below(4); changes > 0; changes--)
    value = changed(chance, value, 0);
  const body = JSON.stringify(value) ?? 'null';
  const end = chance.chance(0.05) ? chance.below(body.length) : body.length;
  return {status, body: body.slice(0, end)};
}

/** The same with one value, anywhere in it, left out, doubled or of another kind. */
function changed(chance: Random, value: unknown, depth: number): unknown {
  if (!isParent(value) || chance.chance(0.1 + depth * 0.05))
    return pick(chance, VALUES);
  const keys = Object.keys(value);
  const key = pick(chance, keys);
  if (key === undefined) return pick(chance, VALUES);
  const copy = (Array.isArray(value) ? [...value] : {...value}) as Parent;
  if (chance.chance(0.15)) {
    if (Array.isArray(copy)) copy.push(copy[Number(key)]);
    else delete copy[key];
    return copy;
  }
  copy[key] = changed(chance, copy[key], depth + 1);
  return copy;
}

type Parent = Record<string, unknown>;

function isParent(value: unknown): value is Parent {
  return typeof value === 'object' && value !== null;
}

function pick<Item>(chance: Random, items: readonly Item[]): Item {
  return items[chance.below(items.length)] as Item;
}

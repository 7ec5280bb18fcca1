/** Numbers that are the same for the same seed. */
export interface Random {
  /** From 0 to less than 1. */
  readonly next: () => number;
  /** A whole number from 0 to less than a limit. */
  readonly below: (limit: number) => number;
  readonly chance: (probability: number) => boolean;
}

/** Mulberry32 by Tommy Ettinger, in the public domain: small, and even enough for tests. */
export function random(seed: number): Random {
  let state = seed + 1;
  const next = (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {next, below, chance: (probability) => next() < probability};
}

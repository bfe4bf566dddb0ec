import type { Random } from '../../src/domain/ids.ts';

/** Bytes that look random and are the same for the same seed (mulberry32). */
export function seededRandom(seed: number): Random {
  const state = { at: seed >>> 0 };
  const next = (): number => {
    state.at = (state.at + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state.at ^ (state.at >>> 15), state.at | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  };
  return (length) => Uint8Array.from({ length }, () => next() & 255);
}

/** A number from a text, so that each device of a history has chances of its own. */
export function seedOf(...parts: readonly (string | number)[]): number {
  let hash = 2_166_136_261;
  for (const symbol of parts.join('|')) {
    hash = Math.imul(hash ^ (symbol.codePointAt(0) ?? 0), 16_777_619);
  }
  return hash >>> 0;
}

import { randomBytes } from 'node:crypto';
import type { Random } from '../../src/domain/ids.ts';

const poolSize = 4_096;

/** Nonces and names, never keys: what lies in a pool lies in memory longer than its user. */
const longestPooled = 16;

/** Real chance. Short requests are cut from a pool, since each call to the system's source costs as much. */
export function makeRandom(): Random {
  let pool = randomBytes(poolSize);
  let at = 0;
  return (length) => {
    if (length > longestPooled) return new Uint8Array(randomBytes(length));
    if (at + length > pool.length) {
      pool = randomBytes(poolSize);
      at = 0;
    }
    at += length;
    return new Uint8Array(pool.subarray(at - length, at));
  };
}

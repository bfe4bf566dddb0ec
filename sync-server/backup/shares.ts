import type { Random } from '../../src/domain/ids.ts';

/** One of three parts of a secret, any two of which give it back and one of which says nothing. */
export type Share = { number: number; bytes: Uint8Array };

/** Multiplies two bytes as polynomials over two elements, reduced as AES reduces them. */
function times(a: number, b: number): number {
  const step = ({ sum, by }: { sum: number; by: number }, bit: number) => ({
    sum: (b >> bit) & 1 ? sum ^ by : sum,
    by: by & 0x80 ? ((by << 1) ^ 0x11b) & 0xff : by << 1,
  });
  return [0, 1, 2, 3, 4, 5, 6, 7].reduce(step, { sum: 0, by: a }).sum;
}

/** The one byte that `times` takes back to 1. */
function inverse(a: number): number {
  for (let b = 1; b < 256; b += 1) if (times(a, b) === 1) return b;
  throw new Error('Zero has no inverse');
}

/** A straight line through the secret for each of its bytes; a share is the line at 1, 2 or 3. */
export function splitSecret(secret: Uint8Array, random: Random): Share[] {
  const slopes = random(secret.length);
  return [1, 2, 3].map((number) => ({
    number,
    bytes: secret.map((byte, at) => byte ^ times(slopes[at] ?? 0, number)),
  }));
}

/** Where the line through two shares stands at nothing. */
export function joinShares(one: Share, other: Share): Uint8Array {
  const over = inverse(one.number ^ other.number);
  return one.bytes.map((byte, at) =>
    times(times(byte, other.number) ^ times(other.bytes[at] ?? 0, one.number), over),
  );
}

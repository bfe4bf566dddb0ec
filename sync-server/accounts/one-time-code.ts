import { createHash } from 'node:crypto';
import { days } from '../../src/domain/clock.ts';
import { type Random, tidyReference } from '../../src/domain/ids.ts';

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const groupCount = 8;
const halfCount = groupCount / 2;
const groupLength = 4;

export const codeLife = days(1);

/** Eight groups of four symbols (160 bits), to be typed once. */
export const makeCode = (random: Random): string => makeGroups(random, groupCount);

/** The half that one of two people gives out. */
export const makeHalfCode = (random: Random): string => makeGroups(random, halfCount);

function makeGroups(random: Random, count: number): string {
  const letters = [...random(count * groupLength)].map((byte) => symbols.charAt(byte % 32));
  const groups = Array.from({ length: count }, (_, index) =>
    letters.slice(index * groupLength, (index + 1) * groupLength).join(''),
  );
  return groups.join('-');
}

/** Kept in place of the code; letters that people mistake are put right before. */
export function codeHash(typed: string): string {
  const plain = tidyReference(typed).replace(/[^0-9A-Z]/g, '');
  return createHash('sha256').update(plain).digest('base64url');
}

import { expect, test } from 'vitest';
import { fromBase64Url, toBase64Url } from '../../src/vault/base64url.ts';
import { randomBytes } from '../../src/vault/deps.ts';

test('every length from 0 to 300 is spelt as Node spells it, and read back', () => {
  for (let length = 0; length <= 300; length += 1) {
    const bytes = randomBytes(globalThis.crypto, length);
    const text = toBase64Url(bytes);
    expect(text).toBe(Buffer.from(bytes).toString('base64url'));
    expect(fromBase64Url(text)).toEqual(bytes);
  }
});

test.each(['A', 'AB==', 'A+', 'A/A', 'A A', 'AAAAA', 'é', 'AB', '__9', '\n'])(
  'the spelling "%s" is refused, so that one value has one spelling',
  (text) => {
    expect(() => fromBase64Url(text)).toThrow('These letters are not base64url.');
  },
);

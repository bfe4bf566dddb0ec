import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as ids from '../../src/domain/ids.ts';

const { makeId, makeReference, makeReceiptNumber, isReference, tidyReference, checkSymbol } = ids;

const symbols = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const zeros = (length: number) => new Uint8Array(length);
const ones = (length: number) => new Uint8Array(length).fill(255);
const uuid7 = /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

const bytes = fc.uint8Array({ minLength: 10, maxLength: 10 });
const moments = fc.integer({ min: 0, max: 2 ** 48 - 1 });

test('the id of a record is a UUID of version 7, whatever the chance', () => {
  fc.assert(fc.property(moments, bytes, (now, random) => uuid7.test(makeId(now, () => random))));
  expect(makeId(0, zeros)).toBe('00000000-0000-7000-8000-000000000000');
  expect(makeId(2 ** 48 - 1, ones)).toBe('ffffffff-ffff-7fff-bfff-ffffffffffff');
});

test('the example of RFC 9562 comes out as it is printed there', () => {
  const random = Uint8Array.from([0x0c, 0xc3, 0x18, 0xc4, 0xdc, 0x0c, 0x0c, 0x07, 0x39, 0x8f]);
  expect(makeId(0x017f22e279b0, () => random)).toBe('017f22e2-79b0-7cc3-98c4-dc0c0c07398f');
});

test('ids sort by the moment they were made in', () => {
  fc.assert(
    fc.property(moments, moments, bytes, bytes, (a, b, one, other) => {
      fc.pre(a < b);
      return makeId(a, () => one) < makeId(b, () => other);
    }),
  );
});

test('a device goes by 16 symbols without a colon', () => {
  expect(ids.makeDeviceId(ones)).toBe('Z'.repeat(16));
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 16, maxLength: 16 }), (random) =>
      /^[0-9A-HJKMNP-TV-Z]{16}$/.test(ids.makeDeviceId(() => random)),
    ),
  );
});

test('the id of a save can be taken apart, a cloned device included', () => {
  const envelope = ids.makeEnvelopeId('0123456789ABCDEF~7K3Q', 42, 'a-hash_of_it');
  expect(ids.partsOfEnvelopeId(envelope)).toEqual({ device: '0123456789ABCDEF~7K3Q', n: 42 });
  expect(ids.envelopeOfOp(ids.makeOp(envelope, 17))).toBe(envelope);
});

test('references are spelt in Crockford symbols', () => {
  expect([0, 31, 32, 143, 32_767, 32_768].map((n) => ids.inCrockford(n))).toEqual([
    '000',
    '00Z',
    '010',
    '04F',
    'ZZZ',
    '1000',
  ]);
});

test('a reference carries its own check, and survives being typed carelessly', () => {
  fc.assert(
    fc.property(fc.nat(), (counter) => {
      const reference = makeReference('7K3', counter);
      expect(isReference(reference)).toBe(true);
      const careless = ` ${reference.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')} `;
      expect(tidyReference(careless)).toBe(reference);
      expect(tidyReference(reference.replaceAll('1', 'i'))).toBe(reference);
    }),
  );
});

test('a reference looks like this', () => {
  expect(makeReference('7K3', 143)).toMatch(/^7K3-04F-[0-9A-Z]$/);
  expect(makeReceiptNumber(143)).toMatch(/^04F-[0-9A-Z]$/);
});

test('every single wrong symbol is caught', () => {
  for (const right of [
    makeReference('7K3', 143),
    makeReceiptNumber(32_000),
    makeReference('ZZZ', 1),
  ]) {
    for (const [at, symbol] of [...right].entries()) {
      if (symbol === '-') continue;
      const others = [...symbols].filter((one) => one !== symbol);
      const wrong = others.map((one) => right.slice(0, at) + one + right.slice(at + 1));
      expect(wrong.filter(isReference)).toEqual([]);
    }
  }
});

test('two neighbours changed round are caught, but for 0 and Z', () => {
  const missed = [...symbols].flatMap((a) =>
    [...symbols]
      .filter((b) => a !== b && checkSymbol(a + b) === checkSymbol(b + a))
      .map((b) => a + b),
  );
  expect(missed).toEqual(['0Z', 'Z0']);
});

test.each(['', '-', 'Q', '-Q', '7K3', '7K3-', '7K304FQ'])('"%s" is no reference', (text) => {
  expect(isReference(text)).toBe(false);
});

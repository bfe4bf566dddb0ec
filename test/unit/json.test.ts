import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalJson, isWithinLimits, Json } from '../../src/domain/json.ts';

const values = fc
  .jsonValue({ maxDepth: 4 })
  .map((value): Json => JSON.parse(JSON.stringify(value)));

test('a value has one spelling, and that spelling is the value', () => {
  fc.assert(
    fc.property(values, (value) => {
      expect(JSON.parse(canonicalJson(value))).toEqual(value);
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    }),
    { seed: 3 },
  );
});

test('the order of keys says nothing, and the order of a list does', () => {
  expect(canonicalJson({ b: 1, a: { d: [2, 1], c: null } })).toBe(
    '{"a":{"c":null,"d":[2,1]},"b":1}',
  );
  expect(canonicalJson({ a: { c: null, d: [2, 1] }, b: 1 })).toBe(
    '{"a":{"c":null,"d":[2,1]},"b":1}',
  );
  expect(canonicalJson([1, 2])).not.toBe(canonicalJson([2, 1]));
});

test('quotes, line breaks and half a pair of code units are spelt so that they come back', () => {
  for (const text of ['"', '\\', '\n\u2028', 'ŵ', '👋', '\ud800']) {
    expect(JSON.parse(canonicalJson({ [text]: text }))).toEqual({ [text]: text });
  }
});

const nested = (depth: number): Json => (depth === 0 ? 1 : [nested(depth - 1)]);
const keyed = (count: number) =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [n, 1]));

test.each([
  ['12 deep', nested(12), nested(13)],
  ['a list of 1,000', Array(1_000).fill(0), Array(1_001).fill(0)],
  ['1,000 keys', keyed(1_000), keyed(1_001)],
  ['a text of 20,000', 'x'.repeat(20_000), 'x'.repeat(20_001)],
])('a value of %s is accepted, and not one more', (_, most, tooMuch) => {
  expect(isWithinLimits(most)).toBe(true);
  expect(isWithinLimits(tooMuch)).toBe(false);
  expect(Json.safeParse(most).success).toBe(true);
  expect(Json.safeParse(tooMuch).success).toBe(false);
});

test.each([
  ['nothing', undefined],
  ['no number', Number.NaN],
  ['without end', Number.POSITIVE_INFINITY],
  ['a large whole number', 5n],
  ['a function', () => 1],
  ['a symbol', Symbol('x')],
  ['a list with a hole', [undefined]],
])('what JSON cannot say is turned away: %s', (_, value) => {
  expect(isWithinLimits(value)).toBe(false);
  expect(isWithinLimits({ deep: [value] })).toBe(false);
});

test.each(['__proto__', 'constructor', 'prototype'])(
  'a key called %s is turned away at any depth',
  (key) => {
    const value: unknown = JSON.parse(`{"a":[{"${key}":{"isAdmin":true}}]}`);
    expect(isWithinLimits(value)).toBe(false);
  },
);

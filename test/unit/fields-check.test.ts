import fc from 'fast-check';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import { areFields } from '../../src/domain/fields-check.ts';
import { Versions } from '../../src/domain/protocol.ts';

const described = z.record(z.string(), Versions);

const text = fc.oneof(
  fc.string({ maxLength: 4 }),
  fc.constantFrom('x'.repeat(20), 'x'.repeat(21), 'x'.repeat(120), 'x'.repeat(121)),
);
const odd = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant(undefined));
const most = <T>(value: fc.Arbitrary<T>) =>
  fc.oneof(
    { weight: 12, arbitrary: value as fc.Arbitrary<unknown> },
    { weight: 1, arbitrary: odd },
  );

const head = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      op: most(text),
      at: most(text),
      by: most(text),
      value: fc.jsonValue({ maxDepth: 2 }),
    }),
  },
  { weight: 1, arbitrary: fc.record({ op: text, at: text, by: text, value: odd, more: odd }) },
  { weight: 1, arbitrary: fc.record({ op: text, at: text, by: text }) },
);
const versions = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({
      heads: most(fc.array(most(head), { maxLength: 2 })),
      ghosts: most(fc.array(most(text), { maxLength: 2 })),
    }),
  },
  { weight: 1, arbitrary: fc.record({ heads: fc.array(head, { maxLength: 1 }) }) },
  {
    weight: 1,
    arbitrary: fc.record({ heads: fc.constant([]), ghosts: fc.constant([]), more: odd }),
  },
);
const fields = most(fc.dictionary(fc.constantFrom('scope', 'note/1', 'x'), most(versions)));

/** As it comes over the wire: what JSON cannot say is not there. */
const overTheWire = (value: unknown): unknown => JSON.parse(JSON.stringify(value ?? null));

test("the quick check of a record's fields says what their description says", () => {
  const seen = { good: 0, bad: 0 };
  fc.assert(
    fc.property(fields, (value) => {
      const came = overTheWire(value);
      const isGood = described.safeParse(came).success;
      seen[isGood ? 'good' : 'bad'] += 1;
      expect(areFields(came)).toBe(isGood);
    }),
    { seed: 5, numRuns: 2_000 },
  );
  expect(Math.min(seen.good, seen.bad)).toBeGreaterThan(200);
});

test('a value that is too deep or a key that would reach a prototype is turned away', () => {
  const holding = (value: unknown) => ({
    scope: { heads: [{ op: 'a', at: 'b', by: 'c', value }], ghosts: [] },
  });
  expect(areFields(holding({ plain: 1 }))).toBe(true);
  expect(areFields(JSON.parse(`{"__proto__":${JSON.stringify(holding(1).scope)}}`))).toBe(false);
  expect(areFields(holding(JSON.parse('{"__proto__":1}')))).toBe(false);
  expect(areFields(holding(JSON.parse(`${'['.repeat(14)}${']'.repeat(14)}`)))).toBe(false);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { Change, fieldName, isCreation, isRemoval, rowId } from '../../src/domain/change.ts';
import {
  changesOf,
  Envelope,
  Payload,
  paddedLength,
  payloadText,
  sealContext,
} from '../../src/domain/envelope.ts';

const unsigned = (field: string) => ({
  at: '1764064800000.0000',
  type: 'incident',
  record: 'r1',
  field,
  value: 'x',
  over: [],
  schema: 1,
});

const payload: Payload = {
  format: 1,
  device: 'DEV',
  n: 3,
  prev: 'DEV:2:hash',
  salt: 'c2FsdA',
  changes: [unsigned('landmark'), unsigned('account_text/'), unsigned('injury/bruise')],
};

test('the changes of a save are named in its order, and an entry is named by its own change', () => {
  const changes = changesOf('DEV:3:hash', payload);
  expect(changes.map(({ op }) => op)).toEqual(['DEV:3:hash:0', 'DEV:3:hash:1', 'DEV:3:hash:2']);
  expect(changes.map(({ field }) => field)).toEqual([
    'landmark',
    'account_text/DEV:3:hash:1',
    'injury/bruise',
  ]);
  for (const change of changes) expect(Change.safeParse(change).success).toBe(true);
});

test('a save has one spelling, whatever order its parts were put together in', () => {
  const turned = Payload.parse(Object.fromEntries(Object.entries(payload).reverse()));
  expect(payloadText(turned)).toBe(payloadText(payload));
  expect(Payload.parse(JSON.parse(payloadText(payload)))).toEqual(payload);
});

test.each([
  ['nothing in it', { ...payload, changes: [] }],
  ['more than 200 changes', { ...payload, changes: Array(201).fill(unsigned('landmark')) }],
  ['another format', { ...payload, format: 2 }],
  ['the number 0', { ...payload, n: 0 }],
  ['a part nobody knows', { ...payload, extra: true }],
  ['a change with its op', { ...payload, changes: [{ ...unsigned('landmark'), op: 'a' }] }],
  ['a stamp that is none', { ...payload, changes: [{ ...unsigned('landmark'), at: 'now' }] }],
  ['a change of no field', { ...payload, changes: [unsigned('')] }],
])('a save with %s is not accepted', (_, wrong) => {
  expect(Payload.safeParse(wrong).success).toBe(false);
});

test('the seal is bound to the id of the save, the one before it and the key', () => {
  const bound = { id: 'DEV:3:hash', prev: 'DEV:2:hash', kid: 'key1' };
  const contexts = [
    bound,
    { ...bound, id: 'DEV:4:hash' },
    { ...bound, prev: null },
    { ...bound, kid: 'key2' },
  ].map(sealContext);
  expect(new Set(contexts).size).toBe(4);
});

test('an envelope holds nothing in clear but its place in the chain and its key', () => {
  expect(Object.keys(Envelope.shape).sort()).toEqual(['box', 'id', 'kid', 'prev', 'sig']);
});

const kibibyte = 1_024;

test('a small save is padded to the next 512 bytes', () => {
  expect([1, 511, 512, 513, 4_095, 4_096].map(paddedLength)).toEqual([
    512, 512, 512, 1_024, 4_096, 4_096,
  ]);
});

test('a larger save is padded by at most 12 %, and never cut', () => {
  fc.assert(
    fc.property(fc.integer({ min: 4 * kibibyte + 1, max: 600 * kibibyte }), (length) => {
      const padded = paddedLength(length);
      expect(padded).toBeGreaterThanOrEqual(length);
      expect(padded).toBeLessThanOrEqual(length * 1.12);
      expect(paddedLength(padded)).toBe(padded);
    }),
  );
});

test('a longer save is never padded to less, and few lengths are ever seen', () => {
  const lengths = Array.from({ length: 20_000 }, (_, at) => paddedLength(at * 13 + 1));
  expect(lengths).toEqual([...lengths].sort((a, b) => a - b));
  expect(new Set(lengths).size).toBeLessThan(150);
});

test('a key is read apart at its first slash', () => {
  expect([fieldName('landmark'), rowId('landmark')]).toEqual(['landmark', null]);
  expect([fieldName('targeting/3f'), rowId('targeting/3f')]).toEqual(['targeting', '3f']);
  expect([fieldName('note/D:1:h/x:0'), rowId('note/D:1:h/x:0')]).toEqual(['note', 'D:1:h/x:0']);
});

test('a record begins with its place, over nothing', () => {
  expect(isCreation({ field: 'scope', over: [] })).toBe(true);
  expect(isCreation({ field: 'scope', over: ['a'] })).toBe(false);
  expect(isCreation({ field: 'landmark', over: [] })).toBe(false);
});

test('a removal says so and why, and says nothing else', () => {
  expect(isRemoval({ removed: true, reason: '' })).toBe(true);
  for (const value of [null, true, {}, { removed: true }, { removed: false, reason: '' }]) {
    expect(isRemoval(value)).toBe(false);
  }
  expect(isRemoval({ removed: true, reason: '', more: 1 })).toBe(false);
});

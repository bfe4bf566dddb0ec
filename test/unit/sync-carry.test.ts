import { expect, test } from 'vitest';
import { CarryRequest } from '../../src/domain/carry-protocol.ts';
import { bringCarried, carryText, readCarryFile } from '../../src/sync/carry.ts';
import type { Transport } from '../../src/sync/transport.ts';

const envelope = (n: number, size = 100) => ({
  id: `DEV:${n}:hash`,
  prev: n === 1 ? null : `DEV:${n - 1}:hash`,
  kid: 'k1',
  box: 'A'.repeat(size),
  sig: 'S',
});

const partOf = (count: number, size?: number) => ({
  device: 'DEV',
  certificate: 'cert',
  offers: Array.from({ length: count }, (_, at) => ({ envelope: envelope(at + 1, size) })),
});

/** A service that takes at most so many saves at once and remembers which. */
function service(most: number) {
  const taken: string[][] = [];
  const post: Transport['post'] = async (_, body, shape) => {
    const { offers } = CarryRequest.parse(body);
    const ids = offers.map((offer) => offer.envelope.id);
    if (ids.length > most) return { ok: false, fault: 'too_large', code: '', retryAfter: 0 };
    taken.push(ids);
    const saves = ids.map((id) => ({ id, outcome: 'received' }));
    return { ok: true, value: shape.parse({ answer: 'done', saves }) };
  };
  return { post, taken };
}

test('T-carry a saved file reads back as what was saved', () => {
  const file = readCarryFile(carryText([partOf(2)]));
  expect(file).toMatchObject({ ok: true, value: { parts: [partOf(2)] } });
});

test.each([
  ['', 'not_ours'],
  ['{"kind":"alongside-carry","version":1,"parts"', 'not_ours'],
  ['<p>Please accept the terms</p>', 'not_ours'],
  ['[]', 'not_ours'],
  ['{"kind":"alongside-carry","version":1,"parts":[]}', 'not_ours'],
  ['{"kind":"another","version":2,"parts":[]}', 'not_ours'],
  ['{"kind":"alongside-carry","version":2,"pieces":[]}', 'newer'],
])('T-carry the text "%s" is told to be %s', (text, fault) => {
  expect(readCarryFile(text)).toEqual({ ok: false, fault });
});

test('T-carry a long file goes in part by part, in order, and less at a time where that is too much', async () => {
  const { post, taken } = service(30);
  const file = readCarryFile(carryText([partOf(130), partOf(1)]));
  const brought = file.ok ? await bringCarried({ post }, file.value) : file;
  expect(brought).toMatchObject({ ok: true, value: { received: 131, damaged: 0 } });
  expect(taken.flat().slice(0, 130)).toEqual(partOf(130).offers.map((one) => one.envelope.id));
  expect(Math.max(...taken.map((ids) => ids.length))).toBeLessThanOrEqual(30);
});

test('T-carry no request is larger than a deposit may be, but for a save that is so by itself', async () => {
  const { post, taken } = service(100);
  const file = readCarryFile(carryText([partOf(5, 300_000)]));
  if (file.ok) await bringCarried({ post }, file.value);
  expect(taken.map((ids) => ids.length)).toEqual([1, 1, 1, 1, 1]);
});

test('T-carry a service that cannot be reached ends it with the reason', async () => {
  const post: Transport['post'] = async () => ({
    ok: false,
    fault: 'no_signal',
    code: '',
    retryAfter: 0,
  });
  const file = readCarryFile(carryText([partOf(1)]));
  expect(file.ok && (await bringCarried({ post }, file.value))).toEqual({
    ok: false,
    fault: 'no_signal',
  });
});

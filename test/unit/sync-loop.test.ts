import { expect, test } from 'vitest';
import { startLoop } from '../../src/sync/loop.ts';
import type { RoundOutcome } from '../../src/sync/round.ts';

const done: RoundOutcome = { ok: true };
const failed = (fault: 'no_signal' | 'busy' | 'signed_out' | 'update_needed', retryAfter = 0) =>
  ({ ok: false, fault, retryAfter }) satisfies RoundOutcome;

async function settle(): Promise<void> {
  for (let turn = 0; turn < 10; turn += 1) await Promise.resolve();
}

type Planned = { work: () => void; wait: number };

/** A world whose clock is the test: rounds end when told, and planned work runs when told. */
function makeWorld() {
  const told: string[] = [];
  const planned: Planned[] = [];
  const open: ((outcome: RoundOutcome) => void)[] = [];
  const counts = { rounds: 0 };
  const time = { at: 1_000 };
  const loop = startLoop({
    round: () => {
      counts.rounds += 1;
      return new Promise((resolve) => {
        open.push(resolve);
      });
    },
    tell: (connection) => told.push(connection),
    later: (work, wait) => {
      const plan = { work, wait };
      planned.push(plan);
      return () => {
        const at = planned.indexOf(plan);
        if (at >= 0) planned.splice(at, 1);
      };
    },
    chance: () => 0.5,
    clock: () => time.at,
  });
  const end = async (outcome: RoundOutcome) => {
    await settle();
    open.shift()?.(outcome);
    await settle();
  };
  const pass = () => {
    const next = planned.shift();
    time.at += next?.wait ?? 0;
    next?.work();
  };
  const hurry = () => planned.shift()?.work();
  const waits = () => planned.map(({ wait }) => wait);
  return { loop, told, counts, time, end, pass, hurry, waits };
}

test('nothing happens until the loop is woken', () => {
  const { counts, waits } = makeWorld();
  expect(counts.rounds).toBe(0);
  expect(waits()).toEqual([]);
});

test('a wake starts a round, and a quiet end looks again after five minutes and a bit', async () => {
  const { loop, told, counts, end, pass, waits } = makeWorld();
  loop.wake();
  expect(told).toEqual(['sending']);
  await end(done);
  expect(told).toEqual(['sending', 'idle']);
  expect(waits()).toEqual([330_000]);
  pass();
  expect(counts.rounds).toBe(2);
});

test('any number of wakes during a round runs one more, right after it', async () => {
  const { loop, counts, end, waits } = makeWorld();
  loop.wake();
  loop.wake();
  loop.wake();
  expect(counts.rounds).toBe(1);
  await end(done);
  expect(counts.rounds).toBe(2);
  await end(done);
  expect(counts.rounds).toBe(2);
  expect(waits()).toEqual([330_000]);
});

test('each failure in a row waits longer, and a success begins anew', async () => {
  const { loop, end, pass, waits } = makeWorld();
  loop.wake();
  const seen: number[] = [];
  for (let failures = 0; failures < 4; failures += 1) {
    await end(failed('no_signal'));
    seen.push(...waits());
    pass();
  }
  expect(seen).toEqual([1_000, 2_000, 4_000, 8_000]);
  await end(done);
  pass();
  await end(failed('no_signal'));
  expect(waits()).toEqual([1_000]);
});

test('a wake during a round that fails does not run again at once', async () => {
  const { loop, counts, end, waits } = makeWorld();
  loop.wake();
  loop.wake();
  await end(failed('no_signal'));
  expect(counts.rounds).toBe(1);
  expect(waits()).toEqual([1_000]);
});

test('a wake cuts the wait after a failure short, and what was planned is called off', async () => {
  const { loop, counts, end, waits } = makeWorld();
  loop.wake();
  await end(failed('no_signal'));
  loop.wake();
  expect(counts.rounds).toBe(2);
  expect(waits()).toEqual([]);
});

test('a busy server is not woken before the time it named', async () => {
  const { loop, told, counts, end, pass, waits } = makeWorld();
  loop.wake();
  await end(failed('busy', 30_000));
  expect(told.at(-1)).toBe('busy');
  expect(waits()).toEqual([30_000]);
  loop.wake();
  expect(counts.rounds).toBe(1);
  pass();
  expect(counts.rounds).toBe(2);
  await end(done);
  loop.wake();
  expect(counts.rounds).toBe(3);
});

test('not by a person either, who is told how long, nor by a signal that is back', async () => {
  const { loop, counts, time, end, hurry, waits } = makeWorld();
  loop.wake();
  await end(failed('busy', 30_000));
  time.at += 12_000;
  expect(await loop.runNow()).toEqual(failed('busy', 18_000));
  hurry();
  expect([counts.rounds, waits()]).toEqual([1, [18_000]]);
  time.at += 18_000;
  const outcome = loop.runNow();
  await end(done);
  expect([await outcome, counts.rounds]).toEqual([done, 2]);
});

test.each([
  ['no_signal', 'no_signal'],
  ['busy', 'busy'],
  ['signed_out', 'signed_out'],
  ['update_needed', 'update_needed'],
] as const)('a round that ends with %s is told as %s', async (fault, connection) => {
  const { loop, told, end } = makeWorld();
  loop.wake();
  await end(failed(fault));
  expect(told).toEqual(['sending', connection]);
});

test('a person who sends now is told how it ended', async () => {
  const { loop, counts, end } = makeWorld();
  const outcome = loop.runNow();
  await end(failed('no_signal'));
  expect(counts.rounds).toBe(1);
  expect(await outcome).toEqual(failed('no_signal'));
});

test('a person who sends during a round is told of the round after it', async () => {
  const { loop, counts, end } = makeWorld();
  loop.wake();
  const outcome = loop.runNow();
  await end(failed('no_signal'));
  expect(counts.rounds).toBe(2);
  await end(done);
  expect(await outcome).toEqual(done);
});

test('a stopped loop plans nothing and starts nothing', async () => {
  const { loop, counts, end, waits } = makeWorld();
  loop.wake();
  await end(failed('no_signal'));
  loop.stop();
  expect(waits()).toEqual([]);
  loop.wake();
  expect(counts.rounds).toBe(1);
  expect(await loop.runNow()).toEqual(failed('busy'));
});

test('a round under way when the loop is stopped is the last', async () => {
  const { loop, counts, end, waits } = makeWorld();
  loop.wake();
  loop.wake();
  loop.stop();
  await end(done);
  expect(counts.rounds).toBe(1);
  expect(waits()).toEqual([]);
});

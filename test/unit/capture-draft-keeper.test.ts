import { expect, test } from 'vitest';
import { keepAfterMs, makeDraftKeeper, type Timers } from '../../src/parts/draft-keeper.ts';

/** A clock that moves when it is told to. */
function makeClock(): Timers & { pass: (milliseconds: number) => void } {
  const planned = new Map<number, { at: number; work: () => void }>();
  const clock = { now: 0, next: 1 };
  return {
    set: (work, milliseconds) => {
      const timer = clock.next;
      clock.next += 1;
      planned.set(timer, { at: clock.now + milliseconds, work });
      return timer;
    },
    clear: (timer) => void planned.delete(timer),
    pass: (milliseconds) => {
      clock.now += milliseconds;
      for (const [timer, { at, work }] of planned) {
        if (at > clock.now) continue;
        planned.delete(timer);
        work();
      }
    },
  };
}

function setup() {
  const kept: string[] = [];
  const clock = makeClock();
  const keeper = makeDraftKeeper<string>(async (contents) => void kept.push(contents), clock);
  return { kept, clock, keeper };
}

test('nothing is kept while keys follow each other, and all of it 400 ms after the last', async () => {
  const { kept, clock, keeper } = setup();
  keeper.typed('a');
  clock.pass(399);
  keeper.typed('ab');
  clock.pass(399);
  expect(kept).toEqual([]);
  clock.pass(1);
  await keeper.flush();
  expect(keepAfterMs).toBe(400);
  expect(kept).toEqual(['ab']);
});

test('hiding the page keeps at once what was typed last', async () => {
  const { kept, keeper } = setup();
  keeper.typed('a');
  await keeper.flush();
  expect(kept).toEqual(['a']);
});

test('nothing is kept twice', async () => {
  const { kept, clock, keeper } = setup();
  keeper.typed('a');
  await keeper.flush();
  clock.pass(1_000);
  await keeper.flush();
  expect(kept).toEqual(['a']);
});

test('a slow write never lands after a newer one', async () => {
  const kept: string[] = [];
  const first: { done: () => void } = { done: () => undefined };
  const slow = new Promise<void>((resolve) => {
    first.done = resolve;
  });
  const keeper = makeDraftKeeper<string>(async (contents) => {
    if (contents === 'old') await slow;
    kept.push(contents);
  }, makeClock());
  keeper.typed('old');
  void keeper.flush();
  keeper.typed('new');
  const all = keeper.flush();
  first.done();
  await all;
  expect(kept).toEqual(['old', 'new']);
});

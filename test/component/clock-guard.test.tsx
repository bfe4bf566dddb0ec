import { render } from '@testing-library/preact';
import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { expect, test } from 'vitest';
import { useClockGuard } from '../../src/shell/useClockGuard.ts';
import { openDatabase, type VaultDatabase } from '../../src/storage/database.ts';
import { readMark, writeMark } from '../../src/storage/marks.ts';

const hour = 3_600_000;
const start = Date.UTC(2026, 10, 25, 9);

/** An open vault whose lease has three days to run, a clock to turn and a minute to pass. */
async function guarded() {
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  const db = await openDatabase('v1', place, () => undefined);
  await writeMark(db, 'lease', { leaseUntil: start + 72 * hour, highWater: start });
  const state = { now: start, locked: false, look: (): void => undefined };
  const world = {
    now: () => state.now,
    repeat: (work: () => void) => {
      state.look = work;
      return () => undefined;
    },
  };
  render(<Guard db={db} world={world} onLock={() => Object.assign(state, { locked: true })} />);
  const minuteAt = (now: number) => {
    Object.assign(state, { now });
    state.look();
  };
  const latest = async () => (await readMark(db, 'lease'))?.highWater;
  return { minuteAt, latest, isLocked: () => state.locked };
}

type Props = {
  readonly db: VaultDatabase;
  readonly world: Parameters<typeof useClockGuard>[0];
  readonly onLock: () => void;
};

function Guard({ db, world, onLock }: Props) {
  useClockGuard(world, db, onLock);
  return null;
}

test('T-clock-4: a vault stays open while its lease runs, and remembers how late it has been', async () => {
  const { minuteAt, latest, isLocked } = await guarded();
  minuteAt(start + 71 * hour);

  await expect.poll(latest).toBe(start + 71 * hour);
  expect(isLocked()).toBe(false);
});

test('T-clock-2: it locks within a minute when its lease ends', async () => {
  const { minuteAt, isLocked } = await guarded();
  minuteAt(start + 72 * hour);

  await expect.poll(isLocked).toBe(true);
});

test('F17, T-clock-4: it locks within a minute when its clock is turned back', async () => {
  const { minuteAt, latest, isLocked } = await guarded();
  minuteAt(start + 4 * hour);
  await expect.poll(latest).toBe(start + 4 * hour);
  expect(isLocked()).toBe(false);
  minuteAt(start + 3 * hour);

  await expect.poll(isLocked).toBe(true);
});

import { expect, test } from 'vitest';
import { findDoors } from '../../src/shell/doors.ts';
import type { World } from '../../src/shell/world.ts';

/** A browser that has lost the way to its storage for so many tries, and waits for nothing. */
function worldThatFails(failures: number) {
  const state = { asked: 0, waits: [] as number[] };
  const open: IDBFactory['open'] = (name, version) => {
    state.asked += 1;
    if (state.asked <= failures) throw new DOMException('Connection lost', 'UnknownError');
    return indexedDB.open(name, version);
  };
  const place = { IDBKeyRange, indexedDB: { open, cmp: indexedDB.cmp } };
  const world = {
    place,
    now: () => 0,
    shelf: { list: async () => ['lost'] },
    later: (work: () => void, wait: number) => {
      state.waits.push(wait);
      work();
      return () => undefined;
    },
  };
  return { world: world as unknown as World, state };
}

const look = (world: World) => findDoors(world, new Map(), () => undefined);

test('F13 a storage that is lost for a moment is opened again, each time a little later', async () => {
  const { world, state } = worldThatFails(10);
  expect(await look(world)).toEqual({ ok: true, value: [] });
  expect(state.waits.length).toBeGreaterThan(0);
  expect(state.waits).toEqual([200, 400, 800, 1_600].slice(0, state.waits.length));
});

test('F13 one that stays lost is tried five times, and is then a fault with a name', async () => {
  const { world, state } = worldThatFails(Number.POSITIVE_INFINITY);
  expect(await look(world)).toEqual({ ok: false, fault: 'not_available' });
  expect(state.waits).toHaveLength(4);
});

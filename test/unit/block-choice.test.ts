import { expect, test } from 'vitest';
import { chooseBlocks } from '../../src/storage/block-choice.ts';
import { rememberBlocks } from '../../src/storage/blocks.ts';
import type { Entry } from '../../src/storage/desk.ts';
import { type Line, type Memory, makeMemory } from '../../src/storage/memory.ts';
import { nowhere, type Place, showsAll } from '../../src/storage/place.ts';
import { seededRandom } from '../support/sim-random.ts';

const size = 12;

/** What lies on the disk: the blocks as they were last written, with the revision of that writing. */
type Disk = Map<number, { lines: readonly Line[]; at: number }>;

const entryOf = (id: string, text: string): Entry => {
  const rest = { first: 1, twoVersions: false, narrowsAt: null };
  return { id, type: 'incident', summary: text, ...rest };
};

const seen = (level: number): Place => ({ ...nowhere, level });

/** Lines that change, each as its text and the level it shows from then on; null for one that goes. */
type Change = readonly [id: string, text: string | null, level: number];

/** Writes changed lines as a device does, and answers which blocks that wrote. */
function write(memory: Memory, disk: Disk, changes: readonly Change[], most = size): number[] {
  const entries = new Map(
    changes.map(([id, text]) => [id, text === null ? null : entryOf(id, text)]),
  );
  const places = new Map(changes.map(([id, , level]) => [id, seen(level)]));
  const lines = chooseBlocks(memory, { changes: entries, places, size: most });
  const after = memory.listsRev;
  for (const [no, held] of lines) disk.set(no, { lines: held, at: after + 1 });
  remember(memory, lines, after);
  return [...lines.keys()];
}

function remember(memory: Memory, lines: ReadonlyMap<number, Line[]>, after: number): void {
  const rows = [...lines.keys()].map((no) => ({ no, rev: after + 1, box: new Uint8Array() }));
  rememberBlocks(memory, { rows, after, lines });
}

/** What another tab, or the next opening, makes of the blocks that it does not know as they lie there. */
function load(memory: Memory, disk: Disk): Memory {
  const fresh = [...disk].filter(([no, { at }]) => memory.blocks.get(no)?.rev !== at);
  fresh.sort(([, a], [, b]) => a.at - b.at);
  for (const [no, { lines, at }] of fresh) remember(memory, new Map([[no, [...lines]]]), at - 1);
  return memory;
}

const listed = ({ entries }: Memory) =>
  [...entries].map(([id, { entry, place }]) => [id, entry.summary, place.level]).sort();

const copies = (disk: Disk) =>
  [...disk.values()].flatMap(({ lines }) => lines.map(({ entry, place }) => ({ entry, place })));

function filled(records: number, most = size): { memory: Memory; disk: Disk } {
  const world = { memory: makeMemory(), disk: new Map() };
  const all = Array.from({ length: records }, (_, n): Change => [`r${n}`, 'first', 3]);
  write(world.memory, world.disk, all, most);
  return world;
}

test('a few lines from all over the lists are written as one small block', () => {
  const { memory, disk } = filled(10 * size);
  const changes = [5, 17, 40, 88, 119].map((n): Change => [`r${n}`, 'second', 3]);
  const written = write(memory, disk, changes);
  expect(written).toHaveLength(1);
  expect(disk.get(written[0] ?? 0)?.lines).toHaveLength(5);
});

test('a line that goes, or shows less, leaves no older copy in any block', () => {
  const { memory, disk } = filled(10 * size);
  write(memory, disk, [
    ['r5', 'second', 3],
    ['r17', 'second', 3],
  ]);
  write(memory, disk, [
    ['r5', null, 0],
    ['r17', 'third', 1],
  ]);
  const left = copies(disk).filter(({ entry: { id } }) => id === 'r5' || id === 'r17');
  expect(left.map(({ entry, place }) => [entry.summary, place.level])).toEqual([['third', 1]]);
});

test('a block of which half is overtaken is emptied, so that copies do not gather', () => {
  const [records, most] = [2_000, 100];
  const { memory, disk } = filled(records, most);
  const random = seededRandom(4);
  const anyOne = () => `r${((random(1)[0] ?? 0) * 256 + (random(1)[0] ?? 0)) % records}`;
  for (let time = 0; time < 600; time += 1) {
    const ids = new Set(Array.from({ length: 10 }, anyOne));
    const changes = [...ids].map((id): Change => [id, `${time}`, 3]);
    write(memory, disk, changes, most);
  }
  expect(copies(disk).length).toBeLessThan(1.7 * records);
});

test.each([1, 2, 3])(
  'whatever changes in whatever order, other tabs and the next opening find the newest lines and no copy that shows more (seed %i)',
  (seed) => {
    const random = seededRandom(seed);
    const below = (most: number) => (random(1)[0] ?? 0) % most;
    const [memory, otherTab, disk]: [Memory, Memory, Disk] = [
      makeMemory(),
      makeMemory(),
      new Map(),
    ];
    for (let step = 0; step < 300; step += 1) {
      const changes = Array.from({ length: 1 + below(below(8) === 0 ? 60 : 5) }, (): Change => {
        const id = `r${below(120)}`;
        return below(9) === 0 ? [id, null, 0] : [id, `${step}`, 1 + below(7)];
      });
      write(memory, disk, [...new Map(changes.map((one) => [one[0], one])).values()]);
      if (below(4) > 0) continue;
      const now = listed(memory);
      expect(listed(load(makeMemory(), disk))).toEqual(now);
      expect(listed(load(otherTab, disk))).toEqual(now);
      const levelOf = (id: string) => memory.entries.get(id)?.place.level ?? 0;
      const tooMuch = copies(disk).filter(
        ({ entry, place }) => !showsAll(levelOf(entry.id), place.level),
      );
      expect(tooMuch).toEqual([]);
    }
  },
);

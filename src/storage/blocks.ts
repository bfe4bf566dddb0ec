import type { BlockRow } from './database.ts';
import type { Entry } from './desk.ts';
import type { Line, Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { nowhere, type Place } from './place.ts';
import { openBlock, sealBlock } from './sealed.ts';

const blockSize = 100;

/** The lines that change: a new line, or null for a record that is no longer seen. */
export type EntryChanges = ReadonlyMap<string, Entry | null>;

/** Blocks as they will be, with the revisions they were worked out from. */
export type BlockPlan = {
  rows: BlockRow[];
  from: Map<number, number>;
  lines: Map<number, Line[]>;
};

/** Works out and seals the blocks that the given lines lie in. Nothing is written yet. */
export async function planBlocks(
  vault: OpenVault,
  memory: Memory,
  changes: EntryChanges,
  places: ReadonlyMap<string, Place> = new Map(),
): Promise<BlockPlan> {
  const lines = new Map<number, Map<string, Line>>();
  const room = openBlocks(memory);
  for (const [id, next] of changes) {
    const known = memory.entries.get(id);
    if (!known && next === null) continue;
    const no = known?.block ?? room.take();
    const block = lines.get(no) ?? linesOf(memory, no);
    const place = places.get(id) ?? known?.place ?? nowhere;
    block.delete(id);
    if (next) block.set(id, { entry: next, place });
    lines.set(no, block);
  }
  const listed = new Map([...lines].map(([no, block]) => [no, [...block.values()]]));
  const from = new Map([...lines.keys()].map((no) => [no, memory.blocks.get(no)?.rev ?? 0]));
  const rows = await Promise.all(
    [...listed].map(([no, list]) => sealBlock(vault, no, (from.get(no) ?? 0) + 1, list)),
  );
  return { rows, from, lines: listed };
}

function linesOf(memory: Memory, no: number): Map<string, Line> {
  const lines = new Map<string, Line>();
  for (const id of memory.blocks.get(no)?.ids ?? []) {
    const known = memory.entries.get(id);
    if (known) lines.set(id, known);
  }
  return lines;
}

/** Hands out places for new lines: the last block while it has room, then new ones. */
function openBlocks(memory: Memory): { take: () => number } {
  let no = Math.max(1, ...memory.blocks.keys());
  let taken = memory.blocks.get(no)?.ids.size ?? 0;
  return {
    take: () => {
      if (taken >= blockSize) {
        no += 1;
        taken = 0;
      }
      taken += 1;
      return no;
    },
  };
}

/** Thrown inside a transaction when another tab wrote first; the work is planned anew. */
export class StaleError extends Error {}

/** Puts the planned blocks, inside a transaction, unless another tab has changed one meanwhile. */
export async function putBlocks(vault: OpenVault, plan: BlockPlan): Promise<void> {
  if (plan.rows.length === 0) return;
  const present = await vault.db.blocks.bulkGet([...plan.from.keys()]);
  const revs = [...plan.from.values()];
  if (present.some((row, at) => (row?.rev ?? 0) !== revs[at])) throw new StaleError('blocks');
  await vault.db.blocks.bulkPut(plan.rows);
}

/** Takes the planned blocks into memory once they are on disk. */
export function rememberBlocks(memory: Memory, plan: BlockPlan): void {
  for (const row of plan.rows) rememberBlock(memory, row, plan.lines.get(row.no) ?? []);
}

function rememberBlock(memory: Memory, row: BlockRow, lines: readonly Line[]): void {
  const { entries, changesOfType } = memory;
  const present = new Set(lines.map(({ entry }) => entry.id));
  const types = new Set<string>();
  for (const id of memory.blocks.get(row.no)?.ids ?? []) {
    const known = entries.get(id);
    if (known?.block !== row.no || present.has(id)) continue;
    types.add(known.entry.type);
    entries.delete(id);
  }
  for (const { entry, place } of lines) {
    const known = entries.get(entry.id);
    const words = known?.entry === entry ? known.words : null;
    if (known?.entry !== entry) types.add(entry.type);
    entries.set(entry.id, { entry, place, block: row.no, words });
  }
  memory.blocks.set(row.no, { rev: row.rev, ids: present });
  for (const type of types) changesOfType.set(type, (changesOfType.get(type) ?? 0) + 1);
}

/** Opens every block that memory does not hold as it lies on disk. A damaged one is left out and named. */
export async function loadBlocks(
  vault: OpenVault,
  memory: Memory,
  only?: readonly number[],
): Promise<number[]> {
  const all = only
    ? (await vault.db.blocks.bulkGet([...only])).filter((row) => row !== undefined)
    : await vault.db.blocks.toArray();
  const rows = all.filter((row) => memory.blocks.get(row.no)?.rev !== row.rev);
  const opened = await Promise.all(rows.map((row) => openBlock(vault, row)));
  const damaged: number[] = [];
  rows.forEach((row, at) => {
    const lines = opened[at];
    rememberBlock(memory, row, lines ?? []);
    if (!lines) damaged.push(row.no);
  });
  return damaged;
}

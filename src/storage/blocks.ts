import type { BlockRow } from './database.ts';
import type { Entry } from './desk.ts';
import type { Line, Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { nowhere, type Place } from './place.ts';
import { openBlock, sealBlock } from './sealed.ts';

const blockSize = 100;

/** The lines that change: a new line, or null for a record that is no longer seen. */
export type EntryChanges = ReadonlyMap<string, Entry | null>;

/** Blocks as they will be, sealed. */
export type BlockPlan = {
  rows: BlockRow[];
  /** The lists' revision that they were worked out from. */
  after: number;
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
  const after = memory.listsRev;
  const revAfter = (no: number): number => (memory.blocks.get(no)?.rev ?? 0) + 1;
  const rows = await Promise.all(
    [...listed].map(([no, list]) => sealBlock(vault, no, revAfter(no), list)),
  );
  return { rows, after, lines: listed };
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

/** The mark that every writer of blocks moves on, so that nobody has to read the blocks themselves again. */
const lists = 'lists';

/** Puts the planned blocks, inside a transaction, unless another tab has written some meanwhile. */
export async function putBlocks({ db }: OpenVault, { rows, after }: BlockPlan): Promise<void> {
  if (rows.length === 0) return;
  const present = await db.marks.get(lists);
  if ((present?.rev ?? 0) !== after) throw new StaleError(lists);
  await Promise.all([db.marks.put({ key: lists, rev: after + 1 }), db.blocks.bulkPut(rows)]);
}

/** Takes the planned blocks into memory once they are on disk. */
export function rememberBlocks(memory: Memory, plan: BlockPlan): void {
  if (plan.rows.length === 0) return;
  memory.listsRev = plan.after + 1;
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

/**
 * Opens every block that memory does not hold as it lies on disk; reads none when the lists are those it knows.
 * A damaged one is left out and named.
 */
export async function loadBlocks(vault: OpenVault, memory: Memory): Promise<number[]> {
  const { db } = vault;
  const { all, rev } = await db.transaction('r', ['blocks', 'marks'], async () => {
    const mark = await db.marks.get(lists);
    const isKnown = memory.blocks.size > 0 && mark?.rev === memory.listsRev;
    return { all: isKnown ? [] : await db.blocks.toArray(), rev: mark?.rev ?? 0 };
  });
  const rows = all.filter((row) => memory.blocks.get(row.no)?.rev !== row.rev);
  const opened = await Promise.all(rows.map((row) => openBlock(vault, row)));
  memory.listsRev = rev;
  const damaged: number[] = [];
  rows.forEach((row, at) => {
    const lines = opened[at];
    rememberBlock(memory, row, lines ?? []);
    if (!lines) damaged.push(row.no);
  });
  return damaged;
}

import { chooseBlocks, type EntryChanges, type Places } from './block-choice.ts';
import type { BlockRow } from './database.ts';
import type { Line, Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { openBlock, sealBlock } from './sealed.ts';

export type { EntryChanges } from './block-choice.ts';

/** Blocks as they will be, sealed. */
export type BlockPlan = {
  rows: BlockRow[];
  /** The lists' revision that they were worked out from. */
  after: number;
  lines: ReadonlyMap<number, Line[]>;
};

/** Works out and seals the blocks that are written anew for the given lines. Nothing is written yet. */
export async function planBlocks(
  vault: OpenVault,
  memory: Memory,
  changes: EntryChanges,
  places: Places = new Map(),
): Promise<BlockPlan> {
  const after = memory.listsRev;
  const size = (vault.packing?.most ?? 25) * 4;
  const lines = chooseBlocks(memory, { changes, places, size });
  const revAfter = (no: number): number => (memory.blocks.get(no)?.rev ?? 0) + 1;
  const rows = await Promise.all(
    [...lines].map(([no, list]) =>
      sealBlock(vault, { no, rev: revAfter(no) }, { lines: list, at: after + 1 }),
    ),
  );
  return { rows, after, lines };
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

/** A block that was written after all others that memory knows: its lines count, and others hold copies. */
function rememberBlock(memory: Memory, { no, rev }: BlockRow, lines: readonly Line[]): void {
  const { entries, blocks, changesOfType } = memory;
  const present = new Set(lines.map(({ entry }) => entry.id));
  const types = new Set<string>();
  for (const id of blocks.get(no)?.ids ?? []) {
    const known = entries.get(id);
    if (known?.block !== no || present.has(id)) continue;
    types.add(known.entry.type);
    entries.delete(id);
  }
  const block = { rev, ids: new Set<string>(), overtaken: new Set<string>() };
  blocks.set(no, block);
  for (const { entry, place } of lines) {
    const known = entries.get(entry.id);
    const other = known && known.block !== no ? blocks.get(known.block) : undefined;
    if (other?.ids.delete(entry.id)) other.overtaken.add(entry.id);
    const words = known?.entry === entry ? known.words : null;
    if (known?.entry !== entry) types.add(entry.type);
    entries.set(entry.id, { entry, place, block: no, words });
    block.ids.add(entry.id);
  }
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
  const read = rows.map((row, at) => ({ row, contents: opened[at] ?? null }));
  read.sort((a, b) => (a.contents?.at ?? 0) - (b.contents?.at ?? 0));
  for (const { row, contents } of read) rememberBlock(memory, row, contents?.lines ?? []);
  return read.flatMap(({ row, contents }) => (contents ? [] : [row.no]));
}

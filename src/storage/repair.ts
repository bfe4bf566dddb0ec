import { putBlocks, rememberBlocks } from './blocks.ts';
import type { PackRow, RecordRow } from './database.ts';
import type { Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { checkProgress, fromTheStart } from './progress.ts';
import { sealBlock } from './sealed.ts';
import { sealMark } from './sealed-marks.ts';

/**
 * A block of lines that does not open has taken with it where its records' rows lie. Everything is read again
 * from the start, and what does not come again is swept away then, as after a reset of every scope; the block
 * is empty from then on. What this device wrote stays as it is.
 */
export async function startOver(
  vault: OpenVault,
  memory: Memory,
  damaged: readonly number[],
): Promise<void> {
  const { db } = vault;
  const rows = await Promise.all(
    damaged.map((no) => {
      const rev = (memory.blocks.get(no)?.rev ?? 0) + 1;
      return sealBlock(vault, { no, rev }, { lines: [], at: memory.listsRev + 1 });
    }),
  );
  const plan = { rows, after: memory.listsRev, lines: new Map() };
  const cursors = fromTheStart(memory.progress.cursors);
  const progress = { ...memory.progress, cursors, tidy: false };
  const mark = await sealMark(vault, 'progress', memory.progressRev + 1, progress);
  await db.transaction('rw', ['records', 'packs', 'blocks', 'marks'], async () => {
    await checkProgress(vault, memory);
    await putBlocks(vault, plan);
    await db.records.toCollection().modify(markWhole);
    await db.packs.toCollection().modify(markWhole);
    await db.marks.put(mark);
  });
  memory.progress = progress;
  memory.progressRev = mark.rev;
  rememberBlocks(memory, plan);
}

function markWhole(row: RecordRow | PackRow): void {
  row.sweep = [...row.tags];
}

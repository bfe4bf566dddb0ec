import type { Actor } from '../domain/actor.ts';
import { planBlocks, putBlocks, rememberBlocks } from './blocks.ts';
import type { Entry } from './desk.ts';
import { readRows } from './held-rows.ts';
import { reloadSaves } from './loading.ts';
import { type Memory, type OwnSave, ownChangesIn, ownChangesOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { entryOf, viewOf } from './views.ts';

/** The records that saves say something of. */
export function recordsOf(memory: Memory, saves: Iterable<string>): string[] {
  return [...saves].flatMap((id) =>
    (memory.saves.get(id)?.changes ?? []).map((change) => change.record),
  );
}

/** Takes in what a deposit was answered: the saves, and the lines of records that look different for it. */
export async function takeAnswers(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  saves: readonly string[],
): Promise<void> {
  await reloadSaves(vault, memory, saves);
  const turned = saves.filter((id) => {
    const save = memory.saves.get(id);
    return save !== undefined && !isJustReceived(memory, save);
  });
  await refreshLines(vault, memory, actor, turned);
}

/**
 * True when a save had its first answers, and all of them say that it was received as it was written: until a
 * page brings it, it is shown as it was before.
 */
function isJustReceived({ progress }: Memory, save: OwnSave): boolean {
  if (save.passedIn !== null || save.damaged) return false;
  return ownChangesIn(save).every(({ change, receipts: [first, ...more] }) => {
    if (first === undefined || more.length > 0 || first.at !== change.at) return false;
    return first.result === 'ok' && first.seq > progress.seq;
  });
}

/** Rewrites the lines of records whose own changes have been answered. */
export async function refreshLines(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  saves: readonly string[],
): Promise<void> {
  if (saves.length === 0) return;
  const lines = new Map<string, Entry | null>();
  const rows = await readRows(vault, memory, [...new Set(recordsOf(memory, saves))]);
  for (const [record, row] of rows) {
    const view = viewOf(record, row, ownChangesOf(memory, record));
    lines.set(record, view && entryOf(view, actor, vault.now()));
  }
  const plan = await planBlocks(vault, memory, lines);
  await vault.db.transaction('rw', ['blocks', 'marks'], () => putBlocks(vault, plan));
  rememberBlocks(memory, plan);
}

import type { Actor } from '../domain/actor.ts';
import { isSameLevel } from '../domain/field-class.ts';
import type { PresentRow } from '../domain/protocol.ts';
import { definitionOf } from '../domain/registry.ts';
import { canSee, project, scopesHeld } from '../domain/sight.ts';
import { type EntryChanges, planBlocks, putBlocks, rememberBlocks } from './blocks.ts';
import type { Entry } from './desk.ts';
import type { HeldRow } from './held-rows.ts';
import { type Memory, ownChangesOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { removeRows, replaceRow, rowOn } from './placing.ts';
import { checkProgress, fromTheStart } from './progress.ts';
import { openMark, sealMark } from './sealed-marks.ts';
import { makeShelf, openPacksOf, planShelf, putShelf, type Shelf } from './shelf.ts';
import { entryOf, viewOf } from './views.ts';

const slack = 5 * 60_000;

/**
 * Closes windows that have ended by time, with no signal needed: at unlock and at midnight every row whose
 * reader may now see less is cut down to that, or removed.
 */
export async function checkSight(vault: OpenVault, memory: Memory, actor: Actor): Promise<void> {
  const now = vault.now();
  const held = scopesHeld(actor, now);
  const last = await openMark(vault, 'sight', await vault.db.marks.get('sight'));
  const lostScope = last?.scopes.some((scope) => !held.includes(scope)) ?? false;
  const due = [...memory.entries.values()].filter(
    ({ entry }) => lostScope || (entry.narrowsAt !== null && entry.narrowsAt <= now),
  );
  const shelf = makeShelf(vault, memory);
  await openPacksOf(
    shelf,
    due.map(({ entry }) => entry.id),
  );
  const lines = new Map<string, Entry | null>();
  for (const { entry } of due) {
    const narrowed = await narrow(shelf, actor, entry.id);
    if (narrowed === 'same') continue;
    const view = viewOf(entry.id, narrowed, ownChangesOf(memory, entry.id));
    lines.set(entry.id, view && entryOf(view, actor, now));
  }
  const isBack = last !== null && now < last.at - slack;
  await write(vault, memory, { shelf, lines, held, isBack });
}

/** The row as it is from now on, null when it goes, or word that nothing changes. */
async function narrow(
  shelf: Shelf,
  actor: Actor,
  record: string,
): Promise<HeldRow | null | 'same'> {
  const held = await rowOn(shelf, record);
  const definition = held ? definitionOf(held.row.type) : null;
  if (!held || !definition) return 'same';
  const { row, epoch } = held;
  const seen = canSee(actor, { id: record, definition, fields: row.f }, shelf.vault.now());
  const level = row.level.filter((one) => seen.includes(one));
  if (isSameLevel(level, row.level)) return 'same';
  if (level.length === 0) {
    await removeRows(shelf, [record]);
    return null;
  }
  const next: PresentRow = { ...row, level, f: project(definition, row.f, level) };
  await replaceRow(shelf, next);
  return { row: next, epoch };
}

/** `isBack`: the clock had run ahead, and what it closed too early is to be read again. */
type Outcome = {
  shelf: Shelf;
  lines: EntryChanges;
  held: string[];
  isBack: boolean;
};

async function write(
  vault: OpenVault,
  memory: Memory,
  { shelf, lines, held, isBack }: Outcome,
): Promise<void> {
  const rows = await planShelf(shelf);
  const plan = await planBlocks(vault, memory, lines, shelf.places);
  const rev = (await vault.db.marks.get('sight'))?.rev ?? 0;
  const mark = await sealMark(vault, 'sight', rev + 1, { scopes: held, at: vault.now() });
  const cursors = isBack ? fromTheStart(memory.progress.cursors) : memory.progress.cursors;
  const progress = { ...memory.progress, cursors };
  // Where rows change, whoever has planned from them in another tab has to plan anew.
  const movesOn = isBack || lines.size > 0;
  const progressMark = await sealMark(vault, 'progress', memory.progressRev + 1, progress);
  await vault.db.transaction('rw', ['records', 'packs', 'blocks', 'marks'], async () => {
    await checkProgress(vault, memory);
    await putBlocks(vault, plan);
    await putShelf(vault, rows);
    // Rows have changed: whoever planned from them in another tab has to plan anew.
    await vault.db.marks.bulkPut(movesOn ? [mark, progressMark] : [mark]);
  });
  if (movesOn) Object.assign(memory, { progress, progressRev: progressMark.rev });
  rememberBlocks(memory, plan);
}

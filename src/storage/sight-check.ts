import type { Actor } from '../domain/actor.ts';
import { isSameLevel } from '../domain/field-class.ts';
import type { PresentRow } from '../domain/protocol.ts';
import { definitionOf } from '../domain/registry.ts';
import { canSee, project, scopesHeld } from '../domain/sight.ts';
import { type EntryChanges, planBlocks, putBlocks, rememberBlocks } from './blocks.ts';
import type { RecordRow } from './database.ts';
import type { Entry } from './desk.ts';
import { type Memory, ownChangesOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { checkProgress, fromTheStart } from './progress.ts';
import { localIdOf, openMark, openRow, sealMark, sealRow } from './sealed.ts';
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
  const put: RecordRow[] = [];
  const remove: string[] = [];
  const lines = new Map<string, Entry | null>();
  for (const { entry } of due) {
    const narrowed = await narrow(vault, actor, entry.id);
    if (narrowed === 'same') continue;
    if (narrowed.stored) put.push(narrowed.stored);
    else remove.push(narrowed.id);
    const own = ownChangesOf(memory, entry.id);
    const row =
      narrowed.row && narrowed.stored ? { row: narrowed.row, epoch: narrowed.stored.epoch } : null;
    const view = viewOf(entry.id, row, own);
    lines.set(entry.id, view && entryOf(view, actor, now));
  }
  const isBack = last !== null && now < last.at - slack;
  await write(vault, memory, { put, remove, lines, held, isBack });
}

type Narrowed = { id: string; row: PresentRow | null; stored: RecordRow | null };

async function narrow(vault: OpenVault, actor: Actor, record: string): Promise<Narrowed | 'same'> {
  const stored = await vault.db.records.get(await localIdOf(vault, record));
  const row = stored ? await openRow(vault, stored) : null;
  const definition = row ? definitionOf(row.type) : null;
  if (!stored || !row || !definition) return 'same';
  const seen = canSee(actor, { id: record, definition, fields: row.f }, vault.now());
  const level = row.level.filter((one) => seen.includes(one));
  if (isSameLevel(level, row.level)) return 'same';
  if (level.length === 0) return { id: stored.id, row: null, stored: null };
  const next: PresentRow = { ...row, level, f: project(definition, row.f, level) };
  const { epoch, tags, sweep } = stored;
  return { id: stored.id, row: next, stored: await sealRow(vault, next, { epoch, tags, sweep }) };
}

/** `isBack`: the clock had run ahead, and what it closed too early is to be read again. */
type Outcome = {
  put: RecordRow[];
  remove: string[];
  lines: EntryChanges;
  held: string[];
  isBack: boolean;
};

async function write(
  vault: OpenVault,
  memory: Memory,
  { put, remove, lines, held, isBack }: Outcome,
): Promise<void> {
  const plan = await planBlocks(vault, memory, lines);
  const rev = (await vault.db.marks.get('sight'))?.rev ?? 0;
  const mark = await sealMark(vault, 'sight', rev + 1, { scopes: held, at: vault.now() });
  const cursors = isBack ? fromTheStart(memory.progress.cursors) : memory.progress.cursors;
  const progress = { ...memory.progress, cursors };
  const progressMark = await sealMark(vault, 'progress', memory.progressRev + 1, progress);
  await vault.db.transaction('rw', ['records', 'blocks', 'marks'], async () => {
    await checkProgress(vault, memory);
    await putBlocks(vault, plan);
    await vault.db.records.bulkDelete(remove);
    await vault.db.records.bulkPut(put);
    await vault.db.marks.bulkPut(isBack ? [mark, progressMark] : [mark]);
  });
  if (isBack) Object.assign(memory, { progress, progressRev: progressMark.rev });
  rememberBlocks(memory, plan);
}

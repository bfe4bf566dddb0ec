import type { OutboxRow } from './database.ts';
import { readMark } from './marks.ts';
import { forgetSave, type Memory, noProgress, rememberSave } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { openCopy, openDraftCopy } from './sealed.ts';
import { openMark } from './sealed-marks.ts';

/** Reads everything but the lines of lists: what this device wrote, what is being typed, how far it has read. */
export async function loadMeta(vault: OpenVault, memory: Memory): Promise<void> {
  await Promise.all([
    loadSaves(vault, memory),
    loadDrafts(vault, memory),
    loadProgress(vault, memory),
    loadChain(vault, memory),
  ]);
}

/** Opens what this device wrote. A copy that does not open still waits to be sent; only its words are out of reach. */
export async function loadSaves(vault: OpenVault, memory: Memory): Promise<void> {
  const rows = await vault.db.outbox.toArray();
  const copies = await Promise.all(
    rows.map((row) => memory.saves.get(row.id) ?? openCopy(vault, row)),
  );
  const present = new Set(rows.map((row) => row.id));
  for (const id of [...memory.saves.keys()]) if (!present.has(id)) forgetSave(memory, id);
  const order = rows.map((row, at) => ({ row, copy: copies[at] ?? null }));
  order.sort((a, b) => (a.copy?.savedAt ?? 0) - (b.copy?.savedAt ?? 0) || a.row.n - b.row.n);
  for (const { row, copy } of order) {
    const { by, savedAt, changes } = copy ?? unreadable;
    rememberSave(memory, { ...wayOf(row), by, savedAt, changes });
  }
}

/** Takes in what has become of some saves; their words are known already and are not opened again. */
export async function reloadSaves(
  vault: OpenVault,
  memory: Memory,
  ids: readonly string[],
): Promise<void> {
  if (ids.length === 0) return;
  // One that another tab has just written is not known here yet.
  if (ids.some((id) => !memory.saves.has(id))) return loadSaves(vault, memory);
  const rows = await vault.db.outbox.bulkGet([...ids]);
  ids.forEach((id, at) => {
    const [known, row] = [memory.saves.get(id), rows[at]];
    if (known && row) memory.saves.set(id, { ...known, ...wayOf(row) });
    else if (known) forgetSave(memory, id);
  });
}

const unreadable = { by: '', savedAt: 0, changes: [] };

/** An outbox row without its sealed parts. */
export function wayOf(row: OutboxRow): Omit<OutboxRow, 'box' | 'sig' | 'copy'> {
  const { id, device, n, prev, kid, length, offer, prevLost, damaged, receipts, passedIn, seen } =
    row;
  return { id, device, n, prev, kid, length, offer, prevLost, damaged, receipts, passedIn, seen };
}

async function loadDrafts(vault: OpenVault, memory: Memory): Promise<void> {
  const rows = await vault.db.drafts.toArray();
  const opened = await Promise.all(rows.map((row) => openDraftCopy(vault, row)));
  memory.drafts.clear();
  rows.forEach((row, at) => {
    const draft = opened[at];
    if (draft) memory.drafts.set(draft.id, { draft, rev: row.rev });
  });
}

async function loadChain({ db }: OpenVault, memory: Memory): Promise<void> {
  memory.chain = await readMark(db, 'chain');
}

async function loadProgress(vault: OpenVault, memory: Memory): Promise<void> {
  const row = await vault.db.marks.get('progress');
  memory.progress = (await openMark(vault, 'progress', row)) ?? noProgress;
  memory.progressRev = row?.rev ?? 0;
}

import { isSameOrHigher } from '../../src/domain/field-class.ts';
import type { Fields } from '../../src/domain/fold.ts';
import { canonicalJson } from '../../src/domain/json.ts';
import type { Level, PresentRow, Receipt } from '../../src/domain/protocol.ts';
import type { OutboxRow } from '../../src/storage/database.ts';
import type { Entry } from '../../src/storage/desk.ts';
import { openPack, openRow, rowIn, tagOf } from '../../src/storage/sealed.ts';
import type { Tab } from './sim-device.ts';

/** A record as it lies on a device, in a form that can be compared. */
export type Held = { id: string; level: Level; first: number; via: string[]; fields: string };

/** What a device holds on its disk and shows on its screen. */
export type DeviceSide = { rows: Held[]; outbox: OutboxRow[]; entries: Entry[] };

export async function readDevice(tab: Tab): Promise<DeviceSide> {
  const { db } = tab.vault;
  const scopes = new Map<string, string>();
  for (const scope of Object.keys(tab.feed.pullRequest(1).cursors)) {
    scopes.set(await tagOf(tab.vault, scope), scope);
  }
  const rows: Held[] = [];
  for (const { row, tags } of await storedRows(tab)) {
    const via = tags.map((tag) => scopes.get(tag) ?? 'a scope not held').sort();
    rows.push({ id: row.id, level: row.level, first: row.first, via, fields: fieldsText(row.f) });
  }
  const types = ['incident', 'review-note', 'staff', 'patch', 'settings', 'person'];
  const entries = types.flatMap((type) => [...tab.desk.list(type)]);
  return { rows: rows.sort(byId), outbox: await db.outbox.toArray(), entries: entries.sort(byId) };
}

type Stored = { row: PresentRow; tags: string[] };

/** Every row on the disk, whether it lies alone or in a pack; an older copy beside one that lies alone counts for nothing. */
async function storedRows({ vault }: Tab): Promise<Stored[]> {
  const alone = new Map<string, Stored>();
  for (const stored of await vault.db.records.toArray()) {
    const row = await openRow(vault, stored);
    if (!row) throw new Error('A row on this device does not open.');
    alone.set(row.id, { row, tags: stored.tags });
  }
  const packed: Stored[] = [];
  for (const stored of await vault.db.packs.toArray()) {
    const lines = await openPack(vault, stored);
    if (!lines || lines.size === 0) throw new Error('A pack does not open, or is empty.');
    for (const text of lines.values()) {
      const row = rowIn(text);
      if (!row) throw new Error('A row in a pack does not open.');
      const newer = alone.get(row.id)?.row;
      if (newer && !isSameOrHigher(newer.level, row.level)) {
        throw new Error('I4: an older copy on this device shows more than its row.');
      }
      if (!newer) packed.push({ row, tags: stored.tags });
    }
  }
  return [...alone.values(), ...packed];
}

export const byId = (a: { id: string }, b: { id: string }): number => (a.id < b.id ? -1 : 1);

/** A state in one spelling: versions and ghosts in the order of their ops. */
export function fieldsText(fields: Fields): string {
  const sorted = Object.entries(fields).map(([key, { heads, ghosts }]) => [
    key,
    {
      heads: [...heads].sort((a, b) => (a.op < b.op ? -1 : 1)),
      ghosts: [...ghosts].sort(),
    },
  ]);
  return canonicalJson(Object.fromEntries(sorted));
}

/** The newest answer to each change in an outbox. */
export function ownReceipts(outbox: readonly OutboxRow[]): Receipt[] {
  const newest = new Map<string, Receipt>();
  for (const receipt of outbox.flatMap((row) => row.receipts)) newest.set(receipt.op, receipt);
  return [...newest.values()];
}

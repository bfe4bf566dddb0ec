import type { PresentRow } from '../domain/protocol.ts';
import type { Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { liesAlone } from './place.ts';
import { localIdOf, openPack, openRow, type PackLines, rowIn } from './sealed.ts';

/** A row as it lies on this device, with the history it belongs to. */
export type HeldRow = { row: PresentRow; epoch: string };

/** Records' rows on this device, each null when there is none, whether they lie alone or in packs. */
export async function readRows(
  vault: OpenVault,
  memory: Memory,
  records: readonly string[],
): Promise<Map<string, HeldRow | null>> {
  const found = await readPacked(vault, memory, records);
  const others = records.filter((record) => !found.has(record));
  if (others.length === 0) return found;
  const ids = await Promise.all(others.map((record) => localIdOf(vault, record)));
  const stored = await vault.db.records.bulkGet(ids);
  const opened = await Promise.all(stored.map((row) => (row ? openRow(vault, row) : null)));
  others.forEach((record, at) => {
    const [row, epoch] = [opened[at], stored[at]?.epoch];
    found.set(record, row && epoch !== undefined ? { row, epoch } : null);
  });
  return found;
}

export const readRow = async (
  vault: OpenVault,
  memory: Memory,
  record: string,
): Promise<HeldRow | null> => (await readRows(vault, memory, [record])).get(record) ?? null;

/** True when there is a row of the record, though it may not be readable. */
export async function hasRow(vault: OpenVault, memory: Memory, record: string): Promise<boolean> {
  const place = memory.entries.get(record)?.place;
  if (place && !liesAlone(place)) return true;
  return (await vault.db.records.get(await localIdOf(vault, record))) !== undefined;
}

async function readPacked(
  vault: OpenVault,
  memory: Memory,
  records: readonly string[],
): Promise<Map<string, HeldRow | null>> {
  const placed = records.flatMap((record) => {
    const place = memory.entries.get(record)?.place;
    return place && !liesAlone(place) && place.pack !== null ? [{ record, no: place.pack }] : [];
  });
  const numbers = [...new Set(placed.map(({ no }) => no))];
  if (numbers.length === 0) return new Map();
  const stored = (await vault.db.packs.bulkGet(numbers)).filter((row) => row !== undefined);
  const opened = await Promise.all(stored.map((row) => openPack(vault, row)));
  const packs = new Map<number, { epoch: string; lines: PackLines | null }>(
    stored.map(({ no, epoch }, at) => [no, { epoch, lines: opened[at] ?? null }]),
  );
  const found = new Map<string, HeldRow | null>();
  for (const { record, no } of placed) {
    const pack = packs.get(no);
    const row = rowIn(pack?.lines?.get(record));
    if (pack && row) found.set(record, { row, epoch: pack.epoch });
  }
  return found;
}

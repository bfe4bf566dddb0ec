import type { Collection, Table } from 'dexie';
import type { PackRow, RecordRow } from './database.ts';
import type { HeldRow } from './held-rows.ts';
import type { Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { openPack, openRow, rowIn } from './sealed.ts';

const rowsAtOnce = 500;
const packsAtOnce = 20;

/** A row with its scopes' tags and the pack that it lies in; null when it lies alone. */
export type LyingRow = HeldRow & { tags: readonly string[]; pack: number | null };

/**
 * The rows of a scope, or of all, a part at a time: those that lie alone first. Older copies in packs come
 * as well. One that cannot be read is passed over and stays as it came, for an app that can.
 */
async function* lyingRows(
  vault: OpenVault,
  tag: string | null,
): AsyncGenerator<readonly LyingRow[]> {
  const among = <T, K>(table: Table<T, K>): Collection<T, K> =>
    tag === null ? table.toCollection() : table.where('tags').equals(tag);
  const { records, packs } = vault.db;
  const ids = await among(records).primaryKeys();
  for (const part of partsOf(ids, rowsAtOnce)) {
    const stored = (await records.bulkGet(part)).filter((row) => row !== undefined);
    yield (await Promise.all(stored.map((row) => rowAlone(vault, row)))).flat();
  }
  const numbers = await among(packs).primaryKeys();
  for (const part of partsOf(numbers, packsAtOnce)) {
    const stored = (await packs.bulkGet(part)).filter((row) => row !== undefined);
    yield (await Promise.all(stored.map((pack) => rowsInPack(vault, pack)))).flat();
  }
}

/** Only the rows themselves, without the older copies that packs keep of some. */
export async function* presentRows(
  vault: OpenVault,
  { entries }: Memory,
  tag: string | null,
): AsyncGenerator<readonly LyingRow[]> {
  for await (const part of lyingRows(vault, tag)) {
    yield part.filter(({ row, pack }) => {
      const place = entries.get(row.id)?.place;
      return pack === null || (place?.pack === pack && !place.isOvertaken);
    });
  }
}

async function rowAlone(vault: OpenVault, stored: RecordRow): Promise<LyingRow[]> {
  const row = await openRow(vault, stored);
  return row ? [{ row, epoch: stored.epoch, tags: stored.tags, pack: null }] : [];
}

async function rowsInPack(vault: OpenVault, stored: PackRow): Promise<LyingRow[]> {
  const { no, epoch, tags } = stored;
  const lines = (await openPack(vault, stored)) ?? new Map<string, string>();
  return [...lines.values()].flatMap((text) => {
    const row = rowIn(text);
    return row ? [{ row, epoch, tags, pack: no }] : [];
  });
}

function partsOf<T>(list: readonly T[], most: number): T[][] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, at) => list.slice(at * most, (at + 1) * most));
}

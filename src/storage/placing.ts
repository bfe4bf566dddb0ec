import type { PresentRow } from '../domain/protocol.ts';
import { definitionOf } from '../domain/registry.ts';
import type { RecordRow } from './database.ts';
import type { HeldRow } from './held-rows.ts';
import { localIdOf, openRow, rowIn, sealRow } from './sealed.ts';
import { type Clear, newPack, nextPackNo, packOf, putInto, type Shelf, takeOut } from './shelf.ts';

/** A row that has come, with the tags of its scopes. */
export type Arrived = { row: PresentRow; tags: string[] };

/** From how many rows of the same scopes that come together a pack is made, and how many it takes. */
export type Packing = { least: number; most: number };
const usual: Packing = { least: 12, most: 25 };

/** Takes a record's row away, wherever it lies. */
export async function removeRow(shelf: Shelf, record: string): Promise<void> {
  const pack = packOf(shelf, record);
  if (pack) takeOut(shelf, pack, record);
  else shelf.rows.set(await localIdOf(shelf.vault, record), null);
}

/** A record's row as it lies, in a pack that is open or alone. */
export async function rowOn(shelf: Shelf, record: string): Promise<HeldRow | null> {
  const pack = packOf(shelf, record);
  const packed = rowIn(pack?.lines?.get(record));
  if (pack && packed) return { row: packed, epoch: pack.clear.epoch };
  const stored = await storedAlone(shelf, record);
  const row = stored ? await openRow(shelf.vault, stored) : null;
  return stored && row ? { row, epoch: stored.epoch } : null;
}

const storedAlone = async ({ vault }: Shelf, record: string): Promise<RecordRow | undefined> =>
  vault.db.records.get(await localIdOf(vault, record));

/** Puts another state of a row where the row lies. */
export async function replaceRow(shelf: Shelf, row: PresentRow): Promise<void> {
  const pack = packOf(shelf, row.id);
  if (pack) return putInto(shelf, pack, row);
  const stored = await storedAlone(shelf, row.id);
  if (!stored) return;
  const { epoch, tags, sweep } = stored;
  shelf.rows.set(stored.id, await sealRow(shelf.vault, row, { epoch, tags, sweep }));
}

/**
 * Puts rows that have come where they belong: back into the pack they lie in, if it has the same scopes and
 * history; together into new packs, when many come at once; else alone.
 */
export async function placeRows(
  shelf: Shelf,
  arrived: readonly Arrived[],
  epoch: string,
): Promise<void> {
  const others = arrived.filter(({ row, tags }) => {
    const pack = packOf(shelf, row.id);
    if (pack && isSame(pack.clear, { epoch, tags, sweep: [] })) putInto(shelf, pack, row);
    else if (pack) takeOut(shelf, pack, row.id);
    return packOf(shelf, row.id) === null;
  });
  const { least, most } = shelf.vault.packing ?? usual;
  const groups = groupsOf(others);
  const together = groups.filter((group) => group.length >= least);
  const alone = groups.filter((group) => group.length < least).flat();
  const packs = together.flatMap((group) => chunksOf(group, most));
  if (packs.length > 0) await packTogether(shelf, packs, epoch);
  await Promise.all(alone.map((one) => putAlone(shelf, one, epoch)));
}

async function packTogether(
  shelf: Shelf,
  packs: readonly (readonly Arrived[])[],
  epoch: string,
): Promise<void> {
  await leaveAlone(shelf, packs.flat());
  let no = await nextPackNo(shelf);
  for (const rows of packs) {
    const pack = newPack(shelf, no, { epoch, tags: rows[0]?.tags ?? [], sweep: [] });
    for (const { row } of rows) putInto(shelf, pack, row);
    no += 1;
  }
}

async function putAlone(shelf: Shelf, { row, tags }: Arrived, epoch: string): Promise<void> {
  const sealed = await sealRow(shelf.vault, row, { epoch, tags, sweep: [] });
  shelf.rows.set(sealed.id, sealed);
  shelf.places.set(row.id, null);
}

/** Rows that lay alone go from there; where there is none, the thousands that come first need no keyed id. */
async function leaveAlone(shelf: Shelf, arrived: readonly Arrived[]): Promise<void> {
  const { memory, vault, rows } = shelf;
  const hidden = await hasHiddenRows(shelf);
  const records = arrived
    .map(({ row }) => row.id)
    .filter((id) => hidden || liesAlone(memory.entries.get(id)));
  const ids = await Promise.all(records.map((record) => localIdOf(vault, record)));
  for (const id of ids) rows.set(id, null);
}

/** True when there are rows alone that have no line: of a type that this version does not know. */
async function hasHiddenRows({ memory, vault }: Shelf): Promise<boolean> {
  const known = [...memory.entries.values()].filter(liesAlone).length;
  return (await vault.db.records.count()) > known;
}

const liesAlone = (line: { entry: { first: number | null }; pack: number | null } | undefined) =>
  line !== undefined && line.pack === null && line.entry.first !== null;

const isSame = (a: Clear, b: Clear): boolean =>
  a.epoch === b.epoch && a.sweep.length === 0 && a.tags.join('|') === b.tags.join('|');

/** By their scopes; a row whose type is not known has no line to be found by, and stays by itself. */
function groupsOf(arrived: readonly Arrived[]): Arrived[][] {
  const groups = new Map<string, Arrived[]>();
  for (const one of arrived) {
    const key = definitionOf(one.row.type) ? one.tags.join('|') : one.row.id;
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
  }
  return [...groups.values()];
}

function chunksOf<T>(list: readonly T[], most: number): T[][] {
  const count = Math.ceil(list.length / most);
  return Array.from({ length: count }, (_, at) => list.slice(at * most, (at + 1) * most));
}

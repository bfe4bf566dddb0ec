import type { PresentRow } from '../domain/protocol.ts';
import { definitionOf } from '../domain/registry.ts';
import type { RecordRow } from './database.ts';
import type { HeldRow } from './held-rows.ts';
import type { Line } from './memory.ts';
import { levelBits, liesAlone, nowhere, showsAll } from './place.ts';
import { localIdOf, openRow, rowIn, sealRow } from './sealed.ts';
import {
  type Clear,
  dropCopies,
  newPack,
  nextPackNo,
  openPacksOf,
  packOf,
  placeOf,
  putInto,
  type Shelf,
} from './shelf.ts';

/** A row that has come, with the tags of its scopes. */
export type Arrived = { row: PresentRow; tags: string[] };

/** From how many rows of the same scopes that come together a pack is made, and how many it takes. */
export type Packing = { least: number; most: number };
const usual: Packing = { least: 12, most: 25 };

/** Takes records' rows away, wherever they lie, and every older copy. */
export async function removeRows(shelf: Shelf, records: readonly string[]): Promise<void> {
  const alone = records.filter((record) => liesAlone(placeOf(shelf, record)));
  await dropCopies(shelf, records);
  const ids = await Promise.all(alone.map((record) => localIdOf(shelf.vault, record)));
  for (const id of ids) shelf.rows.set(id, null);
  for (const record of records) shelf.places.set(record, nowhere);
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

/** Puts a state that shows less where the row lies; an older copy, which shows more, goes. */
export async function replaceRow(shelf: Shelf, row: PresentRow): Promise<void> {
  const pack = packOf(shelf, row.id);
  if (pack) return putInto(shelf, pack, row);
  const stored = await storedAlone(shelf, row.id);
  if (!stored) return;
  const { epoch, tags, sweep } = stored;
  shelf.rows.set(stored.id, await sealRow(shelf.vault, row, { epoch, tags, sweep }));
  await dropCopies(shelf, [row.id]);
  shelf.places.set(row.id, { ...nowhere, level: levelBits(row.level) });
}

/**
 * Puts rows that have come where they belong. A few lie alone from then on, each before the older copy in its
 * pack, which is not written anew for them. Many go back into the packs they lie in, where those have the same
 * scopes and history, or together into new ones.
 */
export async function placeRows(
  shelf: Shelf,
  arrived: readonly Arrived[],
  epoch: string,
): Promise<void> {
  const { least, most } = shelf.vault.packing ?? usual;
  if (arrived.length < least) return putFew(shelf, arrived, epoch);
  await openPacksOf(
    shelf,
    arrived.map(({ row }) => row.id),
  );
  const back = arrived.filter(({ row, tags }) => {
    const pack = packOf(shelf, row.id);
    return pack !== null && isSame(pack.clear, { epoch, tags, sweep: [] });
  });
  for (const { row } of back) putBack(shelf, row);
  const others = arrived.filter((one) => !back.includes(one));
  const groups = groupsOf(others);
  const together = groups.filter((group) => group.length >= least);
  const packs = together.flatMap((group) => chunksOf(group, most));
  if (packs.length > 0) await packTogether(shelf, packs, epoch);
  await putFew(shelf, groups.filter((group) => group.length < least).flat(), epoch);
}

function putBack(shelf: Shelf, row: PresentRow): void {
  const pack = packOf(shelf, row.id);
  if (pack) putInto(shelf, pack, row);
}

async function putFew(shelf: Shelf, arrived: readonly Arrived[], epoch: string): Promise<void> {
  const narrowed = arrived.filter(({ row }) => {
    const { pack, level } = placeOf(shelf, row.id);
    return pack !== null && !showsAll(levelBits(row.level), level);
  });
  if (narrowed.length > 0) {
    await dropCopies(
      shelf,
      narrowed.map(({ row }) => row.id),
    );
  }
  await Promise.all(arrived.map((one) => putAlone(shelf, one, epoch)));
}

async function packTogether(
  shelf: Shelf,
  packs: readonly (readonly Arrived[])[],
  epoch: string,
): Promise<void> {
  const arrived = packs.flat();
  await leaveAlone(shelf, arrived);
  await dropCopies(
    shelf,
    arrived.map(({ row }) => row.id),
  );
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
  const { pack } = placeOf(shelf, row.id);
  shelf.places.set(row.id, { pack, isOvertaken: pack !== null, level: levelBits(row.level) });
}

/** Rows that lay alone go from there; where there is none, the thousands that come first need no keyed id. */
async function leaveAlone(shelf: Shelf, arrived: readonly Arrived[]): Promise<void> {
  const { memory, vault, rows } = shelf;
  const hidden = await hasHiddenRows(shelf);
  const records = arrived
    .map(({ row }) => row.id)
    .filter((id) => hidden || isKnownAlone(memory.entries.get(id)));
  const ids = await Promise.all(records.map((record) => localIdOf(vault, record)));
  for (const id of ids) rows.set(id, null);
}

/** True when there are rows alone that have no line: of a type that this version does not know. */
async function hasHiddenRows({ memory, vault }: Shelf): Promise<boolean> {
  const known = [...memory.entries.values()].filter(isKnownAlone).length;
  return (await vault.db.records.count()) > known;
}

const isKnownAlone = (line: Line | undefined): boolean =>
  line !== undefined && line.entry.first !== null && liesAlone(line.place);

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

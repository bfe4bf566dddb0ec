import type { PresentRow } from '../domain/protocol.ts';
import type { PackRow, RecordRow } from './database.ts';
import type { Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { levelBits, nowhere, type Place } from './place.ts';
import { openPack, type PackLines, sealPack } from './sealed.ts';

/** What of a row or a pack lies in clear: its history, its scopes and its marks. */
export type Clear = Pick<RecordRow, 'epoch' | 'tags' | 'sweep'>;

/** A pack as a plan leaves it so far. */
export type Pack = {
  no: number;
  /** As it lies on the disk; null for a new one. */
  stored: PackRow | null;
  clear: Clear;
  /** Null until it is opened. One that is damaged opens empty, and stays as it came until all of it goes. */
  lines: PackLines | null;
  change: 'none' | 'clear' | 'lines';
};

/**
 * The rows of this device, alone and in packs, as a plan will leave them. Whoever writes what it says also
 * moves the progress mark on, so that no two tabs plan from the same rows.
 */
export type Shelf = {
  vault: OpenVault;
  memory: Memory;
  /** Rows that lie alone, by their local id; null for one that goes. */
  rows: Map<string, RecordRow | null>;
  packs: Map<number, Pack>;
  /** Where the rows that have moved lie from now on. */
  places: Map<string, Place>;
};

export const makeShelf = (vault: OpenVault, memory: Memory): Shelf => ({
  vault,
  memory,
  rows: new Map(),
  packs: new Map(),
  places: new Map(),
});

/** Where a record's row lies, as this plan leaves it. */
export const placeOf = ({ memory, places }: Shelf, record: string): Place =>
  places.get(record) ?? memory.entries.get(record)?.place ?? nowhere;

/** Rows that lie alone, out of those the database finds, as this plan leaves them. */
export const rowsAmong = (shelf: Shelf, found: readonly RecordRow[]): RecordRow[] =>
  found.flatMap((row) => {
    const planned = shelf.rows.get(row.id);
    if (planned === null) return [];
    return [planned ?? row];
  });

/** Packs, out of those the database finds, as this plan leaves them. */
export const packsAmong = (shelf: Shelf, found: readonly PackRow[]): Pack[] =>
  found.flatMap((stored) => {
    const { no, epoch, tags, sweep } = stored;
    const known = shelf.packs.get(no);
    const clear = { epoch, tags, sweep };
    const pack: Pack = known ?? { no, stored, clear, lines: null, change: 'none' };
    shelf.packs.set(no, pack);
    return isGone(pack) ? [] : [pack];
  });

const isGone = ({ change, lines }: Pack): boolean => change === 'lines' && lines?.size === 0;

/** The rows in a pack, by record. */
export async function linesIn(shelf: Shelf, pack: Pack): Promise<PackLines> {
  if (pack.lines === null) {
    const opened = pack.stored ? await openPack(shelf.vault, pack.stored) : null;
    pack.lines ??= opened ?? new Map();
  }
  return pack.lines;
}

/** Takes down and opens the packs that hold the records' rows, or copies of them. */
export async function openPacksOf(shelf: Shelf, records: readonly string[]): Promise<void> {
  const numbers = new Set(records.flatMap((record) => placeOf(shelf, record).pack ?? []));
  const wanted = [...numbers].filter((no) => !shelf.packs.has(no));
  if (wanted.length > 0) {
    const found = await shelf.vault.db.packs.bulkGet(wanted);
    packsAmong(
      shelf,
      found.filter((row) => row !== undefined),
    );
  }
  const packs = [...numbers].flatMap((no) => shelf.packs.get(no) ?? []);
  await Promise.all(packs.map((pack) => linesIn(shelf, pack)));
}

/** The pack that holds a record's row, once the packs are open; null for a row that lies alone. */
export function packOf(shelf: Shelf, record: string): Pack | null {
  return placeOf(shelf, record).isOvertaken ? null : holderOf(shelf, record);
}

/** The pack that holds a record's row or an older copy of it. */
function holderOf(shelf: Shelf, record: string): Pack | null {
  const { pack: no } = placeOf(shelf, record);
  const pack = no === null ? undefined : shelf.packs.get(no);
  return pack?.lines?.has(record) ? pack : null;
}

/** Takes what packs hold of the records out of them, so that nothing of an older state stays. */
export async function dropCopies(shelf: Shelf, records: readonly string[]): Promise<void> {
  await openPacksOf(shelf, records);
  for (const record of records) {
    const pack = holderOf(shelf, record);
    pack?.lines?.delete(record);
    if (pack) pack.change = 'lines';
    shelf.places.set(record, { ...placeOf(shelf, record), pack: null, isOvertaken: false });
  }
}

/** The records whose rows, and not only copies, lie in an open pack. */
export const recordsIn = (shelf: Shelf, { no, lines }: Pack): string[] =>
  [...(lines?.keys() ?? [])].filter((record) => {
    const place = placeOf(shelf, record);
    return place.pack === no && !place.isOvertaken;
  });

/** Takes everything but some rows out of a pack; the answer names the records whose rows go. */
export async function takeAllBut(
  shelf: Shelf,
  pack: Pack,
  kept: readonly string[],
): Promise<string[]> {
  const lines = await linesIn(shelf, pack);
  const going = recordsIn(shelf, pack).filter((record) => !kept.includes(record));
  for (const record of going) shelf.places.set(record, nowhere);
  pack.lines = new Map([...lines].filter(([record]) => kept.includes(record)));
  pack.change = 'lines';
  return going;
}

/** Puts other scopes or marks on a pack, whose rows stay as they are. */
export function relabel(pack: Pack, clear: Partial<Clear>): void {
  pack.clear = { ...pack.clear, ...clear };
  if (pack.change === 'none') pack.change = 'clear';
}

export function putInto(shelf: Shelf, pack: Pack, row: PresentRow): void {
  pack.lines ??= new Map();
  pack.lines.set(row.id, JSON.stringify(row));
  pack.change = 'lines';
  const level = levelBits(row.level);
  shelf.places.set(row.id, { pack: pack.no, isOvertaken: false, level });
}

export function newPack(shelf: Shelf, no: number, clear: Clear): Pack {
  const pack: Pack = { no, stored: null, clear, lines: new Map(), change: 'lines' };
  shelf.packs.set(no, pack);
  return pack;
}

/** The number after that of the last pack, planned or stored. */
export async function nextPackNo({ vault, packs }: Shelf): Promise<number> {
  const [last = 0] = await vault.db.packs.orderBy('no').reverse().limit(1).primaryKeys();
  return Math.max(last, 0, ...packs.keys()) + 1;
}

/** What a plan writes. */
export type ShelfPlan = {
  put: RecordRow[];
  remove: string[];
  packs: PackRow[];
  emptied: number[];
};

/** Seals the packs that have changed; nothing is written yet. */
export async function planShelf({ vault, rows, packs }: Shelf): Promise<ShelfPlan> {
  const changed = [...packs.values()].filter((pack) => pack.change !== 'none');
  return {
    put: [...rows.values()].filter((row) => row !== null),
    remove: [...rows].flatMap(([id, row]) => (row === null ? [id] : [])),
    packs: await Promise.all(
      changed.filter((pack) => !isGone(pack)).map((pack) => sealed(vault, pack)),
    ),
    emptied: changed.filter((pack) => isGone(pack) && pack.stored).map(({ no }) => no),
  };
}

async function sealed(vault: OpenVault, { no, stored, clear, lines, change }: Pack) {
  if (stored && change === 'clear') return { ...stored, ...clear };
  const rev = (stored?.rev ?? 0) + 1;
  return { no, rev, ...clear, box: await sealPack(vault, { no, rev }, lines ?? new Map()) };
}

/** Writes a plan, inside a transaction that has checked the progress mark. */
export async function putShelf({ db }: OpenVault, plan: ShelfPlan): Promise<void> {
  if (plan.remove.length > 0) await db.records.bulkDelete(plan.remove);
  if (plan.put.length > 0) await db.records.bulkPut(plan.put);
  if (plan.emptied.length > 0) await db.packs.bulkDelete(plan.emptied);
  if (plan.packs.length > 0) await db.packs.bulkPut(plan.packs);
}

import type { Collection, WhereClause } from 'dexie';
import { type FieldClass, isSameOrHigher } from '../domain/field-class.ts';
import type { Cursors, PullAnswer } from '../domain/protocol.ts';
import type { RecordRow } from './database.ts';
import type { HeldRow } from './held-rows.ts';
import type { Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { openRow } from './sealed.ts';
import {
  type Clear,
  dropCopies,
  type Pack,
  packsAmong,
  relabel,
  rowsAmong,
  type Shelf,
  takeAllBut,
} from './shelf.ts';

/** What taking in a page works with. */
export type PageWork = {
  vault: OpenVault;
  memory: Memory;
  page: Extract<PullAnswer, { answer: 'page' }>;
  cursors: Cursors;
  /** Scopes by their keyed tags, and the other way round. */
  scopes: Map<string, string>;
  tags: Map<string, string>;
  shelf: Shelf;
  lines: Map<string, HeldRow | null>;
};

/** The scopes among the tags that are held still, and whether one of them shows all the given level did. */
function coverOf(work: PageWork, tags: readonly string[], level: readonly FieldClass[]) {
  const held = tags.flatMap((tag) => {
    const scope = work.scopes.get(tag);
    const cursor = scope === undefined ? undefined : work.cursors[scope];
    return scope !== undefined && cursor ? [{ scope, cursor }] : [];
  });
  return { held, covers: held.some(({ cursor }) => isSameOrHigher(cursor.level, level)) };
}

function restart(work: PageWork, scope: string): void {
  const cursor = work.cursors[scope];
  if (cursor) work.cursors[scope] = { ...cursor, seq: 0 };
}

/** A row that lies alone, or a pack of rows that share their scopes and marks: they stay and go alike. */
type Unit = {
  clear: Clear;
  relabel: (clear: Partial<Clear>) => void;
  /** Takes it away and names the records that it held. */
  remove: () => Promise<string[]>;
};

const unitOfRow = ({ vault, shelf }: PageWork, row: RecordRow): Unit => ({
  clear: row,
  relabel: (clear) => shelf.rows.set(row.id, { ...row, ...clear }),
  remove: async () => {
    shelf.rows.set(row.id, null);
    const opened = await openRow(vault, row);
    if (!opened) return [];
    await dropCopies(shelf, [opened.id]);
    return [opened.id];
  },
});

const unitOfPack = ({ shelf }: PageWork, pack: Pack): Unit => ({
  clear: pack.clear,
  relabel: (clear) => relabel(pack, clear),
  remove: () => takeAllBut(shelf, pack, []),
});

/** What the database finds in a range of an index, as this plan leaves it so far. */
export async function unitsIn(
  work: PageWork,
  index: 'tags' | 'sweep',
  range: <T>(where: WhereClause<T>) => Collection<T>,
): Promise<Unit[]> {
  const { records, packs } = work.vault.db;
  const [rows, found] = await Promise.all([
    range(records.where(index)).distinct().toArray(),
    range(packs.where(index)).distinct().toArray(),
  ]);
  return [
    ...rowsAmong(work.shelf, rows).map((row) => unitOfRow(work, row)),
    ...packsAmong(work.shelf, found).map((pack) => unitOfPack(work, pack)),
  ];
}

/** Keeps what other scopes show as well, without the scopes that go; takes the rest away. */
export async function keepOrRemove(
  work: PageWork,
  unit: Unit,
  going: readonly string[],
  level: readonly FieldClass[],
): Promise<void> {
  const tags = unit.clear.tags.filter((tag) => !going.includes(tag));
  const { held, covers } = coverOf(work, tags, level);
  if (covers) {
    unit.relabel({ tags, sweep: unit.clear.sweep.filter((tag) => !going.includes(tag)) });
    return;
  }
  for (const record of await unit.remove()) work.lines.set(record, null);
  for (const { scope } of held) restart(work, scope);
}

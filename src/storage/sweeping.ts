import type { Table } from 'dexie';
import { ownChangesOf } from './memory.ts';
import { keepOrRemove, type PageWork, unitsIn } from './row-units.ts';
import { openRow } from './sealed.ts';
import { dropCopies, linesIn, packsAmong, recordsIn, rowsAmong, takeAllBut } from './shelf.ts';

/** After the last page; true when nothing is left that is marked or of another history. */
export async function tidyUp(work: PageWork): Promise<boolean> {
  await sweep(work);
  return (await dropOldRows(work)) === 0;
}

/** Rows still marked did not come again. */
async function sweep(work: PageWork): Promise<void> {
  for (const unit of await unitsIn(work, 'sweep', (where) => where.above(''))) {
    const { sweep: marks, epoch } = unit.clear;
    if (marks.length === 0 || epoch !== work.page.epoch) continue;
    const level = marks.flatMap((tag) => work.cursors[work.scopes.get(tag) ?? '']?.level ?? []);
    await keepOrRemove(work, unit, marks, level);
  }
}

/**
 * After the last page of a new history: old rows go, but for those that own words under way still need. Tells
 * how many those are.
 */
async function dropOldRows(work: PageWork): Promise<number> {
  const { vault, shelf } = work;
  let kept = 0;
  for (const row of rowsAmong(shelf, await outsideOf(work, vault.db.records))) {
    if (row.epoch === work.page.epoch) continue;
    const record = (await openRow(vault, row))?.id;
    if (record !== undefined && isNeeded(work, row.tags, record)) {
      kept += 1;
      continue;
    }
    shelf.rows.set(row.id, null);
    if (record === undefined) continue;
    await dropCopies(shelf, [record]);
    work.lines.set(record, null);
  }
  for (const pack of packsAmong(shelf, await outsideOf(work, vault.db.packs))) {
    await linesIn(shelf, pack);
    const needed = recordsIn(shelf, pack).filter((record) =>
      isNeeded(work, pack.clear.tags, record),
    );
    kept += needed.length;
    for (const record of await takeAllBut(shelf, pack, needed)) work.lines.set(record, null);
  }
  return kept;
}

/** All of other histories: two ranges, since one query for "another" walks every row of this one. */
async function outsideOf<T>({ page }: PageWork, table: Table<T>): Promise<T[]> {
  const [before, after] = await Promise.all([
    table.where('epoch').below(page.epoch).toArray(),
    table.where('epoch').above(page.epoch).toArray(),
  ]);
  return [...before, ...after];
}

const isNeeded = (work: PageWork, tags: readonly string[], record: string): boolean =>
  tags.some((tag) => work.cursors[work.scopes.get(tag) ?? '']) && isUnderWay(work, record);

function isUnderWay({ memory, page }: PageWork, record: string): boolean {
  const results = new Map(page.results.map((receipt) => [receipt.op, receipt]));
  return ownChangesOf(memory, record).some(({ change, receipts }) => {
    const here = results.get(change.op) ?? receipts.find((receipt) => receipt.epoch === page.epoch);
    if (here === undefined || here.result === 'waiting') return true;
    return here.result === 'ok' && here.seq > page.seq;
  });
}

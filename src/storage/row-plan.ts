import { type FieldClass, isSameOrHigher } from '../domain/field-class.ts';
import type { Cursors, LeftRow, PresentRow, PullAnswer, Row } from '../domain/protocol.ts';
import type { RecordRow } from './database.ts';
import { type Memory, ownChangesIn, ownChangesOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { localIdOf, openRow, sealRow, tagOf } from './sealed.ts';
import type { HeldRow } from './views.ts';

type Page = Extract<PullAnswer, { answer: 'page' }>;

/** What a page does to the rows on this device. `lines` names the records whose line in lists changes. */
export type RowPlan = {
  put: RecordRow[];
  remove: string[];
  /** Sealed copies of an erased record, all of them settled. */
  forget: string[];
  cursors: Cursors;
  lines: Map<string, HeldRow | null>;
};

type Work = {
  vault: OpenVault;
  memory: Memory;
  page: Page;
  cursors: Cursors;
  /** Scopes by their keyed tags. */
  scopes: Map<string, string>;
  /** Rows as they will be; null for one that goes. */
  rows: Map<string, RecordRow | null>;
  lines: Map<string, HeldRow | null>;
};

/** Works out, from what is stored and what came, which rows stay, come and go (sync-rules, section 6). */
export async function planRows(vault: OpenVault, memory: Memory, page: Page): Promise<RowPlan> {
  const cursors = { ...memory.progress.cursors };
  const names = new Set([...Object.keys(cursors), ...Object.keys(page.cursors), ...page.gone]);
  const scopes = new Map(
    await Promise.all([...names].map(async (scope) => [await tagOf(vault, scope), scope] as const)),
  );
  const work: Work = { vault, memory, page, cursors, scopes, rows: new Map(), lines: new Map() };
  for (const scope of page.gone) await leaveScope(work, scope);
  for (const scope of Object.keys(page.reset)) await restartScope(work, scope);
  await takeRows(work, page.rows);
  const asksAgain = page.gone.length > 0 || Object.keys(page.reset).length > 0;
  if (!asksAgain) Object.assign(work.cursors, page.cursors);
  if (!asksAgain && !page.more) {
    await sweep(work);
    await dropOldRows(work);
  }
  const forget = page.rows.flatMap((row) =>
    'left' in row && row.erased ? settledOf(work, row) : [],
  );
  const put = [...work.rows.values()].filter((row) => row !== null);
  const remove = [...work.rows].flatMap(([id, row]) => (row === null ? [id] : []));
  return { put, remove, forget, cursors: work.cursors, lines: work.lines };
}

const tagOfScope = (work: Work, scope: string): string =>
  [...work.scopes].find(([, name]) => name === scope)?.[0] ?? '';

/** Rows as this plan leaves them so far, out of those the database finds. */
async function present(work: Work, found: Promise<RecordRow[]>): Promise<RecordRow[]> {
  return (await found).flatMap((row) => {
    const planned = work.rows.get(row.id);
    if (planned === null) return [];
    return [planned ?? row];
  });
}

async function remove(work: Work, row: RecordRow): Promise<void> {
  work.rows.set(row.id, null);
  const opened = await openRow(work.vault, row);
  if (opened) work.lines.set(opened.id, null);
}

/** The scopes among the tags that are held still, and whether one of them shows all the given level did. */
function coverOf(work: Work, tags: readonly string[], level: readonly FieldClass[]) {
  const held = tags.flatMap((tag) => {
    const scope = work.scopes.get(tag);
    const cursor = scope === undefined ? undefined : work.cursors[scope];
    return scope !== undefined && cursor ? [{ scope, cursor }] : [];
  });
  return { held, covers: held.some(({ cursor }) => isSameOrHigher(cursor.level, level)) };
}

function restart(work: Work, scope: string): void {
  const cursor = work.cursors[scope];
  if (cursor) work.cursors[scope] = { ...cursor, seq: 0 };
}

async function leaveScope(work: Work, scope: string): Promise<void> {
  const tag = tagOfScope(work, scope);
  const level = work.cursors[scope]?.level ?? [];
  const found = work.vault.db.records.where('tags').equals(tag).toArray();
  for (const row of await present(work, found)) {
    const tags = row.tags.filter((other) => other !== tag);
    const { held, covers } = coverOf(work, tags, level);
    if (covers) {
      work.rows.set(row.id, { ...row, tags, sweep: row.sweep.filter((other) => other !== tag) });
    } else {
      await remove(work, row);
      for (const other of held) restart(work, other.scope);
    }
  }
  delete work.cursors[scope];
}

async function restartScope(work: Work, scope: string): Promise<void> {
  const tag = tagOfScope(work, scope);
  work.cursors[scope] = { seq: 0, since: 0, level: work.page.reset[scope] ?? [] };
  const found = work.vault.db.records.where('tags').equals(tag).toArray();
  for (const row of await present(work, found)) {
    work.rows.set(row.id, { ...row, sweep: [...new Set([...row.sweep, tag])] });
  }
}

async function takeRows(work: Work, rows: readonly Row[]): Promise<void> {
  const tagByScope = new Map([...work.scopes].map(([tag, scope]) => [scope, tag]));
  const seal = async (row: PresentRow) => {
    const known = row.via.flatMap((scope) => tagByScope.get(scope) ?? []);
    const clear = { epoch: work.page.epoch, tags: known, sweep: [] };
    const sealed = await sealRow(work.vault, row, clear);
    work.rows.set(sealed.id, sealed);
    work.lines.set(row.id, { row, epoch: work.page.epoch });
  };
  const leave = async (row: LeftRow) => {
    work.rows.set(await localIdOf(work.vault, row.id), null);
    work.lines.set(row.id, null);
  };
  await Promise.all(rows.map((row) => ('left' in row ? leave(row) : seal(row))));
}

/** After the last page: rows still marked did not come again. */
async function sweep(work: Work): Promise<void> {
  const found = work.vault.db.records.where('sweep').above('').distinct().toArray();
  for (const row of await present(work, found)) {
    if (row.sweep.length === 0 || row.epoch !== work.page.epoch) continue;
    const level = row.sweep.flatMap((tag) => work.cursors[work.scopes.get(tag) ?? '']?.level ?? []);
    const tags = row.tags.filter((tag) => !row.sweep.includes(tag));
    const { held, covers } = coverOf(work, tags, level);
    if (covers) {
      work.rows.set(row.id, { ...row, tags, sweep: [] });
    } else {
      await remove(work, row);
      for (const other of held) restart(work, other.scope);
    }
  }
}

/** After the last page of a new history: old rows go, but for those that own words under way still need. */
async function dropOldRows(work: Work): Promise<void> {
  const { epoch } = work.page;
  const byEpoch = () => work.vault.db.records.where('epoch');
  // Two ranges, since one query for "another" walks every row of this one.
  const found = Promise.all([byEpoch().below(epoch).toArray(), byEpoch().above(epoch).toArray()]);
  for (const row of await present(
    work,
    found.then((ranges) => ranges.flat()),
  )) {
    if (row.epoch === epoch) continue;
    const opened = await openRow(work.vault, row);
    const held = row.tags.some((tag) => work.cursors[work.scopes.get(tag) ?? '']);
    if (opened && held && isUnderWay(work, opened.id)) continue;
    await remove(work, row);
  }
}

function isUnderWay({ memory, page }: Work, record: string): boolean {
  const results = new Map(page.results.map((receipt) => [receipt.op, receipt]));
  return ownChangesOf(memory, record).some(({ change, receipts }) => {
    const here = results.get(change.op) ?? receipts.find((receipt) => receipt.epoch === page.epoch);
    if (here === undefined || here.result === 'waiting') return true;
    return here.result === 'ok' && here.seq > page.seq;
  });
}

/** The saves about an erased record alone, all answered: their sealed copies go with it. */
function settledOf({ memory }: Work, row: LeftRow): string[] {
  return [...(memory.savesByRecord.get(row.id) ?? [])].flatMap((id) => {
    const save = memory.saves.get(id);
    if (!save?.changes.every((change) => change.record === row.id)) return [];
    const settled = ownChangesIn(save).every(({ receipts }) => {
      const answer = receipts.at(-1);
      return answer !== undefined && answer.result !== 'waiting';
    });
    return settled ? [id] : [];
  });
}

import type { Cursors, LeftRow, PullAnswer } from '../domain/protocol.ts';
import type { HeldRow } from './held-rows.ts';
import { type Memory, ownChangesIn } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import type { Place } from './place.ts';
import { type Arrived, placeRows, removeRows } from './placing.ts';
import { keepOrRemove, type PageWork, unitsIn } from './row-units.ts';
import { tagOf } from './sealed.ts';
import { makeShelf, planShelf, type ShelfPlan } from './shelf.ts';
import { tidyUp } from './sweeping.ts';

type Page = Extract<PullAnswer, { answer: 'page' }>;

/** What a page does to the rows on this device. `lines` names the records whose line in lists changes. */
export type RowPlan = {
  shelf: ShelfPlan;
  /** Where the rows that have moved lie from now on. */
  places: ReadonlyMap<string, Place>;
  /** Sealed copies of an erased record, all of them settled. */
  forget: string[];
  cursors: Cursors;
  lines: Map<string, HeldRow | null>;
  /** Nothing is left that a later round would have to sweep. */
  tidy: boolean;
};

/** Works out, from what is stored and what came, which rows stay, come and go (sync-rules, section 6). */
export async function planRows(vault: OpenVault, memory: Memory, page: Page): Promise<RowPlan> {
  const work = await beginWork(vault, memory, page);
  for (const scope of page.gone) await leaveScope(work, scope);
  const resets = Object.keys(page.reset);
  for (const scope of resets) await restartScope(work, scope);
  await takeRows(work);
  const asksAgain = page.gone.length > 0 || resets.length > 0;
  if (!asksAgain) Object.assign(work.cursors, page.cursors);
  const wasTidy = memory.progress.tidy && !asksAgain;
  const tidy = wasTidy || (!asksAgain && !page.more && (await tidyUp(work)));
  const forget = page.rows.flatMap((row) =>
    'left' in row && row.erased ? settledOf(work, row) : [],
  );
  const { cursors, lines, shelf } = work;
  return { shelf: await planShelf(shelf), places: shelf.places, forget, cursors, lines, tidy };
}

async function beginWork(vault: OpenVault, memory: Memory, page: Page): Promise<PageWork> {
  const cursors = { ...memory.progress.cursors };
  const names = new Set([...Object.keys(cursors), ...Object.keys(page.cursors), ...page.gone]);
  const tags = await tagsOf(vault, memory, [...names]);
  const scopes = new Map([...tags].map(([scope, tag]) => [tag, scope]));
  const shelf = makeShelf(vault, memory);
  return { vault, memory, page, cursors, scopes, tags, shelf, lines: new Map() };
}

async function tagsOf(
  vault: OpenVault,
  { tags }: Memory,
  scopes: readonly string[],
): Promise<Map<string, string>> {
  const unknown = scopes.filter((scope) => !tags.has(scope));
  const made = await Promise.all(unknown.map((scope) => tagOf(vault, scope)));
  for (const [at, scope] of unknown.entries()) tags.set(scope, made[at] ?? '');
  return new Map(scopes.map((scope) => [scope, tags.get(scope) ?? '']));
}

async function leaveScope(work: PageWork, scope: string): Promise<void> {
  const tag = work.tags.get(scope) ?? '';
  const level = work.cursors[scope]?.level ?? [];
  for (const unit of await unitsIn(work, 'tags', (where) => where.equals(tag))) {
    await keepOrRemove(work, unit, [tag], level);
  }
  delete work.cursors[scope];
}

async function restartScope(work: PageWork, scope: string): Promise<void> {
  const tag = work.tags.get(scope) ?? '';
  work.cursors[scope] = { seq: 0, since: 0, level: work.page.reset[scope] ?? [] };
  for (const unit of await unitsIn(work, 'tags', (where) => where.equals(tag))) {
    unit.relabel({ sweep: [...new Set([...unit.clear.sweep, tag])] });
  }
}

async function takeRows({ page, shelf, lines, tags }: PageWork): Promise<void> {
  const { epoch, rows } = page;
  const left = rows.flatMap((row) => ('left' in row ? [row.id] : []));
  await removeRows(shelf, left);
  const arrived = rows.flatMap((row): Arrived[] => {
    lines.set(row.id, 'left' in row ? null : { row, epoch });
    if ('left' in row) return [];
    return [{ row, tags: row.via.flatMap((scope) => tags.get(scope) ?? []) }];
  });
  await placeRows(shelf, arrived, epoch);
}

/** The saves about an erased record alone, all answered: their sealed copies go with it. */
function settledOf({ memory }: PageWork, row: LeftRow): string[] {
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

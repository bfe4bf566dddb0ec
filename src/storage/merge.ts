import type { Actor } from '../domain/actor.ts';
import { answerTo } from '../domain/fold.ts';
import { envelopeOfOp } from '../domain/ids.ts';
import { canonicalJson } from '../domain/json.ts';
import type { PullAnswer, PullRequest, Receipt } from '../domain/protocol.ts';
import { limits } from '../domain/protocol.ts';
import { type EntryChanges, planBlocks, putBlocks, rememberBlocks, StaleError } from './blocks.ts';
import type { OutboxRow } from './database.ts';
import type { Entry } from './desk.ts';
import { loadSaves } from './loading.ts';
import { type Progress, readMark } from './marks.ts';
import { forgetSave, type Memory, ownChangesIn, ownChangesOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { addReceipts, beginEpoch } from './outbox.ts';
import { planRows, type RowPlan } from './row-plan.ts';
import { sealMark } from './sealed.ts';
import { entryOf, type HeldRow, readRow, viewOf } from './views.ts';

type Page = Extract<PullAnswer, { answer: 'page' }>;

/** Own changes without a final answer in this history: sent or not, every one is asked for. */
export function asksOf(memory: Memory): string[] {
  const { epoch } = memory.progress;
  const open = [...memory.saves.values()].flatMap((save) =>
    ownChangesIn(save).filter(({ receipts }) => {
      const here = receipts.find((receipt) => receipt.epoch === epoch);
      return here === undefined || here.result === 'waiting';
    }),
  );
  return open.map(({ change }) => change.op).slice(0, 1_000);
}

export const pullRequest = (memory: Memory, protocol: number): PullRequest => ({
  protocol,
  epoch: memory.progress.epoch,
  cursors: memory.progress.cursors,
  asks: asksOf(memory),
  limit: limits.rowsInPage,
});

/** What became of an answer: taken, taken and more to come, or let go because it was asked before something else came. */
export type Taken = 'taken' | 'more' | 'stale';

/** Takes in an answer to a pull: epoch, results, scopes, rows and cursors in one transaction. */
export async function takeAnswer(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  answer: PullAnswer,
): Promise<Taken> {
  if (answer.asked !== memory.progress.epoch) return 'stale';
  if (answer.answer === 'epoch') {
    await takeEpoch(vault, memory, answer.now);
    return 'more';
  }
  const same = canonicalJson(answer.from) === canonicalJson(memory.progress.cursors);
  if (!same) return 'stale';
  await takePage(vault, memory, actor, answer);
  const asksAgain = answer.gone.length > 0 || Object.keys(answer.reset).length > 0;
  return answer.more || asksAgain ? 'more' : 'taken';
}

/** A new history: every scope is read again from the start; rows stay, and are old by their own epoch. */
async function takeEpoch(vault: OpenVault, memory: Memory, epoch: string): Promise<void> {
  const cursors = Object.fromEntries(
    Object.entries(memory.progress.cursors).map(([scope, cursor]) => [
      scope,
      { ...cursor, seq: 0, since: 0 },
    ]),
  );
  const progress = { ...memory.progress, epoch, cursors, safe: 0, complete: false };
  const mark = await sealMark(vault, 'progress', memory.progressRev + 1, progress);
  await vault.db.transaction('rw', ['outbox', 'marks'], async () => {
    await checkProgress(vault, memory);
    await vault.db.marks.put(mark);
    const sender = await readMark(vault.db, 'sender');
    if (sender && sender.epoch !== epoch) await beginEpoch(vault.db, sender, epoch);
  });
  memory.progress = progress;
  memory.progressRev = mark.rev;
  await loadSaves(vault, memory);
}

async function checkProgress(vault: OpenVault, memory: Memory): Promise<void> {
  const present = await vault.db.marks.get('progress');
  if ((present?.rev ?? 0) !== memory.progressRev) throw new StaleError('progress');
}

async function takePage(vault: OpenVault, memory: Memory, actor: Actor, page: Page): Promise<void> {
  const saves = answeredSaves(memory, page);
  const rows = await planRows(vault, memory, page);
  const progress = progressAfter(memory.progress, page, rows);
  const lines = await linesAfter(vault, memory, actor, { page, rows, saves });
  const plan = await planBlocks(vault, memory, lines);
  const mark = await sealMark(vault, 'progress', memory.progressRev + 1, progress);
  await vault.db.transaction('rw', ['records', 'outbox', 'blocks', 'marks'], async () => {
    await checkProgress(vault, memory);
    await putBlocks(vault, plan);
    await vault.db.records.bulkDelete(rows.remove);
    await vault.db.records.bulkPut(rows.put);
    await vault.db.outbox.bulkDelete([...rows.forget, ...prunable(memory, page, vault.now())]);
    await putAnswers(vault, saves);
    await vault.db.marks.put(mark);
  });
  memory.progress = progress;
  memory.progressRev = mark.rev;
  rememberBlocks(memory, plan);
  for (const id of rows.forget) forgetSave(memory, id);
  await loadSaves(vault, memory);
}

/** The saves that an answer tells something about, as they will be. */
type Answered = Map<string, Pick<OutboxRow, 'receipts' | 'passedIn' | 'offer'>>;

function answeredSaves(memory: Memory, page: Page): Answered {
  const byEnvelope = new Map<string, Receipt[]>();
  for (const receipt of page.results) {
    const id = envelopeOfOp(receipt.op);
    byEnvelope.set(id, [...(byEnvelope.get(id) ?? []), receipt]);
  }
  const answered: Answered = new Map();
  for (const save of memory.saves.values()) {
    const added = byEnvelope.get(save.id) ?? [];
    const receipts = added.length > 0 ? addReceipts(save, added) : save.receipts;
    const here = receipts.filter((receipt) => receipt.epoch === page.epoch);
    const passedIn =
      !page.more && hasPassed(here, save.changes.length, page.seq) ? page.epoch : save.passedIn;
    const complete = save.changes.length > 0 && here.length >= save.changes.length;
    const offer = complete && added.length > 0 ? 0 : save.offer;
    if (added.length > 0 || passedIn !== save.passedIn) {
      answered.set(save.id, { receipts, passedIn, offer });
    }
  }
  return answered;
}

/** A round that reached beyond a save's place has brought all it will ever bring of it. */
function hasPassed(here: readonly Receipt[], changes: number, seq: number): boolean {
  const final = here.filter((receipt) => receipt.result !== 'waiting');
  return final.length >= changes && final.every((receipt) => receipt.seq <= seq);
}

async function putAnswers(vault: OpenVault, saves: Answered): Promise<void> {
  await Promise.all([...saves].map(([id, changes]) => vault.db.outbox.update(id, changes)));
}

function progressAfter(before: Progress, page: Page, rows: RowPlan): Progress {
  const resets = Object.keys(page.reset).length > 0 || page.gone.length > 0;
  return {
    epoch: page.epoch,
    cursors: rows.cursors,
    safe: page.safe,
    complete: before.complete || (!page.more && !resets),
    seq: page.seq,
    heardAt: page.time,
  };
}

const keepDays = 30 * 86_400_000;

/** Sealed copies that may be let go: final here, within a verified backup, quiet, and a month old. */
function prunable(memory: Memory, page: Page, now: number): string[] {
  if (page.safe === 0) return [];
  return [...memory.saves.values()].flatMap((save) => {
    const own = ownChangesIn(save);
    const done = own.every((one) => {
      const answer = answerTo(one);
      const final = answer !== null && answer.result !== 'waiting' && answer.epoch === page.epoch;
      return (
        final && answer.pos <= page.safe && (answer.result !== 'ok' || one.passedIn === page.epoch)
      );
    });
    return own.length > 0 && done && now - save.savedAt >= keepDays ? [save.id] : [];
  });
}

type After = { page: Page; rows: RowPlan; saves: Answered };

/** The lines that change: of the rows that came or went, and of records whose own changes were answered. */
async function linesAfter(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  after: After,
): Promise<EntryChanges> {
  const touched = new Set([...after.rows.lines.keys(), ...recordsOf(memory, after.saves.keys())]);
  const lines = new Map<string, Entry | null>();
  for (const record of touched) {
    const known = after.rows.lines.get(record);
    const held = known === undefined ? await readRow(vault, record) : known;
    lines.set(
      record,
      lineOf(record, { held, memory, actor, saves: after.saves, now: vault.now() }),
    );
  }
  return lines;
}

function recordsOf(memory: Memory, saves: Iterable<string>): string[] {
  return [...saves].flatMap((id) =>
    (memory.saves.get(id)?.changes ?? []).map((change) => change.record),
  );
}

type Line = { held: HeldRow | null; memory: Memory; actor: Actor; saves: Answered; now: number };

function lineOf(record: string, { held, memory, actor, saves, now }: Line): Entry | null {
  const own = ownChangesOf(memory, record).map((one) => {
    const answered = saves.get(envelopeOfOp(one.change.op));
    if (!answered) return one;
    const receipts = answered.receipts.filter((receipt) => receipt.op === one.change.op);
    return { ...one, receipts, passedIn: answered.passedIn };
  });
  const view = viewOf(record, held, own);
  return view && entryOf(view, actor, now);
}

/** Rewrites the lines of records whose own changes have been answered by a deposit. */
export async function refreshLines(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  saves: readonly string[],
): Promise<void> {
  const lines = new Map<string, Entry | null>();
  for (const record of new Set(recordsOf(memory, saves))) {
    const held = await readRow(vault, record);
    lines.set(record, lineOf(record, { held, memory, actor, saves: new Map(), now: vault.now() }));
  }
  const plan = await planBlocks(vault, memory, lines);
  await vault.db.transaction('rw', ['blocks'], () => putBlocks(vault, plan));
  rememberBlocks(memory, plan);
}

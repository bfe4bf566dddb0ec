import type { Actor } from '../domain/actor.ts';
import { answerTo, type OwnChange } from '../domain/fold.ts';
import { envelopeOfOp } from '../domain/ids.ts';
import { canonicalJson } from '../domain/json.ts';
import type { PullAnswer, PullRequest, Receipt } from '../domain/protocol.ts';
import { limits } from '../domain/protocol.ts';
import { renewLease } from '../vault/lease.ts';
import { recordsOf } from './answers.ts';
import { type EntryChanges, planBlocks, putBlocks, rememberBlocks } from './blocks.ts';
import type { OutboxRow } from './database.ts';
import type { Entry } from './desk.ts';
import { readRows } from './held-rows.ts';
import { loadSaves, reloadSaves } from './loading.ts';
import { type Progress, readMark, writeMark } from './marks.ts';
import { forgetSave, type Memory, ownChangesIn, ownChangesOf } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { addReceipts, beginEpoch } from './outbox.ts';
import { checkProgress, fromTheStart } from './progress.ts';
import { planRows, type RowPlan } from './row-plan.ts';
import { sealMark } from './sealed-marks.ts';
import { putShelf } from './shelf.ts';
import { entryOf, viewOf } from './views.ts';

type Page = Extract<PullAnswer, { answer: 'page' }>;

/** Own changes without a final answer in this history: sent or not, every one is asked for. */
function asksOf(memory: Memory): string[] {
  const { epoch } = memory.progress;
  const open = [...memory.saves.values()].flatMap((save) => {
    // All of it was final when a round passed it, and nothing final turns within one history.
    if (save.passedIn !== null && save.passedIn === epoch) return [];
    return ownChangesIn(save).filter(({ receipts }) => {
      const here = receipts.find((receipt) => receipt.epoch === epoch);
      return here === undefined || here.result === 'waiting';
    });
  });
  return open.map(({ change }) => change.op).slice(0, 1_000);
}

export const pullRequest = (memory: Memory, device: string, protocol: number): PullRequest => ({
  protocol,
  device,
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
  const cursors = fromTheStart(memory.progress.cursors);
  const progress = { ...memory.progress, epoch, cursors, safe: 0, complete: false, tidy: false };
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

const pageTables = ['records', 'packs', 'outbox', 'blocks', 'marks'];

async function takePage(vault: OpenVault, memory: Memory, actor: Actor, page: Page): Promise<void> {
  const saves = answeredSaves(memory, page);
  const rows = await planRows(vault, memory, page);
  const progress = progressAfter(memory.progress, page, rows);
  const forget = new Set([...rows.forget, ...prunable(memory, page, vault.now())]);
  const lines = await linesAfter(vault, memory, actor, { rows, saves, forget });
  const plan = await planBlocks(vault, memory, lines, rows.places);
  const mark = await sealMark(vault, 'progress', memory.progressRev + 1, progress);
  // Asked for all at once: a check that fails undoes the others, whichever of them comes to its end first.
  await vault.db.transaction('rw', pageTables, () =>
    Promise.all([
      checkProgress(vault, memory),
      putBlocks(vault, plan),
      putShelf(vault, rows.shelf),
      putOutbox(vault, saves, forget, page.epoch),
      vault.db.marks.put(mark),
      writeMark(vault.db, 'lease', renewLease(page.leaseUntil, vault.wall())),
    ]),
  );
  memory.progress = progress;
  memory.progressRev = mark.rev;
  rememberBlocks(memory, plan);
  for (const id of forget) forgetSave(memory, id);
  await reloadSaves(vault, memory, [...saves.keys()]);
}

/** The saves that an answer tells something about, as they will be. */
type Answered = Map<
  string,
  Pick<OutboxRow, 'receipts' | 'passedIn'> & { added: readonly Receipt[]; isDone: boolean }
>;

function answeredSaves(memory: Memory, page: Page): Answered {
  const byEnvelope = new Map<string, Receipt[]>();
  for (const receipt of page.results) {
    const id = envelopeOfOp(receipt.op);
    byEnvelope.set(id, [...(byEnvelope.get(id) ?? []), receipt]);
  }
  const answered: Answered = new Map();
  for (const save of memory.saves.values()) {
    const added = byEnvelope.get(save.id) ?? [];
    if (added.length === 0 && (page.more || save.passedIn === page.epoch)) continue;
    const receipts = added.length > 0 ? addReceipts(save, added) : save.receipts;
    const here = receipts.filter((receipt) => receipt.epoch === page.epoch);
    const passedIn =
      !page.more && hasPassed(here, save.changes.length, page.seq) ? page.epoch : save.passedIn;
    const complete = save.changes.length > 0 && here.length >= save.changes.length;
    if (added.length > 0 || passedIn !== save.passedIn) {
      answered.set(save.id, { receipts, passedIn, added, isDone: complete && added.length > 0 });
    }
  }
  return answered;
}

/** A round that reached beyond a save's place has brought all it will ever bring of it. */
function hasPassed(here: readonly Receipt[], changes: number, seq: number): boolean {
  const final = here.filter((receipt) => receipt.result !== 'waiting');
  return final.length >= changes && final.every((receipt) => receipt.seq <= seq);
}

async function putOutbox(
  vault: OpenVault,
  saves: Answered,
  forget: ReadonlySet<string>,
  epoch: string,
): Promise<void> {
  if (forget.size > 0) await vault.db.outbox.bulkDelete([...forget]);
  await putAnswers(vault, saves, epoch);
}

/**
 * Adds what was learned to what lies on the disk by now: a deposit elsewhere may have been answered
 * meanwhile, or have heard of a new history, in which everything is offered again.
 */
async function putAnswers({ db }: OpenVault, saves: Answered, epoch: string): Promise<void> {
  if (saves.size === 0) return;
  const sender = await readMark(db, 'sender');
  const rows = await db.outbox.bulkGet([...saves.keys()]);
  const answered = rows.flatMap((row): OutboxRow[] => {
    const told = row && saves.get(row.id);
    if (!told) return [];
    const isSent = told.isDone && sender?.epoch === epoch;
    const receipts = addReceipts(row, told.added);
    return [{ ...row, receipts, passedIn: told.passedIn, offer: isSent ? 0 : row.offer }];
  });
  await db.outbox.bulkPut(answered);
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
    tidy: rows.tidy,
  };
}

const keepDays = 30 * 86_400_000;

/** Sealed copies that may be let go: those of erased records, and those that nobody will ask for again. */
function prunable(memory: Memory, page: Page, now: number): string[] {
  return [...memory.saves.values()].flatMap((save) => {
    const isOld = now - save.savedAt >= keepDays;
    if (!isOld && !save.receipts.some(({ result }) => result === 'gone')) return [];
    const own = ownChangesIn(save);
    const isDone =
      own.every((one) => answerTo(one)?.result === 'gone') ||
      (isOld && own.every((one) => isCovered(one, page)));
    return own.length > 0 && isDone ? [save.id] : [];
  });
}

/** Final here, within a verified backup, and quiet. */
function isCovered(own: OwnChange, page: Page): boolean {
  const answer = answerTo(own);
  if (answer === null || answer.result === 'waiting' || answer.epoch !== page.epoch) return false;
  return answer.pos <= page.safe && (answer.result !== 'ok' || own.passedIn === page.epoch);
}

type After = { rows: RowPlan; saves: Answered; forget: ReadonlySet<string> };

/** The lines that change: of the rows that came or went, and of records whose own changes were answered. */
async function linesAfter(
  vault: OpenVault,
  memory: Memory,
  actor: Actor,
  { rows, saves, forget }: After,
): Promise<EntryChanges> {
  const touched = new Set([
    ...rows.lines.keys(),
    ...recordsOf(memory, [...saves.keys(), ...forget]),
  ]);
  const others = [...touched].filter((record) => !rows.lines.has(record));
  const stored = await readRows(vault, memory, others);
  const lines = new Map<string, Entry | null>();
  for (const record of touched) {
    const held = rows.lines.get(record) ?? stored.get(record) ?? null;
    const own = ownChangesOf(memory, record)
      .filter((one) => !forget.has(envelopeOfOp(one.change.op)))
      .map((one) => withAnswer(one, saves));
    const view = viewOf(record, held, own);
    lines.set(record, view && entryOf(view, actor, vault.now()));
  }
  return lines;
}

function withAnswer(own: OwnChange, saves: Answered): OwnChange {
  const answered = saves.get(envelopeOfOp(own.change.op));
  if (!answered) return own;
  const receipts = answered.receipts.filter((receipt) => receipt.op === own.change.op);
  return { ...own, receipts, passedIn: answered.passedIn };
}

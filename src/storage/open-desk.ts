import { makeId } from '../domain/ids.ts';
import { limits, type PullAnswer, type PullRequest } from '../domain/protocol.ts';
import { attempt, fail, type Result, succeed } from '../domain/result.ts';
import { closeKeys } from '../vault/keys.ts';
import { takeAnswers } from './answers.ts';
import { catchUp } from './catch-up.ts';
import { commit, loadAll } from './commit.ts';
import { nameStorageFault, type StorageFault, type VaultDatabase } from './database.ts';
import type { Connection, Desk, Edit, SaveFault, WritingDesk } from './desk.ts';
import { removeDraft, writeDraft } from './drafts.ts';
import { judgeEdits, readRecords, readySeal, writeEdits } from './edit.ts';
import { loadSaves } from './loading.ts';
import { type Memory, makeMemory, ownChangesOf, touch } from './memory.ts';
import { pullRequest, type Taken, takeAnswer } from './merge.ts';
import type { OpenVault } from './open-vault.ts';
import { makeReadingDesk } from './reading-desk.ts';
import { makeReferences } from './reference.ts';
import { readyWords } from './search.ts';
import { makeSelfCheck, type SelfCheck, type Writing } from './self-check.ts';
import { checkSight } from './sight-check.ts';
import { type OpenChannel, openTabs, type Tabs } from './tabs.ts';
import { makeTurns, onceInTurn, type Turns } from './turns.ts';
import { viewOf } from './views.ts';

/** What sending and reading need of an open vault; the rooms never see it. */
export type Feed = {
  readonly db: VaultDatabase;
  pullRequest(protocol: number): PullRequest;
  take(answer: PullAnswer): Promise<Result<Taken, StorageFault>>;
  /** Saves that a deposit has had answers for: what they show may change. */
  noteSettled(saves: readonly string[]): Promise<Result<null, StorageFault>>;
  readonly selfCheck: SelfCheck;
  /** Closes windows that ended by time. */
  checkSight(): Promise<Result<null, StorageFault>>;
  /** Says how sending stands, in every tab. */
  tellConnection(connection: Connection): void;
  /** Asks the tab that sends to do so now. */
  askToSend(): void;
};

/** An open vault at work: what rooms see, what sending needs, and how to let go of it all. */
export type OpenedDesk = {
  desk: Desk;
  feed: Feed;
  /** Keeps what is half typed, tells the other tabs (hidden, to hide too), then lets go of keys and database. */
  lock(isHidden?: boolean): Promise<void>;
  /** Lets go at once, when there is no time for more. */
  close(): void;
};

export type DeskWorld = {
  openChannel: OpenChannel;
  /** Called after each save, so that it is sent without delay. */
  wake: () => void;
  /** Another tab has locked the vault. */
  lock: () => void;
  /** Another tab was hidden, and locks it. */
  hide: () => void;
};

const mostEdits = 200;
const mostBytes = limits.bytesInDeposit * 0.6;

/** Opens the summaries once and keeps them in memory; follows every change, from whichever tab. */
export async function openDesk(
  vault: OpenVault,
  world: DeskWorld,
): Promise<Result<OpenedDesk, StorageFault>> {
  const opened = await attempt(() => startWork(vault, world), nameStorageFault);
  if (!opened.ok) return opened;
  const { work, desk, damaged } = opened.value;
  const caughtUp = await catchUp(
    vault,
    work.memory,
    { actor: work.actor, write: writeIn(work) },
    damaged,
  );
  if (!caughtUp.ok) return caughtUp;
  const feed = makeFeed(work);
  readySeal(vault, work.memory);
  void readyWords(work.memory, nextTask);
  return succeed({
    desk,
    feed,
    close: () => close(work),
    lock: (isHidden = false) => lock(work, isHidden),
  });
}

/** Lets what a person does come first. */
const nextTask = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

async function startWork(
  given: OpenVault,
  world: DeskWorld,
): Promise<{ work: Work; desk: Desk; damaged: number[] }> {
  const memory = makeMemory();
  const now = () => Math.max(given.wall(), memory.progress.heardAt ?? 0);
  const vault: OpenVault = { ...given, now };
  const damaged = await loadAll(vault, memory);
  const turns = makeTurns();
  const hear = onceInTurn(turns, () => hearChange(vault, memory));
  const tabs = openTabs(vault.vaultId, world.openChannel, (message) => {
    if (message.kind === 'hide') world.hide();
    if (message.kind === 'lock') world.lock();
    if (message.kind === 'connection') memory.connection.value = message.connection;
    if (message.kind !== 'changed') return;
    hear();
    if (message.send) world.wake();
  });
  const reading = makeReadingDesk(vault, memory);
  const actor = () => reading.actor.value;
  const work: Work = { vault, memory, turns, tabs, flushers: new Set(), actor, world };
  return { work, desk: { ...reading, ...makeWritingDesk(work) }, damaged };
}

type Work = {
  vault: OpenVault;
  memory: Memory;
  turns: Turns;
  tabs: Tabs;
  flushers: Set<() => Promise<unknown>>;
  actor: () => Desk['actor']['value'];
  world: DeskWorld;
};

async function hearChange(vault: OpenVault, memory: Memory): Promise<void> {
  const heard = await attempt(() => loadAll(vault, memory), nameStorageFault);
  if (heard.ok) touch(memory);
}

async function lock(work: Work, isHidden: boolean): Promise<void> {
  await Promise.all([...work.flushers].map((flush) => flush()));
  await work.turns(async () => undefined);
  // A tab of an older release knows only the second.
  if (isHidden) work.tabs.tell({ kind: 'hide' });
  work.tabs.tell({ kind: 'lock' });
  close(work);
}

function close({ vault, tabs }: Work): void {
  tabs.close();
  closeKeys(vault.keys);
  vault.db.close();
}

/** One write after another in this tab, planned anew when another tab was faster, then told to everyone. */
async function write<T>(
  { vault, memory, turns, tabs }: Work,
  planAndWrite: () => Promise<T>,
  asksToSend: (done: T) => boolean = () => false,
): Promise<Result<T, StorageFault>> {
  const written = await turns(() => commit(vault, memory, planAndWrite));
  if (written.ok) {
    touch(memory);
    tabs.tell({ kind: 'changed', send: asksToSend(written.value) });
  }
  return written;
}

const writeIn =
  (work: Work): Writing['write'] =>
  (planned) =>
    write(work, planned);

const asNull = (result: Result<unknown, StorageFault>): Result<null, StorageFault> =>
  result.ok ? succeed(null) : result;

function makeWritingDesk(work: Work): WritingDesk {
  const { vault, memory } = work;
  const references = makeReferences(vault);
  return {
    save: (edits, options) => save(work, edits, options?.draft ?? null),
    keepDraft: async (draft) => asNull(await write(work, () => writeDraft(vault, memory, draft))),
    dropDraft: async (id) => asNull(await write(work, () => removeDraft(vault, memory, id))),
    markSeen: async (envelope) =>
      asNull(
        await write(work, async () => {
          await vault.db.outbox.update(envelope, { seen: true });
          await loadSaves(vault, memory);
        }),
      ),
    beforeLock: (flush) => {
      work.flushers.add(flush);
      return () => work.flushers.delete(flush);
    },
    makeRecordId: () => makeId(vault.now(), vault.random),
    readyReference: references.ready,
    nextReference: () => attempt(references.next, nameStorageFault),
    now: vault.now,
  };
}

async function save(
  work: Work,
  edits: readonly Edit[],
  draft: string | null,
): Promise<Result<null, SaveFault>> {
  if (edits.length > mostEdits || JSON.stringify(edits).length > mostBytes)
    return fail('too_large');
  const written = await write(
    work,
    () => judgeAndWrite(work, edits, draft),
    (done) => done === 'saved',
  );
  if (!written.ok) return written;
  if (written.value === 'not_allowed') return fail('not_allowed');
  work.world.wake();
  return succeed(null);
}

async function judgeAndWrite(
  { vault, memory, actor }: Work,
  edits: readonly Edit[],
  draft: string | null,
): Promise<'saved' | 'not_allowed'> {
  const rows = await readRecords(vault, memory, edits);
  const fields = new Map(
    [...rows].map(([record, row]) => [
      record,
      viewOf(record, row, ownChangesOf(memory, record))?.fields ?? null,
    ]),
  );
  if (!judgeEdits(actor(), edits, fields, vault.now()).ok) return 'not_allowed';
  await writeEdits(vault, memory, actor(), { edits, draft, rows });
  return 'saved';
}

function makeFeed(work: Work): Feed {
  const { vault, memory } = work;
  return {
    db: vault.db,
    pullRequest: (protocol) => pullRequest(memory, vault.identity.device, protocol),
    take: (answer) => write(work, () => takeAnswer(vault, memory, work.actor(), answer)),
    noteSettled: async (saves) =>
      asNull(await write(work, () => takeAnswers(vault, memory, work.actor(), saves))),
    selfCheck: makeSelfCheck(vault, memory, { actor: work.actor, write: writeIn(work) }),
    checkSight: async () =>
      asNull(await write(work, () => checkSight(vault, memory, work.actor()))),
    tellConnection: (connection) => {
      memory.connection.value = connection;
      work.tabs.tell({ kind: 'connection', connection });
    },
    askToSend: () => work.tabs.tell({ kind: 'changed', send: true }),
  };
}

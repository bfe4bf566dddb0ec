import { type Signal, signal } from '@preact/signals';
import type { Change } from '../domain/change.ts';
import { answerTo, type OwnChange } from '../domain/fold.ts';
import type { Sealer } from '../vault/hpke.ts';
import type { OutboxRow } from './database.ts';
import type { Connection, Draft, Entry } from './desk.ts';
import type { Chain, Progress } from './marks.ts';
import type { Place } from './place.ts';
import type { OwnCopy } from './sealed.ts';

/** One of this device's saves: what was written, and what is known of its way. */
export type OwnSave = Omit<OutboxRow, 'box' | 'sig' | 'copy'> & OwnCopy;

/** A line and where its record's row lies. */
export type Line = { entry: Entry; place: Place };

/** A line with the block it lies in, and what a search looks through once it has been made. */
export type KnownLine = Line & { block: number; words: string | null };

/** A block on the disk: whose lines lie in it, and of whom it holds an older copy. */
export type KnownBlock = { rev: number; ids: Set<string>; overtaken: Set<string> };

/** A thing that is made beforehand and used once. */
export type Waiting<T> = { keep(value: T): void; take(): T | null };

function makeWaiting<T>(): Waiting<T> {
  const state: { value: T | null } = { value: null };
  return {
    keep: (value) => {
      state.value = value;
    },
    take: () => {
      const { value } = state;
      state.value = null;
      return value;
    },
  };
}

/** Everything the open vault holds in memory. Written by storage alone, gone with the page. */
export type Memory = {
  readonly entries: Map<string, KnownLine>;
  /** How often the lines of a type have changed: a list of another type stays as it is. */
  /** The revision of all blocks together, as it was last read or written. */
  listsRev: number;
  readonly changesOfType: Map<string, number>;
  /** Keyed tags of scopes, by scope, once they have been worked out. */
  readonly tags: Map<string, string>;
  readonly blocks: Map<number, KnownBlock>;
  readonly saves: Map<string, OwnSave>;
  /** The envelopes that touch a record, in the order they were written. */
  readonly savesByRecord: Map<string, Set<string>>;
  readonly drafts: Map<string, { draft: Draft; rev: number }>;
  progress: Progress;
  progressRev: number;
  /** This device's place in its chain of saves, as it was last read or written. */
  chain: Chain | null;
  /** The seal that was begun for the next save. */
  readonly sealer: Waiting<Promise<Sealer>>;
  /** The newest stamp this device has given. */
  lastStamp: string | null;
  readonly revision: Signal<number>;
  readonly connection: Signal<Connection>;
};

export const noProgress: Progress = {
  epoch: null,
  cursors: {},
  safe: 0,
  complete: false,
  seq: 0,
  heardAt: null,
  tidy: false,
};

export const makeMemory = (): Memory => ({
  entries: new Map(),
  listsRev: 0,
  changesOfType: new Map(),
  tags: new Map(),
  blocks: new Map(),
  saves: new Map(),
  savesByRecord: new Map(),
  drafts: new Map(),
  progress: noProgress,
  progressRev: 0,
  chain: null,
  sealer: makeWaiting(),
  lastStamp: null,
  revision: signal(0),
  connection: signal('checking'),
});

/** Tells everyone who follows the desk that something is different. */
export function touch(memory: Memory): void {
  memory.revision.value += 1;
}

export function rememberSave(memory: Memory, save: OwnSave): void {
  memory.saves.set(save.id, save);
  for (const change of save.changes) {
    const ids = memory.savesByRecord.get(change.record) ?? new Set();
    memory.savesByRecord.set(change.record, ids.add(save.id));
    if (memory.lastStamp === null || memory.lastStamp < change.at) memory.lastStamp = change.at;
  }
}

export function forgetSave(memory: Memory, id: string): void {
  for (const change of memory.saves.get(id)?.changes ?? []) {
    memory.savesByRecord.get(change.record)?.delete(id);
  }
  memory.saves.delete(id);
}

/** This device's own changes to a record, oldest first. */
export function ownChangesOf(memory: Memory, record: string): OwnChange[] {
  const saves = [...(memory.savesByRecord.get(record) ?? [])].flatMap((id) => {
    const save = memory.saves.get(id);
    return save ? [save] : [];
  });
  return saves.flatMap((save) =>
    ownChangesIn(save).filter(({ change }) => change.record === record),
  );
}

/** The changes of one save with the answers to each. */
export function ownChangesIn(
  save: Pick<OwnSave, 'changes' | 'by' | 'receipts' | 'passedIn'>,
): OwnChange[] {
  return save.changes.map((change) => ({
    change,
    by: save.by,
    receipts: save.receipts.filter((receipt) => receipt.op === change.op),
    passedIn: save.passedIn,
  }));
}

/** Saves that have been answered, and that no finished round has passed since. */
export function answeredNotPassed(memory: Memory): string[] {
  return [...memory.saves.values()]
    .filter((save) => save.receipts.length > 0 && save.passedIn !== memory.progress.epoch)
    .map((save) => save.id);
}

/** Own changes that have no `ok` yet, by op: what an edit over one of them must also replace. */
export function unansweredOf(memory: Memory, record: string): ReadonlyMap<string, Change> {
  return new Map(
    ownChangesOf(memory, record)
      .filter((own) => answerTo(own)?.result !== 'ok')
      .map((own) => [own.change.op, own.change]),
  );
}

import type { KeyObject } from 'node:crypto';
import { type Change, isCreation } from '../../src/domain/change.ts';
import { keysOf } from '../../src/domain/fold.ts';
import type { Act } from '../audit/chain.ts';
import { extendChain } from '../audit/chain.ts';
import { sealRecord } from '../keys/record-boxes.ts';
import type { Transaction } from '../store/port.ts';
import type { Counters, EnvelopeEntry, LogEntry } from '../store/rows.ts';
import { type Bench, type Decision, namedIn } from './bench.ts';
import { ensureKeys } from './ensure-keys.ts';
import { type Placed, placeRecords } from './streams.ts';
import type { Tools } from './tools.ts';
import { heldKeyId, sealTogether } from './words.ts';

/** What a deposit has decided, on its way into the store. */
export type Outcome = {
  bench: Bench;
  decisions: readonly Decision[];
  envelopes: readonly EnvelopeEntry[];
  acts: readonly Act[];
  own: number;
};

/** The log as it now stands for these decisions, by op, and the scopes that have something new. */
export type Kept = { entries: Map<string, LogEntry>; scopes: Set<string>; placed: Placed[] };

/**
 * Writes everything that was decided in one go. The counter row gives consecutive seqs, one for each stream
 * row, and stays locked to the end, so that the order of seqs is the order in which they can be seen.
 */
export async function keep(
  transaction: Transaction,
  tools: Tools,
  outcome: Outcome,
): Promise<Kept> {
  const { bench, decisions } = outcome;
  const changed = [...bench.records.values()].filter((record) => record.changed);
  const keyIds = [...decisions.map((one) => keyIdOf(bench, one)), ...changed.map(({ id }) => id)];
  const keys = await ensureKeys(transaction, tools, keyIds);
  const counters = await transaction.counters();
  const placed = placeRecords(changed, counters.seq);
  const entries = toEntries(tools, outcome, { placed, keys, pos: counters.pos });
  await transaction.log.addEnvelopes(outcome.envelopes);
  await putRecords(transaction, tools, placed, keys);
  await putEntries(transaction, decisions, entries);
  await endCounters(transaction, tools, outcome, {
    ...counters,
    ...lastOf(counters, placed, entries),
  });
  return {
    entries: new Map(entries.map((entry) => [entry.op, entry])),
    scopes: new Set(placed.flatMap(({ rows }) => rows.map((row) => row.scope))),
    placed,
  };
}

const keyIdOf = (bench: Bench, { incoming }: Decision): string => {
  const { record } = incoming.change;
  return bench.erased.has(record) ? heldKeyId(record) : record;
};

const leastSeq = ({ rows }: Placed): number => rows[0]?.seq ?? 0;

function lastOf(
  counters: Counters,
  placed: readonly Placed[],
  entries: readonly LogEntry[],
): Pick<Counters, 'seq' | 'pos'> {
  const rows = placed.reduce((total, one) => total + one.rows.length, 0);
  const pos = entries.reduce((last, entry) => Math.max(last, entry.pos), counters.pos);
  return { seq: counters.seq + rows, pos };
}

type Numbers = { placed: readonly Placed[]; keys: ReadonlyMap<string, KeyObject>; pos: number };

function toEntries(tools: Tools, { bench, decisions }: Outcome, numbers: Numbers): LogEntry[] {
  const boxes = sealAll(tools, bench, decisions, numbers.keys);
  const seqs = new Map(numbers.placed.map((one) => [one.record.id, leastSeq(one)]));
  let pos = numbers.pos;
  return decisions.map((decision) => {
    const { incoming, result, code } = decision;
    const { change, logged } = incoming;
    if (logged === null) pos += 1;
    return {
      op: change.op,
      pos: logged?.pos ?? pos,
      envelope: incoming.envelope,
      device: incoming.device,
      person: incoming.person,
      type: change.type,
      record: change.record,
      creation: isCreation(change),
      at: incoming.at,
      result,
      code,
      seq: result === 'ok' ? (seqs.get(change.record) ?? 0) : 0,
      carried: incoming.receipt?.result === 'ok',
      keyId: keyIdOf(bench, decision),
      box: boxes.get(change.op) ?? null,
    };
  });
}

/** The words of what was decided, by the op in whose row they lie. */
function sealAll(
  tools: Tools,
  bench: Bench,
  decisions: readonly Decision[],
  keys: ReadonlyMap<string, KeyObject>,
): Map<string, Buffer> {
  const together = new Map<string, { keyId: string; changes: [Change, ...Change[]] }>();
  for (const decision of decisions) {
    if (decision.result === 'gone') continue;
    const { change, envelope, logged } = decision.incoming;
    const isSettled = decision.result === 'ok' && logged === null;
    const name = isSettled ? `${envelope} ${change.record}` : change.op;
    const group = together.get(name);
    if (group) group.changes.push(change);
    else together.set(name, { keyId: keyIdOf(bench, decision), changes: [change] });
  }
  const boxes = new Map<string, Buffer>();
  for (const { keyId, changes } of together.values()) {
    const key = keys.get(keyId);
    if (key) boxes.set(changes[0].op, sealTogether(tools, key, changes));
  }
  return boxes;
}

async function putEntries(
  { log }: Transaction,
  decisions: readonly Decision[],
  entries: readonly LogEntry[],
): Promise<void> {
  const waited = new Set(
    decisions.filter((one) => one.incoming.logged).map((one) => one.incoming.change.op),
  );
  await log.addChanges(entries.filter((entry) => !waited.has(entry.op)));
  await log.settle(entries.filter((entry) => waited.has(entry.op)));
}

async function putRecords(
  { records, streams }: Transaction,
  tools: Tools,
  placed: readonly Placed[],
  keys: ReadonlyMap<string, KeyObject>,
): Promise<void> {
  const stored = placed.flatMap((one) => {
    const { record, places } = one;
    const key = keys.get(record.id);
    if (!key) return [];
    const version = record.version + 1;
    const boxes = sealRecord({ ...record, version }, record.definition, key, tools.random);
    const first = record.first ?? leastSeq(one);
    return [{ id: record.id, type: record.type, version, first, places, ...boxes }];
  });
  await records.put(stored);
  for (const { record } of placed) {
    const isNaming = keysOf(record.fields, 'named_people').length > 0;
    if (isNaming) await records.setNamed(record.id, namedIn(record));
  }
  await streams.put(placed.flatMap(({ rows }) => rows));
}

async function endCounters(
  transaction: Transaction,
  tools: Tools,
  { acts, own }: Outcome,
  counters: Counters,
): Promise<void> {
  const chain = extendChain({ ...counters, own: counters.own + own }, tools.now(), acts);
  await transaction.audit.add(chain.entries);
  await transaction.setCounters(chain.counters);
}

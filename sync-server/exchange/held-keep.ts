import type { Change } from '../../src/domain/change.ts';
import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import { heldDecision } from '../../src/domain/records/held-decision.ts';
import type { Act } from '../audit/chain.ts';
import { recordActs } from '../audit/record-acts.ts';
import type { Transaction } from '../store/port.ts';
import type { Bench, Decision, Incoming } from './bench.ts';
import { decide } from './decide.ts';
import { followErasures } from './follow-erasures.ts';
import { decisionIdOf, type HeldItem } from './held-sight.ts';
import { keep } from './keep.ts';
import type { KeptLine } from './kept-list.ts';
import type { Tools } from './tools.ts';
import { followRights } from './withdraw.ts';

/** What a decision came to for one held change. */
export type Verdict = {
  item: HeldItem;
  outcome: 'accepted' | 'rejected' | 'refused' | 'earlier_first';
  code?: string;
  /** The op by which it went in. */
  released: string | null;
  decisions: readonly Decision[];
};

type Decided = {
  bench: Bench;
  verdicts: readonly Verdict[];
  acts: readonly Act[];
  reason: string | null;
  by: string;
};

/** Writes what was released, and for each change that was decided a record that tells its author so. */
export async function writeDecisions(
  transaction: Transaction,
  tools: Tools,
  { bench, verdicts, acts, reason, by }: Decided,
): Promise<{ lines: KeptLine[]; scopes: ReadonlySet<string> }> {
  const made = verdicts.filter(({ outcome }) => outcome === 'accepted' || outcome === 'rejected');
  if (made.length === 0) {
    if (acts.length > 0) await recordActs(transaction, tools.now(), acts);
    return { lines: [], scopes: new Set() };
  }
  const { epoch } = await transaction.organisation();
  const { own } = await transaction.counters();
  const telling = { id: `srv.${epoch}:${own + 2}`, by, reason, now: tools.now() };
  const told = tellingChanges(made, telling).flatMap((change) =>
    decide(bench, toIncoming(change, telling)),
  );
  const released = made.flatMap(({ decisions }) => decisions);
  const decisions = [...released, ...told];
  const outcome = { bench, decisions, envelopes: [], acts, own: 2 };
  const { scopes } = await keep(transaction, tools, outcome);
  const lines = await followRights(transaction, tools, released, bench.records);
  const erased = await followErasures(transaction, tools, released, bench.records);
  return {
    scopes: new Set([...scopes, ...erased.scopes]),
    lines: [...lines, ...erased.lines],
  };
}

type Telling = { id: string; by: string; reason: string | null; now: number };

function tellingChanges(made: readonly Verdict[], { id, by, reason, now }: Telling): Change[] {
  const at = new Date(now).toISOString();
  const values = made.map(({ item: { change, entry }, outcome, released }) => ({
    record: decisionIdOf(entry.op),
    fields: Object.entries<Json>({
      scope: `user:${entry.person}`,
      recorded_by: by,
      recorded_at: at,
      change: entry.op,
      about: change.record,
      answer: change.field,
      decision: outcome,
      released,
      ...(reason === null ? {} : { reason }),
    }),
  }));
  const { type, schema } = heldDecision;
  return values
    .flatMap(({ record, fields }) => fields.map(([field, value]) => ({ record, field, value })))
    .map((change, index) => ({
      ...change,
      type,
      schema,
      over: [],
      op: makeOp(id, index),
      at: makeStamp(now, index),
    }));
}

const toIncoming = (change: Change, { id, by }: Telling): Incoming => ({
  change,
  at: change.at,
  envelope: id,
  device: null,
  person: by,
  receipt: { result: 'ok', code: null, seq: 0 },
  deviceRevoked: false,
  logged: null,
});

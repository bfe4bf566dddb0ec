import { isCreation } from '../../src/domain/change.ts';
import { putField } from '../../src/domain/fold.ts';
import { judge, judgeCreation, judgePlace } from '../../src/domain/policy.ts';
import { liftChange } from '../../src/domain/record.ts';
import { attemptNow } from '../../src/domain/result.ts';
import { actorOn, type Bench, type Decision, type Incoming, replaceRecord } from './bench.ts';
import { type Folded, startRecord } from './folded.ts';

type Verdict = Pick<Decision, 'result' | 'code'>;

const held = (code: string): Verdict => ({ result: 'held', code });
const refused = (code: string): Verdict => ({ result: 'refused', code });
const waiting: Verdict = { result: 'waiting', code: null };
const gone: Verdict = { result: 'gone', code: null };
const accepted: Verdict = { result: 'ok', code: null };

const safeId = /^[\w-]{1,64}$/;

/**
 * Decides one change, and after a creation those that waited for it, in their order (sync-rules, section 4).
 * A change that throws leaves the record as it was and is held; it never stops the others.
 */
export function decide(bench: Bench, incoming: Incoming): Decision[] {
  const guarded = attemptNow(
    () => decideOne(bench, incoming),
    () => 'fault',
  );
  const verdict = guarded.ok ? guarded.value : held('fault');
  note(bench, incoming, verdict);
  const first = { incoming, ...verdict };
  const { change } = incoming;
  return isCreation(change) ? [first, ...decideRoom(bench, change.record)] : [first];
}

function note(bench: Bench, incoming: Incoming, { result }: Verdict): void {
  const { change } = incoming;
  if (result === 'waiting') {
    const room = bench.waiting.get(change.record) ?? [];
    bench.waiting.set(change.record, [...room, incoming]);
    return;
  }
  bench.settled.add(change.op);
  const failed = result === 'refused' || result === 'held';
  if (failed && isCreation(change)) bench.failedCreations.add(change.record);
}

function decideRoom(bench: Bench, record: string): Decision[] {
  const room = bench.waiting.get(record) ?? [];
  bench.waiting.delete(record);
  return room.flatMap((incoming) => decide(bench, incoming));
}

/** First match of sync-rules 4.6. */
function decideOne(bench: Bench, incoming: Incoming): Verdict {
  const { change, receipt } = incoming;
  const received = receipt?.result;
  if (bench.erased.has(change.record)) {
    return received === 'ok' || received === 'gone' ? gone : held('erased');
  }
  if (received === 'gone') return gone;
  if (received === 'refused' || received === 'held') {
    return { result: received, code: receipt?.code ?? null };
  }
  const record = bench.records.get(change.record) ?? null;
  if (record === null && !isCreation(change)) {
    const isHopeless = bench.failedCreations.has(change.record) && received !== 'ok';
    return isHopeless ? held('no_record') : waiting;
  }
  return judgeAndApply(bench, incoming, record);
}

function judgeAndApply(bench: Bench, incoming: Incoming, record: Folded | null): Verdict {
  const { change, receipt, person, deviceRevoked } = incoming;
  const definition = bench.definitionOf(change.type);
  if (!definition || (record && record.type !== change.type)) return refused('type_unknown');
  if (!safeId.test(change.record)) return refused('value_not_readable');
  const lifted = liftChange(definition, change);
  if (lifted === null) return refused('field_unknown');
  const proposed = { ...change, ...lifted };
  if (receipt?.result !== 'ok') {
    if (deviceRevoked) return held('device_revoked');
    const actor = actorOn(bench, person);
    const judgement = record
      ? judge(actor, record, proposed, bench.now)
      : judgeCreation(actor, definition, proposed);
    if (judgement.result !== 'ok') return judgement;
    const placed = judgePlace(proposed, (id) => bench.records.get(id)?.type === 'patch');
    if (placed.result !== 'ok') return placed;
  }
  apply(bench, { ...incoming, change: proposed }, record ?? startRecord(change.record, definition));
  return accepted;
}

function apply(bench: Bench, { change, at, person, receipt }: Incoming, record: Folded): void {
  const write = { ...change, at, by: person };
  const fields = putField(record.fields, write, (op) => bench.settled.has(op));
  const first = record.version === 0 && isCreation(change) ? receipt?.seq || null : record.first;
  replaceRecord(bench, { ...record, fields, first, changed: true }, change.field);
}

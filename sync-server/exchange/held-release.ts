import type { Actor } from '../../src/domain/actor.ts';
import { fieldName, isCreation } from '../../src/domain/change.ts';
import { makeOp } from '../../src/domain/ids.ts';
import { judge } from '../../src/domain/policy.ts';
import type { Bench, Decision, Incoming } from './bench.ts';
import { decide } from './decide.ts';
import type { HeldItem } from './held-sight.ts';

/** The releases of one decision: how the server names them, who approves, and what was released before. */
export type Releasing = {
  envelope: string;
  approver: Actor;
  /** By held op, the op by which it went in. */
  released: Map<string, string>;
};

export type Release = { ok: true; op: string; decisions: Decision[] } | { ok: false; code: string };

/**
 * Judges a held change anew as a change of its author's, with the rights of the person who approves it, by the
 * rules in force now. It names the original among what it replaces, and what the originals it was written over
 * went in as, so that words of one author never stand beside each other.
 */
export function release(bench: Bench, item: HeldItem, index: number, by: Releasing): Release {
  const author = item.entry.person;
  const op = makeOp(by.envelope, index);
  const replaced = item.change.over.flatMap((one) => [one, ...released(by, one)]);
  // What begins a record replaces nothing, the original neither.
  const over = isCreation(item.change) ? [] : [...new Set([item.change.op, ...replaced])];
  const incoming = toIncoming(item, { ...item.change, op, over }, by.envelope);
  const standing = bench.actors.get(author);
  bench.actors.set(author, { ...by.approver, id: author });
  const refusal = ownDecision(bench, incoming, by.approver);
  const decisions = refusal === null ? decide(bench, incoming) : [];
  if (standing) bench.actors.set(author, standing);
  else bench.actors.delete(author);
  const [first] = decisions;
  if (first?.result !== 'ok') return { ok: false, code: refusal ?? first?.code ?? 'no_record' };
  by.released.set(item.change.op, op);
  return { ok: true, op, decisions };
}

const released = ({ released }: Releasing, op: string): string[] => {
  const known = released.get(op);
  return known === undefined ? [] : [known];
};

/** A step that needs another person needs one who approves it, too, and not the recorder by another's hand. */
function ownDecision(bench: Bench, { change }: Incoming, approver: Actor): string | null {
  const record = bench.records.get(change.record);
  if (!record || fieldName(change.field) !== 'status') return null;
  const own = judge(approver, record, change, bench.now);
  return own.result === 'refused' && own.code === 'needs_another_person' ? own.code : null;
}

function toIncoming({ entry }: HeldItem, change: Incoming['change'], envelope: string): Incoming {
  return {
    change,
    at: entry.at,
    envelope,
    device: null,
    person: entry.person,
    receipt: null,
    deviceRevoked: false,
    logged: null,
  };
}

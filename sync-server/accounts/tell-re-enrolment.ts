import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import { reEnrolment } from '../../src/domain/records/re-enrolment.ts';
import { loadReader } from '../exchange/actor.ts';
import { writeOwnInto } from '../exchange/own-changes.ts';
import type { Tools } from '../exchange/tools.ts';
import type { Transaction } from '../store/port.ts';

type ReEnrolled = { person: string; askedBy: string; confirmedBy: string };

/** Tells the person and every data protection officer who let whom in again; answers the scopes to poke. */
export async function tellReEnrolment(
  transaction: Transaction,
  tools: Tools,
  { person, askedBy, confirmedBy }: ReEnrolled,
): Promise<ReadonlySet<string>> {
  const { epoch } = await transaction.organisation();
  const { own } = await transaction.counters();
  const id = `srv.${epoch}:${own + 1}`;
  const { type, schema } = reEnrolment;
  const record = `${type}-${tools.now()}-${own}`;
  const told = new Set([person, ...(await auditorsOf(transaction, tools))]);
  const values: [string, Json][] = [
    ['scope', `named:${record}`],
    ['recorded_by', 'server'],
    ...[...told].map((one): [string, Json] => [`named_people/${one}`, true]),
    ['person', person],
    ['asked_by', askedBy],
    ['confirmed_by', confirmedBy],
    ['happened_at', tools.now()],
  ];
  const changes = values.map(([field, value], index) => ({
    type,
    schema,
    record,
    field,
    value,
    over: [],
    op: makeOp(id, index),
    at: makeStamp(tools.now(), index),
  }));
  const { scopes } = await writeOwnInto(transaction, tools, [{ id, by: 'server', changes }]);
  return scopes;
}

async function auditorsOf(transaction: Transaction, tools: Tools): Promise<string[]> {
  const auditors: string[] = [];
  for (const { person } of await transaction.accounts.list()) {
    const { actor } = await loadReader(transaction, tools, person);
    if (actor.active && actor.roles.includes('auditor')) auditors.push(person);
  }
  return auditors;
}

import type { Actor } from '../../src/domain/actor.ts';
import { type Change, fieldName } from '../../src/domain/change.ts';
import type { Receipt, ResultName } from '../../src/domain/protocol.ts';
import type { RecordDefinition } from '../../src/domain/record.ts';
import { actorOf } from '../../src/domain/records/staff.ts';
import { rowIdsOf } from '../../src/domain/show.ts';
import type { LogEntry } from '../store/rows.ts';
import { summaryOf } from './actor.ts';
import type { Folded } from './folded.ts';
import { inForce } from './in-force.ts';

/** A change on its way to being decided. `logged` is its entry when it has been waiting in the log. */
export type Incoming = {
  change: Change;
  at: string;
  envelope: string;
  device: string | null;
  person: string;
  receipt: Pick<Receipt, 'result' | 'code' | 'seq'> | null;
  deviceRevoked: boolean;
  logged: LogEntry | null;
};

export type Decision = { incoming: Incoming; result: ResultName; code: string | null };

/** Everything that deciding needs, loaded before it begins and changed only by it: no waiting in between. */
export type Bench = {
  now: number;
  records: Map<string, Folded>;
  erased: ReadonlySet<string>;
  failedCreations: Set<string>;
  /** By record, in order of arrival. */
  waiting: Map<string, Incoming[]>;
  /** The ops that have a final result. */
  settled: Set<string>;
  /** Which records name a person. */
  named: Map<string, Set<string>>;
  actors: Map<string, Actor>;
  definitionOf: (type: string) => RecordDefinition | null;
};

/** The author as the rules see them at this point of the deposit. */
export function actorOn(bench: Bench, person: string): Actor {
  const known = bench.actors.get(person);
  if (known) return known;
  const settings = [...bench.records.values()].filter(({ type }) => type === 'settings');
  const actor = actorOf(
    person,
    summaryOf(bench.records.get(person), 'staff'),
    [...(bench.named.get(person) ?? [])],
    { windows: inForce(settings).windows, now: bench.now },
  );
  bench.actors.set(person, actor);
  return actor;
}

/** Puts a record's new state in place; whoever's rights may hang on it is looked at anew. */
export function replaceRecord(bench: Bench, record: Folded, field: string): void {
  const isNaming = fieldName(field) === 'named_people';
  const people = isNaming ? namedIn(record) : [];
  bench.records.set(record.id, record);
  if (isNaming) noteNamed(bench, record.id, people);
  if (isNaming || record.type === 'staff' || record.type === 'settings') bench.actors.clear();
}

/** The people whom a record names as those who may see what is restricted. */
export const namedIn = ({ definition, fields }: Folded): string[] =>
  rowIdsOf(definition, fields, 'named_people');

function noteNamed(bench: Bench, record: string, people: readonly string[]): void {
  for (const records of bench.named.values()) records.delete(record);
  for (const person of people) {
    bench.named.set(person, (bench.named.get(person) ?? new Set()).add(record));
  }
}

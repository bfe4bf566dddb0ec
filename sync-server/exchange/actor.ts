import type { Actor } from '../../src/domain/actor.ts';
import type { Json } from '../../src/domain/json.ts';
import { actorOf } from '../../src/domain/records/staff.ts';
import type { Transaction } from '../store/port.ts';
import { type Folded, openFolded } from './folded.ts';
import { inForce } from './in-force.ts';
import type { Tools } from './tools.ts';

const hour = 3_600_000;

/** A person as the rules see them now, and until when their device may read without asking again. */
export type Reader = { actor: Actor; leaseUntil: number; staff: Folded | null };

/** What the rules read of a record, or null for none: the summary its own definition makes. */
export const summaryOf = (record: Folded | null | undefined, type: string): Json =>
  record?.type === type ? record.definition.summary(record.fields) : null;

/** Every setting of the organisation, opened. */
export async function loadSettings(transaction: Transaction, tools: Tools): Promise<Folded[]> {
  const stored = await transaction.records.ofType('settings');
  return stored.map((record) => openFolded(tools, transaction.org, record));
}

/** Rights are records like any other: read anew at every request, and opened anew where a byte of them differs. */
export async function loadReader(
  transaction: Transaction,
  tools: Tools,
  person: string,
): Promise<Reader> {
  const { windows, leaseHours } = inForce(await loadSettings(transaction, tools));
  const [stored] = await transaction.records.find([person]);
  const staff = stored?.type === 'staff' ? openFolded(tools, transaction.org, stored) : null;
  const named = await transaction.records.namedRecords(person);
  return {
    actor: actorOf(person, summaryOf(staff, 'staff'), named, {
      windows,
      now: tools.now(),
    }),
    leaseUntil: tools.now() + leaseHours * hour,
    staff,
  };
}

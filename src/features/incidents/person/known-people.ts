import { IncidentSummary } from '../../../domain/records/incident.ts';
import type { Desk } from '../../../storage/desk.ts';
import { newestFirst } from '../list/piles.ts';

/** Somebody this device knows, and the last record about them. */
export type KnownPerson = { id: string; name: string; record: string | null; ref: string | null };

type Last = { id: string; ref: string | null };

/** The last record about each person that this one may see. */
function lastByPerson(desk: Desk): Map<string, Last> {
  const last = new Map<string, Last>();
  for (const { id, summary } of newestFirst(desk.list('incident'))) {
    const read = IncidentSummary.safeParse(summary);
    const victim = read.success ? read.data.victim : null;
    if (read.success && victim !== null && !last.has(victim)) {
      last.set(victim, { id, ref: read.data.ref });
    }
  }
  return last;
}

/** What a person goes by, or nothing where this reader may not know it. */
export function nameKnown(desk: Desk, person: string): string {
  const summary = desk.entry(person)?.summary;
  const name = summary !== null && typeof summary === 'object' && 'name' in summary;
  return name && typeof summary.name === 'string' ? summary.name : '';
}

/** People found by words of their name, or by the reference of a record about them. */
export function findPeople(desk: Desk, typed: string): KnownPerson[] {
  const text = typed.trim();
  if (text === '') return [];
  const last = lastByPerson(desk);
  const byName = desk.search('person', text).map(({ id }) => id);
  const about = new Set(desk.search('incident', text).map(({ id }) => id));
  const byRecord = [...last].flatMap(([person, { id }]) => (about.has(id) ? [person] : []));
  return [...new Set([...byName, ...byRecord])].flatMap((id) => {
    const name = nameKnown(desk, id);
    const { id: record = null, ref = null } = last.get(id) ?? {};
    return desk.entry(id) === null || name === '' ? [] : [{ id, name, record, ref }];
  });
}

/** The last record about a person, whose answers need not be asked for again. */
export const lastRecordOf = (desk: Desk, person: string): string | null =>
  lastByPerson(desk).get(person)?.id ?? null;

import { days } from '../../domain/clock.ts';
import type { QueueLine } from './queue.ts';

/** How often the same person was targeted: records of the last twelve months, and of the last three. */
export type Repeats = { inYear: number; inQuarter: number };

const year = days(365);
const quarter = days(91);

/**
 * Counts records that belong together: about the same person, or named as an earlier one by another. What is
 * set aside or joined to another counts for nothing (domain.md 2.4, L11).
 */
export function repeatsIn(lines: readonly QueueLine[], now: number): Map<string, Repeats> {
  const counted = lines.filter(({ state }) => state !== 'void' && state !== 'duplicate');
  const groups = groupsOf(counted);
  const byRecord = new Map<string, Repeats>();
  for (const group of groups) {
    const ages = group.map((line) => now - Date.parse(line.occurred ?? line.recordedAt ?? ''));
    const within = (most: number) => ages.filter((age) => age <= most).length;
    const repeats = { inYear: within(year), inQuarter: within(quarter) };
    for (const { id } of group) byRecord.set(id, repeats);
  }
  return byRecord;
}

/** Records joined by a person or by a link, each in one group. */
function groupsOf(lines: readonly QueueLine[]): QueueLine[][] {
  const groupOf = new Map<string, QueueLine[]>();
  for (const line of lines) {
    const names = [line.id, ...line.earlier, ...(line.victim === null ? [] : [line.victim])];
    const met = [...new Set(names.flatMap((name) => groupOf.get(name) ?? []))];
    const joined = [...met, line];
    for (const name of names) groupOf.set(name, joined);
    for (const one of met) {
      for (const name of [one.id, ...one.earlier, ...(one.victim === null ? [] : [one.victim])]) {
        groupOf.set(name, joined);
      }
    }
  }
  return [...new Set(lines.map(({ id }) => groupOf.get(id) ?? []))];
}

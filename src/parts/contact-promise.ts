import { PatchSummary } from '../domain/records/patch.ts';
import { dueAfterHours, dueAfterWorkingDays } from '../domain/rules/working-days.ts';
import type { Desk } from '../storage/desk.ts';
import { settingNumber } from './settings-in-force.ts';

const hoursInDanger = 24;

/** What the promise of a first contact follows from. */
type Reported = { danger: boolean; recordedAt: string | null; scope: string | null };

/** By when somebody was promised contact: from the first report, by the clock in danger, else in working days. */
export function promisedBy(desk: Desk, { danger, recordedAt, scope }: Reported): string | null {
  if (recordedAt === null) return null;
  if (danger) return dueAfterHours(recordedAt, hoursInDanger);
  const patch = PatchSummary.safeParse(desk.entry((scope ?? '').replace(/^patch:/, ''))?.summary);
  const nation = patch.success ? patch.data.jurisdiction : null;
  const promised = settingNumber(desk, 'first_contact_working_days');
  return dueAfterWorkingDays(recordedAt, promised, nation ?? 'eng');
}

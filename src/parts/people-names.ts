import { StaffSummary } from '../domain/records/staff.ts';
import { wordsIn } from '../locales/language.ts';
import { partsWords } from '../locales/parts.ts';
import type { Desk } from '../storage/desk.ts';

/** The name of someone who works here; "Someone" when this device does not know them. */
export function nameOf(desk: Desk, person: string | null): string {
  const parsed = StaffSummary.safeParse(person === null ? null : desk.entry(person)?.summary);
  return (parsed.success && parsed.data.name) || wordsIn(partsWords).someone;
}

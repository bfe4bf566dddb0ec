import { defaultWindows, patchesAt, type Role } from '../../domain/actor.ts';
import { actorOf, StaffSummary } from '../../domain/records/staff.ts';
import type { Entry } from '../../storage/desk.ts';

/** Someone an incident may be given to. */
export type Candidate = { id: string; name: string; roles: readonly Role[] };

const caring: readonly Role[] = ['officer', 'warden', 'supervisor', 'specialist'];

/** Who may look after an incident: those who work its patch now, or anyone in such a role where it has none. */
export function candidatesFor(
  staff: readonly Entry[],
  scope: string | null,
  now: number,
): Candidate[] {
  return staff
    .flatMap(({ id, summary }) => {
      const parsed = StaffSummary.safeParse(summary);
      const actor = actorOf(id, summary, [], { windows: defaultWindows, now });
      if (!parsed.success || !actor.active) return [];
      const works =
        !scope?.startsWith('patch:') ||
        patchesAt(actor, now).some((patch) => scope === `patch:${patch}`);
      const roles = parsed.data.roles.filter((role) => caring.includes(role));
      return works && roles.length > 0 ? [{ id, name: parsed.data.name ?? '', roles }] : [];
    })
    .sort((a, b) => a.name.localeCompare(b.name));
}

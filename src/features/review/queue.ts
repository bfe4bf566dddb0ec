import { type Actor, patchesAt } from '../../domain/actor.ts';
import { IncidentSummary } from '../../domain/records/incident.ts';
import type { Entry } from '../../storage/desk.ts';

/** An incident's line in the queue. */
export type QueueLine = IncidentSummary & { id: string; twoVersions: boolean };

export type QueueView = 'all' | 'act-today';

const waitingStates = new Set(['started', 'recorded', 'asked', 'answered']);

/** What a supervisor or specialist has to look at: danger first, then whoever has waited longest. */
export function queueOf(entries: readonly Entry[], actor: Actor, now: number): QueueLine[] {
  const patches = new Set(patchesAt(actor, now).map((patch) => `patch:${patch}`));
  const holdsUnplaced = actor.roles.includes('supervisor');
  const isTheirs = (scope: string | null) =>
    scope !== null && (patches.has(scope) || (holdsUnplaced && scope.startsWith('user:')));
  return linesOf(entries)
    .filter((line) => waitingStates.has(line.state ?? '') && isTheirs(line.scope))
    .sort(byUrgency);
}

/** The incidents among entries, as lines. */
export function linesOf(entries: readonly Entry[]): QueueLine[] {
  return entries.flatMap(({ id, summary, twoVersions }) => {
    const parsed = IncidentSummary.safeParse(summary);
    return parsed.success ? [{ ...parsed.data, id, twoVersions }] : [];
  });
}

/** Danger first, then the oldest: promises run from the first report. */
function byUrgency(a: QueueLine, b: QueueLine): number {
  if (a.danger !== b.danger) return a.danger ? -1 : 1;
  return (a.recordedAt ?? '') < (b.recordedAt ?? '') ? -1 : 1;
}

export function inView(lines: readonly QueueLine[], view: QueueView): QueueLine[] {
  return lines.filter((line) => view === 'all' || line.danger);
}

import { type Actor, patchesAt } from '../../domain/actor.ts';
import type { RiskBand } from '../../domain/codes/risk-band.ts';
import type { Fields } from '../../domain/fold.ts';
import { IncidentSummary, incident, isUrgent, riskGiven } from '../../domain/records/incident.ts';
import { mondayBefore } from '../../domain/rules/working-days.ts';
import { textOf } from '../../domain/show.ts';
import type { Entry } from '../../storage/desk.ts';
import type { Repeats } from './repeats.ts';

/** An incident's line in the queue. */
export type QueueLine = IncidentSummary & { id: string; twoVersions: boolean };

/** The saved views: all of it, danger, what nobody has asked about, and who was targeted before. */
export const queueViews = ['all', 'act-today', 'agreement', 'repeat', 'repeat-3'] as const;
export type QueueView = (typeof queueViews)[number];

const waitingStates = new Set(['started', 'recorded', 'asked', 'answered']);

/** What a supervisor or specialist has to look at: danger first, then whoever has waited longest. */
export function queueOf(entries: readonly Entry[], actor: Actor, now: number): QueueLine[] {
  return theirsAmong(entries, actor, now)
    .filter((line) => waitingStates.has(line.state ?? ''))
    .sort(byUrgency);
}

/** How many of theirs were accepted since Monday, whoever accepted them. */
export function acceptedThisWeek(entries: readonly Entry[], actor: Actor, now: number): number {
  const monday = mondayBefore(now);
  return theirsAmong(entries, actor, now).filter(
    ({ state, since }) => state === 'accepted' && since !== null && since * 1_000 >= monday,
  ).length;
}

/** The incidents of their patches, and for a team leader those that lie in none. */
function theirsAmong(entries: readonly Entry[], actor: Actor, now: number): QueueLine[] {
  const patches = new Set(patchesAt(actor, now).map((patch) => `patch:${patch}`));
  const holdsUnplaced = actor.roles.includes('supervisor');
  return linesOf(entries).filter(
    ({ scope }) =>
      scope !== null && (patches.has(scope) || (holdsUnplaced && scope.startsWith('user:'))),
  );
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

/** The lines of a view; `repeats` is counted over every record this person can see. */
export function inView(
  lines: readonly QueueLine[],
  view: QueueView,
  repeats: ReadonlyMap<string, Repeats>,
): QueueLine[] {
  const count = (line: QueueLine): Repeats => repeats.get(line.id) ?? { inYear: 0, inQuarter: 0 };
  const belongs: Readonly<Record<QueueView, (line: QueueLine) => boolean>> = {
    all: () => true,
    'act-today': ({ danger }) => danger,
    agreement: ({ agreed }) => !agreed,
    repeat: (line) => count(line).inYear >= 2,
    'repeat-3': (line) => count(line).inQuarter >= 3,
  };
  return lines.filter(belongs[view]);
}

type Judged = Pick<QueueLine, 'danger' | 'targeted' | 'risk'>;

/** How serious it is: as somebody said, else danger is high and targeted is medium at least (domain.md 3.3). */
export const riskOf = ({ danger, targeted, risk }: Judged): RiskBand =>
  risk ?? (danger ? 'high' : targeted === 'yes' ? 'medium' : 'standard');

/** The same of a record that is open. */
export const riskOfRecord = (fields: Fields): RiskBand =>
  riskOf({
    danger: isUrgent(fields),
    targeted: textOf(incident, fields, 'perceived_targeted'),
    risk: riskGiven(fields),
  });

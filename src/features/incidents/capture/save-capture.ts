import { patchesAt } from '../../../domain/actor.ts';
import type { Nation } from '../../../domain/codes/code-list.ts';
import { PatchSummary } from '../../../domain/records/patch.ts';
import { type Result, succeed } from '../../../domain/result.ts';
import { londonDateOf, londonHour } from '../../../domain/rules/working-days.ts';
import { textOf } from '../../../domain/show.ts';
import type { Desk, SaveFault, View } from '../../../storage/desk.ts';
import type { Answers } from './answers.ts';
import { answersToEdits } from './answers-to-edits.ts';

/** The records as they stood when the form was opened, or after its last save. */
export type OpenedOn = { incident: View | null; person: View | null };

/** The form's way to the desk: the same incident, from first flag to last answer. */
export type CaptureSave = {
  desk: Desk;
  incident: string;
  answers: Answers;
  openedOn: OpenedOn;
  to: 'started' | 'recorded';
};

/** The patches a person may mean: asked on the form only when there are several. */
export const patchesHeld = (desk: Desk): string[] => patchesAt(desk.actor.value, desk.now());

/** The patches to choose from on the form: none once the record lies somewhere. */
export const patchesAsked = (desk: Desk, openedOn: OpenedOn): string[] =>
  openedOn.incident === null ? patchesHeld(desk) : [];

/** Where a record made now lies: the patch chosen or the only one, else with its recorder. */
export function scopeOf(desk: Desk, answers: Answers): string {
  const held = patchesHeld(desk);
  const patch = held.length === 1 ? held[0] : held.find((one) => one === answers.patch);
  return patch === undefined ? `user:${desk.person}` : `patch:${patch}`;
}

/** The nation of a scope's patch, or null where there is none. */
function nationOf(desk: Desk, scope: string): Nation | null {
  const entry = scope.startsWith('patch:') ? desk.entry(scope.slice('patch:'.length)) : null;
  const summary = PatchSummary.safeParse(entry?.summary);
  return summary.success ? summary.data.jurisdiction : null;
}

/** The time in London against UTC at an instant, as +01:00. */
function londonOffset(now: number): string {
  const date = londonDateOf(new Date(now).toISOString());
  const noon = Date.parse(londonHour(date, 12));
  return noon === Date.parse(`${date}T12:00:00Z`) ? '+00:00' : '+01:00';
}

/** Saves what is answered so far; resolves once it is on disk. */
export async function saveCapture(save: CaptureSave): Promise<Result<null, SaveFault>> {
  const { desk, incident, answers, openedOn, to } = save;
  const reference = await referenceOf(desk, openedOn.incident);
  if (!reference.ok) return reference;
  const scope = scopeOf(desk, answers);
  const now = desk.now();
  const edits = answersToEdits(answers, {
    incident,
    me: desk.person,
    scope,
    jurisdiction: nationOf(desk, scope),
    reference: reference.value,
    device: desk.device,
    build: desk.build,
    now,
    offset: londonOffset(now),
    to,
    incidentView: openedOn.incident,
    personView: openedOn.person,
  });
  if (edits.length === 0) return succeed(null);
  return desk.save(edits, to === 'recorded' ? { draft: incident } : {});
}

/** Takes beforehand the reference that a save will give a record which has none. */
export function readyCapture(desk: Desk, openedOn: OpenedOn | null): void {
  if (openedOn?.incident === null) desk.readyReference();
}

async function referenceOf(desk: Desk, view: View | null): Promise<Result<string, SaveFault>> {
  const given = view ? textOf(view.definition, view.fields, 'ref') : null;
  return given === null ? desk.nextReference() : succeed(given);
}

/** Both records as they stand now; null for one that is not made yet. */
export async function openBoth(
  desk: Desk,
  incident: string,
  person: string,
): Promise<Result<OpenedOn, SaveFault>> {
  const opened = await desk.open(incident);
  if (!opened.ok) return opened;
  const named = person === '' ? succeed(null) : await desk.open(person);
  return named.ok ? succeed({ incident: opened.value, person: named.value }) : named;
}

import * as z from 'zod/mini';
import type { Nation } from '../../domain/codes/code-list.ts';
import type { Json } from '../../domain/json.ts';
import { equalityPlace, equalityProfileId } from '../../domain/records/equality-profile.ts';
import { PatchSummary } from '../../domain/records/patch.ts';
import { textOf } from '../../domain/show.ts';
import { type Desk, type Edit, type View, versionsOver } from '../../storage/desk.ts';
import { type Chosen, offered, questionNames } from './screens.ts';

/** What is typed so far, as its draft keeps it; `step` is the screen it was left on. */
export const Profile = z.object({
  step: z._default(z.string(), 'start'),
  chosen: z._default(z.partialRecord(z.enum(questionNames), z.string()), {}),
});
export type Profile = z.infer<typeof Profile>;

export function profileFrom(kept: Json): Profile {
  const read = Profile.safeParse(kept ?? {});
  return read.success ? read.data : z.parse(Profile, {});
}

/** The nation whose lists are asked: that of the place, else of its patch. */
export function nationOf(desk: Desk, { definition, fields }: View): Nation {
  const own = textOf(definition, fields, 'jurisdiction');
  const scope = textOf(definition, fields, 'scope') ?? '';
  const patch = PatchSummary.safeParse(desk.entry(scope.replace(/^patch:/, ''))?.summary);
  const known = own ?? (patch.success ? patch.data.jurisdiction : null);
  return (['eng', 'wal', 'sct', 'nir'] as const).find((one) => one === known) ?? 'eng';
}

export type Asking = {
  incident: View;
  /** The profile as far as it still lies on this phone. */
  before: View | null;
  me: string;
  nation: Nation;
  now: number;
};

/**
 * One save of the whole set. Every question is written: with its answer, or with which of the three reasons
 * there is for having none. Null for a person who would rather not answer any.
 */
export function profileEdits(asking: Asking, chosen: Chosen | null): Edit[] {
  const { incident, before, me, nation } = asking;
  const record = equalityProfileId(incident.id, me);
  const at = new Date(asking.now).toISOString();
  const person = textOf(incident.definition, incident.fields, 'victim_person');
  const where = { day: at, nation };
  const answer = (name: (typeof questionNames)[number]): string => {
    if (chosen === null) return 'not_said';
    const value = chosen[name];
    return value !== undefined && offered(name, chosen, where).length > 0 ? value : 'not_asked';
  };
  const values: [string, string][] = [
    // Who wrote the place is its recorder. Written again, `recorded_by` would be turned away: it is written once.
    ...(before === null ? ([['scope', equalityPlace]] as [string, string][]) : []),
    ['recorded_at', at],
    ['incident', incident.id],
    ...(person === null ? [] : ([['person', person]] as [string, string][])),
    ['nation', nation],
    ['wish', chosen === null ? 'not_said' : 'answers'],
    ...questionNames.map((name): [string, string] => [name, answer(name)]),
  ];
  return values.map(([field, value]) => ({
    type: 'equality-profile',
    record,
    field,
    value,
    over: versionsOver(before, field),
  }));
}

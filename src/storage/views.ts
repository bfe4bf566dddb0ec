import type { Actor } from '../domain/actor.ts';
import { isLive, type OwnChange, viewFields } from '../domain/fold.ts';
import { definitionOf } from '../domain/registry.ts';
import { openQuestions } from '../domain/show.ts';
import { nextNarrowing } from '../domain/sight.ts';
import type { Entry, View } from './desk.ts';
import type { HeldRow } from './held-rows.ts';

/** What this person sees of a record: the row with their own live changes over it. */
export function viewOf(
  record: string,
  held: HeldRow | null,
  own: readonly OwnChange[],
): View | null {
  const live = own.filter((one) => isLive(one, held?.row ?? null, held?.epoch ?? null));
  const fields = viewFields(held?.row ?? null, live);
  const type = held?.row.type ?? live[0]?.change.type ?? '';
  const definition = definitionOf(type);
  if (fields === null || definition === null) return null;
  const { level = null, first = null } = held?.row ?? {};
  return { id: record, type, definition, fields, level, first };
}

/** The line a record has in lists. */
export function entryOf(view: View, actor: Actor, now: number): Entry {
  const { id, type, definition, fields, level, first } = view;
  return {
    id,
    type,
    summary: definition.summary(fields),
    first,
    twoVersions: openQuestions(definition, fields).length > 0,
    narrowsAt: level === null ? null : nextNarrowing(actor, { id, definition, fields }, now),
  };
}

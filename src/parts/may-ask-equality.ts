import { movers } from '../domain/policy.ts';
import { stateShown, textOf } from '../domain/show.ts';
import type { Desk, View } from '../storage/desk.ts';

/** What no single person's answers could describe. */
const nobodySingle = new Set([
  'group_or_community',
  'building_or_symbol',
  'business',
  'no_known_victim',
]);

/** May this person ask about whom the incident affected: who made or looks after it, once it is saved. */
export function mayAskEquality(desk: Desk, { definition, fields }: View): boolean {
  const names = movers(desk.actor.value, definition, fields);
  const state = stateShown(definition, fields);
  const isTheirs = names.includes('recorder') || names.includes('owner');
  const isOpen = state !== null && !['started', 'void', 'duplicate'].includes(state);
  return isTheirs && isOpen && !nobodySingle.has(textOf(definition, fields, 'victim_kind') ?? '');
}

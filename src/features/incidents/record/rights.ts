import type { Actor } from '../../../domain/actor.ts';
import { mayWrite, movers, movesFor } from '../../../domain/policy.ts';
import { stateShown } from '../../../domain/show.ts';
import type { View } from '../../../storage/desk.ts';

/** True for who recorded it or owns it, until it is set aside or joined to another. */
export function mayCorrect(actor: Actor, view: View): boolean {
  const state = stateShown(view.definition, view.fields);
  if (state === 'accepted') return movesFor(actor, view).some(({ does }) => does === 'correct');
  const names = movers(actor, view.definition, view.fields);
  const isTheirs = names.includes('recorder') || names.includes('owner');
  return isTheirs && state !== 'void' && state !== 'duplicate';
}

/** True when correcting it needs a reason: others already act on what it says. */
export const needsReason = (view: View): boolean =>
  stateShown(view.definition, view.fields) === 'accepted';

/** True for who raised an alarm with it and has not said the rest. */
export function mayFinish(actor: Actor, view: View): boolean {
  const isStarted = stateShown(view.definition, view.fields) === 'started';
  return isStarted && movers(actor, view.definition, view.fields).includes('recorder');
}

/** True for whoever may write anything on it, from its first save until it is set aside or joined to another. */
export function mayAddDetail(actor: Actor, view: View, now: number): boolean {
  const state = stateShown(view.definition, view.fields);
  const isOpen = state !== null && !['started', 'void', 'duplicate'].includes(state);
  return isOpen && mayWrite(actor, view, now).length > 0;
}

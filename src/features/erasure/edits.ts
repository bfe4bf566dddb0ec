import type { ErasureExtent, ErasureReason, ErasureRefusal } from '../../domain/codes/erasure.ts';
import { stateShown } from '../../domain/show.ts';
import { type Edit, type View, versionsOver } from '../../storage/desk.ts';

/** What is asked: which incident, how much of it, and why. */
export type Asked = {
  about: string;
  reference: string;
  extent: ErasureExtent;
  reason: ErasureReason;
};

/** A new request, which a data protection officer decides. */
export function askEdits(made: { id: string; by: string }, asked: Asked): Edit[] {
  const { about, reference, extent, reason } = asked;
  const values = [
    ['scope', 'org'],
    ['recorded_by', made.by],
    ['about', about],
    ['reference', reference],
    ['extent', extent],
    ['reason', reason],
    ['status', { from: null, to: 'asked' }],
  ] as const;
  return values.map(([field, value]) => ({
    ...{ type: 'erasure', record: made.id, field, value },
    over: [],
  }));
}

/** A move of a request that is on screen. */
export function decideEdits(
  view: View,
  to: 'erased' | 'refused' | 'called_off',
  reason: ErasureRefusal | null = null,
): Edit[] {
  const from = stateShown(view.definition, view.fields);
  const value = { from, to, ...(reason === null ? {} : { reason }) };
  const over = versionsOver(view, 'status', true);
  return [{ type: view.type, record: view.id, field: 'status', value, over }];
}

import type { Windows } from '../../src/domain/actor.ts';
import type { Fields } from '../../src/domain/fold.ts';
import { numberInForce, windowsOf } from '../../src/domain/records/settings.ts';
import type { Folded } from './folded.ts';

/** What of an organisation's settings rights hang on. */
export type InForce = { windows: Windows; leaseHours: number };

/** By the first record's fields: worked out once for the same fields in the same order, which never change. */
const known = new WeakMap<Fields, { of: readonly Fields[]; value: InForce }>();

export function inForce(settings: readonly Folded[]): InForce {
  const of = settings.map(({ fields }) => fields);
  const [first] = of;
  const before = first && known.get(first);
  if (before && isSame(before.of, of)) return before.value;
  const summaries = settings.map(({ definition, fields }) => definition.summary(fields));
  const value = {
    windows: windowsOf(summaries),
    leaseHours: numberInForce(summaries, 'lease_hours'),
  };
  if (first) known.set(first, { of, value });
  return value;
}

const isSame = (a: readonly Fields[], b: readonly Fields[]): boolean =>
  a.length === b.length && a.every((fields, at) => fields === b[at]);

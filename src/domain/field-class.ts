import * as z from 'zod/mini';

/**
 * Who may see a field, by domain.md 2.2, in words: operational facts, identity and contact, sensitive
 * characteristics, allegations, safety, and what only named people may see.
 */
export const FieldClass = z.enum([
  'operational',
  'identity',
  'sensitive',
  'allegation',
  'safety',
  'restricted',
]);
export type FieldClass = z.infer<typeof FieldClass>;

/** The groups that are sealed in one box each under a record's key, so a projection opens the least. */
export const classGroups = {
  shared: ['operational', 'safety'],
  entrusted: ['identity', 'sensitive', 'allegation'],
  named: ['restricted'],
} as const satisfies Record<string, readonly FieldClass[]>;
export type ClassGroup = keyof typeof classGroups;

const groupByClass: Record<FieldClass, ClassGroup> = {
  operational: 'shared',
  safety: 'shared',
  identity: 'entrusted',
  sensitive: 'entrusted',
  allegation: 'entrusted',
  restricted: 'named',
};

export const groupOf = (fieldClass: FieldClass): ClassGroup => groupByClass[fieldClass];

/** The classes as a sorted list, the form in which levels are compared and sent. */
export function toLevel(classes: Iterable<FieldClass>): FieldClass[] {
  return [...new Set(classes)].sort();
}

/** True when nothing in `before` is missing from `after`. */
export function isSameOrHigher(
  after: readonly FieldClass[],
  before: readonly FieldClass[],
): boolean {
  return before.every((fieldClass) => after.includes(fieldClass));
}

export function isSameLevel(a: readonly FieldClass[], b: readonly FieldClass[]): boolean {
  return a.length === b.length && isSameOrHigher(a, b);
}

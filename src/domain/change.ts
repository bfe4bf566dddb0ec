import * as z from 'zod/mini';
import { Json } from './json.ts';

/** One edit of one field, as the log keeps it. `over` names the versions its author had in front of them. */
export const Change = z.strictObject({
  op: z.string().check(z.maxLength(120)),
  at: z.string().check(z.regex(/^\d{13}\.\d{4}$/)),
  type: z.string().check(z.maxLength(40)),
  record: z.string().check(z.maxLength(64)),
  field: z.string().check(z.minLength(1), z.maxLength(200)),
  value: Json,
  over: z.array(z.string().check(z.maxLength(120))).check(z.maxLength(200)),
  schema: z.int().check(z.gte(1)),
});
export type Change = z.infer<typeof Change>;

/** A change before its envelope is signed: its `op` is fixed by the envelope's hash, which comes later. */
export const UnsignedChange = z.omit(Change, { op: true });
export type UnsignedChange = z.infer<typeof UnsignedChange>;

/** The field's own name: `targeting/3f` is a row of `targeting`, `account_text/<op>` an entry. */
export function fieldName(key: string): string {
  const slash = key.indexOf('/');
  return slash < 0 ? key : key.slice(0, slash);
}

/** The row or entry id in a field key, or null for a field with one value. */
export function rowId(key: string): string | null {
  const slash = key.indexOf('/');
  return slash < 0 ? null : key.slice(slash + 1);
}

/** The field every record begins with: where it lies. */
export const placeField = 'scope';

export const isCreation = (change: { field: string; over: readonly string[] }): boolean =>
  change.field === placeField && change.over.length === 0;

/** A removal is a value like another: it keeps its author, its reason and its place among the versions. */
const Removal = z.strictObject({
  removed: z.literal(true),
  reason: z.string().check(z.maxLength(200)),
});

export const isRemoval = (value: Json): boolean => Removal.safeParse(value).success;

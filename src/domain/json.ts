import * as z from 'zod/mini';

/** What a field's value may be: anything JSON can say. */
export type Json =
  | null
  | boolean
  | number
  | string
  | readonly Json[]
  | { readonly [key: string]: Json };

const deepest = 12;
const longestList = 1_000;
const longestText = 20_000;
const forbiddenKeys = new Set(['__proto__', 'constructor', 'prototype']);

/** True when a value lies within the sizes every border accepts: 12 deep, lists of 1,000, texts of 20,000. */
export function isWithinLimits(value: unknown, depth = 0): value is Json {
  if (depth > deepest) return false;
  if (value === null || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value === 'string') return value.length <= longestText;
  if (Array.isArray(value)) {
    return value.length <= longestList && value.every((item) => isWithinLimits(item, depth + 1));
  }
  if (typeof value !== 'object') return false;
  return hasFewMembers(value, depth + 1);
}

/** Walks the members without making a list of them: a page holds tens of thousands of such objects. */
function hasFewMembers(value: object, depth: number): boolean {
  let count = 0;
  for (const key in value) {
    count += 1;
    if (count > longestList || forbiddenKeys.has(key)) return false;
    if (!isWithinLimits(Reflect.get(value, key), depth)) return false;
  }
  return true;
}

/** Checks a JSON value at a border. */
export const Json = z.custom<Json>((value) => isWithinLimits(value));

/** The one spelling of a JSON value: keys sorted, so that equal values have equal bytes and hashes. */
export function canonicalJson(value: Json): string {
  if (isList(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`);
  return `{${members.join(',')}}`;
}

function isList(value: Json): value is readonly Json[] {
  return Array.isArray(value);
}

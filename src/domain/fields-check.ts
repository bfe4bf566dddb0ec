import { isWithinLimits } from './json.ts';
import type { Head, Versions } from './protocol.ts';

const longestId = 120;
const longestStamp = 20;

/**
 * True when a record's fields have the shape that `Versions` describes, field by field. A page brings tens of
 * thousands of them, and this check takes a fifth of the time that reading the description takes.
 */
export function areFields(value: unknown): value is Record<string, Versions> {
  if (!isPlain(value)) return false;
  for (const key in value) {
    if (key === '__proto__' || !isVersions(value[key])) return false;
  }
  return true;
}

function isVersions(value: unknown): value is Versions {
  if (!isPlain(value) || countKeys(value) !== 2) return false;
  const { heads, ghosts } = value;
  return Array.isArray(heads) && heads.every(isHead) && Array.isArray(ghosts) && ghosts.every(isId);
}

function isHead(value: unknown): value is Head {
  if (!isPlain(value) || countKeys(value) !== 4) return false;
  const { op, at, by } = value;
  return isId(op) && isId(by) && isStamp(at) && isWithinLimits(value.value);
}

const isId = (value: unknown): boolean => typeof value === 'string' && value.length <= longestId;
const isStamp = (value: unknown): boolean =>
  typeof value === 'string' && value.length <= longestStamp;

const isPlain = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function countKeys(value: Record<string, unknown>): number {
  let count = 0;
  for (const _key in value) count += 1;
  return count;
}

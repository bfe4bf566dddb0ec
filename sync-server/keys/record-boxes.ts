import type { KeyObject } from 'node:crypto';
import { fieldName } from '../../src/domain/change.ts';
import { type ClassGroup, classGroups, groupOf } from '../../src/domain/field-class.ts';
import type { Fields } from '../../src/domain/fold.ts';
import type { Random } from '../../src/domain/ids.ts';
import type { RecordDefinition } from '../../src/domain/record.ts';
import { openBytes, sealBytes } from './seal.ts';

/** A record's state as it is kept: one box for each group of classes, null where there is nothing. */
export type Boxes = Record<ClassGroup, Uint8Array | null>;

const groups: readonly ClassGroup[] = ['shared', 'entrusted', 'named'];

const contextOf = (record: string, group: ClassGroup, version: number) =>
  `${record}|${group}|${version}`;

/** A field that this version does not know goes where fewer people look. */
function groupOfKey(definition: RecordDefinition | null, key: string): ClassGroup {
  const known = definition?.fields[fieldName(key)];
  return known ? groupOf(known.class) : 'entrusted';
}

function fieldsByGroup(definition: RecordDefinition | null, fields: Fields) {
  const parts: Record<ClassGroup, Fields> = { shared: {}, entrusted: {}, named: {} };
  for (const [key, versions] of Object.entries(fields)) {
    parts[groupOfKey(definition, key)][key] = versions;
  }
  return parts;
}

/** Seals a record's state under its own key; version and group are bound in, so old boxes cannot return. */
export function sealRecord(
  record: { id: string; version: number; fields: Fields },
  definition: RecordDefinition | null,
  key: KeyObject,
  random: Random,
): Boxes {
  const parts = fieldsByGroup(definition, record.fields);
  const seal = (group: ClassGroup) => {
    const text = JSON.stringify(parts[group]);
    if (text === '{}') return null;
    return sealBytes(key, Buffer.from(text), contextOf(record.id, group, record.version), random);
  };
  return { shared: seal('shared'), entrusted: seal('entrusted'), named: seal('named') };
}

/** Opens some of a record's boxes: a reader's page opens the least it needs. */
export function openRecord(
  record: { id: string; version: number } & Boxes,
  key: KeyObject,
  wanted: readonly ClassGroup[] = groups,
): Fields {
  const fields: Fields = {};
  for (const group of wanted) {
    const box = record[group];
    if (box === null) continue;
    const text = openBytes(key, box, contextOf(record.id, group, record.version)).toString();
    Object.assign(fields, JSON.parse(text));
  }
  return fields;
}

/** True when some class of the level lies in the entrusted box. */
export const needsEntrusted = (level: readonly string[]): boolean =>
  classGroups.entrusted.some((fieldClass) => level.includes(fieldClass));

import { createHash, type KeyObject } from 'node:crypto';
import { fieldName } from '../../src/domain/change.ts';
import { type ClassGroup, groupOf } from '../../src/domain/field-class.ts';
import type { Fields } from '../../src/domain/fold.ts';
import type { Random } from '../../src/domain/ids.ts';
import type { RecordDefinition } from '../../src/domain/record.ts';
import { type Sight, sightOf } from '../../src/domain/sight.ts';
import { openBytes, sealBytes } from './seal.ts';

/** A record's state as it is kept: one box for each group of classes, null where there is nothing. */
export type Boxes = Record<ClassGroup, Uint8Array | null>;

export const groups: readonly ClassGroup[] = ['shared', 'entrusted', 'named'];

const contextOf = (record: string, group: ClassGroup, version: number) =>
  `${record}|${group}|${version}`;

/** The group of a field; one that this version does not know goes where fewer people look. */
const knownGroup = (definition: RecordDefinition | null, key: string): ClassGroup | null => {
  const known = definition?.fields[fieldName(key)];
  return known ? groupOf(known.class) : null;
};

type Part = { known: Fields; unknown: Fields };

function partsOf(definition: RecordDefinition | null, fields: Fields): Record<ClassGroup, Part> {
  const part = (): Part => ({ known: {}, unknown: {} });
  const parts: Record<ClassGroup, Part> = { shared: part(), entrusted: part(), named: part() };
  for (const [key, versions] of Object.entries(fields)) {
    const group = knownGroup(definition, key);
    if (group) parts[group].known[key] = versions;
    else parts.entrusted.unknown[key] = versions;
  }
  return parts;
}

const marks = new WeakMap<RecordDefinition, string>();

/** Names what sight, and the order within a box, owe to a definition; another version's may be another. */
function markOf(definition: RecordDefinition): string {
  const known = marks.get(definition);
  if (known) return known;
  const classes = Object.entries(definition.fields).map(([name, field]) => [name, field.class]);
  const { states, closedStates } = definition;
  const text = JSON.stringify([classes, states, closedStates]);
  const mark = createHash('sha256').update(text).digest('base64url').slice(0, 16);
  marks.set(definition, mark);
  return mark;
}

type Head = Sight & { mark: string };
type Sealable = { id: string; version: number; fields: Fields };

/**
 * Seals a record's state under its own key; version and group are bound in, so old boxes cannot return. A box
 * holds three lines: what sight hangs on (in the shared one), the fields, and those that nobody has defined.
 */
export function sealRecord(
  record: Sealable,
  definition: RecordDefinition | null,
  key: KeyObject,
  random: Random,
): Boxes {
  const { id, version, fields } = record;
  const parts = partsOf(definition, fields);
  const seal = (group: ClassGroup, head = '') => {
    const known = JSON.stringify(parts[group].known);
    const unknown = JSON.stringify(parts[group].unknown);
    if (known === '{}' && unknown === '{}') return null;
    const lines = Buffer.from(`${head}\n${known}\n${unknown}`);
    return sealBytes(key, lines, contextOf(id, group, version), random);
  };
  const head: Head | null = definition && {
    mark: markOf(definition),
    ...sightOf({ id, definition, fields }),
  };
  const shared = seal('shared', head ? JSON.stringify(head) : '');
  return { shared, entrusted: seal('entrusted'), named: seal('named') };
}

type Boxed = { id: string; version: number } & Boxes;

function openLines(record: Boxed, key: KeyObject, group: ClassGroup): [string, string, string] {
  const box = record[group];
  if (box === null) return ['', '{}', '{}'];
  const text = openBytes(key, box, contextOf(record.id, group, record.version)).toString();
  const first = text.indexOf('\n');
  // A box of the first release holds the fields alone.
  if (first === -1) return ['', text, '{}'];
  const second = text.indexOf('\n', first + 1);
  return [text.slice(0, first), text.slice(first + 1, second), text.slice(second + 1)];
}

/** Opens some of a record's boxes: a reader's page opens the least it needs. */
export function openRecord(
  record: Boxed,
  key: KeyObject,
  wanted: readonly ClassGroup[] = groups,
): Fields {
  const fields: Fields = {};
  for (const group of wanted) {
    const [, known, unknown] = openLines(record, key, group);
    Object.assign(fields, JSON.parse(known), JSON.parse(unknown));
  }
  return fields;
}

/** The defined fields of one group as they are kept: the text of a JSON object. */
export const openFieldsText = (record: Boxed, key: KeyObject, group: ClassGroup): string =>
  openLines(record, key, group)[1];

/**
 * What sight hangs on and the shared fields' text, without reading the fields; null when another version of the
 * definition has sealed it, so that it must be worked out anew.
 */
export function openShared(
  record: Boxed,
  key: KeyObject,
  definition: RecordDefinition,
): { sight: Sight; fields: string } | null {
  const [line, fields] = openLines(record, key, 'shared');
  if (line === '') return null;
  const head: Head = JSON.parse(line);
  return head.mark === markOf(definition) ? { sight: head, fields } : null;
}

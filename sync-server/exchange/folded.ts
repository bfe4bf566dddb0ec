import type { RecordDefinition, RecordState } from '../../src/domain/record.ts';
import type { StoredRecordWithKey } from '../store/rows.ts';
import type { Tools } from './tools.ts';

/** A record as the rules see it, with what the store must know of it. */
export type Folded = RecordState & {
  type: string;
  version: number;
  /** The seq it took when it was first received; null for one made just now. */
  first: number | null;
  /** The scopes it lies in by what is stored; none for one made just now. */
  places: readonly string[];
  changed: boolean;
};

export function startRecord(id: string, definition: RecordDefinition): Folded {
  const { type } = definition;
  return { id, type, definition, version: 0, first: null, fields: {}, places: [], changed: false };
}

/** The definition of a stored record's type; an older server must not open a newer one's records. */
export function definitionFor(tools: Pick<Tools, 'definitionOf'>, type: string): RecordDefinition {
  const definition = tools.definitionOf(type);
  if (!definition) throw new Error(`This version does not know records of type ${type}`);
  return definition;
}

/** Opens a stored record wholly. */
export function openFolded(
  tools: Pick<Tools, 'definitionOf' | 'opened'>,
  org: string,
  stored: StoredRecordWithKey,
): Folded {
  const { id, type, version, first, places } = stored;
  const fields = tools.opened.fieldsOf(org, stored);
  const definition = definitionFor(tools, type);
  return { id, type, definition, version, first, fields, places, changed: false };
}

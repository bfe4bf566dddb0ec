import type { Fields } from '../../src/domain/fold.ts';
import { openRecord } from '../keys/record-boxes.ts';
import type { RecordKeys } from '../keys/record-keys.ts';
import type { StoredRecordWithKey } from '../store/rows.ts';

/** What every request reads of an organisation. No record about an incident or a person helped stays opened. */
const remembered: ReadonlySet<string> = new Set(['settings', 'staff']);
const most = 5_000;

/** Opens whole records; rights and settings are remembered for as long as the same sealed bytes are stored. */
export type Opened = {
  fieldsOf: (org: string, stored: StoredRecordWithKey) => Fields;
  forget: (org: string, id: string) => void;
};

/**
 * Each request reads the sealed bytes in its own snapshot, and they are compared with those that were opened
 * before: what another process or a restore has put there counts at once, since no other sign is trusted.
 */
export function openedWith(recordKeys: Pick<RecordKeys, 'unwrap'>): Opened {
  const known = new Map<string, { stored: StoredRecordWithKey; fields: Fields }>();
  const nameOf = (org: string, id: string) => `${org}|${id}`;
  return {
    fieldsOf: (org, stored) => {
      const { id, type, key } = stored;
      const name = nameOf(org, id);
      const before = known.get(name);
      if (before && isSame(before.stored, stored)) return before.fields;
      const fields = openRecord(stored, recordKeys.unwrap(org, id, key));
      if (!remembered.has(type)) return fields;
      if (known.size >= most) known.delete(known.keys().next().value ?? '');
      known.set(name, { stored, fields });
      return fields;
    },
    forget: (org, id) => void known.delete(nameOf(org, id)),
  };
}

const isSame = (a: StoredRecordWithKey, b: StoredRecordWithKey): boolean =>
  a.type === b.type &&
  a.version === b.version &&
  areBytes(a.key, b.key) &&
  areBytes(a.shared, b.shared) &&
  areBytes(a.entrusted, b.entrusted) &&
  areBytes(a.named, b.named);

const areBytes = (a: Uint8Array | null, b: Uint8Array | null): boolean =>
  a === null || b === null ? a === b : Buffer.compare(a, b) === 0;

import type {
  Account,
  AuditEntry,
  Counters,
  Damaged,
  Device,
  EnvelopeEntry,
  LogEntry,
  Organisation,
  Recovery,
  Session,
  Share,
  StoredRecord,
  StoredRecordWithKey,
  StreamRow,
} from './rows.ts';

/** A row as a database holds it: under its organisation, with flags as 0 or 1. */
type Held<T> = { org: string } & { [K in keyof T]: T[K] extends boolean ? number : T[K] };

/** The tables as Kysely knows them. */
export type Tables = {
  organisation: Organisation;
  counter: Held<Counters>;
  mark: Held<{ name: string; value: string }>;
  device: Device;
  envelope: Held<EnvelopeEntry>;
  change: Held<Omit<LogEntry, 'result'> & { result: string }>;
  damaged: Held<Damaged>;
  record: Held<Omit<StoredRecord, 'places'> & { places: string }>;
  recordKey: Held<Pick<StoredRecordWithKey, 'id' | 'key'>>;
  tombstone: Held<{ id: string; at: number }>;
  named: Held<{ person: string; record: string }>;
  /** `left` is a word of SQL. */
  stream: Held<Omit<StreamRow, 'left'> & { hasLeft: boolean }>;
  horizon: Held<{ scope: string; seq: number }>;
  account: Account;
  session: Session;
  share: Share;
  contact: Held<{ device: string; at: number }>;
  recovery: Recovery;
  challenge: { nonce: string; device: string; until: number };
  audit: Held<AuditEntry>;
};

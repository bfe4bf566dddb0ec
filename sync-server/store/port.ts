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

type Ids = readonly string[];

/** The log of envelopes and changes: only ever added to, but for a change's result. */
export type Log = {
  envelopes: (ids: Ids) => Promise<EnvelopeEntry[]>;
  /** Those of the given ids that some envelope of the device already names as the one before it. */
  followed: (device: string, prevs: readonly (string | null)[]) => Promise<(string | null)[]>;
  changesOfEnvelopes: (ids: Ids) => Promise<LogEntry[]>;
  changes: (ops: Ids) => Promise<LogEntry[]>;
  /** Those of the given ops that have a final result. */
  settled: (ops: Ids) => Promise<string[]>;
  waitingFor: (records: Ids) => Promise<LogEntry[]>;
  changesOfRecord: (record: string) => Promise<LogEntry[]>;
  /** Those of the records whose creation was refused or held. */
  failedCreations: (records: Ids) => Promise<string[]>;
  /** What is held, in the order in which it came, after a position. */
  held: (after: number, limit: number) => Promise<LogEntry[]>;
  damaged: (ids: Ids) => Promise<string[]>;
  /** The newest first, as many as anybody could look through. */
  allDamaged: () => Promise<Damaged[]>;
  /** How many envelopes of a device, and of what was cloned from it, are in the log. */
  received: (device: string) => Promise<number>;
  addEnvelopes: (entries: readonly EnvelopeEntry[]) => Promise<void>;
  addChanges: (entries: readonly LogEntry[]) => Promise<void>;
  settle: (entries: readonly LogEntry[]) => Promise<void>;
  addDamaged: (entry: Damaged) => Promise<void>;
};

/** Records, their data keys, and what is known of those that were erased. */
export type Records = {
  find: (ids: Ids) => Promise<StoredRecordWithKey[]>;
  ofType: (type: string) => Promise<StoredRecordWithKey[]>;
  /** Records in the order of their ids, after one of them. */
  after: (id: string, limit: number) => Promise<StoredRecordWithKey[]>;
  put: (records: readonly StoredRecord[]) => Promise<void>;
  keys: (ids: Ids) => Promise<{ id: string; key: Uint8Array }[]>;
  addKeys: (keys: readonly { id: string; key: Uint8Array }[]) => Promise<void>;
  erased: (ids: Ids) => Promise<string[]>;
  allErased: () => Promise<string[]>;
  /** Destroys the key and the state, and keeps the id for ever. */
  erase: (id: string, at: number) => Promise<void>;
  namedRecords: (person: string) => Promise<string[]>;
  setNamed: (record: string, people: Ids) => Promise<void>;
};

/** One stream a scope, one row a record: its latest seq, or that it left. */
export type Streams = {
  put: (rows: readonly StreamRow[]) => Promise<void>;
  /** The first rows above each scope's seq, merged by seq. */
  page: (after: ReadonlyMap<string, number>, limit: number) => Promise<StreamRow[]>;
  rowsOf: (record: string) => Promise<StreamRow[]>;
  horizons: (scopes: Ids) => Promise<Map<string, number>>;
  /**
   * Deletes the `left` rows up to a seq and sets the horizon of the scopes that had any. Those of erased records
   * stay: every phone must hear of them, however long it was away.
   */
  compact: (upTo: number) => Promise<number>;
};

export type Accounts = {
  devices: () => Promise<Device[]>;
  findDevices: (ids: Ids) => Promise<Device[]>;
  putDevice: (device: Device) => Promise<void>;
  seeDevice: (device: string, at: number, waiting: number) => Promise<void>;
  /** Their shares go with them. */
  revokeDevices: (devices: Ids, at: number) => Promise<void>;
  devicesOf: (person: string) => Promise<Device[]>;
  list: () => Promise<Account[]>;
  put: (account: Account) => Promise<void>;
  sessionsOf: (person: string) => Promise<Session[]>;
  putSession: (session: Session) => Promise<void>;
  endSessions: (hashes: Ids) => Promise<void>;
  endSessionsOf: (people: Ids) => Promise<void>;
  endAllSessions: () => Promise<void>;
};

/** What the server keeps of the ways into vaults. */
export type Ways = {
  /** The oldest first. */
  sharesOf: (device: string) => Promise<Share[]>;
  putShare: (share: Share) => Promise<void>;
  dropShares: (shares: Ids) => Promise<void>;
  /** When the server last heard from a device that had a session. */
  contact: (device: string) => Promise<number | null>;
  noteContact: (device: string, at: number) => Promise<void>;
  forgetContacts: (devices: Ids) => Promise<void>;
  recoveries: () => Promise<Recovery[]>;
  putRecovery: (recovery: Recovery) => Promise<void>;
  dropRecovery: (person: string) => Promise<void>;
};

export type Audit = {
  add: (entries: readonly AuditEntry[]) => Promise<void>;
  /** Entries after number n, in order, at most `limit`. */
  after: (n: number, limit: number) => Promise<AuditEntry[]>;
};

/** Everything one organisation may touch in one transaction; no verb reaches another's rows. */
export type Transaction = {
  org: string;
  log: Log;
  records: Records;
  streams: Streams;
  accounts: Accounts;
  ways: Ways;
  audit: Audit;
  organisation: () => Promise<Organisation>;
  setEpoch: (epoch: string) => Promise<void>;
  /** The log position that a verified backup covers. */
  setSafe: (safe: number) => Promise<void>;
  /** What was given out last; nobody else can give out more while this transaction writes. */
  counters: () => Promise<Counters>;
  setCounters: (counters: Counters) => Promise<void>;
  mark: (name: string) => Promise<string | null>;
  setMark: (name: string, value: string) => Promise<void>;
};

/** What must be found before one knows whose it is, each by an id nobody can guess. */
export type Directory = {
  organisations: () => Promise<Organisation[]>;
  device: (device: string) => Promise<Device | null>;
  session: (hash: string) => Promise<Session | null>;
  share: (share: string) => Promise<Share | null>;
  account: (emailToken: string) => Promise<Account | null>;
  addOrganisation: (organisation: Organisation) => Promise<void>;
  addChallenge: (nonce: string, device: string, until: number) => Promise<void>;
  /** Single use: the device the nonce was given to, or null when it is unknown, used or too old. */
  takeChallenge: (nonce: string, now: number) => Promise<string | null>;
};

/** Calls to every process that has the store open, this one too. They may get lost, so they only hint. */
export type Signals = {
  tell: (text: string) => void;
  /** Hears null after a time in which calls may have been missed. */
  hear: (listener: (text: string | null) => void) => void;
};

/** The longest text that can be told, in bytes. */
export const longestSignal = 7_000;

/** The store. A transaction is one snapshot, wholly kept and flushed when `work` ends, or not at all. */
export type Store = {
  directory: Directory;
  read: <T>(org: string, work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  /** Those who write in one organisation do so one after another. */
  write: <T>(org: string, work: (transaction: Transaction) => Promise<T>) => Promise<T>;
  signals: Signals;
  close: () => Promise<void>;
};

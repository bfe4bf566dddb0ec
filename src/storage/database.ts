import Dexie, { type Table } from 'dexie';
import type { Receipt } from '../domain/protocol.ts';

type Bytes = Uint8Array<ArrayBuffer>;

/**
 * One save on its way. Its shape never changes: a page without a framework, the worker and a locked vault
 * send it as it lies here. `copy` is what the author wrote, sealed for the vault alone.
 */
export type OutboxRow = {
  id: string;
  device: string;
  n: number;
  prev: string | null;
  kid: string;
  box: Bytes;
  sig: Bytes;
  length: number;
  /** 1 while it is to be sent (again), 0 once there is nothing to send. */
  offer: 0 | 1;
  prevLost: boolean;
  /** The server could not open it: a person has to look. */
  damaged: boolean;
  /** Every answer to its changes, over all epochs, the newest last. */
  receipts: Receipt[];
  /** The epoch in which a finished round brought nothing for it. */
  passedIn: string | null;
  /** Its author has read why it was refused or held. */
  seen: boolean;
  copy: Bytes;
};

/** What is being typed: sealed to the server (`box`) and for the vault (`copy`). The newest wins. Its id is keyed. */
export type DraftRow = { id: string; kid: string; box: Bytes; copy: Bytes; rev: number };

/** A record's state as the server sent it. `tags` are its scopes and `sweep` its marks, both keyed. */
export type RecordRow = {
  id: string;
  rev: number;
  epoch: string;
  tags: string[];
  sweep: string[];
  box: Bytes;
};

/** Rows of the same history, scopes and marks in one box: a first pull brings thousands. */
export type PackRow = {
  no: number;
  rev: number;
  epoch: string;
  tags: string[];
  sweep: string[];
  box: Bytes;
};

/** The summaries of a hundred records, opened at unlock. */
export type BlockRow = { no: number; rev: number; box: Bytes };

/** A single thing worth keeping, in clear (`value`) or sealed (`box`); security.md 2.7 lists what is in clear. */
export type MarkRow = { key: string; rev: number; value?: unknown; box?: Bytes };

export type VaultDatabase = Dexie & {
  outbox: Table<OutboxRow, string>;
  drafts: Table<DraftRow, string>;
  records: Table<RecordRow, string>;
  packs: Table<PackRow, number>;
  blocks: Table<BlockRow, number>;
  marks: Table<MarkRow, string>;
};

/** Where the database lives: a browser's own, or a test's. */
export type DatabasePlace = { indexedDB: IDBFactory; IDBKeyRange: typeof IDBKeyRange };

/** What may happen to an open database behind our back, in the words the screen has for it. */
export type DatabaseEvent = 'blocked' | 'newer_version' | 'closed';

export const databaseName = (vaultId: string): string => `alongside-${vaultId}`;

/** Opens a vault's database. */
export const openDatabase = (
  vaultId: string,
  place: DatabasePlace,
  tell: (event: DatabaseEvent) => void,
): Promise<VaultDatabase> => openNamed(databaseName(vaultId), place, tell);

/** Opens a database of this shape. A save is called saved only when it is on disk: durability is strict. */
export async function openNamed(
  name: string,
  place: DatabasePlace,
  tell: (event: DatabaseEvent) => void,
): Promise<VaultDatabase> {
  const db = new Dexie(name, {
    ...place,
    autoOpen: false,
    chromeTransactionDurability: 'strict',
  });
  // Nothing here follows the database by itself: what each row's change would tell such followers costs time.
  for (const layer of ['Observability', 'Cache', 'HooksMiddleware']) {
    db.unuse({ stack: 'dbcore', name: layer });
  }
  // As the first release left it; rows lie in packs, and what waits is found in order, since the second.
  db.version(1).stores({
    outbox: 'id, [device+n], offer',
    drafts: 'id',
    records: 'id, *tags, *sweep, epoch',
    blocks: 'no',
    marks: 'key',
  });
  db.version(2).stores({
    outbox: 'id, [device+n], [offer+device+n]',
    drafts: 'id',
    records: 'id, *tags, *sweep, epoch',
    packs: 'no, *tags, *sweep, epoch',
    blocks: 'no',
    marks: 'key',
  });
  db.on('blocked', () => tell('blocked'));
  // Closing for a newer version is told as that alone, though the database then says "closed" as well.
  const letGo = new AbortController();
  db.on('close', () => {
    if (!letGo.signal.aborted) tell('closed');
  });
  db.on('versionchange', () => {
    letGo.abort();
    db.close();
    tell('newer_version');
  });
  await db.open();
  return Object.assign(db, {
    outbox: db.table<OutboxRow, string>('outbox'),
    drafts: db.table<DraftRow, string>('drafts'),
    records: db.table<RecordRow, string>('records'),
    packs: db.table<PackRow, number>('packs'),
    blocks: db.table<BlockRow, number>('blocks'),
    marks: db.table<MarkRow, string>('marks'),
  });
}

/** Everything that may go wrong with the device's own storage, for a sentence on the screen. */
export type StorageFault = 'full' | 'closed' | 'not_available';

/** Names a storage fault; anything else is a bug and goes on up. */
export function nameStorageFault(error: unknown): StorageFault {
  const names = faultNames(error);
  if (names.some((name) => name === 'QuotaExceededError' || name === 'QuotaExceeded'))
    return 'full';
  if (names.some((name) => closedNames.has(name))) return 'closed';
  if (names.some((name) => missingNames.has(name))) return 'not_available';
  throw error;
}

const closedNames = new Set([
  'VaultClosedError',
  'DatabaseClosedError',
  'DatabaseClosed',
  'InvalidStateError',
  'InvalidState',
  'AbortError',
  'TransactionInactiveError',
]);
const missingNames = new Set([
  'MissingAPIError',
  'OpenFailedError',
  'UnknownError',
  'SecurityError',
  'VersionError',
]);

function faultNames(error: unknown): string[] {
  if (!(error instanceof Error)) return [];
  const inner = 'inner' in error ? faultNames(error.inner) : [];
  return [error.name, ...inner];
}

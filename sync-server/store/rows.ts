import type { ResultName } from '../../src/domain/protocol.ts';
import type { Boxes } from '../keys/record-boxes.ts';

/** What the store keeps, as plain values. Times are milliseconds since 1970. */
export type Organisation = { org: string; epoch: string; safe: number };

/** The one row whose update ends every deposit: what was given out last, and the end of the audit chain. */
export type Counters = { seq: number; pos: number; own: number; auditN: number; auditHash: string };

export type Device = {
  org: string;
  device: string;
  person: string;
  publicKey: string;
  label: Uint8Array;
  prefix: string;
  enrolledAt: number;
  lastSeenAt: number | null;
  waiting: number;
  revokedAt: number | null;
};

export type EnvelopeEntry = {
  id: string;
  device: string;
  n: number;
  prev: string | null;
  person: string;
  at: number;
  cloned: boolean;
  prevLost: boolean;
  salt: string;
  sig: string;
};

/**
 * One change in the log. `box` is its signed words under the key named `keyId`; null once erased, and where they
 * lie in the box of the first change of its envelope that was accepted on its record.
 */
export type LogEntry = {
  op: string;
  pos: number;
  envelope: string;
  device: string | null;
  person: string;
  type: string;
  record: string;
  creation: boolean;
  at: string;
  result: ResultName;
  code: string | null;
  seq: number;
  /** It came with the server's own receipt `ok`: it is applied without being judged again. */
  carried: boolean;
  keyId: string;
  box: Uint8Array | null;
};

export type StoredRecord = {
  id: string;
  type: string;
  version: number;
  /** The seq it took when it was first received. */
  first: number;
  places: readonly string[];
} & Boxes;

export type StoredRecordWithKey = StoredRecord & { key: Uint8Array };

export type StreamRow = {
  scope: string;
  record: string;
  seq: number;
  left: boolean;
  erased: boolean;
};

export type Damaged = { id: string; device: string; at: number; envelope: string };

export type Account = {
  org: string;
  person: string;
  emailToken: string;
  emailBox: Uint8Array;
  password: string | null;
  codeHash: string | null;
  codeUntil: number | null;
};

/** The server's half of a PIN: `box` is sealed, `proof` a hash of what only the PIN and its device make. */
export type Share = {
  org: string;
  share: string;
  device: string;
  person: string;
  proof: string;
  box: Uint8Array;
  tries: number;
  triedAt: number;
  createdAt: number;
};

/** Somebody is to be let in again: asked by one person, to be confirmed by another. `box` is half a code. */
export type Recovery = {
  org: string;
  person: string;
  askedBy: string;
  until: number;
  box: Uint8Array;
};

export type Session = {
  hash: string;
  org: string;
  person: string;
  device: string | null;
  createdAt: number;
  seenAt: number;
};

export type AuditEntry = {
  n: number;
  at: number;
  actor: string;
  device: string;
  action: string;
  objectType: string;
  objectId: string;
  outcome: string;
  reason: string;
  prev: string;
  hash: string;
};

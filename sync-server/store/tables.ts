/** The tables as Kysely knows them. Flags are 0 or 1; boxes and keys are bytes; times are milliseconds. */
export type Tables = {
  organisation: { org: string; epoch: string; safe: number };
  counter: {
    org: string;
    seq: number;
    pos: number;
    own: number;
    auditN: number;
    auditHash: string;
  };
  mark: { org: string; name: string; value: string };
  device: {
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
  envelope: {
    org: string;
    id: string;
    device: string;
    n: number;
    prev: string | null;
    person: string;
    at: number;
    cloned: number;
    prevLost: number;
    salt: string;
    sig: string;
  };
  change: {
    org: string;
    op: string;
    pos: number;
    envelope: string;
    device: string | null;
    person: string;
    type: string;
    record: string;
    creation: number;
    at: string;
    result: string;
    code: string | null;
    seq: number;
    carried: number;
    keyId: string;
    box: Uint8Array | null;
  };
  damaged: { org: string; id: string; device: string; at: number; envelope: string };
  record: {
    org: string;
    id: string;
    type: string;
    version: number;
    first: number;
    places: string;
    shared: Uint8Array | null;
    entrusted: Uint8Array | null;
    named: Uint8Array | null;
  };
  recordKey: { org: string; id: string; key: Uint8Array };
  tombstone: { org: string; id: string; at: number };
  named: { org: string; person: string; record: string };
  stream: {
    org: string;
    scope: string;
    record: string;
    seq: number;
    hasLeft: number;
    erased: number;
  };
  horizon: { org: string; scope: string; seq: number };
  account: {
    org: string;
    person: string;
    emailToken: string;
    emailBox: Uint8Array;
    password: string | null;
    codeHash: string | null;
    codeUntil: number | null;
  };
  session: {
    hash: string;
    org: string;
    person: string;
    device: string | null;
    createdAt: number;
    seenAt: number;
  };
  challenge: { nonce: string; device: string; until: number };
  audit: {
    org: string;
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
};

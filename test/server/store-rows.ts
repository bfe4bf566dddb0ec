import type { EnvelopeEntry, LogEntry, StreamRow } from '../../sync-server/store/rows.ts';

/** What a box or a key holds here. */
export const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

/** A line of the log. */
export const entry = (op: string, changes: Partial<LogEntry> = {}): LogEntry => ({
  op,
  pos: 1,
  envelope: 'd:1:h',
  device: 'd',
  person: 'officer',
  type: 'incident',
  record: 'i1',
  creation: false,
  at: '1795597200000.0000',
  result: 'ok',
  code: null,
  seq: 1,
  carried: false,
  keyId: 'i1',
  box: bytes(op),
  ...changes,
});

/** An envelope of a device. */
export const envelope = (id: string, prev: string | null, device = 'd'): EnvelopeEntry => ({
  id,
  device,
  n: 1,
  prev,
  person: 'officer',
  at: 1,
  cloned: false,
  prevLost: true,
  salt: 's',
  sig: 'sig',
});

/** A row of a stream. */
export const row = (scope: string, record: string, seq: number, left = false): StreamRow => ({
  scope,
  record,
  seq,
  left,
  erased: false,
});

import * as z from 'zod/mini';
import { IngestKey } from '../domain/account-protocol.ts';
import { Cursors, PresentRow } from '../domain/protocol.ts';
import { Attempts } from '../vault/attempts.ts';
import { Lease } from '../vault/lease.ts';
import { Slot } from '../vault/slots.ts';
import type { VaultDatabase } from './database.ts';

const count = z.int().check(z.gte(0));

/** What must be readable while the vault is locked: how to open it, and nothing about anybody. */
export const VaultMark = z.object({
  vaultId: z.string(),
  nickname: z.string(),
  slots: z.array(Slot),
  pepper: z.custom<CryptoKey | Uint8Array<ArrayBuffer>>((value) => typeof value === 'object'),
  deviceKey: z.instanceof(Uint8Array<ArrayBuffer>),
  build: count,
});
export type VaultMark = z.infer<typeof VaultMark>;

/** The device's place in its own chain of saves. */
export const Chain = z.object({ device: z.string(), n: count, prev: z.nullable(z.string()) });
export type Chain = z.infer<typeof Chain>;

/** What a locked device needs to send: who it is to the server, and which history it last heard of. */
export const Sender = z.object({
  certificate: z.string(),
  epoch: z.nullable(z.string()),
  /** The server asked for the certificate. */
  showCertificate: z.boolean(),
  /** The site's public key, by which a locked device knows what the site tells it. */
  siteKey: z.optional(z.string()),
});
export type Sender = z.infer<typeof Sender>;

/** The site has told this vault to go, by the signature `sig`. */
export const WipeMark = z.object({
  sig: z.string(),
  /** What opens the vault, and what it could read, is destroyed. */
  done: z.boolean(),
  /** A verified backup holds all that was sent: nothing here is needed any more. */
  released: z.boolean(),
});
export type WipeMark = z.infer<typeof WipeMark>;

const Counter = z.object({ next: count });

/** There from enrolment until the person has been through the first run. */
const FirstRun = z.literal(true);

/** How far every scope has been read, and in which history. Sealed. */
export const Progress = z.object({
  epoch: z.nullable(z.string()),
  cursors: Cursors,
  safe: count,
  /** The first pull has come to its end. */
  complete: z.boolean(),
  seq: count,
  /** When the last answer came, by the server's clock, in milliseconds since 1970. */
  heardAt: z.nullable(count),
  /** No row is marked to be swept or of an older history, so the next round need not look for one. */
  tidy: z._default(z.boolean(), false),
});
export type Progress = z.infer<typeof Progress>;

/** Who the vault belongs to and what it seals to. Sealed. */
export const Identity = z.object({
  organisation: z.string(),
  person: z.string(),
  device: z.string(),
  referencePrefix: z.string(),
  siteKey: z.string(),
  ingest: IngestKey,
  staff: z.nullable(PresentRow),
});
export type Identity = z.infer<typeof Identity>;

/** The scopes held when rights were last looked at, and when that was. Sealed. */
export const Sight = z.object({ scopes: z.array(z.string()), at: count });

/** When this device was last compared with the server, and by which release its lists were made. Sealed. */
export const Checked = z.object({ at: count, build: count });

/** The kinds of mark that lie in clear, by key. */
const clearMarks = {
  vault: VaultMark,
  chain: Chain,
  sender: Sender,
  counter: Counter,
  lease: Lease,
  attempts: Attempts,
  wipe: WipeMark,
  firstRun: FirstRun,
} as const;
type ClearMarks = { [K in keyof typeof clearMarks]: z.infer<(typeof clearMarks)[K]> };

/** Reads a mark that lies in clear; null when it is not there or cannot be read. */
export async function readMark<K extends keyof ClearMarks>(
  db: VaultDatabase,
  key: K,
): Promise<ClearMarks[K] | null> {
  const row = await db.marks.get(key);
  const parsed = clearMarks[key].safeParse(row?.value);
  return parsed.success ? (parsed.data as ClearMarks[K]) : null;
}

export async function writeMark<K extends keyof ClearMarks>(
  db: VaultDatabase,
  key: K,
  value: ClearMarks[K],
): Promise<void> {
  await db.marks.put({ key, rev: 0, value });
}

/** Changes how a vault may be opened as it stands now, whatever another tab has done meanwhile. */
export async function changeVault(
  db: VaultDatabase,
  change: (mark: VaultMark) => VaultMark,
): Promise<void> {
  await db.transaction('rw', ['marks'], async () => {
    const mark = await readMark(db, 'vault');
    if (mark) await writeMark(db, 'vault', change(mark));
  });
}

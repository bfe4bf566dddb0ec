import type { Random } from '../domain/ids.ts';
import type { WebCrypto } from '../vault/deps.ts';
import type { VaultKeys } from '../vault/keys.ts';
import type { VaultDatabase } from './database.ts';
import type { Identity } from './marks.ts';
import type { Packing } from './placing.ts';

/** A vault while it is open: its database, its keys, whose it is, and the world it was handed. */
export type OpenVault = {
  readonly vaultId: string;
  readonly db: VaultDatabase;
  readonly crypto: WebCrypto;
  readonly keys: VaultKeys;
  readonly signingKey: CryptoKey;
  readonly identity: Identity;
  /** The time for stamps and for what may be seen: never before what the server last said it is. */
  readonly now: () => number;
  /** The device's own clock, right or wrong. */
  readonly wall: () => number;
  readonly random: Random;
  /** How rows are packed; the usual way when left out. */
  readonly packing?: Packing;
  /** The release that has opened it. */
  readonly build: number;
};

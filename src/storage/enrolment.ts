import type { Enrolled } from '../domain/account-protocol.ts';
import { makeDeviceId, type Random } from '../domain/ids.ts';
import { attempt, type Result } from '../domain/result.ts';
import { noAttempts } from '../vault/attempts.ts';
import { randomBytes, type VaultDeps } from '../vault/deps.ts';
import { makeMasterKey, openKeys, type VaultKeys } from '../vault/keys.ts';
import { renewLease } from '../vault/lease.ts';
import { makePepperKey, type Pepper } from '../vault/pepper.ts';
import { makeDeviceKey } from '../vault/signing.ts';
import { makePassphraseSlot, type PassphraseSlot } from '../vault/slots.ts';
import {
  type DatabaseEvent,
  type DatabasePlace,
  nameStorageFault,
  openDatabase,
  type StorageFault,
} from './database.ts';
import { type Identity, type VaultMark, writeMark } from './marks.ts';
import { sealMark } from './sealed-marks.ts';

/** A vault that is ready but not yet anybody's: its device key waits to be registered. */
export type NewVault = {
  vaultId: string;
  device: string;
  publicKey: string;
  keys: VaultKeys;
  deviceKey: Uint8Array<ArrayBuffer>;
  slot: PassphraseSlot;
  pepper: Pepper;
};

/** Makes the keys of a new vault, opened by the given words. Nothing is on disk yet. */
export async function prepareVault(
  deps: VaultDeps,
  words: string,
): Promise<Result<NewVault, 'stretch_failed'>> {
  const random: Random = (length) => randomBytes(deps.crypto, length);
  const vaultId = makeDeviceId(random);
  const device = makeDeviceId(random);
  const pepper = await makePepperKey(deps.crypto);
  const master = makeMasterKey(deps.crypto);
  const slot = await makePassphraseSlot(deps, { vaultId, words, pepper, master });
  if (!slot.ok) return slot;
  const keys = await openKeys(deps.crypto, master);
  const place = { vaultId, store: 'device', localId: 'signing', rev: 0 };
  const made = await makeDeviceKey(deps.crypto, keys.wrap, place);
  return {
    ok: true,
    value: {
      vaultId,
      device,
      publicKey: made.publicKey,
      keys,
      deviceKey: made.box,
      slot: slot.value,
      pepper,
    },
  };
}

/** Puts a registered vault on disk: from here on the device can record without a signal. */
export function storeVault(
  crypto: VaultDeps['crypto'],
  vault: NewVault,
  enrolled: Enrolled,
  options: { now: number; nickname: string; build: number; place: DatabasePlace },
): Promise<Result<null, StorageFault>> {
  return attempt(async () => {
    const ignore = (_event: DatabaseEvent) => undefined;
    const db = await openDatabase(vault.vaultId, options.place, ignore);
    const { organisation, person, device, referencePrefix, siteKey, ingest, staff } = enrolled;
    const identity: Identity = {
      organisation,
      person,
      device,
      referencePrefix,
      siteKey,
      ingest,
      staff,
    };
    const sealed = await sealMark({ ...vault, crypto }, 'identity', 1, identity);
    const { certificate, epoch, leaseUntil } = enrolled;
    const mark: VaultMark = {
      vaultId: vault.vaultId,
      nickname: options.nickname,
      slots: [vault.slot],
      pepper: vault.pepper,
      deviceKey: vault.deviceKey,
      build: options.build,
    };
    await db.transaction('rw', ['marks'], async () => {
      await writeMark(db, 'vault', mark);
      await writeMark(db, 'chain', { device, n: 0, prev: null });
      await writeMark(db, 'sender', { certificate, epoch, showCertificate: false, siteKey });
      await writeMark(db, 'counter', { next: 1 });
      await writeMark(db, 'lease', renewLease(leaseUntil, options.now));
      await writeMark(db, 'attempts', noAttempts);
      await writeMark(db, 'firstRun', true);
      await db.marks.put(sealed);
    });
    db.close();
    return null;
  }, nameStorageFault);
}

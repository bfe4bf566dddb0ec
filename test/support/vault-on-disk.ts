import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import type { Enrolled } from '../../src/domain/account-protocol.ts';
import {
  type DatabasePlace,
  openDatabase,
  type VaultDatabase,
} from '../../src/storage/database.ts';
import { prepareVault, storeVault } from '../../src/storage/enrolment.ts';
import { type Master, type Opening, takeMaster } from '../../src/storage/unlocking.ts';
import { cheapStretch } from './cheap-stretch.ts';

export const vaultWords = 'correct horse yo-yo staple lamp';

/** A clock of the test's own, and the least that opening a vault asks for. */
export type Surroundings = Opening & { time: { now: number } };

/** A vault as enrolment leaves it on the disk, locked. */
export async function makeVaultOnDisk(): Promise<{
  db: VaultDatabase;
  opening: Surroundings;
  place: DatabasePlace;
}> {
  const time = { now: Date.UTC(2026, 10, 25, 9) };
  const deps = { crypto: globalThis.crypto, stretch: cheapStretch };
  const opening = { deps, now: () => time.now, build: 1, time };
  const made = await prepareVault(deps, vaultWords);
  if (!made.ok) throw new Error(made.fault);
  const place = { indexedDB: new IDBFactory(), IDBKeyRange };
  const options = { now: time.now, nickname: 'Officer 1', build: 1, place };
  const enrolled = enrolledAs(made.value.device, time.now);
  const stored = await storeVault(deps.crypto, made.value, enrolled, options);
  if (!stored.ok) throw new Error(stored.fault);
  const db = await openDatabase(made.value.vaultId, place, () => undefined);
  return { db, opening, place };
}

/** The master key by the words, for what is added beside them. */
export async function masterOf(db: VaultDatabase, opening: Opening): Promise<Master> {
  const taken = await takeMaster(db, vaultWords, opening);
  if (!taken.ok) throw new Error(taken.fault);
  return taken.value;
}

const enrolledAs = (device: string, now: number): Enrolled => ({
  organisation: 'org-one',
  person: 'officer',
  device,
  certificate: 'certificate',
  referencePrefix: '7K3',
  epoch: 'epoch',
  siteKey: 'AAAA',
  ingest: { kid: 'k1', key: 'AAAA', notAfter: now, sig: 'AAAA' },
  staff: null,
  leaseUntil: now + 72 * 3_600_000,
});

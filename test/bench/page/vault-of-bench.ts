import type { Enrolled } from '../../../src/domain/account-protocol.ts';
import { openDatabase } from '../../../src/storage/database.ts';
import { prepareVault, storeVault } from '../../../src/storage/enrolment.ts';
import type { OpenVault } from '../../../src/storage/open-vault.ts';
import { unlockVault } from '../../../src/storage/unlocking.ts';
import { toBase64Url } from '../../../src/vault/base64url.ts';
import { textToBytes } from '../../../src/vault/bytes.ts';
import type { Stretch } from '../../../src/vault/deps.ts';
import { seededRandom } from '../../support/sim-random.ts';
import { staffRowOf } from '../made-up-incidents.ts';

export type Held = { vaultId: string };

const words = 'kettle garden violet otter footpath';
const place = { indexedDB, IDBKeyRange };
const person = 'ola';

/** Stretching words is not measured here. */
const stretch: Stretch = async (typed) =>
  new Uint8Array(await crypto.subtle.digest('SHA-256', textToBytes(typed)));

async function enrolledAs(device: string): Promise<Enrolled> {
  const pair = await crypto.subtle.generateKey({ name: 'ECDH', namedCurve: 'P-256' }, true, [
    'deriveBits',
  ]);
  const point = await crypto.subtle.exportKey('raw', pair.publicKey);
  const key = toBase64Url(new Uint8Array(point));
  const later = Date.now() + 90 * 86_400_000;
  return {
    organisation: 'bench',
    person,
    device,
    certificate: 'none',
    referencePrefix: '7K3',
    epoch: 'bench-epoch',
    siteKey: 'none',
    ingest: { kid: 'k1', key, notAfter: later, sig: 'none' },
    staff: staffRowOf(person, seededRandom(1)),
    leaseUntil: later,
  };
}

/** Makes a vault of its own on this disk, for an officer of three patches. */
export async function createHeldVault(): Promise<Held> {
  const made = await prepareVault({ crypto, stretch }, words);
  if (!made.ok) throw new Error(made.fault);
  const { vaultId, device } = made.value;
  const options = { now: Date.now(), nickname: 'Bench', build: 1, place };
  const stored = await storeVault(crypto, made.value, await enrolledAs(device), options);
  if (!stored.ok) throw new Error(stored.fault);
  return { vaultId };
}

export async function openHeldVault({ vaultId }: Held): Promise<OpenVault> {
  const db = await openDatabase(vaultId, place, () => undefined);
  const world = { deps: { crypto, stretch }, now: Date.now, build: 1 };
  const unlocked = await unlockVault(db, words, world);
  if (!unlocked.ok) throw new Error(unlocked.fault);
  return unlocked.value;
}

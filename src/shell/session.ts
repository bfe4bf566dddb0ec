import {
  Challenged,
  Enrolled,
  type FirstPassword,
  renewContext,
  renewFaults,
  SignedIn,
  Start,
} from '../domain/account-protocol.ts';
import { type Result, succeed } from '../domain/result.ts';
import type { VaultDatabase } from '../storage/database.ts';
import { prepareVault, storeVault } from '../storage/enrolment.ts';
import { changeVault, readMark, writeMark } from '../storage/marks.ts';
import type { OpenVault } from '../storage/open-vault.ts';
import type { Answered, Transport } from '../sync/transport.ts';
import { textToBytes } from '../vault/bytes.ts';
import { verifyIngestKey } from '../vault/ingest-key.ts';
import { renewLease } from '../vault/lease.ts';
import { sign } from '../vault/signing.ts';
import type { World } from './world.ts';

export const readStart = (transport: Transport): Promise<Answered<Start>> =>
  transport.get('/api/start', Start);

export const signIn = (
  transport: Transport,
  who: { email: string; password: string; device: string | null },
): Promise<Answered<SignedIn>> => transport.post('/api/sign-in', who, SignedIn);

export const setFirstPassword = (
  transport: Transport,
  who: FirstPassword,
): Promise<Answered<SignedIn>> => transport.post('/api/first-password', who, SignedIn);

const notTheirs = { ok: false, fault: 'not_allowed', code: 'not_theirs', retryAfter: 0 } as const;

/** Signs in again on a device whose vault asks for the server's word, and takes its new lease. */
export async function signInForVault(
  world: World,
  db: VaultDatabase,
  who: { email: string; password: string },
): Promise<Answered<SignedIn>> {
  const chain = await readMark(db, 'chain');
  const device = chain?.device.split('~')[0] ?? null;
  const signedIn = await signIn(world.transport, { ...who, device });
  if (!signedIn.ok) return signedIn;
  // Somebody else's password, or a device that was taken off the list, brings no new lease.
  if (signedIn.value.device === null || signedIn.value.device !== device) return notTheirs;
  await writeMark(db, 'lease', renewLease(signedIn.value.leaseUntil, world.now()));
  await heedLeastBuild(world.transport, db);
  return signedIn;
}

/** Renews the session with the device's own key: the words that opened the vault are proof enough. */
export async function renewSession(transport: Transport, vault: OpenVault): Promise<boolean> {
  const { device } = vault.identity;
  const challenge = await transport.post('/api/challenge', { device }, Challenged);
  if (!challenge.ok) return false;
  const { nonce } = challenge.value;
  const text = textToBytes(renewContext(device, nonce));
  const sig = await sign(vault.crypto, vault.signingKey, text);
  const renewed = await transport.post('/api/renew', { device, nonce, sig }, SignedIn);
  // Locked, this device will ask for the password before it shows anything again.
  if (!renewed.ok && renewed.code === renewFaults.password) {
    await writeMark(vault.db, 'lease', renewLease(0, vault.wall()));
  }
  if (renewed.ok) {
    await writeMark(vault.db, 'lease', renewLease(renewed.value.leaseUntil, vault.wall()));
    await heedLeastBuild(transport, vault.db);
  }
  return renewed.ok;
}

/**
 * Takes the service's word for the oldest app that may open this vault. An older one stays open until it is locked,
 * then asks for an update; what waits in it is sent all the same.
 */
export async function heedLeastBuild(transport: Transport, db: VaultDatabase): Promise<void> {
  const start = await readStart(transport);
  if (!start.ok) return;
  const { leastBuild } = start.value;
  await changeVault(db, (mark) => ({ ...mark, build: Math.max(mark.build, leastBuild) }));
}

export type EnrolFault = 'not_enrolled' | 'stretch_failed' | 'key_not_signed' | 'not_stored';

/** Makes a vault opened by the given words, registers its device and puts it on disk. */
export async function enrol(
  world: World,
  words: string,
  nickname: string,
): Promise<Result<string, EnrolFault>> {
  const made = await prepareVault(world.vault, words);
  if (!made.ok) return made;
  const { vaultId, device, publicKey } = made.value;
  const asked = { device, publicKey, label: nickname };
  const enrolled = await world.transport.post('/api/enrol', asked, Enrolled);
  if (!enrolled.ok) return { ok: false, fault: 'not_enrolled' };
  const { siteKey, ingest } = enrolled.value;
  const signed = await verifyIngestKey(world.vault.crypto, siteKey, ingest);
  if (!signed.ok && signed.fault === 'wrong_signature')
    return { ok: false, fault: 'key_not_signed' };
  const options = { now: world.now(), nickname, build: world.build, place: world.place };
  const stored = await storeVault(world.vault.crypto, made.value, enrolled.value, options);
  if (!stored.ok) return { ok: false, fault: 'not_stored' };
  await world.shelf.add(vaultId);
  return succeed(vaultId);
}

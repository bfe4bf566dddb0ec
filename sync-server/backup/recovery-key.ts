import { createECDH, createHash, type ECDH } from 'node:crypto';
import type { Random } from '../../src/domain/ids.ts';
import { fromBase64Url, toBase64Url } from '../keys/bytes.ts';
import { makeP256Secret } from '../keys/keys.ts';
import { joinShares, type Share, splitSecret } from './shares.ts';

const shareLine = /^alongside-recovery ([123]) of 3, key ([\w-]{12}): ([\w-]{43})$/m;

/** A few symbols by which people tell one recovery key from another. */
export const nameOfKey = (publicKey: Uint8Array): string =>
  createHash('sha256').update(publicKey).digest('base64url').slice(0, 12);

function openerFrom(secret: Uint8Array): ECDH {
  const pair = createECDH('prime256v1');
  pair.setPrivateKey(Buffer.from(secret));
  return pair;
}

/** A new key that backups are sealed to: its public half, and the texts of three shares of the other. */
export function makeRecoveryKey(random: Random): { publicKey: string; shares: string[] } {
  const secret = makeP256Secret();
  const point = openerFrom(secret).getPublicKey();
  const shares = splitSecret(secret, random).map(
    ({ number, bytes }) =>
      `alongside-recovery ${number} of 3, key ${nameOfKey(point)}: ${toBase64Url(bytes)}\n`,
  );
  return { publicKey: toBase64Url(point), shares };
}

function readShare(text: string): Share & { key: string } {
  const found = shareLine.exec(text);
  if (!found) throw new Error('A recovery share is not readable: give the file as it was written');
  const [, number, key = '', bytes = ''] = found;
  return { number: Number(number), key, bytes: fromBase64Url(bytes) };
}

/** The private half from any two shares; throws a sentence when they are not two of one key. */
export function joinRecoveryKey(one: string, other: string): ECDH {
  const [a, b] = [readShare(one), readShare(other)];
  if (a.key !== b.key) throw new Error('The two shares belong to different recovery keys');
  if (a.number === b.number) throw new Error('Give two different shares: these are the same one');
  const opener = openerFrom(joinShares(a, b));
  if (nameOfKey(opener.getPublicKey()) !== a.key) throw new Error('A recovery share is damaged');
  return opener;
}

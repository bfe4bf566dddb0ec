import {
  createCipheriv,
  createDecipheriv,
  createECDH,
  createHmac,
  createSecretKey,
  type ECDH,
  type KeyObject,
} from 'node:crypto';
import { toUtf8 } from './bytes.ts';

/** RFC 9180, base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; one message a context. */
const kemSuite = Buffer.from('4b454d0010', 'hex');
const suite = Buffer.from('48504b45001000010002', 'hex');
const version = toUtf8('HPKE-v1');
const encLength = 65;
const tagLength = 16;

/** Every key becomes a key object first: given plain bytes, Node takes six times as long for each use. */
const hmac = (key: KeyObject, ...parts: Uint8Array[]): Buffer => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

const noSalt = createSecretKey(Buffer.alloc(32));

/** What comes before the secret in the hash, made once for each label. */
const labelled = (of: Buffer, label: string): Buffer => Buffer.concat([version, of, toUtf8(label)]);
const eaePrk = labelled(kemSuite, 'eae_prk');
const secretLabel = labelled(suite, 'secret');

/** HKDF-Expand for at most one block of SHA-256, which is all this suite asks for. */
const output = (of: Buffer, label: string, length: number) => {
  const head = Buffer.concat([Buffer.from([0, length]), labelled(of, label)]);
  const one = Buffer.from([1]);
  return (key: KeyObject, context: Uint8Array): Buffer =>
    hmac(key, head, context, one).subarray(0, length);
};
const expandShared = output(kemSuite, 'shared_secret', 32);
const expandKey = output(suite, 'key', 32);
const expandNonce = output(suite, 'base_nonce', 12);

/** Opens one sealed message (`enc`, then ciphertext); throws when anything about it is wrong. */
export type HpkeOpener = (message: Buffer, aad: string) => Buffer;

/** An opener for what is sealed to a key for one purpose; what hangs on these alone is worked out once. */
export function hpkeOpener(pair: ECDH, info: string): HpkeOpener {
  const publicKey = pair.getPublicKey();
  const schedule = scheduleFor(info);
  return (message, aad) => {
    const enc = message.subarray(0, encLength);
    const secret = secretFrom(pair.computeSecret(enc), Buffer.concat([enc, publicKey]));
    const { key, nonce } = contextOf(secret, schedule);
    const end = message.length - tagLength;
    const decipher = createDecipheriv('aes-256-gcm', key, nonce);
    decipher.setAAD(toUtf8(aad));
    decipher.setAuthTag(message.subarray(end));
    return Buffer.concat([decipher.update(message.subarray(encLength, end)), decipher.final()]);
  };
}

function scheduleFor(info: string): Buffer {
  const pskIdHash = hmac(noSalt, labelled(suite, 'psk_id_hash'));
  const infoHash = hmac(noSalt, labelled(suite, 'info_hash'), toUtf8(info));
  return Buffer.concat([Buffer.from([0]), pskIdHash, infoHash]);
}

function secretFrom(dh: Buffer, kemContext: Buffer): KeyObject {
  const prk = createSecretKey(hmac(noSalt, eaePrk, dh));
  const shared = createSecretKey(expandShared(prk, kemContext));
  return createSecretKey(hmac(shared, secretLabel));
}

const contextOf = (secret: KeyObject, schedule: Buffer) => ({
  key: createSecretKey(expandKey(secret, schedule)),
  nonce: expandNonce(secret, schedule),
});

/** Seals one message (`enc`, then ciphertext) to the raw point of a public key. */
export function sealHpke(
  recipient: Buffer,
  message: Uint8Array,
  info: string,
  aad: string,
): Buffer {
  const ephemeral = createECDH('prime256v1');
  const enc = ephemeral.generateKeys();
  const dh = ephemeral.computeSecret(recipient);
  const secret = secretFrom(dh, Buffer.concat([enc, recipient]));
  const { key, nonce } = contextOf(secret, scheduleFor(info));
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(toUtf8(aad));
  return Buffer.concat([enc, cipher.update(message), cipher.final(), cipher.getAuthTag()]);
}

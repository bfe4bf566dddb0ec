import { createCipheriv, createDecipheriv, createECDH, createHmac, type ECDH } from 'node:crypto';
import { toUtf8 } from './bytes.ts';

/** RFC 9180, base mode: DHKEM(P-256, HKDF-SHA256), HKDF-SHA256, AES-256-GCM; one message a context. */
const kemSuite = Buffer.from('4b454d0010', 'hex');
const suite = Buffer.from('48504b45001000010002', 'hex');
const version = toUtf8('HPKE-v1');
const nothing = Buffer.alloc(0);
const encLength = 65;
const tagLength = 16;

const hmac = (key: Uint8Array, ...parts: Uint8Array[]): Buffer => {
  const mac = createHmac('sha256', key);
  for (const part of parts) mac.update(part);
  return mac.digest();
};

const zeros = Buffer.alloc(32);

function extract(of: Buffer, salt: Buffer, label: string, secret: Uint8Array): Buffer {
  return hmac(salt.length === 0 ? zeros : salt, version, of, toUtf8(label), secret);
}

type Output = readonly [label: string, length: number];

/** HKDF-Expand for at most one block of SHA-256, which is all this suite asks for. */
function expand(of: Buffer, key: Buffer, [label, length]: Output, context: Uint8Array): Buffer {
  const size = Buffer.from([0, length]);
  const block = hmac(key, size, version, of, toUtf8(label), context, Buffer.from([1]));
  return block.subarray(0, length);
}

function contextOf(shared: Buffer, info: string): { key: Buffer; nonce: Buffer } {
  const pskIdHash = extract(suite, nothing, 'psk_id_hash', nothing);
  const infoHash = extract(suite, nothing, 'info_hash', toUtf8(info));
  const schedule = Buffer.concat([Buffer.from([0]), pskIdHash, infoHash]);
  const secret = extract(suite, shared, 'secret', nothing);
  return {
    key: expand(suite, secret, ['key', 32], schedule),
    nonce: expand(suite, secret, ['base_nonce', 12], schedule),
  };
}

function agreeOn(dh: Buffer, enc: Buffer, recipient: Buffer): Buffer {
  const prk = extract(kemSuite, nothing, 'eae_prk', dh);
  return expand(kemSuite, prk, ['shared_secret', 32], Buffer.concat([enc, recipient]));
}

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
  const { key, nonce } = contextOf(agreeOn(dh, enc, recipient), info);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(toUtf8(aad));
  return Buffer.concat([enc, cipher.update(message), cipher.final(), cipher.getAuthTag()]);
}

/** Opens one sealed message (`enc`, then ciphertext); throws when anything about it is wrong. */
export function openHpke(recipient: ECDH, message: Buffer, info: string, aad: string): Buffer {
  const enc = message.subarray(0, encLength);
  const dh = recipient.computeSecret(enc);
  const { key, nonce } = contextOf(agreeOn(dh, enc, recipient.getPublicKey()), info);
  const end = message.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(toUtf8(aad));
  decipher.setAuthTag(message.subarray(end));
  return Buffer.concat([decipher.update(message.subarray(encLength, end)), decipher.final()]);
}

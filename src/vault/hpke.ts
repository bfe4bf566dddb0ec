import { type Bytes, joinBytes, numberToBytes, textToBytes } from './bytes.ts';
import type { WebCrypto } from './deps.ts';

/** Whom bytes are sealed to, and what the seal is bound to. A test brings its own `ephemeral` pair. */
export type Recipient = {
  publicKey: Bytes;
  info: Bytes;
  aad: Bytes;
  ephemeral?: CryptoKeyPair;
};

const p256: EcKeyGenParams = { name: 'ECDH', namedCurve: 'P-256' };
const version = textToBytes('HPKE-v1');
const kem = joinBytes(textToBytes('KEM'), numberToBytes(0x0010, 2));
const suite = joinBytes(
  textToBytes('HPKE'),
  ...[0x0010, 0x0001, 0x0002].map((n) => numberToBytes(n, 2)),
);
const nothing = new Uint8Array(0);
const modeBase = new Uint8Array([0]);
const keyLength = 32;
const nonceLength = 12;

/**
 * Single-shot sealing of RFC 9180 in mode base, with DHKEM(P-256, HKDF-SHA256), HKDF-SHA256 and
 * AES-256-GCM: the encapsulated key (65 bytes), then the ciphertext.
 */
export async function sealTo(
  crypto: WebCrypto,
  recipient: Recipient,
  plaintext: Bytes,
): Promise<Bytes> {
  const { enc, shared } = await encapsulate(crypto, recipient);
  const context = joinBytes(
    modeBase,
    await extract(crypto, 'psk_id_hash', nothing),
    await extract(crypto, 'info_hash', recipient.info),
  );
  const scheduled = { suite, salt: shared, extract: 'secret', material: nothing, context };
  const bits = await derive(crypto, { ...scheduled, expand: 'key', length: keyLength });
  const iv = await derive(crypto, { ...scheduled, expand: 'base_nonce', length: nonceLength });
  const key = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt']);
  const parameters = { name: 'AES-GCM', iv, additionalData: recipient.aad };
  const sealed = await crypto.subtle.encrypt(parameters, key, plaintext);
  for (const buffer of [shared, bits]) buffer.fill(0);
  return joinBytes(enc, new Uint8Array(sealed));
}

/** The RFC's Encap: a pair used once, and the secret that only the recipient can find again. */
async function encapsulate(
  crypto: WebCrypto,
  { publicKey, ephemeral }: Recipient,
): Promise<{ enc: Bytes; shared: Bytes }> {
  const theirs = await crypto.subtle.importKey('raw', publicKey, p256, false, []);
  const pair = ephemeral ?? (await crypto.subtle.generateKey(p256, false, ['deriveBits']));
  const enc = new Uint8Array(await crypto.subtle.exportKey('raw', pair.publicKey));
  const agreement = { name: 'ECDH', public: theirs };
  const dh = new Uint8Array(await crypto.subtle.deriveBits(agreement, pair.privateKey, 256));
  const shared = await derive(crypto, {
    suite: kem,
    salt: nothing,
    extract: 'eae_prk',
    material: dh,
    expand: 'shared_secret',
    context: joinBytes(enc, publicKey),
    length: keyLength,
  });
  dh.fill(0);
  return { enc, shared };
}

type Derivation = {
  suite: Bytes;
  salt: Bytes;
  extract: string;
  material: Bytes;
  expand: string;
  context: Bytes;
  length: number;
};

/** LabeledExtract, then LabeledExpand: together they are one HKDF with labelled input and info. */
async function derive(crypto: WebCrypto, step: Derivation): Promise<Bytes> {
  const material = joinBytes(version, step.suite, textToBytes(step.extract), step.material);
  const label = joinBytes(
    numberToBytes(step.length, 2),
    version,
    step.suite,
    textToBytes(step.expand),
  );
  const info = joinBytes(label, step.context);
  const key = await crypto.subtle.importKey('raw', material, 'HKDF', false, ['deriveBits']);
  material.fill(0);
  const parameters = { name: 'HKDF', hash: 'SHA-256', salt: step.salt, info };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, step.length * 8));
}

/** LabeledExtract alone, without a salt: an HMAC whose key is zeros. */
async function extract(crypto: WebCrypto, label: string, material: Bytes): Promise<Bytes> {
  const hmac = { name: 'HMAC', hash: 'SHA-256' };
  const zeros = new Uint8Array(32);
  const key = await crypto.subtle.importKey('raw', zeros, hmac, false, ['sign']);
  const message = joinBytes(version, suite, textToBytes(label), material);
  return new Uint8Array(await crypto.subtle.sign('HMAC', key, message));
}

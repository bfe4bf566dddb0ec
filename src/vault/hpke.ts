import { type Bytes, joinBytes, numberToBytes, textToBytes } from './bytes.ts';
import type { WebCrypto } from './deps.ts';

/** Whom bytes are sealed to. A test brings its own `ephemeral` pair. */
export type Recipient = {
  publicKey: Bytes;
  info: Bytes;
  ephemeral?: CryptoKeyPair;
};

/** Seals one thing, bound to `aad`, and nothing after it. */
export type Sealer = (aad: Bytes, plaintext: Bytes) => Promise<Bytes>;

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
  { aad, ...recipient }: Recipient & { aad: Bytes },
  plaintext: Bytes,
): Promise<Bytes> {
  const sealer = await prepareSeal(crypto, recipient);
  return sealer(aad, plaintext);
}

/** All of a seal that needs neither its contents nor what it is bound to, so that it can be made meanwhile. */
export async function prepareSeal(crypto: WebCrypto, recipient: Recipient): Promise<Sealer> {
  const [{ enc, shared }, noPsk, info] = await Promise.all([
    encapsulate(crypto, recipient),
    extract(crypto, 'psk_id_hash', nothing),
    extract(crypto, 'info_hash', recipient.info),
  ]);
  const context = joinBytes(modeBase, noPsk, info);
  const scheduled = { suite, salt: shared, extract: 'secret', material: nothing, context };
  const [bits, iv] = await Promise.all([
    derive(crypto, { ...scheduled, expand: 'key', length: keyLength }),
    derive(crypto, { ...scheduled, expand: 'base_nonce', length: nonceLength }),
  ]);
  const key = await crypto.subtle.importKey('raw', bits, 'AES-GCM', false, ['encrypt']);
  for (const buffer of [shared, bits]) buffer.fill(0);
  const state = { isUsed: false };
  return async (aad, plaintext) => {
    if (state.isUsed) throw new Error('A sealer seals once.');
    state.isUsed = true;
    const parameters = { name: 'AES-GCM', iv, additionalData: aad };
    return joinBytes(enc, new Uint8Array(await crypto.subtle.encrypt(parameters, key, plaintext)));
  };
}

/** The RFC's Encap: a pair used once, and the secret that only the recipient can find again. */
async function encapsulate(
  crypto: WebCrypto,
  { publicKey, ephemeral }: Recipient,
): Promise<{ enc: Bytes; shared: Bytes }> {
  const [theirs, pair] = await Promise.all([
    crypto.subtle.importKey('raw', publicKey, p256, false, []),
    ephemeral ?? crypto.subtle.generateKey(p256, false, ['deriveBits']),
  ]);
  const agreement = { name: 'ECDH', public: theirs };
  const [point, agreed] = await Promise.all([
    crypto.subtle.exportKey('raw', pair.publicKey),
    crypto.subtle.deriveBits(agreement, pair.privateKey, 256),
  ]);
  const [enc, dh] = [new Uint8Array(point), new Uint8Array(agreed)];
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

import { createCipheriv, createDecipheriv, createECDH, createHmac } from 'node:crypto';

/** The two ends of RFC 9180 in mode base, written with Node's own primitives and none of the vault's. */
export type Context = { key: Buffer; baseNonce: Buffer };

const version = Buffer.from('HPKE-v1');
const kem = Buffer.from('4b454d0010', 'hex');
const suite = Buffer.from('48504b45001000010002', 'hex');

const hmac = (key: Buffer, ...parts: Buffer[]): Buffer =>
  createHmac('sha256', key).update(Buffer.concat(parts)).digest();

const extract = (id: Buffer, salt: Buffer, label: string, material: Buffer): Buffer =>
  hmac(salt, version, id, Buffer.from(label), material);

type Output = readonly [label: string, length: number];

/** One block of HKDF's expansion is enough for every length here. */
function expand(id: Buffer, prk: Buffer, [label, length]: Output, info: Buffer): Buffer {
  const head = Buffer.concat([Buffer.from([0, length]), version, id, Buffer.from(label)]);
  return hmac(prk, head, info, Buffer.from([1])).subarray(0, length);
}

const nothing = Buffer.alloc(0);

/** The private key that RFC 9180 derives from a seed, for P-256. */
export function deriveSecretKey(seed: Buffer): Buffer {
  const prk = extract(kem, nothing, 'dkp_prk', seed);
  return expand(kem, prk, ['candidate', 32], Buffer.from([0]));
}

/** The raw point that belongs to a private key. */
export function publicKeyOf(secretKey: Buffer): Buffer {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secretKey);
  return curve.getPublicKey();
}

/** The recipient's key schedule. */
export function receive(secretKey: Buffer, enc: Buffer, info: Buffer): Context {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(secretKey);
  const prk = extract(kem, nothing, 'eae_prk', curve.computeSecret(enc));
  const kemContext = Buffer.concat([enc, curve.getPublicKey()]);
  const shared = expand(kem, prk, ['shared_secret', 32], kemContext);
  const idHash = extract(suite, nothing, 'psk_id_hash', nothing);
  const infoHash = extract(suite, nothing, 'info_hash', info);
  const context = Buffer.concat([Buffer.from([0]), idHash, infoHash]);
  const secret = extract(suite, shared, 'secret', nothing);
  return {
    key: expand(suite, secret, ['key', 32], context),
    baseNonce: expand(suite, secret, ['base_nonce', 12], context),
  };
}

/** The ciphertext and tag of the message with this number in the context. */
export function sealNumbered(
  { key, baseNonce }: Context,
  number: number,
  aad: Buffer,
  plaintext: Buffer,
): Buffer {
  const nonce = Buffer.from(baseNonce);
  nonce.writeUInt32BE((nonce.readUInt32BE(8) ^ number) >>> 0, 8);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(aad);
  return Buffer.concat([cipher.update(plaintext), cipher.final(), cipher.getAuthTag()]);
}

/** Opens a single-shot sealing; throws when anything was changed. */
export function openSealed(
  secretKey: Buffer,
  info: string,
  aad: string,
  sealed: Uint8Array,
): Buffer {
  const bytes = Buffer.from(sealed);
  const [enc, body, tag] = [bytes.subarray(0, 65), bytes.subarray(65, -16), bytes.subarray(-16)];
  const { key, baseNonce } = receive(secretKey, enc, Buffer.from(info));
  const cipher = createDecipheriv('aes-256-gcm', key, baseNonce);
  cipher.setAAD(Buffer.from(aad)).setAuthTag(tag);
  return Buffer.concat([cipher.update(body), cipher.final()]);
}

import { createCipheriv, createDecipheriv, type KeyObject } from 'node:crypto';
import type { Random } from '../../src/domain/ids.ts';

const nonceLength = 12;
const tagLength = 16;

/**
 * Seals bytes under a 32-byte key by AES-256-GCM, bound to its context: nonce, sealed bytes, tag. Keys are
 * key objects, since with plain bytes Node takes four times as long for each box.
 */
export function sealBytes(
  key: KeyObject,
  bytes: Uint8Array,
  context: string,
  random: Random,
): Buffer {
  const nonce = random(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(context));
  return Buffer.concat([nonce, cipher.update(bytes), cipher.final(), cipher.getAuthTag()]);
}

/** Opens what sealBytes made; throws when the key, the context or a single bit is another. */
export function openBytes(key: KeyObject, box: Uint8Array, context: string): Buffer {
  const end = box.length - tagLength;
  const decipher = createDecipheriv('aes-256-gcm', key, box.subarray(0, nonceLength));
  decipher.setAAD(Buffer.from(context));
  decipher.setAuthTag(box.subarray(end));
  const bytes = decipher.update(box.subarray(nonceLength, end));
  // Nothing is left over in this mode: the end only tells whether the tag is right.
  decipher.final();
  return bytes;
}

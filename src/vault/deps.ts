import type { Bytes } from './bytes.ts';
import type { KdfParameters } from './kdf-parameters.ts';

/** The browser's own cryptography: all that the vault asks of it. */
export type WebCrypto = Pick<Crypto, 'subtle' | 'getRandomValues'>;

/** Makes guessing slow: Argon2id over the words, 32 bytes. */
export type Stretch = (words: string, salt: Bytes, parameters: KdfParameters) => Promise<Bytes>;

export type VaultDeps = { crypto: WebCrypto; stretch: Stretch };

export const randomBytes = (crypto: WebCrypto, length: number): Bytes =>
  crypto.getRandomValues(new Uint8Array(length));

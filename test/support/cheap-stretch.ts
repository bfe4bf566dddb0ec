import { argon2Sync } from 'node:crypto';
import type { Stretch } from '../../src/vault/deps.ts';

/** Argon2id at a thousandth of the cost that is asked for, so that tests do not wait. */
export const cheapStretch: Stretch = async (words, salt) =>
  new Uint8Array(
    argon2Sync('argon2id', {
      message: words,
      nonce: salt,
      memory: 64,
      passes: 1,
      parallelism: 1,
      tagLength: 32,
    }),
  );

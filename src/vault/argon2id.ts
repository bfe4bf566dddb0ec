import { argon2id } from 'hash-wasm';
import { attempt } from '../domain/result.ts';
import type { Bytes } from './bytes.ts';
import type { KdfParameters } from './kdf-parameters.ts';

/** What the worker that stretches is asked, once in its life. */
export type StretchRequest = { words: string; salt: Bytes; parameters: KdfParameters };

/** Null: there was not memory enough. */
export type StretchAnswer = Bytes | null;

const length = 32;

/** Argon2id on the thread that calls it. */
export async function stretchHere(request: StretchRequest): Promise<StretchAnswer> {
  const { words, salt, parameters } = request;
  const work = (): Promise<Uint8Array> =>
    argon2id({
      password: words,
      salt,
      memorySize: parameters.memory,
      iterations: parameters.passes,
      parallelism: parameters.lanes,
      hashLength: length,
      outputType: 'binary',
    });
  const stretched = await attempt(work, () => 'no_memory');
  return stretched.ok ? new Uint8Array(stretched.value) : null;
}

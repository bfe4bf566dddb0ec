import * as z from 'zod/mini';
import { attempt, fail, type Result, succeed } from '../domain/result.ts';
import { fromBase64Url, toBase64Url } from './base64url.ts';
import { open, seal } from './box.ts';
import type { Bytes } from './bytes.ts';
import { randomBytes, type VaultDeps } from './deps.ts';
import { isStrongEnough, KdfParameters, kdfPolicy } from './kdf-parameters.ts';
import { normalisePassphrase } from './passphrase.ts';
import { type Pepper, pepperWords } from './pepper.ts';
import { deriveSlotKey, placeOfSlot } from './slot-key.ts';

const base64Url = z.string().check(z.regex(/^[A-Za-z0-9_-]+$/), z.maxLength(2_000));
const ofEverySlot = {
  id: z.string().check(z.maxLength(40)),
  salt: base64Url,
  box: base64Url,
  rev: z.int().check(z.gte(1)),
};

/** The master key wrapped by the words. */
export const PassphraseSlot = z.strictObject({
  type: z.literal('passphrase'),
  ...ofEverySlot,
  parameters: KdfParameters,
});
export type PassphraseSlot = z.infer<typeof PassphraseSlot>;

/** The master key wrapped by what a passkey answers to the salt. */
export const PasskeySlot = z.strictObject({
  type: z.literal('passkey'),
  ...ofEverySlot,
  credentialId: base64Url,
  /** It has opened the vault once without a signal; until then it is not counted as a way in. */
  rehearsed: z.boolean(),
});
export type PasskeySlot = z.infer<typeof PasskeySlot>;

/** A PIN never wraps alone: the server's share, destroyed after ten guesses, is part of it. */
export const PinSlot = z.strictObject({
  type: z.literal('pin'),
  ...ofEverySlot,
  shareId: base64Url,
  parameters: KdfParameters,
});
export type PinSlot = z.infer<typeof PinSlot>;

/** One way into a vault, as it lies in clear on the disk. */
export const Slot = z.discriminatedUnion('type', [PassphraseSlot, PasskeySlot, PinSlot]);
export type Slot = z.infer<typeof Slot>;

type Secret = { vaultId: string; words: string; pepper: Pepper };

const saltLength = 16;
const slotInfo = 'slot/W';

/** Wraps the master key, which the caller still holds, by the words at today's cost. */
export async function makePassphraseSlot(
  deps: VaultDeps,
  secret: Secret & { master: Bytes },
): Promise<Result<PassphraseSlot, 'stretch_failed'>> {
  const { crypto } = deps;
  const salt = randomBytes(crypto, saltLength);
  const id = toBase64Url(randomBytes(crypto, saltLength));
  const key = await keyOfWords(deps, secret, salt, kdfPolicy);
  if (!key.ok) return key;
  const box = await seal(
    crypto,
    key.value,
    placeOfSlot(secret.vaultId, { id, rev: 1 }),
    secret.master,
  );
  return succeed({
    type: 'passphrase',
    id,
    salt: toBase64Url(salt),
    parameters: kdfPolicy,
    box: toBase64Url(box),
    rev: 1,
  });
}

/** The raw master key. A slot whose cost is below the policy is refused like one of unknown format. */
export async function openPassphraseSlot(
  deps: VaultDeps,
  secret: Secret & { slot: PassphraseSlot },
): Promise<Result<Bytes, 'wrong_words' | 'unknown_format' | 'stretch_failed'>> {
  const { vaultId, slot } = secret;
  if (!isStrongEnough(slot.parameters)) return fail('unknown_format');
  const key = await keyOfWords(deps, secret, fromBase64Url(slot.salt), slot.parameters);
  if (!key.ok) return key;
  const opened = await open(
    deps.crypto,
    key.value,
    placeOfSlot(vaultId, slot),
    fromBase64Url(slot.box),
  );
  if (opened.ok) return opened;
  return fail(opened.fault === 'damaged' ? 'wrong_words' : opened.fault);
}

async function keyOfWords(
  deps: VaultDeps,
  secret: Secret,
  salt: Bytes,
  parameters: KdfParameters,
): Promise<Result<CryptoKey, 'stretch_failed'>> {
  const stretched = await attempt(
    () => deps.stretch(normalisePassphrase(secret.words), salt, parameters),
    () => 'stretch_failed' as const,
  );
  if (!stretched.ok) return stretched;
  const pepper = await pepperWords(deps.crypto, secret.pepper, stretched.value);
  const key = await deriveSlotKey(deps.crypto, [stretched.value, pepper], slotInfo);
  for (const buffer of [stretched.value, pepper]) buffer.fill(0);
  return succeed(key);
}

import { attempt, fail, type Result, succeed } from '../../domain/result.ts';
import type { Answered } from '../../storage/passkey-way.ts';
import { fromBase64Url, toBase64Url } from '../../vault/base64url.ts';
import type { Bytes } from '../../vault/bytes.ts';
import { randomBytes } from '../../vault/deps.ts';
import { makePasskeySalt, type PasskeyAnswer } from '../../vault/passkey-slot.ts';
import type { PasskeySlot } from '../../vault/slots.ts';
import type { World } from '../world.ts';

/** Why a passkey gave nothing: turned away by its person, or not able to keep a vault. */
export type PasskeyFault = 'cancelled' | 'already' | 'not_able' | 'not_available';

const patience = 120_000;
const challengeLength = 32;
const outputLength = 32;
const flagsAt = 32;
const userVerified = 0x04;
const es256 = -7;
const rs256 = -257;

type Asking = Pick<World, 'passkeys' | 'vault'>;

/** Makes a passkey on this phone, and asks it once for what the vault's key is wrapped by. */
export async function makePasskey(
  { passkeys, vault }: Asking,
  { nickname, present }: { nickname: string; present: readonly PasskeySlot[] },
): Promise<Result<PasskeyAnswer, PasskeyFault>> {
  const { container, host } = passkeys;
  if (!container) return fail('not_available');
  const { crypto } = vault;
  const salt = makePasskeySalt(crypto);
  const publicKey: PublicKeyCredentialCreationOptions = {
    rp: { id: host, name: 'Alongside' },
    user: { id: randomBytes(crypto, challengeLength), name: nickname, displayName: nickname },
    challenge: randomBytes(crypto, challengeLength),
    pubKeyCredParams: [es256, rs256].map((alg) => ({ type: 'public-key', alg })),
    excludeCredentials: present.map(descriptorOf),
    authenticatorSelection: { userVerification: 'required', residentKey: 'preferred' },
    attestation: 'none',
    timeout: patience,
    extensions: { prf: { eval: { first: salt } } },
  };
  const made = await attempt(() => container.create({ publicKey }), nameFault);
  if (!made.ok) return made;
  if (!(made.value instanceof PublicKeyCredential)) return fail('cancelled');
  if (made.value.getClientExtensionResults().prf?.enabled !== true) return fail('not_able');
  const credentialId = toBase64Url(new Uint8Array(made.value.rawId));
  const answered = await ask({ passkeys, vault }, [{ credentialId, salt: toBase64Url(salt) }]);
  return answered.ok ? succeed({ credentialId, salt, output: answered.value.output }) : answered;
}

/** Asks for a touch or a look at one of this vault's passkeys. */
export const askPasskey = (
  asking: Asking,
  slots: readonly PasskeySlot[],
): Promise<Result<Answered, PasskeyFault>> => ask(asking, slots);

type Asked = Pick<PasskeySlot, 'credentialId' | 'salt'>;

async function ask(
  { passkeys, vault }: Asking,
  slots: readonly Asked[],
): Promise<Result<Answered, PasskeyFault>> {
  const { container, host } = passkeys;
  if (!container) return fail('not_available');
  const salts = slots.map(({ credentialId, salt }) => [
    credentialId,
    { first: fromBase64Url(salt) },
  ]);
  const publicKey: PublicKeyCredentialRequestOptions = {
    rpId: host,
    challenge: randomBytes(vault.crypto, challengeLength),
    allowCredentials: slots.map(descriptorOf),
    userVerification: 'required',
    timeout: patience,
    extensions: { prf: { evalByCredential: Object.fromEntries(salts) } },
  };
  const found = await attempt(() => container.get({ publicKey }), nameFault);
  if (!found.ok) return found;
  if (!(found.value instanceof PublicKeyCredential)) return fail('cancelled');
  const { rawId, response } = found.value;
  // A passkey that did not check its person proves nothing about who holds the phone.
  if (!(response instanceof AuthenticatorAssertionResponse) || !isVerified(response)) {
    return fail('not_able');
  }
  const output = bytesOf(found.value.getClientExtensionResults().prf?.results?.first);
  if (output?.length !== outputLength) return fail('not_able');
  return succeed({ credentialId: toBase64Url(new Uint8Array(rawId)), output });
}

const descriptorOf = ({ credentialId }: Asked): PublicKeyCredentialDescriptor => ({
  type: 'public-key',
  id: fromBase64Url(credentialId),
});

function isVerified({ authenticatorData }: AuthenticatorAssertionResponse): boolean {
  const flags = new Uint8Array(authenticatorData)[flagsAt] ?? 0;
  return (flags & userVerified) !== 0;
}

function bytesOf(source: BufferSource | undefined): Bytes | null {
  if (source === undefined) return null;
  const seen = ArrayBuffer.isView(source)
    ? new Uint8Array(source.buffer, source.byteOffset, source.byteLength)
    : new Uint8Array(source);
  const bytes = new Uint8Array(seen.length);
  bytes.set(seen);
  return bytes;
}

function nameFault(error: unknown): PasskeyFault {
  if (!(error instanceof DOMException)) throw error;
  if (error.name === 'InvalidStateError') return 'already';
  return error.name === 'NotSupportedError' || error.name === 'SecurityError'
    ? 'not_available'
    : 'cancelled';
}

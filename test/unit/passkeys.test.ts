import { afterEach, beforeEach, expect, test } from 'vitest';
import { askPasskey, makePasskey } from '../../src/shell/ways/passkeys.ts';
import { toBase64Url } from '../../src/vault/base64url.ts';
import type { PasskeySlot } from '../../src/vault/slots.ts';
import { cheapStretch } from '../support/cheap-stretch.ts';

const userPresent = 0x01;
const userVerified = 0x04;
const id = new Uint8Array([1, 2, 3]);
const output = new Uint8Array(32).fill(7);

const slot: PasskeySlot = {
  type: 'passkey',
  id: 'slot',
  salt: toBase64Url(new Uint8Array(32).fill(9)),
  box: 'AAAA',
  rev: 1,
  credentialId: toBase64Url(id),
  rehearsed: true,
};

type Answer = { flags?: number; first?: Uint8Array<ArrayBuffer> | null; enabled?: boolean };

class FakeResponse {
  readonly authenticatorData: ArrayBuffer;
  constructor(flags: number) {
    const bytes = new Uint8Array(37);
    bytes[32] = flags;
    this.authenticatorData = bytes.buffer;
  }
}

class FakeCredential {
  readonly rawId = id.buffer;
  readonly type = 'public-key';
  readonly id = toBase64Url(id);
  readonly response: FakeResponse;
  readonly answer: Answer;
  constructor(answer: Answer) {
    this.answer = answer;
    this.response = new FakeResponse(answer.flags ?? userPresent | userVerified);
  }
  getClientExtensionResults() {
    const { first = output, enabled = true } = this.answer;
    return { prf: { enabled, ...(first === null ? {} : { results: { first } }) } };
  }
}

beforeEach(() => {
  Object.assign(globalThis, {
    PublicKeyCredential: FakeCredential,
    AuthenticatorAssertionResponse: FakeResponse,
  });
  return () => {
    Reflect.deleteProperty(globalThis, 'PublicKeyCredential');
    Reflect.deleteProperty(globalThis, 'AuthenticatorAssertionResponse');
  };
});

const asked: CredentialRequestOptions[] = [];
const made: CredentialCreationOptions[] = [];
afterEach(() => {
  asked.length = 0;
  made.length = 0;
});

function worldOf(answer: Answer, error?: DOMException) {
  const settle = async () => {
    if (error) throw error;
    return new FakeCredential(answer);
  };
  const container = {
    get: (options: CredentialRequestOptions = {}) => {
      asked.push(options);
      return settle();
    },
    create: (options: CredentialCreationOptions = {}) => {
      made.push(options);
      return settle();
    },
  };
  const vault = { crypto: globalThis.crypto, stretch: cheapStretch };
  return { passkeys: { container, host: 'alongside.example' }, vault };
}

const ask = (answer: Answer, error?: DOMException) => askPasskey(worldOf(answer, error), [slot]);
const make = (answer: Answer, error?: DOMException) =>
  makePasskey(worldOf(answer, error), { nickname: 'Officer 1', present: [slot] });

test('a passkey is asked for its person, on this host, with the salt of its own slot', async () => {
  expect(await ask({})).toEqual({ ok: true, value: { credentialId: slot.credentialId, output } });
  expect(asked[0]?.publicKey).toMatchObject({
    rpId: 'alongside.example',
    userVerification: 'required',
    allowCredentials: [{ type: 'public-key', id }],
    extensions: { prf: { evalByCredential: { [slot.credentialId]: {} } } },
  });
  expect(asked[0]?.publicKey?.challenge.byteLength).toBe(32);
});

test('T-prf-3: an answer without the mark that its person was checked is refused', async () => {
  expect(await ask({ flags: userPresent })).toEqual({ ok: false, fault: 'not_able' });
});

test.each([
  ['nothing', null],
  ['too little', new Uint8Array(16)],
])('an answer with %s to wrap a key by is refused', async (_, first) => {
  expect(await ask({ first })).toEqual({ ok: false, fault: 'not_able' });
});

test('a new passkey is made with its person checked, once on each phone, and under no name', async () => {
  const answer = await make({});
  expect(answer).toMatchObject({ ok: true, value: { credentialId: slot.credentialId, output } });
  expect(made[0]?.publicKey).toMatchObject({
    rp: { id: 'alongside.example' },
    user: { name: 'Officer 1', displayName: 'Officer 1' },
    authenticatorSelection: { userVerification: 'required' },
    excludeCredentials: [{ id }],
    attestation: 'none',
  });
});

test('T-prf-2: a passkey that keeps nothing is told at once, and is not asked', async () => {
  expect(await make({ enabled: false })).toEqual({ ok: false, fault: 'not_able' });
  expect(asked).toEqual([]);
});

test.each([
  ['NotAllowedError', 'cancelled'],
  ['AbortError', 'cancelled'],
  ['InvalidStateError', 'already'],
  ['NotSupportedError', 'not_available'],
  ['SecurityError', 'not_available'],
])('what the browser calls %s is told as %s', async (name, fault) => {
  expect(await make({}, new DOMException('no', name))).toEqual({ ok: false, fault });
});

test('a browser without passkeys says so', async () => {
  const world = worldOf({});
  const without = { ...world, passkeys: { container: undefined, host: 'alongside.example' } };
  expect(await askPasskey(without, [slot])).toEqual({ ok: false, fault: 'not_available' });
});

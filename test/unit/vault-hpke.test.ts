import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { type Bytes, textToBytes } from '../../src/vault/bytes.ts';
import { sealTo } from '../../src/vault/hpke.ts';
import vector from '../fixtures/hpke-vector.json' with { type: 'json' };
import {
  deriveSecretKey,
  openSealed,
  publicKeyOf,
  receive,
  sealNumbered,
} from '../support/hpke-recipient.ts';

const { crypto } = globalThis;
const fromHex = (text: string): Buffer => Buffer.from(text, 'hex');
const inputs = createHash('shake128', { outputLength: 400_000 }).digest();

/** The vector's own way of drawing inputs: a length in one byte, then so many bytes. */
function makeDraws(): () => Buffer {
  let at = 0;
  return () => {
    const length = inputs[at] ?? 0;
    at += 1 + length;
    return inputs.subarray(at - length, at);
  };
}

async function importPair(secret: Buffer): Promise<CryptoKeyPair> {
  const algorithm = { name: 'ECDH', namedCurve: 'P-256' };
  const point = publicKeyOf(secret);
  const [x, y] = [point.subarray(1, 33), point.subarray(33)].map((half) =>
    half.toString('base64url'),
  );
  const jwk = { kty: 'EC', crv: 'P-256', x: x ?? '', y: y ?? '' };
  const d = secret.toString('base64url');
  return {
    publicKey: await crypto.subtle.importKey('jwk', jwk, algorithm, true, []),
    privateKey: await crypto.subtle.importKey('jwk', { ...jwk, d }, algorithm, false, [
      'deriveBits',
    ]),
  };
}

test("the other end used in these tests agrees with RFC 9180's vector", () => {
  expect(deriveSecretKey(fromHex(vector.ikmR)).toString('hex')).toBe(vector.skRm);
  expect(publicKeyOf(fromHex(vector.skRm)).toString('hex')).toBe(vector.pkRm);
  const context = receive(fromHex(vector.skRm), fromHex(vector.enc), fromHex(vector.info));
  const draw = makeDraws();
  const sink = createHash('shake128', { outputLength: 16 });
  for (let number = 0; number < 1_000; number += 1) {
    const aad = draw();
    sink.update(sealNumbered(context, number, aad, draw()));
  }
  expect(sink.digest('hex')).toBe(vector.encryptionsAccumulated);
});

test("sealing with the vector's own pair gives the vector's bytes", async () => {
  const draw = makeDraws();
  const [aad, plaintext] = [new Uint8Array(draw()), new Uint8Array(draw())];
  const sealed = await sealTo(
    crypto,
    {
      publicKey: new Uint8Array(fromHex(vector.pkRm)),
      info: new Uint8Array(fromHex(vector.info)),
      aad,
      ephemeral: await importPair(deriveSecretKey(fromHex(vector.ikmE))),
    },
    plaintext,
  );
  const context = receive(fromHex(vector.skRm), fromHex(vector.enc), fromHex(vector.info));
  const first = sealNumbered(context, 0, Buffer.from(aad), Buffer.from(plaintext));
  expect(Buffer.from(sealed).toString('hex')).toBe(vector.enc + first.toString('hex'));
});

const publicKey = new Uint8Array(fromHex(vector.pkRm));
const sealHere = (plaintext: Bytes): Promise<Bytes> =>
  sealTo(crypto, { publicKey, info: textToBytes('info'), aad: textToBytes('aad') }, plaintext);

test('only the recipient opens it, and only under the same info and context', async () => {
  const secret = fromHex(vector.skRm);
  const sealed = await sealHere(textToBytes('words'));
  expect(openSealed(secret, 'info', 'aad', sealed).toString()).toBe('words');
  expect(() => openSealed(secret, 'other', 'aad', sealed)).toThrow();
  expect(() => openSealed(secret, 'info', 'other', sealed)).toThrow();
  expect(() => openSealed(fromHex(vector.ikmE), 'info', 'aad', sealed)).toThrow();
});

test('the same words sealed twice share no byte string', async () => {
  const [first, second] = [await sealHere(textToBytes('w')), await sealHere(textToBytes('w'))];
  expect(Buffer.from(first).subarray(0, 65)).not.toEqual(Buffer.from(second).subarray(0, 65));
});

test('a key that is no point of the curve is refused', async () => {
  const recipient = { publicKey: new Uint8Array(65), info: publicKey, aad: publicKey };
  await expect(sealTo(crypto, recipient, publicKey)).rejects.toThrow();
});

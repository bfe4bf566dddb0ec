import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import * as z from 'zod/mini';
import * as accountProtocol from '../../src/domain/account-protocol.ts';
import { Payload } from '../../src/domain/envelope.ts';
import { canonicalJson } from '../../src/domain/json.ts';
import * as protocol from '../../src/domain/protocol.ts';
import * as recoveryProtocol from '../../src/domain/recovery-protocol.ts';
import * as shareProtocol from '../../src/domain/share-protocol.ts';

/** The hash of all message shapes, by version. A version that has been released never changes. */
const hashByVersion: Readonly<Record<number, string>> = {
  1: 'LeN2WxoPRONNQtb0RxGfNAWj',
};

const messages: Readonly<Record<string, unknown>> = {
  ...accountProtocol,
  ...recoveryProtocol,
  ...shareProtocol,
  ...protocol,
  Payload,
};

function hashOf(named: Readonly<Record<string, unknown>>): string {
  const shapes = Object.entries(named).flatMap(([name, message]) =>
    message instanceof z.ZodMiniType ? [[name, shapeOf(message)] as const] : [],
  );
  const plain = JSON.parse(JSON.stringify(Object.fromEntries(shapes), sortRequired));
  const text = canonicalJson(plain);
  return createHash('sha256').update(text).digest('base64url').slice(0, 24);
}

/** Which fields are needed is a set: the order they are written in says nothing. */
const sortRequired = (key: string, value: unknown): unknown =>
  key === 'required' && Array.isArray(value) ? [...value].sort() : value;

const shapeOf = (message: z.ZodMiniType) => z.toJSONSchema(message, { unrepresentable: 'any' });

test('a message changes shape only together with PROTOCOL_VERSION', () => {
  const sentence =
    'A message on the wire has changed shape: raise PROTOCOL_VERSION in src/domain/protocol.ts, ' +
    'say there what changed, and add the new hash to this test under the new version';
  expect(hashOf(messages), sentence).toBe(hashByVersion[protocol.PROTOCOL_VERSION]);
});

test('no version is left without its hash, and no two versions share one', () => {
  const versions = Object.keys(hashByVersion).map(Number);
  expect(versions).toEqual(Array.from({ length: protocol.PROTOCOL_VERSION }, (_, at) => at + 1));
  expect(new Set(Object.values(hashByVersion)).size).toBe(versions.length);
});

const { Receipt, LeftRow, DepositRequest } = protocol;

test.each([
  ['gains a field', { Receipt: z.extend(Receipt, { why: z.string() }) }],
  ['loses a field', { Receipt: z.omit(Receipt, { mac: true }) }],
  ['takes a field that is not needed', { Receipt: z.partial(Receipt, { mac: true }) }],
  ['needs a field that was not needed', { LeftRow: z.required(LeftRow, { erased: true }) }],
  ['accepts what it does not know', { Receipt: z.looseObject(Receipt.shape) }],
  ['has a longer list', { DepositRequest: z.extend(DepositRequest, { offers: z.array(z.any()) }) }],
  ['has another name', { Answered: Receipt }],
])('the hash is another one when a message %s', (_, changed) => {
  expect(hashOf({ ...messages, ...changed })).not.toBe(hashOf(messages));
});

test('the hash is the same whatever order the messages and their fields are written in', () => {
  const { mac, ...rest } = Receipt.shape;
  const turned = z.strictObject({ mac, ...rest });
  const others = Object.entries(messages).reverse();
  expect(hashOf({ ...Object.fromEntries(others), Receipt: turned })).toBe(hashOf(messages));
});

import { createPublicKey, verify } from 'node:crypto';
import { expect, test } from 'vitest';
import { DeviceList } from '../../src/domain/account-protocol.ts';
import { DepositAnswer, type Directive, wipeContext } from '../../src/domain/protocol.ts';
import { WipedAnswer, type WipedRequest } from '../../src/domain/wipe-protocol.ts';
import { makePhone, namesOf, type Phone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import {
  makeWorld,
  post,
  signIn,
  startTime,
  type World,
  writeAs,
} from '../support/server-world.ts';

/** An administrator wipes a phone, as the page of phones does. */
async function wipe(world: World, device: string): Promise<number> {
  const cookie = await signIn(world, 'admin');
  return (await post(world.app, '/api/devices/revoke', { device }, cookie)).statusCode;
}

/** What a phone is told with the answer to an empty deposit. */
async function toldTo(phone: Phone): Promise<Directive[]> {
  const answer = await phone.deposit([]);
  return answer.answer === 'done' ? answer.directives : [];
}

async function sayWiped(world: World, phone: Phone, more: Partial<WipedRequest> = {}) {
  const [told] = await toldTo(phone);
  const epoch = await world.epoch();
  const said = {
    device: phone.wire.id,
    sig: told?.sig ?? '',
    waiting: 0,
    others: 0,
    epoch,
    pos: 0,
  };
  const response = await post(world.app, '/api/wiped', { ...said, ...more });
  const clears = response.headers['clear-site-data'];
  return { status: response.statusCode, clears, body: WipedAnswer.safeParse(response.json()).data };
}

const actsOf = async ({ tools, org }: World) => {
  const entries = await tools.store.read(org, ({ audit }) => audit.after(0, 1_000));
  return entries.map(({ action, outcome, objectId }) => `${action} ${outcome} ${objectId}`);
};

test('T-wipe-1 only a phone that was revoked is told to go, by a word that the site has signed', async () => {
  const world = await makeWorld();
  const [mine, other] = [await makePhone(world, 'officer'), await makePhone(world, 'warden')];
  expect(await toldTo(mine)).toEqual([]);
  expect(await wipe(world, mine.wire.id)).toBe(200);
  const [told] = await toldTo(mine);
  expect(await toldTo(other)).toEqual([]);
  if (!told) throw new Error('Not told');
  const { device, nonce, issuedAt, sig } = told;
  expect(device).toBe(mine.wire.id);
  const key = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: mine.enrolled.siteKey },
    format: 'jwk',
  });
  const text = Buffer.from(wipeContext(device, nonce, issuedAt));
  expect(verify(null, text, key, Buffer.from(sig, 'base64url'))).toBe(true);
  expect(await actsOf(world)).toContain(`revoke_device ok ${mine.wire.id}`);
});

test('F45 T-rev-7 whoever is ended sends thirty saves, held, and each of their phones is told to go', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const saves = [];
  for (let n = 0; n < 30; n += 1) {
    saves.push(await phone.wire.save(newIncident(`i${n}`, 'officer')));
  }
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'officer', field: 'ended', value: '2026-11-25' },
  ]);
  const answer = DepositAnswer.parse(await phone.deposit(saves.map((envelope) => ({ envelope }))));
  if (answer.answer !== 'done') throw new Error('Not done');
  const results = answer.answers.flatMap((one) => (one.answer === 'results' ? one.results : []));
  expect(answer.answers).toHaveLength(30);
  expect(namesOf(results).filter((name) => !name.startsWith('held'))).toEqual([]);
  expect(namesOf(results)[0]).toBe('held device_revoked');
  expect(answer.directives).toHaveLength(1);
  expect(await actsOf(world)).toContain(`revoke_device ok ${phone.wire.id}`);
});

test('T-wipe-2 everything in the browser goes only when nothing waits, no other vault lives and a backup covers it', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { receipts } = await phone.send(newIncident('i1', 'officer'));
  await wipe(world, phone.wire.id);
  const pos = receipts.at(-1)?.pos ?? 0;
  const keeps = { status: 200, clears: undefined, body: { outcome: 'keep' } };
  expect(await sayWiped(world, phone, { waiting: 1 })).toEqual(keeps);
  expect(await sayWiped(world, phone, { pos })).toEqual(keeps);
  await world.tools.store.write(world.org, ({ setSafe }) => setSafe(pos));
  expect(await sayWiped(world, phone, { pos, epoch: 'another' })).toEqual(keeps);
  expect(await sayWiped(world, phone, { pos, others: 1 })).toEqual({
    ...keeps,
    body: { outcome: 'release' },
  });
  expect(await sayWiped(world, phone, { pos })).toEqual({
    status: 200,
    clears: '"cache", "cookies", "storage"',
    body: { outcome: 'cleared' },
  });
  expect(await actsOf(world)).toContain(`wiped cleared ${phone.wire.id}`);
  const listed = await post(world.app, '/api/devices/list', {}, await signIn(world, 'admin'));
  const { devices } = DeviceList.parse(listed.json());
  expect(devices.map(({ wipedAt }) => wipedAt)).toEqual([startTime]);
});

test('T-wipe-3 nobody clears a browser with a word that was meant for another phone', async () => {
  const world = await makeWorld();
  const [mine, other] = [await makePhone(world, 'officer'), await makePhone(world, 'warden')];
  await wipe(world, mine.wire.id);
  const [told] = await toldTo(mine);
  const forged = { device: other.wire.id, sig: told?.sig ?? '' };
  expect(await sayWiped(world, other, forged)).toMatchObject({ status: 403, clears: undefined });
  expect(await sayWiped(world, mine, { sig: 'made-up' })).toMatchObject({ status: 403 });
  expect(await sayWiped(world, other)).toMatchObject({ status: 403 });
});

import { expect, test } from 'vitest';
import { makeDeviceId } from '../../src/domain/ids.ts';
import { MissingAnswer, TroublesAnswer } from '../../src/domain/trouble-protocol.ts';
import { listOf } from '../support/held-steps.ts';
import { makePhone, namesOf, type Phone } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { makeWorld, post, signIn, type World, writeAs } from '../support/server-world.ts';

const troublesOf = async ({ app }: World, { cookie }: Phone) =>
  TroublesAnswer.parse((await post(app, '/api/troubles/list', {}, cookie)).json()).troubles;

const settle = async ({ app }: World, { cookie }: Phone, id: string) =>
  (await post(app, '/api/troubles/settle', { id }, cookie)).statusCode;

const give = (world: World, person: string, field: string, value = true) =>
  writeAs(world.tools, world.org, 'admin', [{ type: 'staff', record: person, field, value }]);

/** Sends a save with one sign of its box changed, as a bad line or a bad disk might. */
async function sendDamaged(phone: Phone, record: string) {
  const good = await phone.wire.save(newIncident(record, 'officer'));
  const flipped = good.box.at(100) === 'A' ? 'B' : 'A';
  const bad = { ...good, box: good.box.slice(0, 100) + flipped + good.box.slice(101) };
  await phone.deposit([{ envelope: bad }]);
  return { good, bad };
}

test('F28 a damaged save is told to those who can ask its author: whose, when, which and how large, no more', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const supervisor = await makePhone(world, 'supervisor');
  const admin = await makePhone(world, 'admin');
  const { good, bad } = await sendDamaged(officer, 'i1');
  const size = Buffer.byteLength(JSON.stringify(bad));
  const at = world.time.now;
  const told = [{ kind: 'damaged', id: good.id, person: 'officer', at, n: 1, size }];
  expect(await troublesOf(world, supervisor)).toEqual(told);
  expect(await troublesOf(world, admin)).toEqual(told);
  expect(await troublesOf(world, officer)).toEqual([]);
  expect(await troublesOf(world, await makePhone(world, 'other'))).toEqual([]);
  await officer.deposit([{ envelope: good }]);
  expect(await troublesOf(world, supervisor)).toEqual([]);
});

test('nobody is told to ask themselves', async () => {
  const world = await makeWorld();
  const supervisor = await makePhone(world, 'supervisor');
  await sendDamaged(supervisor, 'i1');
  expect(await troublesOf(world, supervisor)).toEqual([]);
  const admin = await makePhone(world, 'admin');
  expect(await troublesOf(world, admin)).toMatchObject([{ person: 'supervisor' }]);
});

test('a supervisor of other patches is asked only where nobody nearer is', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  await give(world, 'other', 'roles/supervisor');
  const far = await makePhone(world, 'other');
  await sendDamaged(officer, 'i1');
  expect(await troublesOf(world, far)).toEqual([]);
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'supervisor', field: 'ended', value: '2026-11-24' },
  ]);
  expect(await troublesOf(world, far)).toMatchObject([{ kind: 'damaged', person: 'officer' }]);
});

test('once somebody says that they have asked, it is shown no more, and that is in the audit trail', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const supervisor = await makePhone(world, 'supervisor');
  const { good } = await sendDamaged(officer, 'i1');
  expect(await settle(world, officer, good.id)).toBe(404);
  expect(await settle(world, supervisor, 'DEVICE:9:hash')).toBe(404);
  expect(await settle(world, supervisor, good.id)).toBe(200);
  expect(await troublesOf(world, supervisor)).toEqual([]);
  const acts = await world.tools.store.read(world.org, ({ audit }) => audit.after(0, 1_000));
  expect(acts.filter(({ action }) => action === 'trouble_settled')).toMatchObject([
    { actor: 'supervisor', objectId: good.id, outcome: 'damaged' },
  ]);
});

/** Enrols a phone in a browser that has these cookies; answers the cookie by which it is known. */
async function enrolIn(world: World, name: 'officer' | 'warden', cookies = '') {
  const phone = await makePhone(world, name);
  const session = await signIn(world, name, phone.wire.id);
  const asked = { device: phone.wire.id, publicKey: phone.wire.publicKey, label: 'Again' };
  const both = cookies === '' ? session : `${session}; ${cookies}`;
  const answered = await post(world.app, '/api/enrol', asked, both);
  const set = [answered.headers['set-cookie']].flat().map(String);
  return { phone, cookie: set.find((one) => one.startsWith('alongside-phones='))?.split(';')[0] };
}

const missingIn = async ({ app }: World, cookie = '') =>
  MissingAnswer.parse((await post(app, '/api/phones/missing', {}, cookie)).json()).phones;

test('F14 a browser that lost all it kept is told what had been received, and what was said to wait', async () => {
  const world = await makeWorld();
  const { phone, cookie } = await enrolIn(world, 'officer');
  await phone.send(newIncident('i1', 'officer'));
  await phone.deposit([], { waiting: 2 });
  const heardAt = world.time.now;
  world.time.now += 60_000;
  const told = [{ received: 1, heardAt, waiting: 2 }];
  expect(await missingIn(world, cookie)).toEqual(told);
  expect(await missingIn(world, cookie)).toEqual(told);
  expect(await missingIn(world)).toEqual([]);
  const made = `alongside-phones=${phone.wire.id}~${'A'.repeat(43)}`;
  expect(await missingIn(world, made)).toEqual([]);
  const acts = await world.tools.store.read(world.org, ({ audit }) => audit.after(0, 1_000));
  expect(acts.filter(({ action }) => action === 'storage_lost')).toMatchObject([
    { objectId: phone.wire.id, outcome: 'noted' },
  ]);
});

test('F14 what comes in is not counted among what waits any more', async () => {
  const world = await makeWorld();
  const { phone, cookie } = await enrolIn(world, 'officer');
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));
  await phone.deposit([{ envelope }], { waiting: 3 });
  expect(await missingIn(world, cookie)).toMatchObject([{ received: 1, waiting: 2 }]);
});

test('F14 the supervisor sees it, and the old phone’s own account stays when its person signs in anew', async () => {
  const world = await makeWorld();
  const supervisor = await makePhone(world, 'supervisor');
  const { phone, cookie } = await enrolIn(world, 'officer');
  await phone.send(newIncident('i1', 'officer'));
  await phone.deposit([], { waiting: 2 });
  world.time.now += 60_000;
  await missingIn(world, cookie);
  const again = await enrolIn(world, 'officer', cookie);
  const told = { kind: 'storage_lost', person: 'officer', received: 1, waiting: 2 };
  expect(await troublesOf(world, supervisor)).toMatchObject([told]);
  expect(await missingIn(world, again.cookie)).toMatchObject([{ received: 0 }]);
  const devices = await world.tools.store.read(world.org, ({ accounts }) => accounts.devices());
  expect(devices.find(({ device }) => device === phone.wire.id)).toMatchObject({ waiting: 2 });
});

test('F14 a phone that is heard from after all is missed no more, and a revoked one never is', async () => {
  const world = await makeWorld();
  const supervisor = await makePhone(world, 'supervisor');
  const { phone, cookie } = await enrolIn(world, 'officer');
  await missingIn(world, cookie);
  expect(await troublesOf(world, supervisor)).toMatchObject([{ kind: 'storage_lost' }]);
  world.time.now += 60_000;
  await phone.deposit([]);
  expect(await troublesOf(world, supervisor)).toEqual([]);
  const admin = await signIn(world, 'admin');
  await post(world.app, '/api/devices/revoke', { device: phone.wire.id }, admin);
  expect(await missingIn(world, cookie)).toEqual([]);
});

test('F14 a phone from before the cookie gets it when it next renews its session', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { app } = world;
  const { id: device } = phone.wire;
  const { nonce } = (await post(app, '/api/challenge', { device })).json();
  const sig = await phone.wire.sign(`alongside/v1/renew|${device}|${nonce}`);
  const renewed = await post(app, '/api/renew', { device, nonce, sig });
  const set = [renewed.headers['set-cookie']].flat().map(String);
  expect(set.map((one) => one.split('=')[0])).toEqual(['alongside', 'alongside-phones']);
  expect(set[1]).toMatch(/HttpOnly; SameSite=Strict$/);
  expect(await missingIn(world, set[1]?.split(';')[0])).toHaveLength(1);
});

test('restricted words that are held with nobody named are told to the officer for data protection, as bare facts', async () => {
  const world = await makeWorld();
  await give(world, 'other', 'roles/auditor');
  const auditor = await makePhone(world, 'other');
  const supervisor = await makePhone(world, 'supervisor');
  const officer = await makePhone(world, 'officer');
  await officer.send(newIncident('i1', 'officer', { ref: 'ABC-001-X' }));
  const stranger = await makePhone(world, 'warden');
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'warden', field: 'ended', value: '2026-11-24' },
  ]);
  const { receipts } = await stranger.send(edit('i1', 'restricted_reason', 'other'));
  expect(namesOf(receipts)[0]).toMatch(/^held/);
  expect(await listOf(world, supervisor)).toEqual([]);
  expect(await troublesOf(world, supervisor)).toEqual([]);
  const [told] = await troublesOf(world, auditor);
  const op = receipts[0]?.op;
  expect(told).toMatchObject({ kind: 'nobody_named', id: op, person: 'warden', ref: 'ABC-001-X' });
  expect(JSON.stringify(told)).not.toMatch(/other|restricted_reason/);
  expect(await settle(world, auditor, op ?? '')).toBe(404);
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'incident', record: 'i1', field: 'named_people/supervisor', value: true },
  ]);
  expect(await troublesOf(world, auditor)).toEqual([]);
  expect(await listOf(world, supervisor)).toHaveLength(1);
});

test('whoever is neither told of phones nor of what is restricted hears of nothing', async () => {
  const world = await makeWorld();
  const warden = await makePhone(world, 'warden');
  await sendDamaged(await makePhone(world, 'officer'), 'i1');
  expect(await troublesOf(world, warden)).toEqual([]);
  const body = { id: makeDeviceId(world.tools.random) };
  expect((await post(world.app, '/api/troubles/list', {})).statusCode).toBe(401);
  expect((await post(world.app, '/api/troubles/settle', body)).statusCode).toBe(401);
});

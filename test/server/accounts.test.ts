import { expect, test } from 'vitest';
import { renewContext } from '../../src/domain/account-protocol.ts';
import { days } from '../../src/domain/clock.ts';
import { makeTools } from '../../sync-server/exchange/tools.ts';
import { ensureAdministrator } from '../../sync-server/first-administrator.ts';

import { openEmptyStore } from '../support/empty-store.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import {
  ask,
  besideIt,
  everyone,
  makeWorld,
  ourHeaders,
  password,
  post,
  serverOn,
  signIn,
  type World,
  writeAs,
} from '../support/server-world.ts';

const minute = 60_000;
const trySignIn = ({ app }: World, email: string, word = password) =>
  post(app, '/api/sign-in', { email, password: word, device: null });

test('a person signs in with their address and password, and is told who they are', async () => {
  const response = await trySignIn(await makeWorld(), 'Officer@org-one.example');
  expect(response.statusCode).toBe(200);
  expect(response.json()).toMatchObject({ organisation: 'org-one', person: 'officer' });
  expect(response.headers['set-cookie']).toMatch(
    /^alongside=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict$/,
  );
});

test("a sign-in says which device it is bound to: its own, and neither another's nor a revoked one", async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const deviceOf = async (name: string) => {
    const who = { email: `${name}@org-one.example`, password, device: phone.wire.id };
    return (await post(world.app, '/api/sign-in', who)).json().device;
  };
  expect(await deviceOf('officer')).toBe(phone.wire.id);
  expect(await deviceOf('warden')).toBeNull();
  const admin = await signIn(world, 'admin');
  await post(world.app, '/api/devices/revoke', { device: phone.wire.id }, admin);
  expect(await deviceOf('officer')).toBeNull();
});

test('T-enum an unknown address, a wrong password and an ended person get the same answer', async () => {
  const world = await makeWorld();
  await endOfficer(world);
  const tries = [
    await trySignIn(world, 'nobody@org-one.example'),
    await trySignIn(world, 'warden@org-one.example', 'wrong'),
    await trySignIn(world, 'officer@org-one.example'),
  ];
  const seen = tries.map((response) => [response.statusCode, response.json().code]);
  expect(seen).toEqual(seen.map(() => [401, 'sign_in_refused']));
});

async function endOfficer(world: World): Promise<void> {
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'officer', field: 'ended', value: '2026-11-24' },
  ]);
}

test('T-sess a session ends after an hour of silence, after twelve hours, and when it is told to', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  world.time.now += 50 * minute;
  await phone.pull();
  world.time.now += 50 * minute;
  await phone.pull();
  world.time.now += 61 * minute;
  await expect(phone.pull()).rejects.toThrow();
  const other = await makePhone(world, 'warden');
  for (let hour = 0; hour < 12; hour += 1) {
    await other.pull();
    world.time.now += 59 * minute;
  }
  world.time.now += 13 * minute;
  await expect(other.pull()).rejects.toThrow();
  const third = await makePhone(world, 'supervisor');
  const out = await post(world.app, '/api/sign-out', {}, third.cookie);
  expect(out.headers['set-cookie']).toMatch(/^alongside=; .*Max-Age=0/);
  await expect(third.pull()).rejects.toThrow();
});

test('a fourth session ends the oldest', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  for (const _ of everyone.slice(0, 3)) await signIn(world, 'officer');
  await expect(phone.pull()).rejects.toThrow();
});

test('the same device enrols twice to the same end, and no other person takes it over', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const asked = { device: phone.wire.id, publicKey: phone.wire.publicKey, label: 'again' };
  const again = await post(world.app, '/api/enrol', asked, phone.cookie);
  expect(again.json()).toEqual(phone.enrolled);
  const other = await post(world.app, '/api/enrol', asked, await signIn(world, 'other'));
  expect([other.statusCode, other.json().code]).toEqual([409, 'device_taken']);
  expect(phone.enrolled.referencePrefix).toMatch(/^[0-9A-HJKMNP-TV-Z]{3}$/);
  expect(phone.enrolled.staff).toMatchObject({ id: 'officer', type: 'staff', via: ['org'] });
});

test('the device key renews the session once, and no other key does', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const device = phone.wire.id;
  const askNonce = async () => (await post(world.app, '/api/challenge', { device })).json().nonce;
  const nonce = await askNonce();
  const sig = await phone.wire.sign(renewContext(device, nonce));
  const renewed = await post(world.app, '/api/renew', { device, nonce, sig });
  expect(renewed.json()).toMatchObject({ person: 'officer' });
  expect((await post(world.app, '/api/renew', { device, nonce, sig })).statusCode).toBe(401);
  const another = await askNonce();
  const stranger = await (await makePhone(world, 'other')).wire.sign(renewContext(device, another));
  const forged = { device, nonce: another, sig: stranger };
  expect((await post(world.app, '/api/renew', forged)).statusCode).toBe(401);
  const late = await askNonce();
  world.time.now += 3 * minute;
  const lateSig = await phone.wire.sign(renewContext(device, late));
  const tooLate = { device, nonce: late, sig: lateSig };
  expect((await post(world.app, '/api/renew', tooLate)).statusCode).toBe(401);
});

async function addPerson({ tools, org }: World, person: string): Promise<void> {
  const target = { type: 'staff', record: person };
  await writeAs(tools, org, person, [
    { ...target, field: 'scope', value: 'org' },
    { ...target, field: 'recorded_by', value: 'admin' },
    { ...target, field: 'name', value: `Made-up ${person}` },
    { ...target, field: 'roles/officer', value: true },
  ]);
}

test('an invited person sets a password once, with a code that is good for a day', async () => {
  const world = await makeWorld();
  const admin = await signIn(world, 'admin');
  const email = 'newcomer@new.example';
  const invite = async (person: string, address: string) => {
    await addPerson(world, person);
    const asked = { person, email: address };
    return (await post(world.app, '/api/people/invite', asked, admin)).json().code;
  };
  const code = await invite('newcomer', email);
  expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  const set = (word: string, typed = code) =>
    post(world.app, '/api/first-password', { email, code: typed, password: word });
  expect((await set('a long enough password', 'AAAA')).json().code).toBe('code_not_good');
  expect((await set('short')).json().code).toBe('password_weak');
  expect((await set('a long enough password', code.toLowerCase())).statusCode).toBe(200);
  expect((await set('a long enough password')).json().code).toBe('code_not_good');
  expect((await trySignIn(world, email, 'a long enough password')).statusCode).toBe(200);
  const late = await invite('latecomer', 'late@new.example');
  world.time.now += days(1) + 1;
  const body = { email: 'late@new.example', code: late, password: 'a long enough password' };
  expect((await post(world.app, '/api/first-password', body)).statusCode).toBe(401);
});

test('administrators list people and devices; nobody else does, and that is written down', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  await phone.deposit([], { waiting: 3 });
  const admin = await signIn(world, 'admin');
  const people = await post(world.app, '/api/people/list', {}, admin);
  expect(people.json().accounts).toHaveLength(everyone.length);
  const devices = await post(world.app, '/api/devices/list', {}, admin);
  expect(devices.json().devices).toMatchObject([
    { device: phone.wire.id, person: 'officer', label: 'A made-up phone', waiting: 3 },
  ]);
  for (const route of ['people/list', 'people/invite', 'devices/list', 'devices/revoke']) {
    expect((await post(world.app, `/api/${route}`, {}, phone.cookie)).statusCode).toBe(403);
    expect((await post(world.app, `/api/${route}`, {})).statusCode).toBe(401);
  }
  const entries = await world.tools.store.read(world.org, ({ audit }) => audit.after(0, 1_000));
  expect(entries.filter((entry) => entry.action === 'deny')).toHaveLength(4);
});

test('a revoked device reads nothing more, and what it still sends is held', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const admin = await signIn(world, 'admin');
  await post(world.app, '/api/devices/revoke', { device: phone.wire.id }, admin);
  await expect(phone.pull()).rejects.toThrow();
  const { receipts } = await phone.send(newIncident('i1', 'officer'));
  expect(receipts[0]).toMatchObject({ result: 'held', code: 'device_revoked' });
  expect(world.kept.all().at(-1)).toMatchObject({ kind: 'revoked', device: phone.wire.id });
});

test('T-idor another organisation is not there: its people, devices, records and saves', async () => {
  const one = await makeWorld();
  const two = await besideIt(one, 'org-two');
  const phone = await makePhone(one, 'officer');
  const { envelope } = await phone.send(newIncident('i1', 'officer'));
  const admin = await signIn(two, 'admin');
  const call = async (url: string, body: object) =>
    (await post(two.app, url, body, admin)).statusCode;
  expect(await call('/api/devices/revoke', { device: phone.wire.id })).toBe(404);
  expect(await call('/api/people/invite', { person: 'officer', email: 'x@new.example' })).toBe(404);
  const taken = { person: 'officer-org-two', email: 'officer@org-one.example' };
  expect(await call('/api/people/invite', taken)).toBe(409);
  const strange = await makePhone(two, 'supervisor');
  expect(namesOf((await strange.send(edit('i1', 'landmark', 'x'))).receipts)).toEqual(['waiting']);
  expect((await strange.deposit([{ envelope }])).answer).toBe('device');
  expect((await strange.pull({}, [`${envelope.id}:0`])).results).toEqual([]);
  const ids = (await strange.readAll()).map((row) => row.id);
  expect(ids.filter((id) => !id.endsWith('-org-two')).sort()).toEqual(['far', 'near']);
  expect((await phone.pull()).rows.some((row) => row.id === 'i1')).toBe(true);
});

test('no session is made over a line that others can read', async () => {
  const { app } = await makeWorld();
  const body = JSON.stringify({ email: 'officer@org-one.example', password, device: null });
  const headers = { ...ourHeaders, 'content-type': 'application/json', host: 'example.org' };
  const response = await ask(app, {
    method: 'POST',
    url: '/api/sign-in',
    headers,
    payload: body,
  });
  expect([response.statusCode, response.json().code]).toEqual([403, 'not_over_tls']);
  expect(response.headers['set-cookie']).toBeUndefined();
});

test('T-inst an empty server makes one administrator, and says the code only while nobody can sign in', async () => {
  const world = await makeWorld();
  const tools = makeTools({ ...world.tools, store: await openEmptyStore() });
  const app = serverOn(tools);
  const code = await ensureAdministrator(tools, 'admin@localhost');
  expect(await ensureAdministrator(tools, 'admin@localhost')).not.toBe(code);
  const last = await ensureAdministrator(tools, 'admin@localhost');
  const body = { email: 'admin@localhost', code: last, password: 'a long enough password' };
  const response = await post(app, '/api/first-password', body);
  expect(response.json()).toMatchObject({ name: 'First administrator' });
  expect(await ensureAdministrator(tools, 'admin@localhost')).toBeNull();
});

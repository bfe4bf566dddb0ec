import { expect, test } from 'vitest';
import { renewContext } from '../../src/domain/account-protocol.ts';
import { days } from '../../src/domain/clock.ts';
import { HalfCode } from '../../src/domain/recovery-protocol.ts';
import { makePhone, type Phone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import {
  makeWorld,
  type PersonName,
  password,
  post,
  signIn,
  type World,
  writeAs,
} from '../support/server-world.ts';

const email = 'officer@org-one.example';
const newPassword = 'quite another password';
const halfShape = /^([0-9A-HJKMNP-TV-Z]{4}-){3}[0-9A-HJKMNP-TV-Z]{4}$/;
const proof = 'A'.repeat(43);

async function approvers() {
  const world = await makeWorld();
  const supervisor = await signIn(world, 'supervisor');
  const admin = await signIn(world, 'admin');
  const call = (path: string, body: object, cookie: string) =>
    post(world.app, `/api/recovery/${path}`, body, cookie);
  const ask = (cookie = supervisor, person = 'officer') => call('ask', { person }, cookie);
  const confirm = (cookie = admin, askedBy = 'supervisor', person = 'officer') =>
    call('confirm', { person, askedBy }, cookie);
  return { world, supervisor, admin, call, ask, confirm };
}

const typeCode = ({ app }: World, code: string) =>
  post(app, '/api/first-password', { email, code, password: newPassword });

const trySignIn = ({ app }: World, word: string) =>
  post(app, '/api/sign-in', { email, password: word, device: null });

async function renew({ app }: World, { wire }: Phone) {
  const device = wire.id;
  const { nonce } = (await post(app, '/api/challenge', { device })).json();
  const sig = await wire.sign(renewContext(device, nonce));
  return post(app, '/api/renew', { device, nonce, sig });
}

test('T-rec-1 two people give half a code each; together, once, within a day, it sets a password', async () => {
  const { world, ask, confirm } = await approvers();
  const first = HalfCode.parse((await ask()).json());
  expect((await trySignIn(world, password)).statusCode).toBe(200);
  const second = HalfCode.parse((await confirm()).json());
  for (const { half } of [first, second]) expect(half).toMatch(halfShape);
  expect((await trySignIn(world, password)).statusCode).toBe(401);
  for (const wrong of [first.half, second.half, `${second.half}-${first.half}`]) {
    expect((await typeCode(world, wrong)).json().code).toBe('code_not_good');
    world.time.now += 10_000;
  }
  const code = `${first.half}-${second.half}`;
  expect((await typeCode(world, code.toLowerCase())).statusCode).toBe(200);
  expect((await typeCode(world, code)).json().code).toBe('code_not_good');
  world.time.now += 60_000;
  expect((await trySignIn(world, newPassword)).statusCode).toBe(200);
});

test('T-rec-1 a code and a request are each good for a day, and every code is another', async () => {
  const { world, ask, confirm } = await approvers();
  const halves = new Set<string>();
  for (let times = 0; times < 20; times += 1) halves.add((await ask()).json().half);
  expect(halves.size).toBe(20);
  const first = (await ask()).json();
  const second = (await confirm()).json();
  world.time.now += days(1) + 1;
  expect((await typeCode(world, first.half + second.half)).statusCode).toBe(401);
  const late = await approvers();
  await late.ask();
  late.world.time.now += days(1) + 1;
  const admin = await signIn(late.world, 'admin');
  expect((await late.confirm(admin)).json().code).toBe('nothing_asked');
});

test('T-4eyes-1 nobody confirms what they asked, nor asks or confirms for themselves', async () => {
  const { supervisor, admin, ask, confirm, call } = await approvers();
  await ask();
  expect((await confirm(supervisor)).json().code).toBe('needs_another');
  expect((await confirm(supervisor, 'admin')).json().code).toBe('nothing_asked');
  expect((await ask(supervisor, 'supervisor')).json().code).toBe('not_for_oneself');
  await call('ask', { person: 'admin' }, supervisor);
  expect((await confirm(admin, 'supervisor', 'admin')).json().code).toBe('not_for_oneself');
  expect((await ask(admin)).json().code).toBe('asked_already');
  expect((await confirm()).statusCode).toBe(200);
});

test('T-race-1 of two who confirm at one moment, one does', async () => {
  const { world, admin, ask, confirm } = await approvers();
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'other', field: 'roles/supervisor', value: true },
  ]);
  const third = await signIn(world, 'other');
  await ask();
  const answers = await Promise.all([confirm(admin), confirm(third)]);
  expect(answers.map(({ statusCode }) => statusCode).sort()).toEqual([200, 404]);
});

test('only supervisors and administrators do any of it, and others are written down', async () => {
  const { world, call } = await approvers();
  const officer = await signIn(world, 'officer');
  const bodies = { ask: { person: 'warden' }, confirm: {}, list: {}, 'call-off': {} };
  for (const [path, body] of Object.entries(bodies)) {
    expect((await call(path, body, officer)).statusCode).toBe(403);
    expect((await call(path, body, '')).statusCode).toBe(401);
  }
  const acts = await world.tools.store.read(world.org, ({ audit }) => audit.after(0, 1_000));
  expect(acts.filter(({ action }) => action === 'deny')).toHaveLength(4);
});

test('what is asked is listed for all who may confirm it, without the code, until it is called off', async () => {
  const { world, admin, supervisor, ask, confirm, call } = await approvers();
  const { half } = (await ask()).json();
  const listed = await call('list', {}, admin);
  expect(listed.json().open).toMatchObject([{ person: 'officer', askedBy: 'supervisor' }]);
  expect(listed.body).not.toContain(half);
  await call('call-off', { person: 'officer' }, supervisor);
  expect((await call('list', {}, admin)).json().open).toEqual([]);
  expect((await confirm()).json().code).toBe('nothing_asked');
  expect((await trySignIn(world, password)).statusCode).toBe(200);
});

test('who asked must still work here when it is confirmed, and so must who is let in', async () => {
  const one = await approvers();
  await one.ask();
  const ended = { type: 'staff', field: 'ended', value: '2026-11-24' };
  await writeAs(one.world.tools, one.world.org, 'admin', [{ ...ended, record: 'supervisor' }]);
  expect((await one.confirm()).json().code).toBe('nothing_asked');
  const two = await approvers();
  await two.ask();
  await writeAs(two.world.tools, two.world.org, 'admin', [{ ...ended, record: 'officer' }]);
  expect((await two.confirm()).json().code).toBe('person_unknown');
  expect((await two.ask(two.supervisor, 'nobody')).json().code).toBe('person_unknown');
});

test('F52: the old phone still sends what it holds, and neither reads, renews nor opens by PIN', async () => {
  const { world, ask, confirm } = await approvers();
  const phone = await makePhone(world, 'officer');
  const added = await post(world.app, '/api/shares/add', { proof }, phone.cookie);
  await ask();
  await phone.pull();
  await confirm();
  await expect(phone.pull()).rejects.toThrow();
  expect((await renew(world, phone)).json().code).toBe('password_needed');
  const take = { device: phone.wire.id, share: added.json().share, proof };
  expect((await post(world.app, '/api/shares/take', take)).statusCode).toBe(410);
  const { receipts } = await phone.send(newIncident('i1', 'officer'));
  expect(receipts[0]).toMatchObject({ result: 'ok' });
});

test('every step is written down with who took it', async () => {
  const { world, ask, confirm } = await approvers();
  await ask();
  await confirm();
  const acts = await world.tools.store.read(world.org, ({ audit }) => audit.after(0, 1_000));
  const steps = acts.filter(({ action }) => action.endsWith('_recovery'));
  expect(steps.map(({ actor, action, objectId }) => [actor, action, objectId])).toEqual([
    ['supervisor', 'ask_recovery', 'officer'],
    ['admin', 'confirm_recovery', 'officer'],
  ]);
});

test('the person and the data protection officer are told who let whom in, and nobody else is', async () => {
  const { world, ask, confirm } = await approvers();
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'other', field: 'roles/auditor', value: true },
  ]);
  const phones = await Promise.all([
    makePhone(world, 'other'),
    makePhone(world, 'supervisor'),
    makePhone(world, 'admin'),
  ]);
  const [first, second] = [(await ask()).json(), (await confirm()).json()];
  const code = `${first.half}-${second.half}`;
  await post(world.app, '/api/first-password', { email, code, password });
  const theirs = await makePhone(world, 'officer');
  const told = await Promise.all(
    [theirs, ...phones].map(async (phone) => {
      const rows = await phone.readAll();
      return rows.filter((row) => 'type' in row && row.type === 're-enrolment').length;
    }),
  );
  expect(told).toEqual([1, 1, 0, 0]);
});

test('an administrator alone gives no code to someone who signs in already', async () => {
  const { world, admin } = await approvers();
  const asked: { person: PersonName; email: string } = { person: 'officer', email };
  const refused = await post(world.app, '/api/people/invite', asked, admin);
  expect([refused.statusCode, refused.json().code]).toEqual([409, 'two_people']);
  expect((await trySignIn(world, password)).statusCode).toBe(200);
});

test('T-rev-1 after seventy-two hours without a session the device key alone renews nothing', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  world.time.now += days(3);
  expect((await renew(world, phone)).statusCode).toBe(200);
  world.time.now += days(3) + 6 * 60_000;
  expect((await renew(world, phone)).json().code).toBe('password_needed');
  await phone.send(newIncident('i1', 'officer'));
  expect((await renew(world, phone)).json().code).toBe('password_needed');
  await signIn(world, 'officer', phone.wire.id);
  expect((await renew(world, phone)).statusCode).toBe(200);
});

import { expect, test } from 'vitest';
import { opOf } from '../support/device-wire.ts';
import { decide, end, fieldOf, listOf, outcomes, someReason } from '../support/held-steps.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { makeWorld, post, signIn, writeAs } from '../support/server-world.ts';

/** A world in which an officer, whose time has ended, sends a whole new record of one save. */
async function afterEnding() {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const supervisor = await makePhone(world, 'supervisor');
  await end(world, 'officer');
  const sent = await officer.send(newIncident('i1', 'officer'));
  const ops = sent.receipts.map(({ op }) => op);
  return { world, officer, supervisor, sent, ops };
}

test('T-rev held changes are accepted by a supervisor and go in as their author’s', async () => {
  const { world, supervisor, ops } = await afterEnding();
  expect(outcomes(await decide(world, supervisor, ops))).toEqual(Array(4).fill('accepted'));
  const row = (await supervisor.readAll()).find((one) => one.id === 'i1');
  expect(row).toMatchObject({
    f: {
      recorded_by: { heads: [{ value: 'officer', by: 'officer' }] },
      landmark: { heads: [{ value: 'By the bins', by: 'officer' }], ghosts: [] },
    },
  });
  expect(await listOf(world, supervisor)).toEqual([]);
});

test('an acceptance names who approved it in the audit trail, and the original stays held', async () => {
  const { world, officer, supervisor, sent, ops } = await afterEnding();
  await decide(world, supervisor, ops.slice(0, 1));
  const entries = await world.tools.store.read(world.org, ({ audit }) => audit.after(0, 1_000));
  const act = entries.find(({ action }) => action === 'held_decide');
  expect(act).toMatchObject({ actor: 'supervisor', objectId: ops[0], outcome: 'accepted' });
  const [released] = await world.tools.store.read(world.org, ({ log }) =>
    log.changes([act?.reason ?? '']),
  );
  expect(released).toMatchObject({ person: 'officer', result: 'ok', device: null });
  const again = await officer.deposit([{ envelope: sent.envelope }]);
  expect(again).toMatchObject({
    answers: [{ known: true, results: [{ result: 'held' }, {}, {}, {}] }],
  });
});

test('I2 of two supervisors who decide at once one wins, and the other is told who', async () => {
  const { world, supervisor, ops } = await afterEnding();
  const [first] = ops;
  const second = await makePhone(world, 'supervisor');
  const both = await Promise.all([
    decide(world, supervisor, [first ?? '']),
    decide(world, second, [first ?? ''], 'rejected'),
  ]);
  const [won, ...others] = both.flat().sort((one) => (one.outcome === 'decided' ? 1 : -1));
  expect(['accepted', 'rejected']).toContain(won?.outcome);
  expect(others).toMatchObject([{ outcome: 'decided', code: won?.outcome, by: 'supervisor' }]);
  expect(await decide(world, supervisor, [first ?? ''])).toMatchObject([{ outcome: 'decided' }]);
});

test('a rejection keeps the words, needs a reason, and its author reads it on any phone', async () => {
  const world = await makeWorld();
  const supervisor = await makePhone(world, 'supervisor');
  await (await makePhone(world, 'officer')).send(newIncident('i1', 'officer'));
  const other = await makePhone(world, 'other');
  const { receipts, envelope } = await other.send(edit('i1', 'landmark', 'By the far gate'));
  expect(namesOf(receipts)).toEqual(['held no_right']);
  const op = opOf(envelope, 0);
  const body = { ops: [op], decision: 'rejected', reason: null };
  expect((await post(world.app, '/api/held/decide', body, supervisor.cookie)).statusCode).toBe(400);
  expect(outcomes(await decide(world, supervisor, [op], 'rejected'))).toEqual(['rejected']);
  const told = (await other.readAll()).find((row) => 'type' in row && row.type === 'held-decision');
  expect(told).toMatchObject({
    via: ['user:other'],
    f: {
      change: { heads: [{ value: op }] },
      decision: { heads: [{ value: 'rejected', by: 'supervisor' }] },
      reason: { heads: [{ value: someReason }] },
    },
  });
  expect(await fieldOf(supervisor, 'i1', 'landmark')).toEqual(['By the bins']);
  const [entry] = await world.tools.store.read(world.org, ({ log }) => log.changes([op]));
  expect(entry).toMatchObject({ result: 'held' });
  expect(entry?.box).not.toBeNull();
});

test('words written over one’s own held words go in as one version, the earlier first', async () => {
  const world = await makeWorld();
  const supervisor = await makePhone(world, 'supervisor');
  const made = await (await makePhone(world, 'officer')).send(newIncident('i1', 'officer'));
  const base = opOf(made.envelope, 3);
  const other = await makePhone(world, 'other');
  const first = await other.send(edit('i1', 'landmark', 'By the gate', [base]));
  const one = opOf(first.envelope, 0);
  const second = await other.send(edit('i1', 'landmark', 'By the far gate', [one, base]));
  const two = opOf(second.envelope, 0);
  expect(outcomes(await decide(world, supervisor, [two]))).toEqual(['earlier_first']);
  expect(outcomes(await decide(world, supervisor, [one]))).toEqual(['accepted']);
  expect(await fieldOf(supervisor, 'i1', 'landmark')).toEqual(['By the gate']);
  expect(outcomes(await decide(world, supervisor, [two]))).toEqual(['accepted']);
  expect(await fieldOf(supervisor, 'i1', 'landmark')).toEqual(['By the far gate']);
});

test('what the rules in force refuse does not go in, and waits on', async () => {
  const world = await makeWorld();
  const supervisor = await makePhone(world, 'supervisor');
  const officer = await makePhone(world, 'officer');
  await end(world, 'officer');
  const { receipts } = await officer.send(
    newIncident('i1', 'officer', { nonsense: 1, landmark: 5 }),
  );
  const answers = await decide(
    world,
    supervisor,
    receipts.filter(({ result }) => result === 'held').map(({ op }) => op),
  );
  expect(outcomes(answers)).toContain('refused value_not_readable');
  expect((await listOf(world, supervisor)).map(({ field }) => field)).toEqual([
    'landmark',
    'nonsense',
  ]);
});

test('T-authz nobody decides outside their scope, on their own words, or by another role', async () => {
  const { world, officer, supervisor, ops } = await afterEnding();
  const other = await makePhone(world, 'other');
  const admin = await makePhone(world, 'admin');
  for (const phone of [other, admin]) {
    expect(await listOf(world, phone)).toEqual([]);
    expect(outcomes(await decide(world, phone, ops))).toEqual(Array(4).fill('unknown'));
  }
  const refused = await post(world.app, '/api/held/list', {}, officer.cookie);
  expect(refused.statusCode).toBe(401);
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'officer', field: 'ended', value: null },
    { type: 'staff', record: 'officer', field: 'roles/supervisor', value: true },
  ]);
  const again = await makePhone(world, 'officer');
  expect(outcomes(await decide(world, again, ops))).toEqual(Array(4).fill('unknown'));
  expect(await listOf(world, supervisor)).toHaveLength(4);
  const entries = await world.tools.store.read(world.org, ({ audit }) => audit.after(0, 1_000));
  expect(entries.filter(({ outcome }) => outcome === 'denied').length).toBeGreaterThan(0);
});

test('a supervisor of another patch sees nothing of it', async () => {
  const world = await makeWorld();
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'other', field: 'roles/supervisor', value: true },
  ]);
  const far = await makePhone(world, 'other');
  const officer = await makePhone(world, 'officer');
  await end(world, 'officer');
  await officer.send(newIncident('i1', 'officer'));
  expect(await listOf(world, far)).toEqual([]);
  await officer.send(newIncident('i2', 'officer', {}, 'user:officer'));
  expect((await listOf(world, far)).map(({ record }) => record)).toEqual(Array(4).fill('i2'));
});

test('where nobody but the author supervises a patch, every supervisor is asked', async () => {
  const world = await makeWorld();
  const supervisor = await makePhone(world, 'supervisor');
  const other = await makePhone(world, 'other');
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'other', field: 'roles/supervisor', value: true },
  ]);
  const later = await makePhone(world, 'other');
  await post(
    world.app,
    '/api/devices/revoke',
    { device: other.wire.id },
    await signIn(world, 'admin'),
  );
  const { receipts } = await other.send(newIncident('i1', 'other', {}, 'patch:far'));
  expect(namesOf(receipts)[0]).toBe('held device_revoked');
  expect(await listOf(world, later)).toEqual([]);
  const ops = (await listOf(world, supervisor)).map(({ op }) => op);
  expect(ops).toHaveLength(4);
  expect(outcomes(await decide(world, supervisor, ops))).toEqual(Array(4).fill('accepted'));
});

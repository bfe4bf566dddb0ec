import { expect, test } from 'vitest';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { opOf } from '../support/device-wire.ts';
import { decide, end, listOf, outcomes } from '../support/held-steps.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { makeWorld, writeAs } from '../support/server-world.ts';

test('F45 thirty saves of somebody who was ended are all kept, word for word, and the phone is then told', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const supervisor = await makePhone(world, 'supervisor');
  const envelopes = [];
  for (let n = 1; n <= 30; n += 1) {
    envelopes.push(
      await officer.wire.save(newIncident(`i${n}`, 'officer', { landmark: `Bin ${n}` })),
    );
  }
  await end(world, 'officer');
  const answer = await officer.deposit(envelopes.map((envelope) => ({ envelope })));
  if (answer.answer !== 'done') throw new Error('Not done');
  const results = answer.answers.flatMap((one) => (one.answer === 'results' ? one.results : []));
  expect(results).toHaveLength(120);
  expect(new Set(results.map(({ result }) => result))).toEqual(new Set(['held']));
  expect(answer.directives).toMatchObject([{ kind: 'wipe', device: officer.wire.id }]);
  const kept = await listOf(world, supervisor);
  expect(kept).toHaveLength(120);
  const landmarks = kept.filter(({ field }) => field === 'landmark').map(({ value }) => value);
  expect(landmarks).toEqual(Array.from({ length: 30 }, (_, at) => `Bin ${at + 1}`));
});

test('F46 a person made anew under the same name is another; what the old phone sends is held', async () => {
  const world = await makeWorld();
  const old = await makePhone(world, 'officer');
  const supervisor = await makePhone(world, 'supervisor');
  await end(world, 'officer');
  const staff = { type: 'staff', record: 'officer-again' };
  await writeAs(world.tools, world.org, 'admin', [
    { ...staff, field: 'scope', value: 'org' },
    { ...staff, field: 'name', value: 'Made-up officer' },
    { ...staff, field: 'roles/officer', value: true },
  ]);
  const { receipts } = await old.send(newIncident('i1', 'officer-again'));
  expect(namesOf(receipts)[0]).toBe('held device_revoked');
  const [first] = await listOf(world, supervisor);
  expect(first).toMatchObject({ by: 'officer', code: 'device_revoked' });
});

test('F47 what was written to an erased record is the data protection officer’s alone, and never goes in', async () => {
  const world = await makeWorld();
  const supervisor = await makePhone(world, 'supervisor');
  const officer = await makePhone(world, 'officer');
  await officer.send(newIncident('i1', 'officer'));
  await eraseRecords(world.tools, world.org, ['i1'], 'admin');
  const { envelope } = await officer.send(edit('i1', 'landmark', 'By the shop'));
  expect(await listOf(world, supervisor)).toEqual([]);
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'other', field: 'roles/auditor', value: true },
  ]);
  const auditor = await makePhone(world, 'other');
  expect(await listOf(world, auditor)).toMatchObject([{ code: 'erased', value: 'By the shop' }]);
  const op = opOf(envelope, 0);
  expect(outcomes(await decide(world, auditor, [op]))).toEqual(['refused erased']);
  expect(outcomes(await decide(world, auditor, [op], 'rejected'))).toEqual(['rejected']);
  expect(await listOf(world, auditor)).toEqual([]);
});

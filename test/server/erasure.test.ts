import { expect, test } from 'vitest';
import type { ErasureExtent } from '../../src/domain/codes/erasure.ts';
import { edits } from '../support/device-wire.ts';
import { decide, someReason } from '../support/held-steps.ts';
import { makePhone, namesOf, type Phone } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { makeWorld, startTime, type World, writeAs } from '../support/server-world.ts';

/** An incident with a question and equality answers about it, and a data protection officer. */
async function makeCase() {
  const world = await makeWorld();
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'other', field: 'roles/auditor', value: true },
  ]);
  const officer = await makePhone(world, 'officer');
  const supervisor = await makePhone(world, 'supervisor');
  const auditor = await makePhone(world, 'other');
  await officer.send(newIncident('i1', 'officer'));
  await officer.send(
    partOf('review-note', 'note1', 'patch:near', { incident: 'i1', text: 'Again?' }),
  );
  const profile = { incident: 'i1', wish: 'answers', religion: 'sikh' };
  await officer.send(partOf('equality-profile', 'profile1', 'equality', profile));
  await officer.send(newIncident('i2', 'officer'));
  return { world, officer, supervisor, auditor };
}

const partOf = (type: string, record: string, place: string, values: Record<string, string>) =>
  edits({ type, record, at: startTime, place }, { recorded_by: 'officer', ...values });

/** What the one who asks sends. */
function request(by: string, about: string, extent: ErasureExtent = 'everything') {
  const values = { about, reference: '7K3-04F-Q', extent, reason: 'person_asked' };
  const target = { type: 'erasure', record: 'e1', at: startTime, place: 'org' };
  const status = { from: null, to: 'asked' };
  return edits(target, { recorded_by: by, ...values, status });
}

/** A move by somebody who has the request in front of them. */
async function move(phone: Phone, to: string, reason?: string): Promise<string[]> {
  const row = (await phone.readAll()).find(({ id }) => id === 'e1');
  const seen = row && 'f' in row ? (row.f.status?.heads ?? []).map(({ op }) => op) : [];
  const status = { from: 'asked', to, ...(reason === undefined ? {} : { reason }) };
  const target = { type: 'erasure', record: 'e1', at: startTime + 2_000 };
  const { receipts } = await phone.send(edits(target, { status }, { status: seen }));
  return namesOf(receipts);
}

const everything = ['i1', 'i2', 'i3', 'note1', 'officer', 'profile1'];

const rest = async ({ tools, org }: World) =>
  tools.store.read(org, async ({ records }) =>
    (await records.find(everything)).map(({ id }) => id).sort(),
  );

const certificate = async (phone: Phone) => {
  const row = (await phone.readAll()).find(({ id }) => id === 'e1');
  if (!row || 'left' in row) throw new Error('There is no such request.');
  return row.f.erased_count?.heads.map(({ value }) => value) ?? [];
};

test('T-4eyes-1 what a supervisor asks and a data protection officer agrees to is erased with all its parts, and they are told how much', async () => {
  const { world, officer, supervisor, auditor } = await makeCase();
  const before = await officer.pull();
  await supervisor.send(request('supervisor', 'i1'));
  expect(await rest(world)).toEqual(['i1', 'i2', 'note1', 'officer', 'profile1']);
  expect(await move(auditor, 'erased')).toEqual(['ok']);
  expect(await rest(world)).toEqual(['i2', 'officer']);
  expect(await certificate(supervisor)).toEqual([3]);
  const after = await officer.pull(before.cursors);
  const gone = after.rows.filter((row) => 'left' in row).map(({ id }) => id);
  expect(gone.sort()).toEqual(['i1', 'note1']);
  const erased = world.kept.all().filter(({ kind }) => kind === 'erased');
  expect(erased).toHaveLength(3);
});

test('T-4eyes-1 nobody but another person, a data protection officer, decides; and a refusal says why', async () => {
  const { world, supervisor, auditor } = await makeCase();
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'supervisor', field: 'roles/auditor', value: true },
  ]);
  await supervisor.send(request('supervisor', 'i1'));
  expect(await move(supervisor, 'erased')).toEqual(['refused needs_another_person']);
  const warden = await makePhone(world, 'warden');
  expect(await move(warden, 'erased')).toEqual(['refused move_not_allowed']);
  expect(await move(auditor, 'refused')).toEqual(['refused reason_needed']);
  expect(await move(auditor, 'refused', 'legal_claim')).toEqual(['ok']);
  expect(await rest(world)).toEqual(['i1', 'i2', 'note1', 'officer', 'profile1']);
});

test('only the equality answers go where no more was asked, and the incident stays', async () => {
  const { world, supervisor, auditor } = await makeCase();
  await supervisor.send(request('supervisor', 'i1', 'equality_answers'));
  await move(auditor, 'erased');
  expect(await rest(world)).toEqual(['i1', 'i2', 'note1', 'officer']);
  expect(await certificate(supervisor)).toEqual([1]);
});

test('nothing is erased that the one who asked may not see, and nothing that is not an incident', async () => {
  for (const about of ['i3', 'officer', 'no-such-record']) {
    const { world, supervisor, auditor } = await makeCase();
    await auditor.send(newIncident('i3', 'other', {}, 'patch:far'));
    await supervisor.send(request('supervisor', about));
    expect(await move(auditor, 'erased')).toEqual(['ok']);
    expect(await rest(world)).toEqual(['i1', 'i2', 'i3', 'note1', 'officer', 'profile1']);
    expect(await certificate(auditor)).toEqual([0]);
  }
});

test('a reason that a supervisor gave for turning words away goes with the record they were for', async () => {
  const { world, officer, supervisor, auditor } = await makeCase();
  const { receipts } = await auditor.send(edit('i1', 'landmark', 'By the shop'));
  expect(namesOf(receipts)[0]).toMatch(/^held/);
  await decide(world, supervisor, [receipts[0]?.op ?? ''], 'rejected');
  expect(JSON.stringify(await auditor.readAll())).toContain(someReason);
  await supervisor.send(request('supervisor', 'i1'));
  await move(auditor, 'erased');
  expect(JSON.stringify(await auditor.readAll())).not.toContain(someReason);
  expect(await certificate(officer)).toEqual([4]);
});

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { ledgerIn } from '../../sync-server/backup/ledger.ts';
import { refusePutBack } from '../../sync-server/backup/refuse-put-back.ts';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { loseDisk, makeKept } from '../support/backed-up-world.ts';
import { edits, opOf } from '../support/device-wire.ts';
import { again, depositTo, incidentsOf, resultsOf } from '../support/restored-phones.ts';
import { makePhone, namesOf, onlyAnswer, type Phone, type Sent } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { post, signIn, startTime, writeAs } from '../support/server-world.ts';

test('F36 T-restore-1 a lost disk is made good by a backup and by what phones offer again', async () => {
  const kept = await makeKept();
  const phone = await makePhone(kept.world, 'officer');
  const before = await phone.send(newIncident('i1', 'officer'));
  const { id } = await kept.backup();
  const after = await phone.send(edit('i1', 'landmark', 'later', [opOf(before.envelope, 3)]));
  const lost = await phone.send(newIncident('i2', 'officer'));
  const old = await kept.world.epoch();
  await loseDisk(kept);
  const world = await kept.restore();
  expect(await world.epoch()).not.toBe(old);
  expect(await incidentsOf(world, phone, 'officer')).toEqual(['i1']);
  for (const sent of [before, after, lost]) {
    expect(await resultsOf(world, phone, again(sent))).toEqual(namesOf(sent.receipts));
  }
  expect((await incidentsOf(world, phone, 'officer')).sort()).toEqual(['i1', 'i2']);
  await kept.hear(world);
  const [organisation] = await world.tools.store.directory.organisations();
  expect(organisation?.safe).toBe(before.receipts.at(-1)?.pos);
  expect(id).not.toBe('');
});

test('F36 T-restore-2 what was erased after the backup stays erased, with its key in no hand', async () => {
  const kept = await makeKept();
  const { world } = kept;
  const phone = await makePhone(world, 'officer');
  const sent = await phone.send(newIncident('i1', 'officer'));
  const beside = await phone.send(newIncident('i2', 'officer'));
  await kept.backup();
  const [key] = await world.tools.store.read(world.org, ({ records }) => records.keys(['i1']));
  expect(await kept.place.holds(key?.key ?? new Uint8Array())).toBe(true);
  await eraseRecords(world.tools, world.org, ['i1'], 'admin');
  await loseDisk(kept);
  const restored = await kept.restore();
  expect(await incidentsOf(restored, phone, 'officer')).toEqual(['i2']);
  expect(new Set(await resultsOf(restored, phone, again(sent)))).toEqual(new Set(['gone']));
  expect(new Set(await resultsOf(restored, phone, again(beside)))).toEqual(new Set(['ok']));
  await restored.tools.store.close();
  expect(await kept.place.holds(key?.key ?? new Uint8Array())).toBe(false);
});

test('T-restore-3 with later keys a record that was erased between is gone though the list was lost', async () => {
  const kept = await makeKept();
  const { world, site, target } = kept;
  const phone = await makePhone(world, 'officer');
  const sent = await phone.send(newIncident('i1', 'officer'));
  await kept.backup();
  await eraseRecords(world.tools, world.org, ['i1'], 'admin');
  world.time.now += 60_000;
  const later = await kept.backup();
  rmSync(join(target.folder, later.id), { recursive: true });
  await loseDisk(kept);
  rmSync(join(site.keysDirectory, 'kept.jsonl'));
  const restored = await kept.restore();
  expect(new Set(await resultsOf(restored, phone, again(sent)))).toEqual(new Set(['gone']));
});

test('F42 T-restore-4 when the keys are lost as well, they come back with the backup', async () => {
  const kept = await makeKept();
  const phone = await makePhone(kept.world, 'officer');
  const sent = await phone.send(newIncident('i1', 'officer'));
  await kept.backup();
  await loseDisk(kept);
  rmSync(kept.site.keysDirectory, { recursive: true });
  const world = await kept.restore();
  expect(await incidentsOf(world, phone, 'officer')).toEqual(['i1']);
  expect(await resultsOf(world, phone, again(sent))).toEqual(namesOf(sent.receipts));
});

test('T-restore-5 a backup older than the newest verified one is put back only when asked for in words', async () => {
  const kept = await makeKept();
  const { world, target } = kept;
  await kept.backup();
  world.time.now += 60_000;
  const newer = await kept.backup();
  await kept.verify();
  rmSync(join(target.folder, newer.id), { recursive: true });
  await loseDisk(kept);
  await expect(kept.restore()).rejects.toThrow(/older than the newest verified one/);
  expect(await kept.place.isEmpty()).toBe(true);
  const restored = await kept.restore(true);
  const phone = await makePhone(restored, 'warden');
  const row = (await phone.readAll()).find(({ id }) => id.startsWith('restoration-'));
  const values = row && 'f' in row ? row.f : {};
  expect(values.copied_at?.heads.map(({ value }) => value)).toEqual([startTime]);
});

test('a restore that is refused leaves nothing that a server could start from', async () => {
  const kept = await makeKept();
  await kept.backup();
  const [record] = await kept.world.tools.store.read(kept.world.org, ({ records }) =>
    records.ofType('staff'),
  );
  await kept.place.tamper(`delete from change where record = '${record?.id}'`);
  kept.world.time.now += 60_000;
  await kept.backup();
  await loseDisk(kept);
  await expect(kept.restore()).rejects.toThrow(/not what its log says/);
  expect(await kept.place.isEmpty()).toBe(true);
});

test('F37 a registration that the restore lost comes back by certificate, and what was saved is taken', async () => {
  const kept = await makeKept();
  await kept.backup();
  const phone = await makePhone(kept.world, 'officer');
  const sent = await phone.send(newIncident('i1', 'officer'));
  const waiting = await phone.wire.save(newIncident('i2', 'officer'));
  await loseDisk(kept);
  const world = await kept.restore();
  expect((await depositTo(world, phone, [again(sent)], false)).answer).toBe('device');
  expect(await resultsOf(world, phone, again(sent))).toEqual(namesOf(sent.receipts));
  expect(new Set(await resultsOf(world, phone, { envelope: waiting }))).toEqual(new Set(['ok']));
  expect((await incidentsOf(world, phone, 'officer')).sort()).toEqual(['i1', 'i2']);
});

test('F37 or at sign-in, when the same key is registered again', async () => {
  const kept = await makeKept();
  await kept.backup();
  const phone = await makePhone(kept.world, 'officer');
  const sent = await phone.send(newIncident('i1', 'officer'));
  await loseDisk(kept);
  const world = await kept.restore();
  const cookie = await signIn(world, 'officer', phone.wire.id);
  const asked = { device: phone.wire.id, publicKey: phone.wire.publicKey, label: 'A phone' };
  const response = await post(world.app, '/api/enrol', asked, cookie);
  expect(response.statusCode).toBe(200);
  const answer = await depositTo(world, phone, [again(sent)], false);
  expect(onlyAnswer(answer)).toMatchObject({ answer: 'results' });
});

/** A patch given by an administrator's phone, as the settings room would. */
async function grantFar(admin: Phone, person: string): Promise<Sent> {
  const place = { patch: 'far', from: '2020-01-01', to: null, cover: false };
  const target = { type: 'staff', record: person, at: startTime };
  return admin.send(edits(target, { 'patches/far': place }));
}

test('F36 a grant that the restore lost: what was received under it stands, what is new is held until it is back', async () => {
  const kept = await makeKept();
  const admin = await makePhone(kept.world, 'admin');
  const officer = await makePhone(kept.world, 'officer');
  const other = await makePhone(kept.world, 'other');
  const theirs = await other.send(newIncident('i9', 'other', {}, 'patch:far'));
  await kept.backup();
  const grant = await grantFar(admin, 'officer');
  expect(namesOf(grant.receipts)).toEqual(['ok']);
  const received = await officer.send(edit('i9', 'landmark', 'read', [opOf(theirs.envelope, 3)]));
  expect(namesOf(received.receipts)).toEqual(['ok']);
  const early = await officer.wire.save(edit('i9', 'landmark', 'early'));
  const late = await officer.wire.save(edit('i9', 'landmark', 'late'));
  await loseDisk(kept);
  const world = await kept.restore();
  expect(await resultsOf(world, officer, again(received))).toEqual(['ok']);
  expect(await resultsOf(world, officer, { envelope: early })).toEqual(['held no_right']);
  expect(await incidentsOf(world, officer, 'officer')).toEqual([]);
  expect(await resultsOf(world, admin, again(grant))).toEqual(['ok']);
  expect(await incidentsOf(world, officer, 'officer')).toEqual(['i9']);
  expect(await resultsOf(world, officer, { envelope: late })).toEqual(['ok']);
});

test('F36 a grant that was withdrawn after the backup does not come back with it', async () => {
  const kept = await makeKept();
  const { world } = kept;
  const officer = await makePhone(world, 'officer');
  const warden = await makePhone(world, 'warden');
  await warden.send(newIncident('i1', 'warden'));
  const staff = (await officer.readAll()).find((row) => row.id === 'officer');
  const heads = staff && 'f' in staff ? (staff.f['patches/near']?.heads ?? []) : [];
  const value = { patch: 'near', from: '2020-01-01', to: '2026-11-01', cover: false };
  const patchNear = { type: 'staff', record: 'officer', field: 'patches/near', value };
  await kept.backup();
  expect(await incidentsOf(world, officer, 'officer')).toEqual(['i1']);
  await writeAs(world.tools, world.org, 'admin', [
    { ...patchNear, over: heads.map(({ op }) => op) },
  ]);
  await loseDisk(kept);
  expect(await incidentsOf(await kept.restore(), officer, 'officer')).toEqual([]);
});

test('T-restore-8 a server does not start on a database from before a verified backup, as an old copy of its disk is', async () => {
  const kept = await makeKept();
  const { place, site, world } = kept;
  const copy = join(site.keysDirectory, 'copy.db');
  await place.copyInto(copy);
  const phone = await makePhone(world, 'officer');
  await phone.send(newIncident('i1', 'officer'));
  await kept.backup();
  await kept.verify();
  const lines = ledgerIn(site.keysDirectory).all();
  await refusePutBack(world.tools, lines);
  await loseDisk(kept);
  await place.whereNone((putBack) => putBack(copy));
  const old = await kept.open(place);
  await expect(refusePutBack(old.tools, lines)).rejects.toThrow(/older than a verified backup/);
  await loseDisk({ ...kept, world: old });
  const restored = await kept.restore();
  await refusePutBack(restored.tools, ledgerIn(site.keysDirectory).all());
});

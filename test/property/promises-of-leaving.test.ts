import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import {
  addEntry,
  makeRecord,
  togglePatch,
  togglePerson,
  writeLandmark,
} from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import { lockDevice, openTab, type SimDevice } from '../support/sim-device.ts';
import {
  answersOn,
  heldOn,
  rounds,
  start,
  tabOn,
  versionsOn,
  versionsThere,
  waitingOn,
} from '../support/sim-moments.ts';
import { addDevice, type World } from '../support/sim-world.ts';

const keptOn = async (phone: SimDevice): Promise<number> =>
  (await tabOn(phone)).vault.db.outbox.count();

/** A verified backup covers everything the log holds by now. */
const cover = ({ server }: World): Promise<void> =>
  server.tools().store.write(server.org, async (transaction) => {
    const { pos } = await transaction.counters();
    await transaction.setSafe(pos);
  });

test('a sealed copy is kept until a verified backup covers it and it is thirty days old, whichever is later', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  await makeRecord(world, wyn, 'patch:elm');
  await rounds([wyn, wyn]);
  world.server.clock.at += days(40);
  await rounds([wyn]);
  expect(await keptOn(wyn)).toBe(1);
  await makeRecord(world, wyn, 'patch:elm');
  await rounds([wyn, wyn]);
  await cover(world);
  await rounds([wyn]);
  expect(await keptOn(wyn)).toBe(1);
  world.server.clock.at += days(29);
  await rounds([wyn]);
  expect(await keptOn(wyn)).toBe(1);
  world.server.clock.at += days(2);
  await rounds([wyn]);
  expect(await keptOn(wyn)).toBe(0);
});

test('F37 a phone set up after the backup finds its way back after the restore with all it had', async () => {
  const { world, phones } = await start(['sal'], { backups: true });
  const [sal] = phones;
  const backup = await world.server.backUp();
  const late = await addDevice(world, 'wyn');
  await rounds([late]);
  const sent = await makeRecord(world, late, 'patch:elm', [['landmark', 'sent']]);
  await rounds([late]);
  const unsent = await makeRecord(world, late, 'patch:elm', [['landmark', 'unsent']]);
  await backup.restore();
  await rounds([late, late, sal]);
  expect(await versionsThere(world, sent, 'landmark')).toEqual(['sent']);
  expect(await versionsOn(sal, unsent, 'landmark')).toEqual(['unsent']);
  expect((await answersOn(late)).filter(({ result }) => result !== 'ok')).toEqual([]);
  await endWell(world);
});

test('F36 a grant that the restore lost comes back with the phone that gave it, and nothing written under it is lost', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'wes'], { backups: true });
  const [ade, wyn, wes] = phones;
  const record = await makeRecord(world, wes, 'patch:oak', [['landmark', 'first']]);
  await rounds([wes, wyn]);
  expect(await heldOn(wyn)).not.toContain(record);
  const backup = await world.server.backUp();
  await togglePatch(world, ade, 'wyn', 'oak');
  await rounds([ade, wyn]);
  expect(await versionsOn(wyn, record, 'landmark')).toEqual(['first']);
  const own = await makeRecord(world, wyn, 'patch:oak', [['landmark', 'under it']]);
  await rounds([wyn]);
  await backup.restore();
  await rounds([wyn, wyn]);
  expect(await heldOn(wyn)).not.toContain(record);
  expect(await versionsOn(wyn, own, 'landmark')).toEqual(['under it']);
  await rounds([ade, wyn, wes]);
  expect(await versionsOn(wyn, record, 'landmark')).toEqual(['first']);
  expect(await versionsOn(wes, own, 'landmark')).toEqual(['under it']);
  await endWell(world);
});

test('F44 whoever is moved while off line sends what they wrote, is told what was held, and loses what is no longer theirs', async () => {
  const { world, phones } = await start(['ade', 'ola', 'wyn']);
  const [ade, ola, wyn] = phones;
  const theirs = await makeRecord(world, wyn, 'patch:elm', [['landmark', 'first']]);
  await rounds([wyn, ola]);
  ola.wire.isDown = true;
  await writeLandmark(world, ola, theirs);
  const own = await makeRecord(world, ola, 'patch:elm', [['landmark', 'mine']]);
  await togglePatch(world, ade, 'ola', 'elm');
  await rounds([ade]);
  ola.wire.isDown = false;
  await rounds([ola, ola]);
  const { attention } = (await tabOn(ola)).desk;
  expect(attention.value.map(({ record, result }) => [record, result])).toEqual([[theirs, 'held']]);
  expect(await waitingOn(ola)).toBe(0);
  expect(await heldOn(ola)).not.toContain(theirs);
  expect(await versionsOn(ola, own, 'landmark')).toEqual(['mine']);
  expect(await versionsThere(world, theirs, 'landmark')).toEqual(['first']);
  await endWell(world);
});

test('a window that ends off line closes in an open vault too, when the day changes', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const theirs = await makeRecord(world, ola, 'patch:elm');
  const own = await makeRecord(world, wyn, 'patch:elm', [['place_address', '1 Example Row']]);
  await rounds([ola, wyn, wyn]);
  expect(await heldOn(wyn)).toContain(theirs);
  wyn.wire.isDown = true;
  world.server.clock.at += days(100);
  const { feed, desk } = await tabOn(wyn);
  expect(await feed.checkSight()).toEqual({ ok: true, value: null });
  expect(desk.entry(theirs)).toBeNull();
  expect(await heldOn(wyn)).not.toContain(theirs);
  expect(await versionsOn(wyn, own, 'place_address')).toBeNull();
  await endWell(world);
});

test('words that wait outlive the window in which they could be read', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  wyn.wire.isDown = true;
  const record = await makeRecord(world, wyn, 'patch:elm');
  await addEntry(world, wyn, record);
  await lockDevice(wyn);
  world.server.clock.at += days(100);
  await openTab(wyn);
  expect(await waitingOn(wyn)).toBe(2);
  wyn.wire.isDown = false;
  await rounds([wyn]);
  expect(await versionsThere(world, record, 'status')).toHaveLength(1);
  expect((await answersOn(wyn)).every(({ result }) => result === 'ok')).toBe(true);
  await endWell(world);
});

test('I4 a record that lies in a pack and shows less from now on leaves no copy there that shows more', async () => {
  const { world, phones } = await start(['wyn', 'sal', 'ola']);
  const [wyn, sal, ola] = phones;
  await lockDevice(ola);
  ola.packing = { least: 2, most: 9 };
  const records: string[] = [];
  for (const address of ['1 Example Row', '2 Example Row', '3 Example Row']) {
    records.push(await makeRecord(world, wyn, 'patch:elm', [['place_address', address]]));
  }
  await rounds([wyn, sal]);
  for (const record of records) await togglePerson(world, sal, record, 'assigned/ola');
  await rounds([sal, ola]);
  const [first = ''] = records;
  expect(await versionsOn(ola, first, 'place_address')).toEqual(['1 Example Row']);

  await togglePerson(world, sal, first, 'assigned/ola');
  await rounds([sal, ola]);

  expect(await versionsOn(ola, first, 'place_address')).toBeNull();
  await endWell(world);
});

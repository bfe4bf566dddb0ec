import { expect, test } from 'vitest';
import { runRound } from '../../src/sync/round.ts';
import type { Transport } from '../../src/sync/transport.ts';
import { change, makeRecord } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import { lockDevice, roundOf, type SimDevice, wireDeps } from '../support/sim-device.ts';
import { heldOn, rounds, start, tabOn, versionsOn, waitingOn } from '../support/sim-moments.ts';
import type { World } from '../support/sim-world.ts';

/** The paths a device asks while something happens. */
async function asked(device: SimDevice, work: () => Promise<unknown>): Promise<string[]> {
  const before = device.wire.given.length;
  await work();
  return device.wire.given.slice(before).map(({ path }) => path);
}

const seen = (world: World, device: SimDevice) =>
  world.server.read(async ({ accounts }) => (await accounts.findDevices([device.device]))[0]);

test('a round with nothing to send and nothing to read is one request', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  await rounds(phones);
  expect(await asked(wyn, () => roundOf(wyn))).toEqual(['/api/pull']);
  expect((await seen(world, wyn))?.lastSeenAt).toBe(world.server.clock.at);
  await endWell(world);
});

test('what waits is sent before anything is read, and the reading says that nothing waits any more', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  await makeRecord(world, wyn, 'patch:elm');
  expect(await asked(wyn, () => roundOf(wyn))).toEqual(['/api/deposit', '/api/pull']);
  expect((await seen(world, wyn))?.waiting).toBe(0);
  await endWell(world);
});

test('a new history heard of while reading is first offered what the device keeps', async () => {
  const { world, phones } = await start(['wyn'], { backups: true });
  const [wyn] = phones;
  const backup = await world.server.backUp();
  const record = await makeRecord(world, wyn, 'patch:elm');
  await rounds(phones);
  await backup.restore();
  const paths = await asked(wyn, () => roundOf(wyn));
  expect(paths[0]).toBe('/api/pull');
  expect(paths.indexOf('/api/deposit')).toBe(1);
  expect(await waitingOn(wyn)).toBe(0);
  expect(await heldOn(wyn)).toContain(record);
  await endWell(world);
});

test('a device whose session has ended makes an empty deposit, so that it hears what it is told', async () => {
  const { world, phones } = await start(['wyn']);
  const tab = await tabOn(phones[0]);
  const deps = wireDeps(phones[0], tab.vault.crypto);
  const paths: string[] = [];
  const transport: Transport = {
    get: deps.transport.get,
    post: async (path, body, shape) => {
      paths.push(path);
      if (path !== '/api/pull') return deps.transport.post(path, body, shape);
      return { ok: false, fault: 'signed_out', code: '', retryAfter: 0 };
    },
  };
  const outcome = await runRound(tab.feed, { ...deps, transport });
  expect(outcome).toMatchObject({ ok: false, fault: 'signed_out' });
  expect(paths).toEqual(['/api/pull', '/api/deposit']);
  await endWell(world);
});

test('a page asked for while the one before is taken in is the page that follows it', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  for (let n = 0; n < 7; n += 1) {
    const record = await makeRecord(world, wyn, 'patch:elm');
    await change(world, wyn, record, () => [['landmark', `the door of number ${n}`]]);
  }
  await roundOf(wyn);
  ola.wire.limit = 2;
  const before = (await heldOn(ola)).length;
  const paths = await asked(ola, () => roundOf(ola));
  expect(paths).toEqual(Array(4).fill('/api/pull'));
  expect(await heldOn(ola)).toHaveLength(before + 7);
  await endWell(world);
});

test('a list is made anew when a record of its type changes, and stays as it is otherwise', async () => {
  const { world, phones } = await start(['wyn']);
  const { desk } = await tabOn(phones[0]);
  const before = { staff: desk.list('staff'), incident: desk.list('incident') };
  await makeRecord(world, phones[0], 'patch:elm');
  expect(desk.list('staff')).toBe(before.staff);
  expect(desk.list('incident')).toHaveLength(before.incident.length + 1);
  await endWell(world);
});

test('rows that come together lie in packs, and one that changes by itself lies beside its pack', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const records: string[] = [];
  for (let n = 0; n < 4; n += 1) records.push(await makeRecord(world, wyn, 'patch:elm'));
  await rounds(phones);
  const { db } = (await tabOn(ola)).vault;
  const packs = await db.packs.toArray();
  expect(packs.length).toBeGreaterThan(0);
  const alone = await db.records.count();
  await change(world, wyn, records[1] ?? '', () => [['landmark', 'the door']]);
  await rounds(phones);
  expect(await db.records.count()).toBe(alone + 1);
  expect(await db.packs.toArray()).toEqual(packs);
  expect(await versionsOn(ola, records[1] ?? '', 'landmark')).toEqual(['the door']);
  await endWell(world);
});

test('a block of lines that is damaged on the disk is made whole by the next round, and nothing stays that may not', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const records: string[] = [];
  for (let n = 0; n < 5; n += 1) records.push(await makeRecord(world, wyn, 'patch:elm'));
  await rounds(phones);
  const own = await makeRecord(world, ola, 'patch:elm');
  const held = await heldOn(ola);
  const disk = (await tabOn(ola)).vault.db;
  await disk.blocks.toCollection().modify((row) => {
    row.box = row.box.map((byte, at) => (at === row.box.length - 1 ? byte ^ 1 : byte));
  });
  await lockDevice(ola);
  const { desk } = await tabOn(ola);
  expect(desk.list('incident').map(({ id }) => id)).toEqual([own]);
  await rounds([ola]);
  expect((await heldOn(ola)).sort()).toEqual([...held, own].sort());
  const listed = desk.list('incident').map(({ id }) => id);
  expect(listed.sort()).toEqual([...records, own].sort());
  await endWell(world);
});

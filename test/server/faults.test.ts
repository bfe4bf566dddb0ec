import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, expect, test } from 'vitest';
import type { Store } from '../../sync-server/store/port.ts';
import { openInMemory, openSqlite } from '../../sync-server/store/sqlite.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { makeWorld, post } from '../support/server-world.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

test('F26: one save that comes by two ways at the same moment is applied once', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));

  const answers = await Promise.all([phone.deposit([{ envelope }]), phone.deposit([{ envelope }])]);

  const known = answers.flatMap((one) =>
    one.answer === 'done' ? one.answers.map((each) => each.answer === 'results' && each.known) : [],
  );
  expect(known.sort()).toEqual([false, true]);
  const log = await world.tools.store.read(world.org, ({ log }) => log.changesOfRecord('i1'));
  expect(log.map((entry) => entry.result)).toEqual(['ok', 'ok', 'ok', 'ok']);
});

/** A store on a disk that can be full: then nothing that is written stays. */
async function storeOnDisk(): Promise<{ store: Store; disk: { isFull: boolean } }> {
  const store = await openInMemory();
  const disk = { isFull: false };
  const write: Store['write'] = (org, work) =>
    store.write(org, async (transaction) => {
      const done = await work(transaction);
      if (disk.isFull) throw Object.assign(new Error('database or disk is full'), { errcode: 13 });
      return done;
    });
  return { store: { ...store, write }, disk };
}

test('F38: a full disk is told as that, keeps nothing of the save, and takes it whole once there is room', async () => {
  const { store, disk } = await storeOnDisk();
  const world = await makeWorld({ store });
  const phone = await makePhone(world, 'officer');
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));
  disk.isFull = true;
  const offers = [{ envelope }];
  const body = {
    protocol: 1,
    epoch: await world.epoch(),
    device: phone.wire.id,
    waiting: 1,
    offers,
  };
  const refused = await post(world.app, '/api/deposit', body);

  expect([refused.statusCode, refused.json().code]).toEqual([507, 'disk_full']);
  expect(await store.read(world.org, ({ log }) => log.envelopes([envelope.id]))).toEqual([]);
  disk.isFull = false;
  const taken = await phone.deposit(offers);
  const [first] = taken.answer === 'done' ? taken.answers : [];
  expect(first?.answer === 'results' && namesOf(first.results)).toEqual(['ok', 'ok', 'ok', 'ok']);
});

test('F40: a database whose file is damaged is not opened, and is left as it is', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'alongside-damaged-'));
  folders.push(folder);
  await (await openSqlite(folder)).close();
  const file = join(folder, 'alongside.db');
  writeFileSync(file, 'This was a database once. '.repeat(400));
  appendFileSync(file, 'end');
  const before = readFileSync(file);

  await expect(openSqlite(folder)).rejects.toThrow(/not a database/);
  expect(readFileSync(file).equals(before)).toBe(true);
});

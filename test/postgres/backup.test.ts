import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { verifyAudit } from '../../sync-server/audit/verify.ts';
import { ledgerIn } from '../../sync-server/backup/ledger.ts';
import { followOwnTools } from '../../sync-server/backup/own-tools.ts';
import { openPostgres } from '../../sync-server/store/postgres.ts';
import { type Kept, loseDisk, makeKept } from '../support/backed-up-world.ts';
import { onPostgres } from '../support/living-place.ts';
import { incidentsOf } from '../support/restored-phones.ts';
import { discardServer, startServer } from '../support/running-server.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';

test('T-bak-5 a backup made while two servers write is whole, and both tell their phones what it covers', async () => {
  const kept = await makeKept(onPostgres);
  const other = await kept.open(kept.place);
  const phones = [];
  for (const world of [kept.world, other]) phones.push(await makePhone(world, 'officer'));
  await phones[0]?.send(newIncident('i1', 'officer'));
  const state = { done: false };
  const writing = phones.map(async (phone, index) => {
    for (let time = 0; !state.done; time += 1) {
      const { receipts } = await phone.send(edit('i1', 'landmark', `Place ${index} ${time}`));
      expect(namesOf(receipts)).toEqual(['ok']);
    }
  });
  const made = await kept.backup();
  state.done = true;
  await Promise.all(writing);
  expect((await kept.verify()).id).toBe(made.id);
  await Promise.all([kept.hear(kept.world), kept.hear(other)]);
  const covered = made.organisations[0]?.pos ?? 0;
  expect(covered).toBeGreaterThan(0);
  for (const phone of phones) expect((await phone.pull()).safe).toBe(covered);
  const { store } = other.tools;
  expect((await verifyAudit(store, other.org)).broken).toBeNull();
  const entries = await store.read(other.org, ({ audit }) => audit.after(0, 10_000));
  const acts = entries.map(({ action }) => action).filter((one) => one.startsWith('backup_'));
  expect(acts).toEqual(['backup_made', 'backup_verified']);
});

test('of two servers that hear of backups at once each act is written down once', async () => {
  const kept = await makeKept(onPostgres);
  const other = await kept.open(kept.place);
  await kept.backup();
  const hearing = await kept.world.tools.store.write(kept.world.org, async (transaction) => {
    const heard = kept.hear(other);
    await expect.poll(() => waitingFor(kept)).toBe(1);
    await kept.verify();
    await transaction.setMark('backups', '2');
    return { heard };
  });
  await hearing.heard;
  const entries = await other.tools.store.read(other.org, ({ audit }) => audit.after(0, 1_000));
  expect(entries.filter(({ action }) => action.startsWith('backup_'))).toEqual([]);
});

test('T-restore-6 nothing is put back among records that are there, and they stay as they are', async () => {
  const kept = await makeKept(onPostgres);
  const phone = await makePhone(kept.world, 'officer');
  await kept.backup();
  await phone.send(newIncident('i1', 'officer'));
  await expect(kept.restore()).rejects.toThrow(/There are records in the database test_/);
  expect(await incidentsOf(kept.world, phone, 'officer')).toEqual(['i1']);
});

test('T-restore-6 rows that were left lying do not become part of what is put back', async () => {
  const kept = await makeKept(onPostgres);
  await kept.backup();
  await loseDisk(kept);
  await kept.place.tamper(`insert into tombstone (org, id, at) values ('org-one', 'i1', 1)`);
  await expect(kept.restore()).rejects.toThrow(/The table tombstone is not empty/);
  expect(await kept.place.isEmpty()).toBe(true);
});

test('T-restore-6 a server that starts while rows are put back waits, and sees all of them or none', async () => {
  const kept = await makeKept(onPostgres);
  const { place, site } = kept;
  const path = join(site.keysDirectory, 'copy.db');
  await place.copyInto(path);
  await loseDisk(kept);
  const cutShort = place.whereNone(async (putBack) => {
    await putBack(path);
    throw new Error('A power cut');
  });
  await expect(cutShort).rejects.toThrow(/power cut/);
  expect(await place.isEmpty()).toBe(true);
  const store = await openPostgres(place.databaseUrl ?? '');
  const seen = await place.whereNone(async (putBack) => {
    const asked = store.directory.organisations();
    await expect.poll(() => waitingFor(kept)).toBe(1);
    await putBack(path);
    return { asked };
  });
  expect((await seen.asked).map(({ org }) => org)).toEqual(['org-one']);
  await store.close();
});

async function waitingFor({ place }: Kept): Promise<number> {
  const [row] = await place.ask(`select count(*)::int as count from pg_stat_activity
    where datname = current_database() and wait_event_type = 'Lock'`);
  return Number(row?.count);
}

/** What PostgreSQL's own tools do: the rows as they were, and nothing else. */
async function putBackByOwnTools(kept: Kept, path: string) {
  await loseDisk(kept);
  await kept.place.whereNone((putBack) => putBack(path));
  return kept.open(kept.place);
}

async function startOn({ place, site }: Kept): Promise<void> {
  const env = { DATABASE_URL: place.databaseUrl ?? '', KEYS_DIR: site.keysDirectory };
  const server = await startServer({ entry: 'sync-server/main.ts', env });
  onTestFinished(() => discardServer(server));
}

test('T-restore-7 what PostgreSQL’s own tools put back from before a verified backup is taken only when asked for in words', async () => {
  const kept = await makeKept(onPostgres);
  const early = join(kept.site.keysDirectory, 'early.db');
  const phone = await makePhone(kept.world, 'officer');
  await kept.place.copyInto(early);
  await phone.send(newIncident('i1', 'officer'));
  await kept.backup();
  await kept.verify();
  const world = await putBackByOwnTools(kept, early);
  const epoch = await world.epoch();
  const lines = ledgerIn(kept.site.keysDirectory).all();
  await kept.hear(world);
  expect((await world.tools.store.directory.organisations())[0]?.safe).toBe(0);
  await expect(followOwnTools(world.tools, lines, false)).rejects.toThrow(/older than the newest/);
  expect(await world.epoch()).toBe(epoch);
  await expect(startOn(kept)).rejects.toThrow(/older than a verified backup of it/);
  expect(await followOwnTools(world.tools, lines, true)).toBe(true);
  expect(await world.epoch()).not.toBe(epoch);
  await startOn(kept);
  const rows = await (await makePhone(world, 'warden')).readAll();
  expect(rows.filter(({ id }) => id.startsWith('restoration-'))).toHaveLength(1);
});

test('T-restore-7 what they put back from after it is taken, once and again, and no phone is alarmed', async () => {
  const kept = await makeKept(onPostgres);
  const late = join(kept.site.keysDirectory, 'late.db');
  await kept.backup();
  await kept.verify();
  const phone = await makePhone(kept.world, 'officer');
  await phone.send(newIncident('i1', 'officer'));
  await kept.place.copyInto(late);
  const world = await putBackByOwnTools(kept, late);
  const lines = ledgerIn(kept.site.keysDirectory).all();
  for (const _ of ['once', 'again']) {
    expect(await followOwnTools(world.tools, lines, false)).toBe(false);
  }
  const rows = await (await makePhone(world, 'warden')).readAll();
  expect(rows.filter(({ id }) => id.startsWith('restoration-'))).toEqual([]);
});

test('T-restore-7 a history that was left behind is older, however far it had come', async () => {
  const kept = await makeKept(onPostgres);
  const left = join(kept.site.keysDirectory, 'left.db');
  await kept.backup();
  const phone = await makePhone(kept.world, 'officer');
  await phone.send(newIncident('i1', 'officer'));
  await phone.send(newIncident('i2', 'officer'));
  await kept.place.copyInto(left);
  await loseDisk(kept);
  await (await kept.restore()).tools.store.close();
  const world = await putBackByOwnTools(kept, left);
  const lines = ledgerIn(kept.site.keysDirectory).all();
  await expect(followOwnTools(world.tools, lines, false)).rejects.toThrow(/older than the newest/);
});

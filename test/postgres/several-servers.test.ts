import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { verifyAudit } from '../../sync-server/audit/verify.ts';
import { runNightlyIfDue } from '../../sync-server/exchange/nightly.ts';
import { makeTools } from '../../sync-server/exchange/tools.ts';
import { listen } from '../support/poke-listener.ts';
import { connectTo, type Database, freshDatabase, openOn } from '../support/postgres-store.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { makeWorld, post, serverOn, signIn, type World, writeAs } from '../support/server-world.ts';

/** Two servers on one database: the first has made the organisation, the second has only been started. */
async function twoServers(): Promise<{ one: World; other: World; database: Database }> {
  const database = await freshDatabase();
  const one = await makeWorld({ store: await openOn(database) });
  const tools = makeTools({ ...one.tools, store: await openOn(database) });
  return { one, other: { ...one, tools, app: serverOn(tools) }, database };
}

const poked = 'event: poke\ndata: poke\n\n';
const withinASecond = { timeout: 1_000 };

test('what one server receives, the other pokes within a second and answers with', async () => {
  const { one, other } = await twoServers();
  const officer = await makePhone(one, 'officer');
  const [near, far] = [await makePhone(other, 'warden'), await makePhone(other, 'other')];
  const [heardNear, heardFar] = [await listen(other, near), await listen(other, far)];
  await officer.send(newIncident('i1', 'officer'));
  await expect.poll(heardNear.heard, withinASecond).toContain(poked);
  expect((await near.readAll()).map((row) => row.id)).toContain('i1');
  expect(heardFar.heard()).not.toContain('poke');
  await other.app.close();
});

test('what servers tell each other is ids alone', async () => {
  const { one, database } = await twoServers();
  const told: string[] = [];
  const client = await connectTo(database.adminUrl);
  client.on('notification', ({ payload }) => void told.push(payload ?? ''));
  await client.query('listen alongside');
  const phone = await makePhone(one, 'officer');
  await phone.send(newIncident('i1', 'officer', { landmark: 'Zqxmarker' }));
  await expect.poll(() => told).toHaveLength(1);
  expect(JSON.parse(told[0] ?? '')).toEqual({
    kind: 'poke',
    org: 'org-one',
    scopes: expect.anything(),
  });
  expect(told.join('')).not.toContain('Zqxmarker');
});

test('a device hears of a new patch at one server after it has read at the other', async () => {
  const { one, other } = await twoServers();
  const officer = await makePhone(one, 'other');
  const warden = await makePhone(one, 'warden');
  const { heard } = await listen(other, warden);
  const value = { patch: 'far', from: '2020-01-01', to: null, cover: false };
  const more = { type: 'staff', record: 'warden', field: 'patches/far', value };
  await writeAs(one.tools, one.org, 'admin', [more]);
  await expect.poll(heard, withinASecond).toContain(poked);
  await warden.readAll();
  const before = heard().length;
  await officer.send(newIncident('i1', 'officer', {}, 'patch:far'));
  await expect.poll(() => heard().slice(before), withinASecond).toContain(poked);
  await other.app.close();
});

test('a device revoked at one server is cut off at the other', async () => {
  const { one, other } = await twoServers();
  const warden = await makePhone(other, 'warden');
  const { ended } = await listen(other, warden);
  const admin = await signIn(one, 'admin');
  await post(one.app, '/api/devices/revoke', { device: warden.wire.id }, admin);
  await expect.poll(ended, withinASecond).toBe(true);
  await other.app.close();
});

test('I8 T-aud saves of one record through two servers leave every version, number and entry in order', async () => {
  const { one, other } = await twoServers();
  const phones = [];
  for (const world of [one, other, one, other]) phones.push(await makePhone(world, 'officer'));
  const [first] = phones;
  const created = await first?.send(newIncident('i1', 'officer'));
  expect(created?.receipts.every(({ result }) => result === 'ok')).toBe(true);
  const sent = await Promise.all(
    phones.map(async (phone, index) => {
      const results: string[] = [];
      for (let time = 0; time < 4; time += 1) {
        const { receipts } = await phone.send(edit('i1', 'landmark', `Place ${index} ${time}`));
        results.push(...namesOf(receipts));
      }
      return results;
    }),
  );
  expect(sent.flat()).toEqual(Array(16).fill('ok'));
  const { store } = other.tools;
  expect((await verifyAudit(store, one.org)).broken).toBeNull();
  const changes = await store.read(one.org, ({ log }) => log.changesOfRecord('i1'));
  expect(new Set(changes.map(({ pos }) => pos)).size).toBe(4 + 16);
  const row = (await phones.at(-1)?.readAll())?.find(({ id }) => id === 'i1');
  if (!row || 'left' in row) throw new Error('No row');
  expect(row.f.landmark?.heads).toHaveLength(1 + 16);
});

test('the nightly work is done by one of the servers, once a day', async () => {
  const { one, other } = await twoServers();
  const nights = async () => {
    const did = await Promise.all([one, other].map(({ tools }) => runNightlyIfDue(tools, one.org)));
    return did.filter((done) => done).length;
  };
  expect(await nights()).toBe(1);
  expect(await nights()).toBe(0);
  one.time.now += days(1);
  expect(await nights()).toBe(1);
});

test('a server whose connections break goes on, and tells its devices to look again', async () => {
  const { one, other, database } = await twoServers();
  const [officer, warden] = [await makePhone(one, 'officer'), await makePhone(other, 'warden')];
  const { heard } = await listen(other, warden);
  await database.ask(
    `select pg_terminate_backend(pid) from pg_stat_activity
     where datname = current_database() and pid <> pg_backend_pid()`,
  );
  await expect.poll(heard, { timeout: 5_000 }).toContain(poked);
  await expect
    .poll(async () => (await officer.send(newIncident('i1', 'officer'))).answer.answer)
    .toBe('results');
  await other.app.close();
});

import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { ToCome } from '../../src/domain/to-come-protocol.ts';
import { makePhone, type Phone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { makeWorld, post, startTime, type World } from '../support/server-world.ts';

const ask = ({ app }: World, { cookie, wire }: Phone, device = wire.id) =>
  post(app, '/api/to-come', { device }, cookie);

const toCome = async (world: World, phone: Phone) => ToCome.parse((await ask(world, phone)).json());

test('a new phone is told how many records of each type it will be sent, and about how large they are', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const before = await toCome(world, officer);
  await officer.send(newIncident('i1', 'officer', { landmark: 'By the bins' }));

  const { records, bytes } = await toCome(world, officer);
  const rows = (await officer.readAll()).flatMap((row) => ('left' in row ? [] : [row.type]));
  const counted = [...new Set(rows)].map((type) => [
    type,
    rows.filter((one) => one === type).length,
  ]);
  expect(records).toEqual(Object.fromEntries(counted));
  expect(records.incident).toBe(1);
  expect(bytes).toBeGreaterThan(before.bytes);
});

test('a record that lies in several scopes is counted once, however many there are', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  for (const part of ['a', 'b', 'c']) {
    const ids = Array.from({ length: 40 }, (_, at) => `${part}${at}`);
    await officer.send(ids.flatMap((id) => newIncident(id, 'officer')));
  }
  expect((await toCome(world, officer)).records.incident).toBe(120);
});

test('I4 it counts nothing that lies in a scope which its person does not hold', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  await officer.send(newIncident('i1', 'officer'));
  const other = await makePhone(world, 'other');
  expect((await toCome(world, other)).records.incident).toBeUndefined();
});

test('I4 nor what lies in one that they hold and shows them nothing', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  await officer.send(newIncident('i1', 'officer'));
  world.time.now = startTime + days(200);
  const warden = await makePhone(world, 'warden');
  expect((await toCome(world, warden)).records.incident).toBeUndefined();
});

test('one vault of a shared phone is never told what the session of another holds', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const warden = await makePhone(world, 'warden');
  expect((await ask(world, officer, warden.wire.id)).statusCode).toBe(401);
});

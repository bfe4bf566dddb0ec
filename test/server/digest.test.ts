import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { type Buckets, bucketOf, DigestAnswer } from '../../src/domain/digest.ts';
import { makePhone, type Phone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { makeWorld, post, startTime, type World } from '../support/server-world.ts';

async function makeIncident({ wire, person, send }: Phone): Promise<string> {
  const record = `${wire.id}-r1`;
  await send(newIncident(record, person));
  return record;
}

type Asked = { scope?: string; buckets?: Buckets; epoch?: string; device?: string };

async function compare(world: World, phone: Phone, asked: Asked = {}) {
  const { scope = 'patch:near', buckets = {}, device = phone.wire.id } = asked;
  const epoch = asked.epoch ?? (await world.epoch());
  const body = { protocol: 1, device, epoch, scope, buckets };
  return post(world.app, '/api/digest', body, phone.cookie);
}

const answerOf = (response: { json: () => unknown }) => DigestAnswer.parse(response.json());

test('a device that holds nothing of a scope is sent all that its person may see there', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const record = await makeIncident(officer);
  const whole = (await officer.readAll()).find((row) => row.id === record);

  const answer = answerOf(await compare(world, officer));

  expect(answer).toMatchObject({ answer: 'differences', buckets: [bucketOf(record)], more: false });
  const seq = expect.any(Number);
  expect(answer).toMatchObject({ rows: [{ ...whole, seq }] });
});

test('I4 whoever does not hold a scope hears nothing of it, nor of a record there of which they see nothing', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const record = await makeIncident(officer);
  const other = await makePhone(world, 'other');
  const buckets = { [bucketOf(record)]: { count: 7, hash: 'x' } };

  expect(answerOf(await compare(world, other))).toEqual({ answer: 'not_held' });
  world.time.now = startTime + days(200);
  const warden = await makePhone(world, 'warden');
  expect(answerOf(await compare(world, warden, { buckets }))).toMatchObject({ rows: [] });
});

test('one vault of a shared phone never compares itself with the session of another', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const warden = await makePhone(world, 'warden');

  expect((await compare(world, officer, { device: warden.wire.id })).statusCode).toBe(401);
});

test('in another history there is nothing to compare', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');

  const answer = answerOf(await compare(world, officer, { epoch: 'of-before' }));

  expect(answer).toEqual({ answer: 'epoch', now: await world.epoch(), asked: 'of-before' });
});

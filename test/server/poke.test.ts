import { expect, test } from 'vitest';
import { listen, pokesOf } from '../support/poke-listener.ts';
import { makePhone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { ask, makeWorld } from '../support/server-world.ts';

test('a device is poked when something in its scopes is new, with no word of what', async () => {
  const world = await makeWorld();
  const [officer, warden, other] = await Promise.all(
    (['officer', 'warden', 'other'] as const).map((name) => makePhone(world, name)),
  );
  if (!officer || !warden || !other) throw new Error('No phones');
  const [near, far] = [await listen(world, warden), await listen(world, other)];
  await officer.send(newIncident('i1', 'officer'));
  await expect.poll(near.heard).toContain('event: poke\ndata: poke\n\n');
  expect(far.heard()).not.toContain('poke');
  world.tools.hub.beat();
  await expect.poll(far.heard).toContain(': still here');
  await world.app.close();
});

test('a second stream of the same device ends the first, and strangers get none', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  await listen(world, phone);
  const second = await listen(world, phone);
  await phone.send(newIncident('i1', 'officer'));
  await expect.poll(second.heard).toContain('event: poke');
  expect((await ask(world.app, { url: '/api/poke' })).statusCode).toBe(401);
  await world.app.close();
});

test('one vault of a shared phone never listens with the session of another', async () => {
  const world = await makeWorld();
  const [mine, theirs] = [await makePhone(world, 'officer'), await makePhone(world, 'warden')];
  const headers = { cookie: theirs.cookie, host: 'localhost' };
  expect((await ask(world.app, { url: pokesOf(mine), headers })).statusCode).toBe(401);
  expect((await ask(world.app, { url: '/api/poke', headers })).statusCode).toBe(401);
  await listen(world, theirs);
  await world.app.close();
});

import { expect, test } from 'vitest';
import { makeWorld, password, post, type World } from '../support/server-world.ts';

const minute = 60_000;

const trySignIn = ({ app }: World, email: string, word = password) =>
  post(app, '/api/sign-in', { email, password: word, device: null });

test('T-rate-1 each wrong password after the third doubles the wait, for the right one too', async () => {
  const world = await makeWorld();
  const email = 'officer@org-one.example';
  const tryWrong = () => trySignIn(world, email, 'wrong');
  for (let tries = 0; tries < 3; tries += 1) expect((await tryWrong()).statusCode).toBe(401);
  for (let wait = 1_000; wait <= 256_000; wait *= 2) {
    world.time.now += wait - 1;
    if (wait >= 64_000) {
      const early = await trySignIn(world, email);
      expect([early.statusCode, early.headers['retry-after']]).toEqual([429, '1']);
    }
    world.time.now += 1;
    expect((await tryWrong()).statusCode).toBe(401);
  }
  world.time.now += 512_000;
  expect((await trySignIn(world, email)).statusCode).toBe(200);
  expect((await tryWrong()).statusCode).toBe(401);
});

test('T-rate-1 after twenty in a row a quarter of an hour, then again; an unknown address waits alike', async () => {
  const world = await makeWorld();
  const email = 'nobody@org-one.example';
  for (let tries = 0; tries < 20; tries += 1) {
    expect((await trySignIn(world, email, 'wrong')).statusCode).toBe(401);
    world.time.now += 15 * minute;
  }
  expect((await trySignIn(world, email, 'wrong')).statusCode).toBe(401);
  expect((await trySignIn(world, email, 'wrong')).statusCode).toBe(401);
});

test('T-rate-1 of many wrong passwords at one moment no more are judged than one after the other', async () => {
  const world = await makeWorld();
  const words = Array.from({ length: 9 }, (_, index) =>
    index === 8 ? password : `wrong ${index}`,
  );
  const answers = await Promise.all(
    words.map((word) => trySignIn(world, 'officer@org-one.example', word)),
  );
  const statuses = answers.map(({ statusCode }) => statusCode);
  expect(statuses).toEqual([401, 401, 401, 429, 429, 429, 429, 429, 429]);
});

test('T-rate an account is asked for ten times a minute, right or wrong', async () => {
  const world = await makeWorld();
  const email = 'officer@org-one.example';
  for (let tries = 0; tries < 10; tries += 1) {
    expect((await trySignIn(world, email)).statusCode).toBe(200);
  }
  const limited = await trySignIn(world, email);
  expect(limited.statusCode).toBe(429);
  expect(Number(limited.headers['retry-after'])).toBeGreaterThan(0);
  world.time.now += minute;
  expect((await trySignIn(world, email)).statusCode).toBe(200);
});

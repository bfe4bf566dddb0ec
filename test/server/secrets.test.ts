import { expect, test } from 'vitest';
import { makePasswords } from '../../sync-server/accounts/passwords.ts';
import { makeRandom } from '../../sync-server/keys/random.ts';
import { makeWorld, password, post, signIn, writeAs } from '../support/server-world.ts';
import { behindProxy, signInAt } from '../support/sign-in-at.ts';

test('T-hdr-3 over TLS the session is a cookie of this host alone, which no page reads and no other site sends', async () => {
  const app = behindProxy(await makeWorld());
  const headers = { 'x-forwarded-proto': 'https', host: 'a.example' };
  const response = await signInAt(app, { headers, remoteAddress: '10.0.0.7' });
  const cookie = String(response.headers['set-cookie']);
  expect(cookie).toMatch(
    /^__Host-alongside=[\w-]{43}; Path=\/; Max-Age=43200; HttpOnly; SameSite=Strict; Secure$/,
  );
  expect(response.body).not.toContain(/=([\w-]{43});/.exec(cookie)?.[1] ?? 'no secret');
});

test('T-sess-1 a session is 32 bytes of chance of which only a hash is kept', async () => {
  const world = await makeWorld();
  const response = await signInAt(world.app, { headers: {} });
  const secret = /=([\w-]+);/.exec(String(response.headers['set-cookie']))?.[1] ?? '';
  expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
  const [kept] = await world.tools.store.read(world.org, ({ accounts }) =>
    accounts.sessionsOf('officer'),
  );
  expect(kept).toBeDefined();
  expect(JSON.stringify(kept)).not.toContain(secret);
});

test('T-sess-2 a session that a stranger laid in the browser beforehand is never the one signed in', async () => {
  const { app } = await makeWorld();
  const planted = 'A'.repeat(43);
  const headers = { cookie: `alongside=${planted}` };
  const first = await signInAt(app, { headers });
  const second = await signInAt(app, { headers });
  const secrets = [first, second].map(({ headers: got }) => String(got['set-cookie']));
  expect(new Set(secrets).size).toBe(2);
  expect(secrets.join()).not.toContain(planted);
  expect((await post(app, '/api/devices/list', {}, `alongside=${planted}`)).statusCode).toBe(401);
});

test('T-pw-1 a password that is short, or is its person’s own name or address, is not set', async () => {
  const world = await makeWorld();
  const admin = await signIn(world, 'admin');
  const email = 'somebody.new@org-one.example';
  const target = { type: 'staff', record: 'newcomer' };
  await writeAs(world.tools, world.org, 'admin', [
    { ...target, field: 'scope', value: 'org' },
    { ...target, field: 'name', value: 'Made-up Newcomer' },
    { ...target, field: 'roles/officer', value: true },
  ]);
  const invited = await post(world.app, '/api/people/invite', { person: 'newcomer', email }, admin);
  const set = async (word: string) => {
    const body = { email, code: invited.json().code, password: word };
    return (await post(world.app, '/api/first-password', body)).statusCode;
  };
  for (const weak of ['fourteen signs', 'MADE-UP newcomer', ` ${email} `, 'x'.repeat(129)]) {
    expect(await set(weak), weak).toBe(400);
  }
  expect(await set('a bench under the old oak')).toBe(200);
});

test('T-pw-2 a password is kept as Argon2id over 64 MiB, three passes, with a salt of its own', async () => {
  const passwords = makePasswords(makeRandom());
  const [one, two] = [await passwords.hash(password), await passwords.hash(password)];
  if (!one.ok || !two.ok) throw new Error('No hash');
  expect(one.value).toMatch(/^\$argon2id\$v=19\$m=65536,t=3,p=1\$/);
  expect(one.value).not.toBe(two.value);
  expect(await passwords.matches(password, one.value)).toEqual({ ok: true, value: true });
});

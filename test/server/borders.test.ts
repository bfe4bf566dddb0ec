import { gzipSync } from 'node:zlib';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { expect, test } from 'vitest';
import { makePasswords } from '../../sync-server/accounts/passwords.ts';
import { createServer } from '../../sync-server/app.ts';
import { makeRandom } from '../../sync-server/keys/random.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import {
  ask,
  makeWorld,
  ourHeaders,
  password,
  post,
  signIn,
  type World,
  writeAs,
} from '../support/server-world.ts';

type Found = { method: string; url: string };

/** A server, and every route that it turned out to have. */
async function withRoutes(): Promise<{ world: World; routes: Found[] }> {
  const world = await makeWorld();
  const routes: Found[] = [];
  world.app.addHook('onRoute', ({ method, url }) => {
    for (const one of [method].flat()) routes.push({ method: one, url });
  });
  await world.app.ready();
  return { world, routes };
}

const json = { ...ourHeaders, 'content-type': 'application/json', host: 'localhost' };

test('T-hdr-1 no route there is leaves out a header, nor says to whom else it would answer', async () => {
  const { world, routes } = await withRoutes();
  const posts = routes.filter(({ method }) => method === 'POST').map(({ url }) => url);
  expect(posts.length).toBeGreaterThan(25);
  for (const url of [...posts, '/api/start', '/healthz', '/api/no-such-thing']) {
    const method = posts.includes(url) ? 'POST' : 'GET';
    const headers = { ...json, origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' };
    const { headers: got } = await ask(world.app, { method, url, headers, payload: '{}' });
    expect(got, url).toMatchObject({
      'cache-control': 'no-store',
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
      'cross-origin-resource-policy': 'same-origin',
      'referrer-policy': 'no-referrer',
      'x-content-type-options': 'nosniff',
    });
    const names = Object.keys(got).join(' ');
    expect(names, url).not.toMatch(/access-control|x-powered-by|server\b/);
  }
});

test('T-cors-1 a page of another site that asks beforehand is told nothing', async () => {
  const { world, routes } = await withRoutes();
  const headers = {
    origin: 'https://evil.example',
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'x-alongside',
  };
  expect(routes.filter(({ method }) => method === 'OPTIONS')).toEqual([]);
  for (const url of ['/api/deposit', '/api/pull', '/api/sign-in', '/']) {
    const response = await ask(world.app, { method: 'OPTIONS', url, headers });
    expect(response.statusCode, url).toBe(404);
    expect(Object.keys(response.headers).join(' ')).not.toContain('access-control');
  }
});

test('T-csrf-2 what a form of another site can send is not read', async () => {
  const { world } = await withRoutes();
  const kinds = ['application/x-www-form-urlencoded', 'multipart/form-data', 'text/plain', ''];
  for (const kind of kinds) {
    const headers = { ...json, 'content-type': kind };
    const options = { method: 'POST', url: '/api/challenge', headers, payload: '{}' } as const;
    expect((await ask(world.app, options)).statusCode, kind).toBe(415);
  }
});

test('T-dos-2 a packed body is refused unread, however much would come out of it', async () => {
  const { world } = await withRoutes();
  const bomb = gzipSync(Buffer.alloc(20 * 1024 * 1024));
  const small = gzipSync(Buffer.from('{"device":"DEVICE"}'));
  for (const payload of [small, bomb]) {
    for (const kind of ['gzip', 'deflate', 'br', 'zstd']) {
      const headers = { ...json, 'content-encoding': kind };
      const options = { method: 'POST', url: '/api/challenge', headers, payload } as const;
      const { statusCode, body } = await ask(world.app, options);
      expect([statusCode, JSON.parse(body).code], kind).toEqual([415, 'packed']);
    }
  }
});

test('T-csrf-3 nothing changes by being looked at: what is asked for with GET is these, and no more', async () => {
  const { routes } = await withRoutes();
  const others = routes.filter(({ method }) => method !== 'POST');
  expect(others.map(({ method, url }) => `${method} ${url}`).sort()).toEqual([
    'GET /api/poke',
    'GET /api/start',
    'GET /healthz',
  ]);
});

const signInAt = (app: FastifyInstance, more: Partial<InjectOptions> & { headers: object }) => {
  const payload = JSON.stringify({ email: 'officer@org-one.example', password, device: null });
  const headers = { ...json, ...more.headers };
  return ask(app, { method: 'POST', url: '/api/sign-in', payload, ...more, headers });
};

/** The same server as it stands behind a proxy at one address. */
const behindProxy = ({ tools }: World): FastifyInstance => {
  const config = { origin: null, trustProxy: '10.0.0.7', distDirectory: 'no-such-folder' };
  const cheap = { memory: 8, passes: 1, parallelism: 1 };
  return createServer({ tools, config, passwords: makePasswords(tools.random, cheap) });
};

test('T-proxy-1 only the proxy that was named is believed about the line and the address', async () => {
  const world = await makeWorld();
  const app = behindProxy(world);
  const said = { 'x-forwarded-proto': 'https', 'x-forwarded-for': '192.0.2.1', host: 'a.example' };
  const stranger = await signInAt(app, { headers: said, remoteAddress: '10.0.0.8' });
  expect([stranger.statusCode, stranger.headers['strict-transport-security']]).toEqual([
    403,
    undefined,
  ]);
  const proxied = await signInAt(app, { headers: said, remoteAddress: '10.0.0.7' });
  expect(proxied.statusCode).toBe(200);
  expect(proxied.headers['strict-transport-security']).toContain('max-age=63072000');
});

test('T-proxy-1 an address that a stranger makes up does not get round the limit on tries', async () => {
  const app = behindProxy(await makeWorld());
  const codes: number[] = [];
  for (let n = 0; n < 61; n += 1) {
    const headers = { 'x-forwarded-for': `192.0.2.${n}`, host: 'localhost' };
    const body = JSON.stringify({ email: `nobody${n}@org-one.example`, password, device: null });
    const options = { headers, remoteAddress: '10.0.0.8', payload: body };
    codes.push((await signInAt(app, options)).statusCode);
  }
  expect(codes.filter((code) => code === 401)).toHaveLength(60);
  expect(codes.at(-1)).toBe(429);
});

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

test('T-err-1 T-prod-1 what goes wrong inside is told as a code and a number, and nothing of it happens', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { tools } = world;
  const store = {
    ...tools.store,
    write: () => Promise.reject(new Error('Kept: the words of a person, at /srv/secret.ts')),
  };
  const config = { origin: null, trustProxy: false as const, distDirectory: 'no-such-folder' };
  const passwords = makePasswords(tools.random, { memory: 8, passes: 1, parallelism: 1 });
  const app = createServer({ tools: { ...tools, store }, config, passwords });
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));
  const body = {
    protocol: 1,
    epoch: await world.epoch(),
    device: phone.wire.id,
    waiting: 1,
    offers: [{ envelope }],
  };
  const broken = await post(app, '/api/deposit', body);
  expect(broken.statusCode).toBe(500);
  expect(Object.keys(broken.json()).sort()).toEqual(['code', 'requestId']);
  expect(broken.body).not.toMatch(/words|secret|Error|\.ts/);
  const { answer } = await phone.send(newIncident('i2', 'officer'));
  expect(answer.answer).toBe('gap');
});

test('T-sqli-1 words that would be a statement are words, and none of them widens a question', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const nasty = [
    `'; drop table record; --`,
    `" or ""="`,
    `1) union select key from recordKey --`,
    `%' or 1=1 --`,
    `$1; select pg_sleep(1)`,
  ];
  for (const [at, landmark] of nasty.entries()) {
    const { receipts } = await phone.send(newIncident(`i${at}`, 'officer', { landmark }));
    expect(namesOf(receipts)).toEqual(['ok', 'ok', 'ok', 'ok']);
    const asked = { email: `officer@org-one.example${landmark}`, password, device: landmark };
    expect((await post(world.app, '/api/sign-in', asked)).statusCode).toBe(401);
    const history = { device: phone.wire.id, record: landmark };
    const { statusCode, body } = await post(world.app, '/api/history', history, phone.cookie);
    expect([statusCode, body]).toEqual([200, '{"changes":[]}']);
  }
  const rows = await phone.readAll();
  const kept = rows.flatMap((row) => ('f' in row ? (row.f.landmark?.heads ?? []) : []));
  expect(kept.map(({ value }) => value).sort()).toEqual([...nasty].sort());
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

import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { makePasswords } from '../../sync-server/accounts/passwords.ts';
import { createServer } from '../../sync-server/app.ts';
import { readConfig } from '../../sync-server/config.ts';
import { makePhone, namesOf } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { ask, makeWorld, ourHeaders, password, post, type World } from '../support/server-world.ts';
import { behindProxy, json, signInAt } from '../support/sign-in-at.ts';

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

test('T-err-1 T-prod-1 what goes wrong inside is told as a code and a number, and nothing of it happens', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { tools } = world;
  const store = {
    ...tools.store,
    write: () => Promise.reject(new Error('Kept: the words of a person, at /srv/secret.ts')),
  };
  const config = {
    origin: null,
    trustProxy: false as const,
    distDirectory: 'no-such-folder',
    leastBuild: 0,
  };
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

test('T-down-2 the service names the oldest app that the site lets open a vault, and no other number will do', async () => {
  const { tools } = await makeWorld();
  const config = readConfig({ LEAST_BUILD: '3', DIST_DIR: 'no-such-folder' });
  const passwords = makePasswords(tools.random, { memory: 8, passes: 1, parallelism: 1 });
  const start = await ask(createServer({ tools, config, passwords }), {
    url: '/api/start',
    headers: ourHeaders,
  });
  expect(start.json()).toMatchObject({ leastBuild: 3 });
  expect(() => readConfig({ LEAST_BUILD: 'newest' })).toThrow(/LEAST_BUILD/);
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

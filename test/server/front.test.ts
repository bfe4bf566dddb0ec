import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { HistoryAnswer } from '../../src/domain/history-protocol.ts';
import { directivesIn } from '../../sync-server/report-route.ts';
import { makePhone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { ask, makeWorld, ourHeaders, post, type World } from '../support/server-world.ts';

const routes = [
  'deposit',
  'pull',
  'sign-in',
  'first-password',
  'challenge',
  'renew',
  'enrol',
  'sign-out',
  'people/list',
  'people/invite',
  'devices/list',
  'devices/revoke',
].map((name) => `/api/${name}`);

const always = {
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
};
const ofAnswers = {
  'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
  'cache-control': 'no-store',
  'content-type': 'application/json; charset=utf-8',
};

async function withFiles(): Promise<World> {
  const directory = mkdtempSync(join(tmpdir(), 'alongside-dist-'));
  onTestFinished(() => rmSync(directory, { recursive: true }));
  mkdirSync(join(directory, 'assets'));
  const files = {
    'index.html': '<!doctype html><title>Alongside</title>',
    'sw.js': '//',
    'manifest.webmanifest': '{}',
    'assets/main-1a2b.js': '//',
    'assets/kdf.worker-1a2b.js': '//',
  };
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
  return makeWorld({ distDirectory: directory });
}

test('T-hdr-1 every route answers with the headers, whatever it answers', async () => {
  const { app } = await makeWorld();
  for (const url of routes) {
    const responses = [
      await post(app, url, { nonsense: true }),
      await ask(app, { method: 'POST', url, headers: ourHeaders, payload: '{' }),
      await ask(app, { method: 'POST', url }),
      await ask(app, { method: 'GET', url }),
    ];
    for (const { headers, statusCode } of responses) {
      expect(statusCode).toBeGreaterThanOrEqual(400);
      expect(headers).toMatchObject({ ...always, ...ofAnswers });
      expect(headers['strict-transport-security']).toBeUndefined();
      expect(headers.vary).toContain('Cookie');
    }
  }
  for (const url of ['/api/start', '/healthz']) {
    expect((await ask(app, { url })).headers).toMatchObject({ ...always, ...ofAnswers });
  }
});

test('T-hdr-2 files have their own policies and are kept as long as they hold', async () => {
  const { app } = await withFiles();
  const get = async (url: string) => (await ask(app, { url })).headers;
  const page = await get('/incidents/i1');
  expect(page).toMatchObject({ ...always, 'cache-control': 'no-cache' });
  expect(page['content-type']).toContain('text/html');
  expect(page['content-security-policy']).toContain("require-trusted-types-for 'script'");
  expect(page['content-security-policy']).not.toContain('unsafe');
  expect(await get('/sw.js')).toMatchObject({ 'cache-control': 'no-cache' });
  expect(page['cross-origin-embedder-policy']).toBeUndefined();
  for (const url of ['/locked', '/locked?again', '/repairs', '/assets/kdf.worker-1a2b.js']) {
    expect((await get(url))['cross-origin-embedder-policy']).toBe('require-corp');
  }
  const script = await get('/assets/main-1a2b.js');
  expect(script['cache-control']).toBe('public, max-age=31536000, immutable');
  expect((await get('/assets/kdf.worker-1a2b.js'))['content-security-policy']).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  );
});

test('T-csp-8 a broken policy is told to our own server, which notes the directive and nothing else', async () => {
  const { app } = await withFiles();
  const page = (await ask(app, { url: '/incidents/i1' })).headers;
  const [name] = /report-to (\w+)/.exec(String(page['content-security-policy']))?.slice(1) ?? [];
  const [, url = ''] =
    new RegExp(`${name}="([^"]+)"`).exec(String(page['reporting-endpoints'])) ?? [];
  const told = [
    {
      type: 'csp-violation',
      url: 'https://localhost/incidents/i1',
      body: {
        documentURL: 'https://localhost/incidents/i1',
        effectiveDirective: 'img-src',
        sample: 'x',
      },
    },
    { type: 'csp-violation', body: { effectiveDirective: 'words of a person' } },
  ];
  const headers = { host: 'localhost', 'content-type': 'application/reports+json' };
  const send = (payload: string) => ask(app, { method: 'POST', url, headers, payload });
  expect((await send(JSON.stringify(told))).statusCode).toBe(204);
  expect((await send('x'.repeat(40_000))).statusCode).toBe(413);
  expect(directivesIn(told.slice(0, 1))).toEqual(['img-src']);
  expect(directivesIn(told)).toEqual([]);
});

test('what is not there is not found: unknown answers, files and ways out of the folder', async () => {
  const { app } = await withFiles();
  for (const url of ['/api/nothing', '/api', '/assets/no.js', '/..%2f..%2fetc%2fpasswd.txt']) {
    const response = await ask(app, { url });
    expect(response.statusCode).toBeGreaterThanOrEqual(400);
    expect(Object.keys(response.json()).sort()).toEqual(['code', 'requestId']);
  }
});

test('T-csrf-1 a request that another site could send is turned away', async () => {
  const { app } = await makeWorld();
  const json = { 'content-type': 'application/json', host: 'localhost' };
  const statusOf = async (headers: Record<string, string>) => {
    const url = '/api/challenge';
    const payload = JSON.stringify({ device: 'DEVICE' });
    return (await ask(app, { method: 'POST', url, headers: { ...json, ...headers }, payload }))
      .statusCode;
  };
  const named = { 'x-alongside': '1' };
  expect(await statusOf(ourHeaders)).toBe(200);
  expect(await statusOf({ ...named, 'sec-fetch-site': 'none' })).toBe(200);
  expect(await statusOf({ ...named, origin: 'http://localhost' })).toBe(200);
  expect(await statusOf({ 'sec-fetch-site': 'same-origin' })).toBe(403);
  expect(await statusOf({ ...named, 'sec-fetch-site': 'cross-site' })).toBe(403);
  expect(await statusOf({ ...named, 'sec-fetch-site': 'same-site' })).toBe(403);
  expect(await statusOf({ ...named, origin: 'http://evil.example' })).toBe(403);
  expect(await statusOf(named)).toBe(403);
  expect(await statusOf({ ...ourHeaders, 'content-type': 'text/plain' })).toBe(415);
});

test('T-dos a body that is too large, too deep or of another shape is refused', async () => {
  const { app } = await makeWorld();
  const large = await post(app, '/api/deposit', { filler: 'x'.repeat(1_100_000) });
  expect([large.statusCode, large.json().code]).toEqual([413, 'too_large']);
  const deep = '['.repeat(5_000) + ']'.repeat(5_000);
  const headers = { ...ourHeaders, 'content-type': 'application/json' };
  const url = '/api/deposit';
  expect((await ask(app, { method: 'POST', url, headers, payload: deep })).statusCode).toBe(400);
  const poisoned = '{"__proto__":{"device":"x"}}';
  expect((await ask(app, { method: 'POST', url, headers, payload: poisoned })).statusCode).toBe(
    400,
  );
});

test('T-authz-1 a route without a policy stops the server from starting', async () => {
  const { app } = await makeWorld();
  expect(() => app.get('/api/forgotten', () => ({}))).toThrow();
});

test('T-rate a device that asks too often is told when to come back, a small deposit never', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { id: device } = phone.wire;
  const asked = { cursors: {}, asks: [], limit: 1 };
  const body = { protocol: 1, device, epoch: await world.epoch(), ...asked };
  const pullOnce = () => post(world.app, '/api/pull', body, phone.cookie);
  for (let asked = 0; asked < 240; asked += 1) await pullOnce();
  const refused = await pullOnce();
  expect(refused.statusCode).toBe(429);
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  for (let sent = 0; sent < 70; sent += 1) {
    expect((await phone.deposit([])).answer).toBe('done');
  }
});

test('too many changes at once are refused, one save of any size is not', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const changes = Array.from({ length: 40 }, (_, at) => newIncident(`i${at}`, 'officer')).flat();
  const one = await phone.wire.save(changes);
  const two = await phone.wire.save(changes.slice(0, 60));
  const epoch = await world.epoch();
  const offers = [{ envelope: one }, { envelope: two }];
  const asked = { protocol: 1, epoch, device: phone.wire.id, waiting: 2, offers };
  const both = await post(world.app, '/api/deposit', asked);
  expect([both.statusCode, both.json().code]).toEqual([413, 'too_large']);
  expect((await phone.deposit([{ envelope: one }])).answer).toBe('done');
  expect((await phone.deposit([{ envelope: two }])).answer).toBe('done');
});

test('answers worth it are compressed', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const payload = JSON.stringify({
    protocol: 1,
    device: phone.wire.id,
    epoch: await world.epoch(),
    cursors: {},
    asks: [],
    limit: 1_000,
  });
  const headers = {
    ...ourHeaders,
    host: 'localhost',
    cookie: phone.cookie,
    'content-type': 'application/json',
    'accept-encoding': 'gzip',
  };
  const response = await ask(world.app, { method: 'POST', url: '/api/pull', headers, payload });
  expect(response.headers['content-encoding']).toBe('gzip');
  expect(response.headers.vary).toMatch(/Cookie/);
});

test('one vault of a shared phone never reads with the session of another', async () => {
  const world = await makeWorld();
  const mine = await makePhone(world, 'officer');
  const theirs = await makePhone(world, 'warden');
  const asked = { cursors: {}, asks: [], limit: 1 };
  const body = { protocol: 1, device: mine.wire.id, epoch: await world.epoch(), ...asked };
  expect((await post(world.app, '/api/pull', body, theirs.cookie)).statusCode).toBe(401);
  expect((await post(world.app, '/api/pull', body, mine.cookie)).statusCode).toBe(200);
});

test('nor is a history told to one vault by the session of another', async () => {
  const world = await makeWorld();
  const mine = await makePhone(world, 'officer');
  const theirs = await makePhone(world, 'warden');
  await mine.send(newIncident('i1', 'officer'));
  const body = { device: mine.wire.id, record: 'i1' };
  expect((await post(world.app, '/api/history', body, theirs.cookie)).statusCode).toBe(401);
  const told = await post(world.app, '/api/history', body, mine.cookie);
  expect(HistoryAnswer.parse(told.json()).changes.map(({ field }) => field)).toContain('landmark');
});

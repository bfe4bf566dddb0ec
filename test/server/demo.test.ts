import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance, InjectOptions } from 'fastify';
import { expect, onTestFinished, test } from 'vitest';
import { Start } from '../../src/domain/account-protocol.ts';
import type { Cursors, PresentRow } from '../../src/domain/protocol.ts';
import { makePasswords } from '../../sync-server/accounts/passwords.ts';
import { createServer } from '../../sync-server/app.ts';
import { readConfig } from '../../sync-server/config.ts';
import { demoStaff, demoWords, offeredPeople } from '../../sync-server/demo/people.ts';
import { demoOrganisation } from '../../sync-server/demo/places.ts';
import { seedDemo } from '../../sync-server/demo/seed-demo.ts';
import { welcome } from '../../sync-server/demo/welcome.ts';
import { createOrganisation } from '../../sync-server/exchange/organisations.ts';
import { pull } from '../../sync-server/exchange/pull.ts';
import type { Tools } from '../../sync-server/exchange/tools.ts';
import { readBack } from '../../sync-server/exchange/written.ts';
import { openTools, random } from '../../sync-server/open-tools.ts';

const org = demoOrganisation.id;
const firstStart = Date.parse('2026-06-08T09:30:00Z');
const passwords = makePasswords(random, { memory: 64, passes: 1, parallelism: 1 });
const demo = { words: demoWords, people: [...offeredPeople] };

function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'demo-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

function openIn(folder: string, now = firstStart): Promise<Tools> {
  return openTools(readConfig({ DATA_DIR: folder }), () => now);
}

async function startedDemo(): Promise<Tools> {
  const tools = await openIn(emptyFolder());
  onTestFinished(() => tools.store.close());
  await seedDemo(tools, passwords);
  return tools;
}

function serverOn(tools: Tools, offered: Start['demo']) {
  const config = readConfig({ DIST_DIR: join(tmpdir(), 'no-such-folder') });
  const app = createServer({ tools, config, passwords, demo: offered });
  onTestFinished(() => app.close());
  return app;
}

const send = (app: FastifyInstance, request: InjectOptions) => Promise.resolve(app.inject(request));

const wholeLog = (tools: Tools) => tools.store.read(org, ({ counters }) => counters());

/** Everything one person's new phone would be given. */
async function readAll(tools: Tools, person: string): Promise<PresentRow[]> {
  const { epoch } = await tools.store.read(org, ({ organisation }) => organisation());
  const rows = new Map<string, PresentRow>();
  let cursors: Cursors = {};
  for (let more = true; more; ) {
    const request = { protocol: 1, device: 'demo', epoch, cursors, asks: [], limit: 1_000 };
    const pulled = await pull(tools, { org, person, device: 'demo-phone' }, request);
    const answer = readBack(pulled.answer);
    if (answer.answer !== 'page') throw new Error('The history changed');
    for (const row of answer.rows) if (!('left' in row)) rows.set(row.id, row);
    ({ cursors, more } = answer);
  }
  return [...rows.values()];
}

async function incidentsFor(tools: Tools, person: string): Promise<PresentRow[]> {
  return (await readAll(tools, person)).filter(({ type }) => type === 'incident');
}

test('a first start fills the folder and a later one adds nothing', async () => {
  const folder = emptyFolder();
  const first = await openIn(folder);
  await seedDemo(first, passwords);
  const afterFirst = await wholeLog(first);
  await first.store.close();
  const later = await openIn(folder, firstStart + 86_400_000);
  await seedDemo(later, passwords);
  expect(await wholeLog(later)).toEqual(afterFirst);
  expect(afterFirst.pos).toBeGreaterThan(2_000);
  await later.store.close();
}, 15_000);

test('a first start that was cut short is made good by the next', async () => {
  const tools = await openIn(emptyFolder());
  onTestFinished(() => tools.store.close());
  await createOrganisation(tools.store, random, org);
  await seedDemo(tools, passwords);
  expect((await incidentsFor(tools, 'sal')).length).toBeGreaterThan(30);
});

test('every person of the demo can sign in with what the page offers', async () => {
  const app = serverOn(await startedDemo(), demo);
  const headers = { 'x-alongside': '1', origin: 'http://localhost', host: 'localhost' };
  for (const { email, password, name } of offeredPeople) {
    const answer = await send(app, {
      method: 'POST',
      url: '/api/sign-in',
      headers,
      payload: { email, password, device: null },
    });
    expect(answer.json()).toMatchObject({ organisation: org, name });
  }
});

test('the demo offers its people and words before sign-in, and no other server does', async () => {
  const tools = await startedDemo();
  const ask = { method: 'GET', url: '/api/start', headers: { host: 'localhost' } } as const;
  const offered = Start.parse((await send(serverOn(tools, demo), ask)).json());
  const plain = Start.parse((await send(serverOn(tools, null), ask)).json());
  expect(offered.demo).toEqual(demo);
  expect(plain.demo).toBeNull();
});

test('each team leader has a queue of their own patches and sees no other', async () => {
  const tools = await startedDemo();
  const placesFor = async (person: string) => {
    const rows = await incidentsFor(tools, person);
    return new Set(rows.map(({ f }) => f.scope?.heads[0]?.value));
  };
  expect(await placesFor('sal')).toEqual(new Set(['patch:elm', 'patch:oak']));
  expect(await placesFor('nest')).toEqual(new Set(['patch:celyn']));
});

test('the warden reads what they wrote in the last fortnight, and no names in what is older', async () => {
  const tools = await startedDemo();
  const rows = await incidentsFor(tools, 'wyn');
  const own = rows.filter(({ f }) => f.recorded_by?.heads[0]?.value === 'wyn');
  const named = own.filter(({ level }) => level.includes('identity'));
  expect(named.length).toBeGreaterThanOrEqual(4);
  expect(named.length).toBeLessThan(own.length);
});

test.each(['ade', 'ana', 'pat', 'dee'])('%s can open no incident', async (person) => {
  expect(await incidentsFor(await startedDemo(), person)).toEqual([]);
});

test('the start prints where it is, each person with their password, and the words', () => {
  const text = welcome('http://localhost:8787', '/a/folder');
  for (const { email, password } of demoStaff) {
    expect(text).toContain(email);
    expect(text).toContain(password);
  }
  expect(text).toContain('http://localhost:8787');
  expect(text).toContain(demoWords);
  expect(text).toContain('no second factor');
});

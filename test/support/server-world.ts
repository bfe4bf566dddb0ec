import { randomBytes } from 'node:crypto';
import type { FastifyInstance, InjectOptions, LightMyRequestResponse } from 'fastify';
import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import type { RecordDefinition } from '../../src/domain/record.ts';
import { makePasswords } from '../../sync-server/accounts/passwords.ts';
import { addAccount } from '../../sync-server/accounts/people.ts';
import { createServer } from '../../sync-server/app.ts';
import { type KeptList, keptListInMemory } from '../../sync-server/exchange/kept-list.ts';
import { createOrganisation } from '../../sync-server/exchange/organisations.ts';
import { writeOwn } from '../../sync-server/exchange/own-changes.ts';
import { makeTools, type Tools } from '../../sync-server/exchange/tools.ts';
import { type Keys, keysFrom, makeKeyMaterial } from '../../sync-server/keys/keys.ts';
import type { Store } from '../../sync-server/store/port.ts';
import { openEmptyStore } from './empty-store.ts';

/** Tests have no minutes to spend: the cheapest hash there is. */
const cheap = { memory: 8, passes: 1, parallelism: 1 };
export const password = 'correct horse battery';
export const startTime = Date.UTC(2026, 10, 25, 9);

/** The people of every test organisation, by the role their id names. */
export const everyone = ['admin', 'officer', 'warden', 'supervisor', 'other'] as const;
export type PersonName = (typeof everyone)[number];

export type World = {
  tools: Tools;
  app: FastifyInstance;
  org: string;
  kept: KeptList;
  time: { now: number };
  epoch: () => Promise<string>;
};

type Options = {
  definitionOf?: (type: string) => RecordDefinition | null;
  store?: Store;
  keys?: Keys;
  kept?: KeptList;
  distDirectory?: string;
};

const random = (length: number) => new Uint8Array(randomBytes(length));

/** A whole server without a socket: an organisation, five people, a clock that stands still. */
export async function makeWorld(options: Options = {}): Promise<World> {
  const time = { now: startTime };
  const store = options.store ?? (await openEmptyStore());
  const kept = options.kept ?? keptListInMemory();
  const keys = options.keys ?? keysFrom(makeKeyMaterial(random, time.now));
  const { definitionOf } = options;
  const given = definitionOf ? { definitionOf } : {};
  const tools = makeTools({ store, keys, kept, random, now: () => time.now, ...given });
  const org = 'org-one';
  const app = serverOn(tools, options.distDirectory);
  await peopleOrganisation(tools, org);
  return { tools, app, org, kept, time, epoch: () => epochOf(tools, org) };
}

export function serverOn(tools: Tools, distDirectory = 'no-such-folder'): FastifyInstance {
  const config = { origin: null, trustProxy: false as const, distDirectory, leastBuild: 0 };
  return createServer({ tools, config, passwords: makePasswords(tools.random, cheap) });
}

async function epochOf(tools: Tools, org: string): Promise<string> {
  const found = (await tools.store.directory.organisations()).find((one) => one.org === org);
  return found?.epoch ?? '';
}

/** `officer` in `org-one` is `officer`; in any other organisation the id says which. */
export const personIn = (org: string, name: PersonName): string =>
  org === 'org-one' ? name : `${name}-${org}`;

const emailOf = (org: string, name: PersonName): string => `${name}@${org}.example`;

/** A second organisation on the same server. */
export async function besideIt(world: World, org: string): Promise<World> {
  await peopleOrganisation(world.tools, org);
  return { ...world, org, epoch: () => epochOf(world.tools, org) };
}

async function peopleOrganisation(tools: Tools, org: string): Promise<void> {
  await createOrganisation(tools.store, tools.random, org);
  const hashed = await makePasswords(tools.random, cheap).hash(password);
  if (!hashed.ok) throw new Error('No password');
  for (const name of everyone) {
    const person = personIn(org, name);
    await addAccount(tools, { org, person, email: emailOf(org, name), password: hashed.value });
    await writeAs(tools, org, person, staffEdits(person, name));
  }
  const admin = personIn(org, 'admin');
  for (const patch of patches) await writeAs(tools, org, admin, patchEdits(patch, admin));
}

const patches = ['near', 'far'];

function patchEdits(patch: string, by: string): OwnEdit[] {
  const values = { scope: 'org', recorded_by: by, name: `Made-up ${patch}`, jurisdiction: 'eng' };
  return Object.entries(values).map(([field, value]) => {
    return { type: 'patch', record: patch, field, value };
  });
}

function staffEdits(person: string, name: PersonName): OwnEdit[] {
  const role = name === 'other' ? 'officer' : name;
  const patch = name === 'other' ? 'far' : 'near';
  const place = { patch, from: '2020-01-01', to: null, cover: false };
  const target = { type: 'staff', record: person };
  return [
    { ...target, field: 'scope', value: 'org' },
    { ...target, field: 'recorded_by', value: person },
    { ...target, field: 'name', value: `Made-up ${name}` },
    { ...target, field: `roles/${role}`, value: true },
    { ...target, field: `patches/${patch}`, value: place },
  ];
}

export type OwnEdit = { type: string; record: string; field: string; value: Json; over?: string[] };

/** Writes as the server's own, without being judged. Answers the ops. */
export async function writeAs(
  tools: Tools,
  org: string,
  by: string,
  edits: readonly OwnEdit[],
): Promise<string[]> {
  const ops: string[] = [];
  await writeOwn(tools, org, (nameOf) => {
    const id = nameOf(1);
    const changes = edits.map(({ over = [], ...edit }, index) => {
      const op = makeOp(id, index);
      ops.push(op);
      return { ...edit, over, op, at: makeStamp(tools.now(), index), schema: 1 };
    });
    return [{ id, by, changes }];
  });
  return ops;
}

/** Asks the server without a socket. */
export const ask = (
  app: FastifyInstance,
  options: InjectOptions,
): Promise<LightMyRequestResponse> => app.inject(options);

/** What our own page sends with every request. */
export const ourHeaders = { 'x-alongside': '1', 'sec-fetch-site': 'same-origin' };

export async function post(
  app: FastifyInstance,
  url: string,
  body: unknown,
  cookie = '',
): Promise<LightMyRequestResponse> {
  const headers = { ...ourHeaders, host: 'localhost', ...(cookie ? { cookie } : {}) };
  const payload = JSON.stringify(body);
  const type = { 'content-type': 'application/json; charset=utf-8' };
  return app.inject({ method: 'POST', url, headers: { ...headers, ...type }, payload });
}

/** Signs a person in and answers the cookie. */
export async function signIn(
  { app, org }: World,
  name: PersonName,
  device: string | null = null,
): Promise<string> {
  const body = { email: emailOf(org, name), password, device };
  const response = await post(app, '/api/sign-in', body);
  const [cookie = ''] = String(response.headers['set-cookie'] ?? '').split(';');
  return cookie;
}

import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Change } from '../../src/domain/change.ts';
import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import { type Cursors, DepositRequest, PROTOCOL_VERSION } from '../../src/domain/protocol.ts';
import { deposit } from '../../sync-server/exchange/deposit.ts';
import { createOrganisation } from '../../sync-server/exchange/organisations.ts';
import { type OwnEnvelope, writeOwn } from '../../sync-server/exchange/own-changes.ts';
import { pull } from '../../sync-server/exchange/pull.ts';
import type { Tools } from '../../sync-server/exchange/tools.ts';
import type { WrittenPage } from '../../sync-server/exchange/written.ts';
import { openTools } from '../../sync-server/open-tools.ts';
import { makeWireDevice, type WireDevice } from '../support/device-wire.ts';
import { firstSaves } from '../support/sim-people.ts';
import { seededRandom } from '../support/sim-random.ts';
import { type Answer, answersOf, idOf } from './made-up-incidents.ts';

export const org = 'bench';

/** A real store on disk with its keys, an organisation in it, and one officer's device. */
export type ServerWorld = {
  tools: Tools;
  directory: string;
  device: WireDevice;
  close: () => Promise<void>;
};

/** In SQLite, unless the URL of a PostgreSQL database is given. */
export async function openWorld(databaseUrl: string | null = null): Promise<ServerWorld> {
  const directory = await mkdtemp(join(tmpdir(), 'alongside-bench-server-'));
  const places = { dataDirectory: directory, keysDirectory: join(directory, 'keys') };
  const tools = await openTools({ ...places, databaseUrl }, Date.now);
  await createOrganisation(tools.store, tools.random, org);
  await writeOwn(tools, org, firstSaves(Date.now()));
  const device = await makeWireDevice('BENCHBENCHBENCH1', tools.keys.ingest);
  await register(tools, device);
  return {
    tools,
    directory,
    device,
    close: async () => {
      await tools.store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

/** Lets the server know a device as a person's. */
export async function register(
  { store }: Tools,
  device: WireDevice,
  person = 'ola',
): Promise<void> {
  const { id, publicKey } = device;
  const owner = { org, device: id, person, publicKey, prefix: '7K3' };
  const never = { enrolledAt: 0, lastSeenAt: null, waiting: 0, revokedAt: null };
  await store.write(org, (transaction) =>
    transaction.accounts.putDevice({ ...owner, ...never, label: new Uint8Array() }),
  );
}

const random = seededRandom(11);
const placed = ([field, value]: Answer): Answer =>
  field === 'scope' ? [field, 'patch:elm'] : [field, value];

/** Twenty changes that make the n-th incident. */
const changesOf = (n: number, by: string) =>
  answersOf(n, by, random)
    .map(placed)
    .map(([field, value], index) => ({
      at: makeStamp(Date.now(), index),
      type: 'incident',
      record: idOf(n),
      field,
      value,
      over: [],
      schema: 1,
    }));

type Made = { first: number; deposits: number; saves: number; by?: string };

/** Deposits ready to be sent, as text, each of so many saves of twenty changes. */
export async function makeDeposits(
  { tools, device }: Pick<ServerWorld, 'tools' | 'device'>,
  { first, deposits, saves, by = 'ola' }: Made,
): Promise<string[]> {
  const { epoch } = await tools.store.read(org, (transaction) => transaction.organisation());
  const made: string[] = [];
  for (let at = 0; at < deposits; at += 1) {
    const offers: DepositRequest['offers'] = [];
    for (let save = 0; save < saves; save += 1) {
      offers.push({ envelope: await device.save(changesOf(first + at * saves + save, by)) });
    }
    const request = { protocol: PROTOCOL_VERSION, epoch, device: device.id, waiting: 0, offers };
    made.push(JSON.stringify(request));
  }
  return made;
}

/** One deposit from its text to its answer's text, as behind the route. */
export async function takeDeposit({ tools }: ServerWorld, text: string): Promise<string> {
  const answer = await deposit(tools, DepositRequest.parse(JSON.parse(text)));
  return JSON.stringify(answer);
}

/** Fills the store with so many incidents in one go. */
export async function fillStore({ tools }: ServerWorld, first: number, count: number) {
  await writeOwn(tools, org, (nameOf) =>
    Array.from({ length: count }, (_, at): OwnEnvelope => {
      const id = nameOf(at + 1);
      const changes = changesOf(first + at, 'ola').map((change, index): Change => {
        const op = makeOp(id, index);
        const { field } = change;
        return { ...change, op, field: field.endsWith('/') ? field + op : field };
      });
      return { id, by: 'ola', changes };
    }),
  );
}

/** One page for a person, from where their phone stands. */
export async function pullAs(
  { tools, device }: ServerWorld,
  person: string,
  cursors: Cursors,
): Promise<WrittenPage> {
  const { epoch } = await tools.store.read(org, (transaction) => transaction.organisation());
  const asked = { protocol: PROTOCOL_VERSION, device: 'bench', epoch, cursors, asks: [] };
  const puller = { org, person, device: device.id };
  const { answer } = await pull(tools, puller, { ...asked, limit: 1_000 });
  if (answer.answer !== 'page') throw new Error('The history has changed.');
  return answer;
}

import { createHash } from 'node:crypto';
import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import type { Json } from '../../src/domain/json.ts';
import { type OwnEnvelope, writeOwn } from '../../sync-server/exchange/own-changes.ts';
import type { Tools } from '../../sync-server/exchange/tools.ts';
import { toBase64Url } from '../../sync-server/keys/bytes.ts';
import { makeWireDevice } from '../support/device-wire.ts';
import { makeDeposits, openWorld, org, register } from './server-world.ts';

/** A phone that is signed in, with saves of its own ready to be sent. */
export type Phone = { device: string; cookie: string; deposits: readonly string[] };
export type PhonesWorld = { directory: string; epoch: string; phones: Phone[] };

/** Far from the incidents of the other parts. */
const firstIncident = 100_001;

/** A store on disk, closed, that knows so many officers of one patch, each with a phone. */
export async function makePhones(count: number, deposits: number): Promise<PhonesWorld> {
  const { tools, directory } = await openWorld();
  const people = Array.from({ length: count }, (_, at) => `officer-${at}`);
  await writeOwn(tools, org, (nameOf) =>
    people.map((person, at) => staffSave(nameOf(at + 1), person)),
  );
  const phones: Phone[] = [];
  for (const [at, person] of people.entries()) {
    const first = firstIncident + at * deposits;
    phones.push(await makePhone(tools, person, { at, first, deposits }));
  }
  const { epoch } = await tools.store.read(org, (transaction) => transaction.organisation());
  await tools.store.close();
  return { directory, epoch, phones };
}

type Place = { at: number; first: number; deposits: number };

async function makePhone(tools: Tools, person: string, { at, first, deposits }: Place) {
  const device = await makeWireDevice(`PHONE${String(at).padStart(11, 'A')}`, tools.keys.ingest);
  await register(tools, device, person);
  const secret = toBase64Url(tools.random(32));
  const hash = createHash('sha256').update(secret).digest('base64url');
  const now = tools.now();
  const session = { org, person, device: device.id, hash, createdAt: now, seenAt: now };
  await tools.store.write(org, ({ accounts }) => accounts.putSession(session));
  const made = await makeDeposits({ tools, device }, { first, deposits, saves: 1, by: person });
  return { device: device.id, cookie: `alongside=${secret}`, deposits: made };
}

function staffSave(id: string, person: string): OwnEnvelope {
  const place = { patch: 'elm', from: '2020-01-01', to: null, cover: false };
  const values: readonly (readonly [field: string, value: Json])[] = [
    ['scope', 'org'],
    ['recorded_by', 'ade'],
    ['name', person],
    ['roles/officer', true],
    ['patches/elm', place],
  ];
  const changes = values.map(([field, value], index) => ({
    op: makeOp(id, index),
    at: makeStamp(Date.now(), index),
    type: 'staff',
    record: person,
    field,
    value,
    over: [],
    schema: 1,
  }));
  return { id, by: 'ade', changes };
}

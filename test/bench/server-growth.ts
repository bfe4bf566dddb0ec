import { makeStamp } from '../../src/domain/clock.ts';
import { makeOp } from '../../src/domain/ids.ts';
import { type Cursors, PROTOCOL_VERSION } from '../../src/domain/protocol.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { sealRecord } from '../../sync-server/keys/record-boxes.ts';
import type { LogEntry, StoredRecord } from '../../sync-server/store/rows.ts';
import { seededRandom } from '../support/sim-random.ts';
import { idOf, incidentRow } from './made-up-incidents.ts';
import { median, timed } from './middle.ts';
import { openWorld, org, pullAs, type ServerWorld, takeDeposit } from './server-world.ts';
import type { Figures } from './targets.ts';

const changesInDelta = 10;
const piece = 2_000;

/** What a delta (ten changes taken in, and read by another) costs when the store has grown, beside before. */
export async function measureGrowth(isQuick: boolean): Promise<Figures> {
  const sizes = isQuick ? { small: 2_000, large: 20_000 } : { small: 10_000, large: 1_000_000 };
  const times = isQuick ? 20 : 60;
  const world = await openWorld();
  try {
    await growTo(world, 0, sizes.small);
    const before = await deltas(world, sizes.small, times);
    await growTo(world, sizes.small, sizes.large);
    const after = await deltas(world, sizes.large, times);
    const note = `${sizes.large} records beside ${sizes.small}`;
    return { serverGrowth: { measured: after, floor: before, note } };
  } finally {
    await world.close();
  }
}

/** Puts records into the store as they would lie there, past the fold, since a million saves take an hour. */
async function growTo(world: ServerWorld, from: number, to: number): Promise<void> {
  for (let at = from; at < to; at += piece) await addPiece(world, at + 1, Math.min(piece, to - at));
}

async function addPiece({ tools }: ServerWorld, first: number, count: number): Promise<void> {
  const random = seededRandom(first);
  const made = Array.from({ length: count }, (_, at) => incidentRow(first + at, false, random));
  await tools.store.write(org, async (transaction) => {
    const { records, streams, log } = transaction;
    const counters = await transaction.counters();
    const keys = made.map(({ id }) => ({ id, key: tools.recordKeys.make() }));
    const stored = made.map(({ id, type, via, f }, at): StoredRecord => {
      const key = keys[at]?.key ?? tools.recordKeys.make();
      const boxes = sealRecord({ id, version: 1, fields: f }, incident, key, random);
      return { id, type, version: 1, first: counters.seq + at + 1, places: via, ...boxes };
    });
    await records.addKeys(
      keys.map(({ id, key }) => ({ id, key: tools.recordKeys.wrap(org, id, key) })),
    );
    await records.put(stored);
    const rows = stored.map(({ id, first: seq, places: [scope = ''] }) => ({
      scope,
      record: id,
      seq,
    }));
    await streams.put(rows.map((row) => ({ ...row, left: false, erased: false })));
    await log.addChanges(
      stored.map((one, at) => entryOf(one.id, first + at, counters.pos + at + 1)),
    );
    const { seq, pos } = counters;
    await transaction.setCounters({ ...counters, seq: seq + count, pos: pos + count });
  });
}

function entryOf(record: string, n: number, pos: number): LogEntry {
  const envelope = `GROWNGROWNGROWN1:${n}:grown`;
  const who = { envelope, device: 'GROWNGROWNGROWN1', person: 'ola', type: 'incident', record };
  const outcome = { result: 'ok' as const, code: null, seq: pos, carried: false };
  const words = { keyId: record, box: new Uint8Array(250) };
  const at = makeStamp(0, 0);
  return { op: makeOp(envelope, 0), pos, ...who, creation: true, at, ...outcome, ...words };
}

async function deltas(world: ServerWorld, size: number, times: number): Promise<number> {
  let cursors = await cursorsAtEnd(world);
  const spent: number[] = [];
  for (let time = 0; time < times + 5; time += 1) {
    const text = await edited(world, time, size);
    spent.push(
      await timed(async () => {
        await takeDeposit(world, text);
        const page = await pullAs(world, 'sal', cursors);
        if (page.rows.length !== changesInDelta) throw new Error(`${page.rows.length} rows came.`);
        cursors = page.cursors;
      }),
    );
  }
  return median(spent.slice(5));
}

/** Where a phone stands that has read everything. */
async function cursorsAtEnd(world: ServerWorld): Promise<Cursors> {
  const { cursors, seq } = await pullAs(world, 'sal', {});
  return Object.fromEntries(
    Object.entries(cursors).map(([scope, cursor]) => [scope, { ...cursor, seq }]),
  );
}

/** A deposit that writes the landmark of ten records from all over the store. */
async function edited({ tools, device }: ServerWorld, time: number, size: number) {
  const { epoch } = await tools.store.read(org, (transaction) => transaction.organisation());
  const changes = Array.from({ length: changesInDelta }, (_, at) => ({
    at: makeStamp(Date.now(), at),
    type: 'incident',
    // The third of the patches is not the writer's.
    record: idOf(1 + ((time * 7_919 + at * 104_729) % (size / 4)) * 3),
    field: 'landmark',
    value: `By door ${time}`,
    over: [],
    schema: 1,
  }));
  const offers = [{ envelope: await device.save(changes) }];
  const request = { protocol: PROTOCOL_VERSION, epoch, device: device.id, waiting: 0, offers };
  return JSON.stringify(request);
}

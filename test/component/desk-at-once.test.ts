import { gunzipSync } from 'node:zlib';
import { afterEach, expect, test } from 'vitest';
import { PullAnswer } from '../../src/domain/protocol.ts';
import { type OpenedDesk, openDesk } from '../../src/storage/open-desk.ts';
import { answersOf, idOf } from '../bench/made-up-incidents.ts';
import { createHeldVault, openHeldVault } from '../bench/page/vault-of-bench.ts';
import { epoch, prepareFeed } from '../bench/prepared-feed.ts';
import { seededRandom } from '../support/sim-random.ts';

const opened: OpenedDesk[] = [];

afterEach(() => {
  for (const one of opened.splice(0)) one.close();
});

/** The open vault of a made-up officer. */
async function openOne(): Promise<OpenedDesk> {
  const vault = await openHeldVault(await createHeldVault());
  const outcome = await openDesk(vault, {
    openChannel: () => ({ post: () => undefined, close: () => undefined }),
    wake: () => undefined,
    lock: () => undefined,
    hide: () => undefined,
  });
  if (!outcome.ok) throw new Error(outcome.fault);
  opened.push(outcome.value);
  return outcome.value;
}

async function saveOne({ desk }: OpenedDesk): Promise<string> {
  const record = desk.makeRecordId();
  const edits = answersOf(1, desk.person, seededRandom(1)).map(([field, value]) => ({
    ...{ type: 'incident', record, field, value },
    over: [],
  }));
  const saved = await desk.save(edits);
  if (!saved.ok) throw new Error(saved.fault);
  return record;
}

async function nextOf({ desk }: OpenedDesk): Promise<string> {
  const next = await desk.nextReference();
  if (!next.ok) throw new Error(next.fault);
  return next.value;
}

test('a reference taken beforehand is given to the next form that saves, and none is given twice', async () => {
  const one = await openOne();
  one.desk.readyReference();
  one.desk.readyReference();
  const given = [await nextOf(one), await nextOf(one), await nextOf(one)];
  expect(given.map((reference) => reference.slice(0, 7))).toEqual([
    '7K3-001',
    '7K3-002',
    '7K3-003',
  ]);
});

test('a record that this device alone knows is shown at once, as it is when it is read', async () => {
  const one = await openOne();
  const record = await saveOne(one);
  const now = one.desk.openNow(record);
  expect(now?.fields.landmark).toBeDefined();
  expect(await one.desk.open(record)).toEqual({ ok: true, value: now });
});

/** Brings a page with one row: somebody else's state of the record. */
async function bringRow({ feed }: OpenedDesk, record: string): Promise<void> {
  const text = gunzipSync(prepareFeed(1, false, seededRandom(2)).pageAt(0)).toString();
  const page = PullAnswer.parse(JSON.parse(text.replaceAll(idOf(1), record)));
  await feed.take({ answer: 'epoch', now: epoch, asked: null });
  expect(await feed.take(page)).toEqual({ ok: true, value: 'taken' });
}

test('a record made here that has come back is read from the disk, with what others wrote in it', async () => {
  const one = await openOne();
  const record = await saveOne(one);
  await bringRow(one, record);
  const read = await one.desk.open(record);
  expect(read.ok && read.value?.first).toBe(1);
  expect(one.desk.openNow(record)).toBeNull();
});

test('a record that nobody knows is not shown', async () => {
  const one = await openOne();
  expect(one.desk.openNow('nowhere')).toBeNull();
  expect(await one.desk.open('nowhere')).toEqual({ ok: true, value: null });
});

import { expect, onTestFinished, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { noteClock, readLocked, unlockVault } from '../../src/storage/unlocking.ts';
import { cheapStretch } from '../support/cheap-stretch.ts';
import { change, makeRecord } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import {
  depositLocked,
  lockDevice,
  openDisk,
  openTab,
  roundOf,
  type SimDevice,
  simWords,
} from '../support/sim-device.ts';
import {
  answersOn,
  heldOn,
  resultsOf,
  rounds,
  start,
  tabOn,
  versionsOn,
  waitingOn,
} from '../support/sim-moments.ts';
import { seededRandom } from '../support/sim-random.ts';

/** How a locked phone stands when it looks at its own clock. */
async function lockedAt(device: SimDevice) {
  await lockDevice(device);
  const db = await openDisk(device);
  const locked = await readLocked(db, device.server.clock.at + device.clock.skew);
  db.close();
  return locked?.lease;
}

test('F16, T-clock-1: a clock two years ahead ends the lease, drops no words, and orders nothing by its time', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  wyn.clock.skew = days(730);
  const record = await makeRecord(world, wyn, 'patch:elm', [['landmark', 'from the future']]);
  expect(await lockedAt(wyn)).toBe('ended');
  await depositLocked(wyn);
  await rounds([ola]);

  expect(await versionsOn(ola, record, 'landmark')).toEqual(['from the future']);
  const latest = world.server.clock.at + 6 * 60_000;
  expect((await answersOn(wyn)).every(({ at }) => Number(at.slice(0, 13)) <= latest)).toBe(true);
  await endWell(world);
});

test('F17, T-clock-4: a clock two days behind what it showed asks for a sign-in, and what waits is sent all the same', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const tab = await tabOn(wyn);
  await noteClock(tab.vault.db, world.server.clock.at);
  wyn.clock.skew = days(-2);
  const record = await makeRecord(world, wyn, 'patch:elm', [['landmark', 'from the past']]);
  expect(await lockedAt(wyn)).toBe('clock_back');
  await depositLocked(wyn);

  expect(await waitingOn(wyn)).toBe(0);
  await rounds([ola]);
  expect(await versionsOn(ola, record, 'landmark')).toEqual(['from the past']);
  await endWell(world);
});

test('F18, T-clock-3: a clock that is put back an hour in the middle of a shift reorders nothing one person wrote', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const record = await makeRecord(world, wyn, 'patch:elm');
  for (const [said, skew] of [
    ['first', 0],
    ['second', -60 * 60_000],
    ['third', -60 * 60_000],
  ] as const) {
    wyn.clock.skew = skew;
    await change(world, wyn, record, () => [['account_text/', said]]);
  }
  await rounds([wyn, wyn]);
  const opened = await (await tabOn(wyn)).desk.open(record);
  const entries = Object.entries((opened.ok && opened.value?.fields) || {})
    .filter(([key]) => key.startsWith('account_text/'))
    .flatMap(([, { heads }]) => heads)
    .sort((a, b) => (a.at < b.at ? -1 : 1));

  expect(entries.map((head) => head.value)).toEqual(['first', 'second', 'third']);
  await endWell(world);
});

test('F28, F29: a save that is damaged or cut short on the disk is kept as it is and told of, and the others go on', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const records: string[] = [];
  for (const words of ['one', 'two', 'three', 'four']) {
    records.push(await makeRecord(world, wyn, 'patch:elm', [['landmark', words]]));
  }
  const { db } = (await tabOn(wyn)).vault;
  const [, flipped, cut] = (await db.outbox.toArray()).sort((a, b) => a.n - b.n);
  if (!flipped || !cut) throw new Error('There are no such saves.');
  const bitOff = flipped.box.map((byte, at) => (at === 50 ? byte ^ 1 : byte));
  await db.outbox.update(flipped.id, { box: bitOff });
  await db.outbox.update(cut.id, { box: cut.box.slice(0, 100) });
  await rounds([wyn, ola]);

  const held = await heldOn(ola);
  expect(records.map((record) => held.includes(record))).toEqual([true, false, false, true]);
  const kept = await db.outbox.bulkGet([flipped.id, cut.id]);
  expect(kept).toMatchObject([
    { damaged: true, offer: 0, box: bitOff },
    { damaged: true, offer: 0 },
  ]);
  const { desk } = await tabOn(wyn);
  const damaged = desk.attention.value.filter(({ result }) => result === 'damaged');
  expect(new Set(damaged.map(({ record }) => record))).toEqual(new Set(records.slice(1, 3)));
  await lockDevice(wyn);
});

test('F34: with nine requests in ten lost, everything arrives in the end, once', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await makeRecord(world, wyn, 'patch:elm');
  for (let at = 0; at < 5; at += 1) {
    await change(world, wyn, record, () => [['account_text/', `words ${at}`]]);
  }
  const chance = seededRandom(34);
  const lose = () => ((chance(1)[0] ?? 0) < 230 ? 'lose_answer' : 'none');
  for (let round = 0; round < 200 && (await waitingOn(wyn)) > 0; round += 1) {
    wyn.wire.plan.push(lose(), lose());
    await rounds([wyn]);
    wyn.wire.plan.length = 0;
  }

  expect(await waitingOn(wyn)).toBe(0);
  await rounds([ola]);
  expect(await resultsOf(world, record, 'scope')).toEqual(['ok']);
  await endWell(world);
});

test('F55, T-down-1: an older app than the last does not open the vault, and sends for it all the same', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn] = phones;
  await lockDevice(wyn);
  expect(await openTab(wyn, 2)).not.toBeNull();
  const record = await makeRecord(world, wyn, 'patch:elm');
  await lockDevice(wyn);
  const db = await openDisk(wyn);
  const deps = { crypto, stretch: cheapStretch };
  const opened = await unlockVault(db, simWords, {
    deps,
    now: () => world.server.clock.at,
    build: 1,
  });
  db.close();
  expect(opened).toMatchObject({ ok: false, fault: 'newer_app_needed' });
  await depositLocked(wyn);

  expect(await resultsOf(world, record, 'scope')).toEqual(['ok']);
});

test('F4, T-dur-1: every transaction that keeps a save or a draft is asked to be flushed before it is called kept', async () => {
  const asked: unknown[] = [];
  const { transaction } = IDBDatabase.prototype;
  IDBDatabase.prototype.transaction = function (stores, mode, options) {
    if (mode === 'readwrite') asked.push([[...stores].includes('outbox'), options?.durability]);
    return transaction.call(this, stores, mode, options);
  };
  onTestFinished(() => {
    IDBDatabase.prototype.transaction = transaction;
  });
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  asked.length = 0;
  const record = await makeRecord(world, wyn, 'patch:elm');
  const draft = { id: 'd1', form: 'incident', record, contents: {}, at: 1 };
  await (await tabOn(wyn)).desk.keepDraft(draft);

  expect(asked).toContainEqual([true, 'strict']);
  expect(asked.filter((one) => JSON.stringify(one).includes('strict'))).toEqual(asked);
  await lockDevice(wyn);
});

test('F10: a phone that is full in the middle of reading stops there, records on, and reads on once there is room', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const records = [
    await makeRecord(world, wyn, 'patch:elm', [['landmark', 'one']]),
    await makeRecord(world, wyn, 'patch:elm', [['landmark', 'two']]),
  ];
  await rounds([wyn]);
  const tab = await tabOn(ola);
  const before = tab.feed.pullRequest(1).cursors;
  const { put } = IDBObjectStore.prototype;
  onTestFinished(() => {
    IDBObjectStore.prototype.put = put;
  });
  IDBObjectStore.prototype.put = function (...row) {
    if (['records', 'packs'].includes(this.name))
      throw new DOMException('No room', 'QuotaExceededError');
    return put.apply(this, row);
  };

  expect(await roundOf(ola)).toMatchObject({ ok: false, fault: 'full' });
  expect(tab.feed.pullRequest(1).cursors).toEqual(before);
  const own = await makeRecord(world, ola, 'patch:elm', [['landmark', 'three']]);
  expect(await versionsOn(ola, own, 'landmark')).toEqual(['three']);

  IDBObjectStore.prototype.put = put;
  await rounds([ola]);
  expect(await heldOn(ola)).toEqual(expect.arrayContaining([...records, own]));
  await endWell(world);
});

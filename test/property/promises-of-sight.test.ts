import { expect, test } from 'vitest';
import { days } from '../../src/domain/clock.ts';
import { DepositAnswer } from '../../src/domain/protocol.ts';
import { entriesOf } from '../../src/domain/show.ts';
import { settleDeposit } from '../../src/storage/outbox.ts';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { addEntry, makeRecord, togglePatch, writeLandmark } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import { lockDevice, openDisk, openTab, type SimDevice } from '../support/sim-device.ts';
import { heldOn, rounds, start, tabOn, versionsOn } from '../support/sim-moments.ts';
import { addDevice, type World } from '../support/sim-world.ts';

const make = (world: World, device: SimDevice) =>
  makeRecord(world, device, 'patch:elm', [['landmark', 'first']]);

test('a wrong wall clock does not reorder what one person wrote', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const record = await make(world, wyn);
  for (const skew of [days(400), days(400), 0, days(-3), 0]) {
    wyn.clock.skew = skew;
    for (let count = 0; count < 3; count += 1) await addEntry(world, wyn, record);
  }
  await rounds([wyn]);
  const stored = await world.server.record(record);
  const words = entriesOf(stored?.fields ?? {}, 'account_text').map((entry) => entry.value);
  expect(words).toEqual(words.map((_, index) => `words ${index + 1}`));
  wyn.clock.skew = 0;
  await endWell(world);
});

test('a clock that ran ahead closes nothing for good', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await make(world, ola);
  await rounds([ola, wyn]);
  wyn.clock.skew = days(200);
  await lockDevice(wyn);
  expect((await openTab(wyn))?.desk.entry(record)).toBeNull();
  wyn.clock.skew = 0;
  await lockDevice(wyn);
  await openTab(wyn);
  await rounds([wyn]);
  expect((await tabOn(wyn)).desk.entry(record)?.id).toBe(record);
  await endWell(world);
});

test('a clock months behind hides nothing that was just written, and keeps nothing open for longer', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  wyn.clock.skew = days(-120);
  await lockDevice(wyn);
  await openTab(wyn);
  const own = await makeRecord(world, wyn, 'patch:elm', [['place_address', '1 Example Row']]);
  await rounds([wyn, wyn]);
  expect(await versionsOn(wyn, own, 'place_address')).toEqual(['1 Example Row']);
  world.server.clock.at += days(15);
  await rounds([wyn]);
  await lockDevice(wyn);
  await openTab(wyn);
  expect(await versionsOn(wyn, own, 'place_address')).toBeNull();
  await endWell(world);
});

test('a record one may no longer see disappears, one newly allowed arrives whole', async () => {
  const { world, phones } = await start(['ade', 'wyn', 'ola', 'wes']);
  const [ade, wyn, ola, wes] = phones;
  const record = await makeRecord(world, wyn, 'patch:elm', [['landmark', 'By the gate']]);
  await rounds([wyn, ola]);
  await togglePatch(world, ade, 'ola', 'elm');
  await togglePatch(world, ade, 'wes', 'elm');
  await rounds([ade, ola, wes]);
  expect((await tabOn(ola)).desk.entry(record)).toBeNull();
  expect(await versionsOn(ola, record, 'landmark')).toBeNull();
  expect(await heldOn(ola)).not.toContain(record);
  expect(await versionsOn(wes, record, 'landmark')).toEqual(['By the gate']);
  await endWell(world);
});

test('a window that ends with no signal closes when the vault opens', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const theirs = await make(world, ola);
  const own = await makeRecord(world, wyn, 'patch:elm', [['place_address', '1 Example Row']]);
  await rounds([ola, wyn, wyn]);
  expect(await versionsOn(wyn, own, 'place_address')).toEqual(['1 Example Row']);
  wyn.wire.isDown = true;
  world.server.clock.at += days(100);
  await lockDevice(wyn);
  await openTab(wyn);
  expect(await heldOn(wyn)).not.toContain(theirs);
  expect((await tabOn(wyn)).desk.entry(theirs)).toBeNull();
  expect(await versionsOn(wyn, own, 'place_address')).toBeNull();
  expect(await versionsOn(wyn, own, 'landmark')).toBeNull();
  expect(await versionsOn(wyn, own, 'status')).toHaveLength(1);
  await endWell(world);
});

test('lock leaves nothing readable on the disk and lets no words be opened', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const record = await makeRecord(world, wyn, 'patch:elm', [['landmark', 'Quillfeather Arch']]);
  const tab = await tabOn(wyn);
  const draft = { form: 'incident', record, contents: 'Marrowdale Steps', at: 1 };
  await tab.desk.keepDraft({ id: `ask-${record}`, ...draft });
  await rounds([wyn]);
  await lockDevice(wyn);
  const db = await openDisk(wyn);
  const clear = await readable(db.tables.map((table) => table.toArray()));
  db.close();
  for (const words of ['Quillfeather', 'Marrowdale', record, 'patch:elm', 'incident', 'landmark']) {
    expect(clear.includes(words), 'words of a record lie on the disk in clear').toBe(false);
  }
  expect(() => tab.vault.keys.record).toThrow('closed');
  for (const late of [tab.desk.open(record), tab.desk.keepDraft({ id: 'd2', ...draft })]) {
    expect(await late).toEqual({ ok: false, fault: 'closed' });
  }
  await expect(tab.feed.checkSight()).resolves.toEqual({ ok: false, fault: 'closed' });
});

/** Everything in clear, and every box as if it were text. */
async function readable(tables: readonly Promise<unknown[]>[]): Promise<string> {
  const rows = (await Promise.all(tables)).flat();
  return JSON.stringify(rows, (_key, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('latin1') : value,
  );
}

test('what is being typed is found again by its name, and goes with the save it becomes', async () => {
  const { phones } = await start(['wyn']);
  const [wyn] = phones;
  const before = await tabOn(wyn);
  const record = before.desk.makeRecordId();
  const draft = { id: `ask-${record}`, form: 'ask', record, contents: 'first', at: 1 };
  await before.desk.keepDraft(draft);
  await lockDevice(wyn);
  const { desk, vault } = await tabOn(wyn);
  expect(desk.drafts.value).toEqual([draft]);
  await desk.keepDraft({ ...draft, contents: 'second' });
  expect(desk.drafts.value).toEqual([{ ...draft, contents: 'second' }]);
  const begin = { type: 'incident', record, field: 'scope', value: 'patch:elm', over: [] };
  expect(await desk.save([begin], { draft: draft.id })).toEqual({ ok: true, value: null });
  expect([desk.drafts.value, await vault.db.drafts.count()]).toEqual([[], 0]);
  await desk.keepDraft(draft);
  await desk.dropDraft(draft.id);
  expect([desk.drafts.value, await vault.db.drafts.count()]).toEqual([[], 0]);
});

test('a save that has begun is on disk when the lock is done', async () => {
  const { world, phones } = await start(['wyn']);
  const [wyn] = phones;
  const tab = await tabOn(wyn);
  const record = tab.desk.makeRecordId();
  const saving = tab.desk.save([
    { type: 'incident', record, field: 'scope', value: 'patch:elm', over: [] },
  ]);
  const flushing = tab.desk.beforeLock(() => saving);
  await lockDevice(wyn);
  flushing();
  expect(await saving).toEqual({ ok: true, value: null });
  expect((await openTab(wyn))?.desk.entry(record)?.id).toBe(record);
  await endWell(world);
});

test('what was erased leaves every phone, and its sealed copies with it', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds([wyn, ola, wyn]);
  await writeLandmark(world, ola, record);
  await rounds([ola]);
  world.erased.add(record);
  await eraseRecords(world.server.tools(), world.server.org, [record], 'dpo');
  await rounds([wyn, ola, wyn, ola]);
  for (const phone of phones) {
    expect(await versionsOn(phone, record, 'landmark')).toBeNull();
    expect(await (await tabOn(phone)).vault.db.outbox.count()).toBe(0);
  }
  await endWell(world);
});

test('a phone enrolled in the middle holds everything its person may see', async () => {
  const { world, phones } = await start(['wyn', 'ola']);
  const [wyn, ola] = phones;
  const record = await make(world, wyn);
  await rounds([wyn, ola]);
  const fresh = await addDevice(world, 'ola');
  fresh.wire.limit = 2;
  await rounds([fresh]);
  expect(await versionsOn(fresh, record, 'landmark')).toEqual(['first']);
  expect((await tabOn(fresh)).desk.reading.value.complete).toBe(true);
  await endWell(world);
});

test('a late answer does not turn a final one', async () => {
  const { world, phones } = await start(['wyn', 'ola'], { backups: true });
  const [wyn, ola] = phones;
  const backup = await world.server.backUp();
  const record = await make(world, wyn);
  await rounds(phones);
  await writeLandmark(world, ola, record);
  await backup.restore();
  await rounds([ola]);
  const late = ola.wire.given.find(({ text }) => text.includes('"result":"waiting"'))?.text ?? '{}';
  await rounds([wyn, ola]);
  const answer = DepositAnswer.parse(JSON.parse(late));
  if (answer.answer !== 'done') throw new Error('Nothing was answered.');
  const tab = await tabOn(ola);
  const ids = new Set(answer.answers.map((one) => one.id));
  await tab.feed.noteSettled((await settleDeposit(tab.vault.db, answer, ids, 'LATE')).changed);
  expect(tab.desk.sending.value.get(record)?.state).toBe('received');
  await endWell(world);
});

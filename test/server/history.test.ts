import { expect, test } from 'vitest';
import { DepositAnswer } from '../../src/domain/protocol.ts';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { pull } from '../../sync-server/exchange/pull.ts';
import { restore } from '../../sync-server/exchange/restore.ts';
import { makeTools } from '../../sync-server/exchange/tools.ts';
import { readBack } from '../../sync-server/exchange/written.ts';
import type { Store } from '../../sync-server/store/port.ts';
import { opOf } from '../support/device-wire.ts';
import { openEmptyStore } from '../support/empty-store.ts';
import { makePhone, namesOf, onlyAnswer, type Phone } from '../support/server-device.ts';
import { edit, newIncident } from '../support/server-records.ts';
import { makeWorld, post, serverOn, type World, writeAs } from '../support/server-world.ts';

/** The same keys and kept list with an empty store, as after the loss of a disk and an early backup. */
async function fromEarlyBackup(world: World): Promise<World> {
  const store: Store = await openEmptyStore();
  const tools = makeTools({ ...world.tools, store });
  await store.directory.addOrganisation({ org: world.org, epoch: 'backed-up', safe: 0 });
  const epoch = async () => (await store.directory.organisations())[0]?.epoch ?? '';
  const restored = { ...world, tools, app: serverOn(tools), epoch };
  for (const name of ['officer', 'admin'] as const) {
    const target = { type: 'staff', record: name };
    const rights = { patch: 'near', from: '2020-01-01', to: null, cover: false };
    await writeAs(tools, world.org, 'admin', [
      { ...target, field: 'scope', value: 'org' },
      { ...target, field: 'recorded_by', value: name },
      { ...target, field: `roles/${name}`, value: true },
      { ...target, field: 'patches/near', value: rights },
    ]);
  }
  await restore(tools);
  return restored;
}

async function depositTo(world: World, phone: Phone, offer: object, more: object = {}) {
  const { certificate } = phone.enrolled;
  const epoch = await world.epoch();
  const device = phone.wire.id;
  const body = { protocol: 1, epoch, device, certificate, waiting: 1, offers: [offer], ...more };
  return DepositAnswer.parse((await post(world.app, '/api/deposit', body)).json());
}

test('F36 after a restore what was received is applied again without being judged again', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { envelope, receipts } = await phone.send(newIncident('i1', 'officer', { nonsense: 1 }));
  const later = await fromEarlyBackup(world);
  expect(await later.epoch()).not.toBe('backed-up');
  await writeAs(later.tools, later.org, 'admin', [
    { type: 'staff', record: 'officer', field: 'ended', value: '2026-11-25' },
  ]);
  const answer = onlyAnswer(await depositTo(later, phone, { envelope, receipts }));
  if (answer.answer !== 'results') throw new Error('No results');
  expect(namesOf(answer.results)).toEqual(namesOf(receipts));
  expect(answer.results.map((receipt) => receipt.at)).toEqual(receipts.map(({ at }) => at));
  const [record] = await later.tools.store.read(later.org, ({ records }) => records.find(['i1']));
  expect(record?.first).toBe(receipts[0]?.seq);
});

test('a receipt that this server did not seal counts for nothing', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { envelope, receipts } = await phone.send(newIncident('i1', 'officer', { nonsense: 1 }));
  const later = await fromEarlyBackup(world);
  const forged = receipts.map((receipt) => ({ ...receipt, result: 'ok' as const, code: null }));
  const answer = onlyAnswer(await depositTo(later, phone, { envelope, receipts: forged }));
  if (answer.answer !== 'results') throw new Error('No results');
  expect(namesOf(answer.results).at(-1)).toBe('refused field_unknown');
});

test('F37 a device that the backup does not know comes back by its certificate', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));
  const later = await fromEarlyBackup(world);
  const without = await depositTo(later, phone, { envelope }, { certificate: undefined });
  expect(without.answer).toBe('device');
  expect(onlyAnswer(await depositTo(later, phone, { envelope }))).toMatchObject({
    answer: 'results',
  });
});

test('sync-rules 9.1 a replacement offered before what it replaced makes no false conflict', async () => {
  const world = await makeWorld();
  const officer = await makePhone(world, 'officer');
  const first = await officer.send(newIncident('i1', 'officer'));
  const { envelope, receipts } = await officer.send(
    edit('i1', 'landmark', 'second', [opOf(first.envelope, 3)]),
  );
  const later = await fromEarlyBackup(world);
  const offer = { envelope, receipts, prevLost: true };
  const early = onlyAnswer(await depositTo(later, officer, offer));
  expect(early).toMatchObject({ results: [{ result: 'waiting' }] });
  await depositTo(later, officer, { envelope: first.envelope, receipts: first.receipts });
  const entries = await later.tools.store.read(later.org, ({ log }) =>
    log.changes([opOf(envelope, 0)]),
  );
  expect(entries).toMatchObject([{ result: 'ok' }]);
  const row = await rowOf(later, 'officer', 'i1');
  expect(row.f.landmark?.heads.map((head) => head.value)).toEqual(['second']);
  expect(row.f.landmark?.ghosts).toEqual([]);
});

async function rowOf(world: World, person: string, id: string) {
  const request = {
    protocol: 1,
    device: 'any',
    epoch: await world.epoch(),
    cursors: {},
    asks: [],
    limit: 1_000,
  };
  const pulled = await pull(world.tools, { org: world.org, person, device: 'any' }, request);
  const answer = readBack(pulled.answer);
  if (answer.answer !== 'page') throw new Error('No page');
  const row = answer.rows.find((one) => one.id === id);
  if (!row || 'left' in row) throw new Error('No row');
  return row;
}

test('F47 an erased record is gone from the devices, and what is written to it later is held', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { envelope } = await phone.send(newIncident('i1', 'officer'));
  const before = await phone.pull();
  await eraseRecords(world.tools, world.org, ['i1'], 'admin');
  const after = await phone.pull(before.cursors, [opOf(envelope, 0)]);
  expect(after.rows.find((row) => row.id === 'i1')).toMatchObject({ left: true, erased: true });
  expect(after.results).toMatchObject([{ result: 'gone' }]);
  const { receipts } = await phone.send(edit('i1', 'landmark', 'x'));
  expect(namesOf(receipts)).toEqual(['held erased']);
  const { receipts: again } = await phone.send(newIncident('i1', 'officer'));
  expect(new Set(namesOf(again))).toEqual(new Set(['held erased']));
});

test('sync-rules 9.20 an erased record offered again after a restore does not come back', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const { envelope, receipts } = await phone.send(newIncident('i1', 'officer'));
  await eraseRecords(world.tools, world.org, ['i1'], 'admin');
  const later = await fromEarlyBackup(world);
  const answer = onlyAnswer(await depositTo(later, phone, { envelope, receipts }));
  if (answer.answer !== 'results') throw new Error('No results');
  expect(new Set(namesOf(answer.results))).toEqual(new Set(['gone']));
  const entries = await later.tools.store.read(later.org, ({ log }) =>
    log.changes(receipts.map(({ op }) => op)),
  );
  expect(entries.every((entry) => entry.box === null)).toBe(true);
});

test('sync-rules 9.24 a change that waited when its record was erased becomes gone, not refused', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  const creation = await phone.send(newIncident('i1', 'officer'));
  const { envelope, receipts } = await phone.send(edit('i1', 'landmark', 'x'));
  const later = await fromEarlyBackup(world);
  await depositTo(later, phone, { envelope, prevLost: true });
  await eraseRecords(later.tools, later.org, ['i1'], 'admin');
  const held = onlyAnswer(await depositTo(later, phone, { envelope }));
  expect(held).toMatchObject({ known: true, results: [{ result: 'held', code: 'erased' }] });
  const gone = onlyAnswer(await depositTo(later, phone, { envelope, receipts }));
  expect(gone).toMatchObject({ known: true, results: [{ result: 'gone' }] });
  expect(creation.receipts).toHaveLength(4);
});

test('a restore keeps ended people ended and revoked devices revoked', async () => {
  const world = await makeWorld();
  const phone = await makePhone(world, 'officer');
  await writeAs(world.tools, world.org, 'admin', [
    { type: 'staff', record: 'officer', field: 'ended', value: '2026-11-25' },
  ]);
  const later = await fromEarlyBackup(world);
  const envelope = await phone.wire.save(newIncident('i1', 'officer'));
  const answer = onlyAnswer(await depositTo(later, phone, { envelope }));
  if (answer.answer !== 'results') throw new Error('No results');
  expect(namesOf(answer.results)[0]).toBe('held device_revoked');
});

test('what came and went since is not withdrawn again', async () => {
  const world = await makeWorld();
  const ended = { type: 'staff', record: 'officer', field: 'ended' };
  const over = await writeAs(world.tools, world.org, 'admin', [{ ...ended, value: '2026-11-25' }]);
  await writeAs(world.tools, world.org, 'admin', [{ ...ended, value: null, over }]);
  const later = await fromEarlyBackup(world);
  expect((await rowOf(later, 'officer', 'officer')).f.ended).toBeUndefined();
});

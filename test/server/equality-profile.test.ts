import { expect, test } from 'vitest';
import { HistoryAnswer } from '../../src/domain/history-protocol.ts';
import { eraseRecords } from '../../sync-server/exchange/erase.ts';
import { edits } from '../support/device-wire.ts';
import { makePhone, namesOf, type Phone } from '../support/server-device.ts';
import { newIncident } from '../support/server-records.ts';
import { makeWorld, post, startTime, type World } from '../support/server-world.ts';

const profile = () =>
  edits(
    { type: 'equality-profile', record: 'equality-i1-officer', at: startTime, place: 'equality' },
    { incident: 'i1', wish: 'answers', religion: 'sikh', sex: 'not_said' },
  );

async function withProfile(): Promise<{ world: World; writer: Phone }> {
  const world = await makeWorld();
  const writer = await makePhone(world, 'officer');
  await writer.send(newIncident('i1', 'officer'));
  const { receipts } = await writer.send(profile());
  expect(new Set(namesOf(receipts))).toEqual(new Set(['ok']));
  return { world, writer };
}

const everyPhone = ['officer', 'warden', 'supervisor', 'admin', 'other'] as const;

test('equality answers are received, and no phone is ever sent them, the writer’s neither', async () => {
  const { world, writer } = await withProfile();
  const [kept] = await world.tools.store.read(world.org, ({ records }) =>
    records.find(['equality-i1-officer']),
  );
  expect(kept?.places).toEqual(['equality']);
  for (const name of everyPhone) {
    const rows = await (await makePhone(world, name)).readAll();
    expect(rows.filter(({ id }) => id.startsWith('equality'))).toEqual([]);
    expect(JSON.stringify(rows)).not.toContain('sikh');
  }
  expect((await writer.readAll()).some(({ id }) => id === 'i1')).toBe(true);
});

test('nobody is told the history of a profile', async () => {
  const { world } = await withProfile();
  for (const name of everyPhone) {
    const phone = await makePhone(world, name);
    const body = { device: phone.wire.id, record: 'equality-i1-officer' };
    const response = await post(world.app, '/api/history', body, phone.cookie);
    expect(HistoryAnswer.parse(response.json())).toMatchObject({ changes: [] });
  }
});

test('a profile has a key of its own, and is erased without its incident', async () => {
  const { world, writer } = await withProfile();
  const keyOf = async (id: string) => {
    const [found] = await world.tools.store.read(world.org, ({ records }) => records.find([id]));
    return found?.key ?? null;
  };
  expect(await keyOf('equality-i1-officer')).not.toBeNull();
  expect(await keyOf('equality-i1-officer')).not.toEqual(await keyOf('i1'));
  await eraseRecords(world.tools, world.org, ['equality-i1-officer'], 'admin');
  expect(await keyOf('equality-i1-officer')).toBeNull();
  expect(await keyOf('i1')).not.toBeNull();
  const { receipts } = await writer.send(
    edits(
      { type: 'equality-profile', record: 'equality-i1-officer', at: startTime + 1_000 },
      { religion: 'hindu' },
    ),
  );
  expect(namesOf(receipts)).toEqual(['held erased']);
});

test('someone else’s answers for the same profile are never mixed with the writer’s', async () => {
  const { world } = await withProfile();
  const supervisor = await makePhone(world, 'supervisor');
  const { receipts } = await supervisor.send(profile());
  expect(namesOf(receipts).filter((name) => name === 'ok')).toEqual([]);
});

test('answering again adds to the same profile, without the phone holding what was said before', async () => {
  const { writer } = await withProfile();
  const { receipts } = await writer.send(profile());
  expect(namesOf(receipts).filter((name) => name !== 'ok')).toEqual([]);
});

import { expect, test } from 'vitest';
import { DepositAnswer, DepositRequest } from '../../src/domain/protocol.ts';
import { countWaiting } from '../../src/storage/outbox.ts';
import { depositAll } from '../../src/sync/deposit.ts';
import type { Transport } from '../../src/sync/transport.ts';
import { makeRecord } from '../support/sim-acts.ts';
import { endWell } from '../support/sim-check.ts';
import { type SimDevice, wireDeps } from '../support/sim-device.ts';
import { start, tabOn, waitingOn } from '../support/sim-moments.ts';
import type { World } from '../support/sim-world.ts';

/** An account so long that a deposit takes two saves with one. */
const account = Array.from({ length: 5 }, () => ['account_text/', 'made up '.repeat(500)] as const);

async function saveFive(world: World, device: SimDevice): Promise<void> {
  for (let n = 1; n <= 5; n += 1) {
    await makeRecord(world, device, 'patch:elm', account);
  }
}

/** What a deposit carried, how many saves waited on the disk as it left, and how many were on their way. */
type Left = { saves: number[]; waiting: number; flights: number };

/** Sends everything there is, and tells of each deposit; an answer may be changed on its way. */
async function sendAll(
  device: SimDevice,
  change: (answer: DepositAnswer, at: number) => DepositAnswer = (answer) => answer,
): Promise<Left[]> {
  const { vault } = await tabOn(device);
  const deps = wireDeps(device, vault.crypto);
  const left: Left[] = [];
  const flights = new Set<object>();
  const post: Transport['post'] = async (path, body, shape) => {
    const flight = {};
    flights.add(flight);
    const saves = DepositRequest.parse(body).offers.map(({ envelope }) =>
      Number(envelope.id.split(':')[1]),
    );
    const at = left.push({ saves, waiting: await countWaiting(vault.db), flights: flights.size });
    const answer = await deps.transport.post(path, body, DepositAnswer);
    flights.delete(flight);
    return answer.ok ? { ok: true, value: shape.parse(change(answer.value, at)) } : answer;
  };
  await depositAll(vault.db, { ...deps, transport: { ...deps.transport, post } });
  return left;
}

test('the next deposit leaves while the answer to the one before is written down, one flight at a time', async () => {
  const { world, phones } = await start(['wyn']);
  await saveFive(world, phones[0]);
  expect(await sendAll(phones[0])).toEqual([
    { saves: [1, 2], waiting: 5, flights: 1 },
    { saves: [3, 4], waiting: 5, flights: 1 },
    { saves: [5], waiting: 3, flights: 1 },
  ]);
  expect(await waitingOn(phones[0])).toBe(0);
  await endWell(world);
});

test('after an answer for other bytes than were sent nothing later leaves, and all of it waits', async () => {
  const { world, phones } = await start(['wyn']);
  await saveFive(world, phones[0]);
  const left = await sendAll(phones[0], (answer, at) => {
    if (at !== 1 || answer.answer !== 'done') return answer;
    const answers = answer.answers.map((one) =>
      one.answer === 'results' ? { ...one, bytes: 'other' } : one,
    );
    return { ...answer, answers };
  });
  expect(left.map(({ saves }) => saves)).toEqual([[1, 2]]);
  expect(await waitingOn(phones[0])).toBe(5);
  const again = await sendAll(phones[0]);
  expect(again.map(({ saves }) => saves)).toEqual([[1, 2], [3, 4], [5]]);
  await endWell(world);
});

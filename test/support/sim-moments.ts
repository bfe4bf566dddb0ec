import {
  PROTOCOL_VERSION,
  PullAnswer,
  type PullRequest,
  type Receipt,
} from '../../src/domain/protocol.ts';
import { countWaiting } from '../../src/storage/outbox.ts';
import { depositAll } from '../../src/sync/deposit.ts';
import { pullAll } from '../../src/sync/round.ts';
import { openTab, roundOf, type SimDevice, type Tab, wireDeps } from './sim-device.ts';
import { readDevice } from './sim-device-side.ts';
import { folderDisk, memoryDisk } from './sim-disk.ts';
import { readServer } from './sim-log.ts';
import type { SimPerson } from './sim-people.ts';
import { addDevice, makeWorld, type World } from './sim-world.ts';

/** A world with one phone for each person named, each open and up to date. */
export async function start<const P extends readonly SimPerson[]>(
  people: P,
  options: { backups?: boolean } = {},
): Promise<{ world: World; phones: { [K in keyof P]: SimDevice } }> {
  const world = await makeWorld(people.length, options.backups ? folderDisk() : memoryDisk());
  for (const person of people) await addDevice(world, person);
  await rounds(world.devices);
  return { world, phones: world.devices.slice() as { [K in keyof P]: SimDevice } };
}

/** A round of each, one after another. */
export async function rounds(devices: readonly SimDevice[]): Promise<void> {
  for (const device of devices) await roundOf(device);
}

export async function tabOn(device: SimDevice): Promise<Tab> {
  const tab = device.tabs[0] ?? (await openTab(device));
  if (!tab) throw new Error('The phone crashed.');
  return tab;
}

/** Sends and takes in the answers, without reading. */
export async function sendOnly(device: SimDevice): Promise<void> {
  const tab = await tabOn(device);
  const sent = await depositAll(tab.feed.db, wireDeps(device, tab.vault.crypto));
  await tab.feed.noteSettled(sent.ok ? sent.value.settled : sent.settled);
}

/** Reads to the end without sending first. */
export async function readOnly(device: SimDevice): Promise<void> {
  const tab = await tabOn(device);
  await pullAll(tab.feed, wireDeps(device, tab.vault.crypto));
}

/** Asks for one page without taking it. */
export async function askForPage(
  device: SimDevice,
  change: Partial<PullRequest> = {},
): Promise<Extract<PullAnswer, { answer: 'page' }>> {
  const tab = await tabOn(device);
  const { transport } = wireDeps(device, tab.vault.crypto);
  const request = { ...tab.feed.pullRequest(PROTOCOL_VERSION), ...change };
  const answer = await transport.post('/api/pull', request, PullAnswer);
  if (!answer.ok || answer.value.answer !== 'page') throw new Error('There is no page.');
  return answer.value;
}

/** The values of a field's versions on a phone, in the order they came. */
export async function versionsOn(
  device: SimDevice,
  record: string,
  field: string,
): Promise<unknown[] | null> {
  const opened = await (await tabOn(device)).desk.open(record);
  if (!opened.ok) throw new Error(opened.fault);
  return opened.value?.fields[field]?.heads.map((head) => head.value) ?? null;
}

/** The values of a field's versions on the server. */
export async function versionsThere(world: World, record: string, field: string) {
  const stored = await world.server.record(record);
  return stored?.fields[field]?.heads.map((head) => head.value) ?? null;
}

/** What the log says of the changes of a field, oldest first. */
export async function resultsOf(world: World, record: string, field: string) {
  const { log } = await readServer(world);
  const ops = [...world.written.values()].filter(
    (one) => one.record === record && one.field === field,
  );
  return ops.map(({ op }) => log.find((entry) => entry.op === op)?.result ?? 'not there');
}

export async function answersOn(device: SimDevice): Promise<Receipt[]> {
  const rows = await (await tabOn(device)).vault.db.outbox.toArray();
  return rows.flatMap((row) => row.receipts);
}

export async function waitingOn(device: SimDevice): Promise<number> {
  return countWaiting((await tabOn(device)).vault.db);
}

export async function heldOn(device: SimDevice): Promise<string[]> {
  return (await readDevice(await tabOn(device))).rows.map((row) => row.id);
}

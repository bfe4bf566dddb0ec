import { Change, placeField } from '../../src/domain/change.ts';
import { patchOfPlace, placeIn } from '../../src/domain/sight.ts';
import type { Transaction } from '../store/port.ts';
import type { LogEntry } from '../store/rows.ts';
import type { Bench, Incoming } from './bench.ts';
import { type Folded, openFolded } from './folded.ts';
import type { Tools } from './tools.ts';
import { openWords } from './words.ts';

/** Loads what deciding these changes needs: their records, their waiting rooms, and their authors. */
export async function loadBench(
  transaction: Transaction,
  tools: Tools,
  incoming: readonly Pick<Incoming, 'change' | 'person'>[],
): Promise<Bench> {
  const { log, records } = transaction;
  const ids = [...new Set(incoming.map(({ change }) => change.record))];
  const waiting = await loadWaiting(transaction, tools, ids);
  const rooms = [...waiting.values()].flat();
  const people = [...new Set([...incoming, ...rooms].map(({ person }) => person))];
  const named = await Promise.all(
    people.map(async (person) => [person, new Set(await records.namedRecords(person))] as const),
  );
  return {
    now: tools.now(),
    records: await loadRecords(transaction, tools, [
      ...ids,
      ...people,
      ...patchesNamed([...incoming, ...rooms]),
    ]),
    erased: new Set(await records.erased(ids)),
    failedCreations: new Set(await log.failedCreations(ids)),
    waiting,
    settled: new Set(await log.settled(opsNamed([...incoming, ...rooms]))),
    named: new Map(named),
    actors: new Map(),
    definitionOf: tools.definitionOf,
  };
}

/** The patches that records are to lie in: those there are can be found. */
function patchesNamed(incoming: readonly Pick<Incoming, 'change'>[]): string[] {
  return incoming.flatMap(({ change: { field, value } }) => {
    const patch = field === placeField ? patchOfPlace(placeIn(value)) : null;
    return patch === null ? [] : [patch];
  });
}

function opsNamed(incoming: readonly Pick<Incoming, 'change'>[]): string[] {
  return [...new Set(incoming.flatMap(({ change }) => change.over))];
}

async function loadRecords(
  transaction: Transaction,
  tools: Tools,
  ids: readonly string[],
): Promise<Map<string, Folded>> {
  const found = await transaction.records.find([...new Set(ids)]);
  const settings = await transaction.records.ofType('settings');
  const opened = [...settings, ...found].map((stored) =>
    openFolded(tools, transaction.org, stored),
  );
  return new Map(opened.map((record) => [record.id, record]));
}

async function loadWaiting(
  transaction: Transaction,
  tools: Tools,
  ids: readonly string[],
): Promise<Map<string, Incoming[]>> {
  const entries = await transaction.log.waitingFor(ids);
  if (entries.length === 0) return new Map();
  const words = await openWords(transaction, tools, entries);
  const revoked = await revokedAmong(transaction, entries);
  const rooms = new Map<string, Incoming[]>();
  for (const entry of entries) {
    const text = words.get(entry.op);
    if (text === undefined) continue;
    const room = rooms.get(entry.record) ?? [];
    room.push(toIncoming(entry, text, revoked));
    rooms.set(entry.record, room);
  }
  return rooms;
}

async function revokedAmong(
  { accounts }: Transaction,
  entries: readonly LogEntry[],
): Promise<Set<string>> {
  const ids = new Set(entries.flatMap(({ device }) => (device === null ? [] : [device])));
  const devices = await accounts.findDevices([...ids]);
  return new Set(devices.filter((one) => one.revokedAt !== null).map((one) => one.device));
}

function toIncoming(logged: LogEntry, text: string, revoked: ReadonlySet<string>): Incoming {
  const { at, envelope, device, person } = logged;
  return {
    change: Change.parse(JSON.parse(text)),
    at,
    envelope,
    device,
    person,
    receipt: logged.carried ? { result: 'ok', code: null, seq: 0 } : null,
    deviceRevoked: device !== null && revoked.has(device),
    logged,
  };
}

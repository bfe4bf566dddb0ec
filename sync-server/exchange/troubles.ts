import { patchesAt } from '../../src/domain/actor.ts';
import { fieldName } from '../../src/domain/change.ts';
import { stampTime } from '../../src/domain/clock.ts';
import { partsOfEnvelopeId } from '../../src/domain/ids.ts';
import { fieldOf } from '../../src/domain/record.ts';
import { textOf } from '../../src/domain/show.ts';
import type { Trouble } from '../../src/domain/trouble-protocol.ts';
import { recordActs } from '../audit/record-acts.ts';
import type { Transaction } from '../store/port.ts';
import type { Damaged, Device } from '../store/rows.ts';
import { loadReader } from './actor.ts';
import { findUndecided } from './held-list.ts';
import { type Deciding, type HeldItem, loadDeciding } from './held-sight.ts';
import { lostAt } from './lost-phones.ts';
import { registeredDevice } from './open-offer.ts';
import type { Puller } from './pull.ts';
import type { Tools } from './tools.ts';

const most = 100;

/**
 * What nobody here can read, and somebody must ask a person about: saves that arrived damaged and phones that
 * lost all they kept, for their person's supervisors and for administrators; restricted words that are held
 * with nobody named who may read them, as bare facts, for the officer for data protection.
 */
export function listTroubles(tools: Tools, { org, person }: Puller): Promise<Trouble[]> {
  return tools.store.read(org, (transaction) => findTroubles(transaction, tools, person));
}

async function findTroubles(
  transaction: Transaction,
  tools: Tools,
  person: string,
): Promise<Trouble[]> {
  const deciding = await loadDeciding(transaction, tools, person);
  const { roles, active } = deciding.actor;
  if (!active) return [];
  const isAsked = roles.includes('supervisor') || roles.includes('admin');
  const found = [
    ...(isAsked ? await ofPhones(transaction, tools, deciding) : []),
    ...(roles.includes('auditor') ? await withNobodyNamed(transaction, tools, deciding) : []),
  ];
  return found.sort((a, b) => b.at - a.at).slice(0, most);
}

const markOf = (id: string): string => `settled ${id}`;

async function ofPhones(
  transaction: Transaction,
  tools: Tools,
  deciding: Deciding,
): Promise<Trouble[]> {
  const devices = await transaction.accounts.devices();
  const people = new Map(devices.map(({ device, person }) => [device, person]));
  const found: Trouble[] = [
    ...(await stillDamaged(transaction)).flatMap((one) => toDamaged(one, people)),
    ...(await storagesLost(transaction, devices)),
  ];
  const mine: Trouble[] = [];
  for (const one of found) {
    if ((await transaction.mark(markOf(one.id))) !== null) continue;
    if (await mayAsk(transaction, tools, deciding, one.person)) mine.push(one);
  }
  return mine;
}

/** Those whose good copy has not come since. */
async function stillDamaged({ log }: Transaction): Promise<Damaged[]> {
  const all = await log.allDamaged();
  const good = new Set((await log.envelopes(all.map(({ id }) => id))).map(({ id }) => id));
  return all.filter(({ id }) => !good.has(id));
}

function toDamaged(
  { id, device, at, envelope }: Damaged,
  people: ReadonlyMap<string, string>,
): Trouble[] {
  const person = people.get(registeredDevice(device));
  const { n } = partsOfEnvelopeId(id);
  const size = Buffer.byteLength(envelope);
  return person === undefined ? [] : [{ kind: 'damaged', id, person, at, n, size }];
}

async function storagesLost(
  transaction: Transaction,
  devices: readonly Device[],
): Promise<Trouble[]> {
  const found: Trouble[] = [];
  for (const one of devices) {
    const at = await lostAt(transaction, one);
    if (at === null || one.revokedAt !== null) continue;
    const { device, person, lastSeenAt: heardAt, waiting } = one;
    const received = await transaction.log.received(device);
    const id = `${device} ${at}`;
    found.push({ kind: 'storage_lost', id, person, at, received, heardAt, waiting });
  }
  return found;
}

/** An administrator may, and a supervisor of a patch the person works; any, where no other supervisor does. */
async function mayAsk(
  transaction: Transaction,
  tools: Tools,
  { actor, now, supervisors }: Deciding,
  person: string,
): Promise<boolean> {
  if (person === actor.id) return false;
  if (actor.roles.includes('admin')) return true;
  const asked = (await loadReader(transaction, tools, person)).actor;
  const places = patchesAt(asked, now).map((patch) => `patch:${patch}`);
  const theirs = supervisors.filter(
    ({ id, scopes }) => id !== person && places.some((place) => scopes.has(place)),
  );
  return theirs.length === 0 || theirs.some(({ id }) => id === actor.id);
}

async function withNobodyNamed(
  transaction: Transaction,
  tools: Tools,
  { actor, supervisors }: Deciding,
): Promise<Trouble[]> {
  const held = await findUndecided(transaction, tools, isRestricted);
  const named = await Promise.all(
    supervisors.map(async ({ id }) => {
      return { id, records: await transaction.records.namedRecords(id) };
    }),
  );
  return held
    .filter(({ entry }) => entry.person !== actor.id)
    .filter(({ entry }) =>
      named.every(({ id, records }) => id === entry.person || !records.includes(entry.record)),
    )
    .map(({ entry: { op, person, at }, record }) => {
      const ref = record === null ? null : textOf(record.definition, record.fields, 'ref');
      return { kind: 'nobody_named', id: op, person, at: stampTime(at), ref };
    });
}

function isRestricted({ entry, change, record }: HeldItem): boolean {
  const field = record ? fieldOf(record.definition, fieldName(change.field)) : null;
  return entry.code !== 'erased' && field?.class === 'restricted';
}

/** The person was asked: it is shown no more. False where there is no such thing for this person to settle. */
export function settleTrouble(
  tools: Tools,
  { org, person, device }: Puller,
  id: string,
): Promise<boolean> {
  return tools.store.write(org, async (transaction) => {
    const found = (await findTroubles(transaction, tools, person)).find((one) => one.id === id);
    if (!found || found.kind === 'nobody_named') return false;
    const at = tools.now();
    await transaction.setMark(markOf(id), JSON.stringify({ at, by: person }));
    const object = { objectType: 'phone', objectId: id, outcome: found.kind };
    await recordActs(transaction, at, [
      { actor: person, device, action: 'trouble_settled', ...object },
    ]);
    return true;
  });
}

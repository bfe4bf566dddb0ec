import { expect } from 'vitest';
import { envelopeOfOp, partsOfEnvelopeId } from '../../src/domain/ids.ts';
import { canSee, placesOf, project, scopesHeld } from '../../src/domain/sight.ts';
import { entryOf } from '../../src/storage/views.ts';
import type { SimDevice, Tab } from './sim-device.ts';
import { byId, type DeviceSide, fieldsText, type Held } from './sim-device-side.ts';
import { checkFold } from './sim-fold-check.ts';
import type { ServerSide } from './sim-log.ts';
import type { World } from './sim-world.ts';

/** One phone at the end of a history. `reads`: its person still works here. */
export type Phone = { device: SimDevice; tab: Tab; side: DeviceSide; reads: boolean };

/** What every check is handed: the history, the server and the phones as they are at its end. */
export type End = { world: World; server: ServerSide; phones: readonly Phone[] };

const final = new Set(['ok', 'refused', 'held', 'gone']);

/** I1: what was called saved is in the server's log, or still in an outbox. */
function nothingSavedIsLost({ world, server, phones }: End): void {
  const waiting = new Set(phones.flatMap(({ side }) => side.outbox.map((row) => row.id)));
  for (const device of world.devices) {
    for (const id of device.saved) {
      if (isOfErased(world, id)) continue;
      const isKept = server.envelopes.has(id) || waiting.has(id);
      expect(isKept, `I1: ${id} was called saved and is nowhere`).toBe(true);
    }
  }
}

/** Copies of what was only about erased records are deleted everywhere. */
function isOfErased(world: World, envelope: string): boolean {
  const own = [...world.written.values()].filter((one) => envelopeOfOp(one.op) === envelope);
  return own.every((one) => world.erased.has(one.record));
}

/** I2 and K2: the log holds each op once, and no state holds a version twice. */
function effectsHappenOnce({ server }: End): void {
  expect(server.byOp.size, 'K2: each op is in the log once').toBe(server.log.length);
  for (const { id, fields } of server.records) {
    for (const { heads } of Object.values(fields)) {
      expect(new Set(heads.map((head) => head.op)).size, `I2: ${id}`).toBe(heads.length);
    }
  }
}

/** I3, I4 and K8: every phone that can read holds what its person may see now, whole, and nothing else. */
export async function phonesEqualServer({ world, server, phones }: End): Promise<void> {
  for (const { device, side, reads } of phones) {
    if (!reads) continue;
    const actor = await world.server.actor(device.person);
    const now = world.server.clock.at;
    const held = new Set(scopesHeld(actor, now));
    const expected = server.records.flatMap((record): Held[] => {
      const level = canSee(actor, record, now);
      if (level.length === 0) return [];
      const via = placesOf(record)
        .filter((place) => held.has(place))
        .sort();
      const fields = fieldsText(project(record.definition, record.fields, level));
      return [{ id: record.id, level, first: record.first ?? 0, via, fields }];
    });
    const name = `I3, I4: ${device.name} holds what its person may see`;
    expect(side.rows, name).toEqual(expected.sort(byId));
  }
}

/** K8 on screen: each line and each page is what the row says, and there is a line for each row. */
export async function screensEqualRows({ world, phones }: End): Promise<void> {
  for (const { device, tab, side, reads } of phones) {
    if (!reads) continue;
    expect(
      side.entries.map((entry) => entry.id),
      `K8: ${device.name} lists what it holds`,
    ).toEqual(side.rows.map((row) => row.id));
    for (const entry of side.entries) {
      const view = await tab.desk.open(entry.id);
      if (!view.ok || view.value === null) throw new Error(`K8: ${entry.id} does not open`);
      const row = side.rows.find((one) => one.id === entry.id);
      expect(fieldsText(view.value.fields), `K8: ${device.name} shows ${entry.id}`).toBe(
        row?.fields,
      );
      const { narrowsAt: _, ...line } = entryOf(
        view.value,
        tab.desk.actor.value,
        world.server.clock.at,
      );
      expect(entry, `K8: the line of ${entry.id} on ${device.name}`).toMatchObject(line);
    }
  }
}

/**
 * I5: every change a phone still knows has exactly one final result here, and the server's. Of an erasure it
 * hears by the record's row: where a save was about other records too, its copy stays with the answer it had.
 * What became of a change that had to wait is asked for when reading: a phone that was revoked does not hear of it.
 */
function everyChangeHasOneResult({ world, server, phones }: End): void {
  for (const { device, side, reads } of phones) {
    for (const row of side.outbox) {
      const ops = [...world.written.keys()].filter((op) => envelopeOfOp(op) === row.id);
      for (const op of ops) {
        const here = row.receipts.filter((one) => one.op === op && one.epoch === server.epoch);
        expect(here.length, `I5: ${device.name} has one answer to ${op}`).toBe(1);
        const [receipt] = here;
        if (!reads && receipt?.result === 'waiting') continue;
        expect(final.has(receipt?.result ?? ''), `I5: ${op} is ${receipt?.result}`).toBe(true);
        const there = server.byOp.get(op)?.result;
        const isToldByRow = there === 'gone' && receipt?.result === 'ok';
        if (!isToldByRow) expect(receipt?.result, `I5: ${op} on ${device.name}`).toBe(there);
      }
    }
  }
}

/** I7 and K3: each chain is whole or its loss is on record, and the log keeps its order. */
function ordersAreKept({ server }: End): void {
  const places = new Map<string, number[]>();
  for (const { envelope, pos } of server.log)
    places.set(envelope, [...(places.get(envelope) ?? []), pos]);
  for (const [id, { prev, prevLost }] of server.envelopes) {
    if (prev === null || prevLost) continue;
    expect(server.envelopes.has(prev), `K3: ${id} follows ${prev}`).toBe(true);
    const before = Math.max(...(places.get(prev) ?? [0]));
    expect(before, `I7: ${id} comes after ${prev}`).toBeLessThan(
      Math.min(...(places.get(id) ?? [])),
    );
  }
}

/** K7: nobody's change is put down to another. */
function nobodyIsMistaken({ world, server }: End): void {
  const owner = (envelope: string) => {
    const [device = ''] = partsOfEnvelopeId(envelope).device.split('~');
    return world.owners.get(device);
  };
  for (const { op, person, envelope } of server.log) {
    if (!envelope.startsWith('srv.')) expect(person, `K7: ${op}`).toBe(owner(envelope));
  }
  for (const { fields } of server.records) {
    for (const { op, by } of Object.values(fields).flatMap(({ heads }) => heads)) {
      if (!op.startsWith('srv.')) expect(by, `K7: ${op}`).toBe(owner(envelopeOfOp(op)));
    }
  }
}

/** I9: what was refused or held is on its author's screen with its words, and kept on the server. */
function refusalsAreSeen({ world, server, phones }: End): void {
  for (const { op, result, box, record } of server.log) {
    const isTurnedAway = result === 'refused' || result === 'held';
    if (isTurnedAway && !world.erased.has(record)) expect(box, `I9: ${op} is kept`).not.toBeNull();
  }
  for (const { device, tab, side } of phones) {
    const shown = tab.desk.attention.value.map((one) => one.op).sort();
    const turnedAway = side.outbox
      .flatMap((row) => row.receipts.filter((one) => one.epoch === server.epoch))
      .filter(({ result }) => result === 'refused' || result === 'held')
      .map((one) => one.op);
    expect(shown, `I9: ${device.name} shows what was turned away`).toEqual(turnedAway.sort());
  }
}

/** I10 and K10: "received" is said of nothing the server has not applied, and of everything it has. */
function receivedIsTrue({ server, phones, world }: End): void {
  for (const { device, tab, side } of phones) {
    const kept = new Set(side.outbox.map((row) => row.id));
    for (const [record, { state }] of tab.desk.sending.value) {
      if (world.erased.has(record)) continue;
      const own = [...world.written.values()].filter(
        (one) => one.record === record && kept.has(envelopeOfOp(one.op)),
      );
      const results = own.map(({ op }) => server.byOp.get(op)?.result);
      const name = `K10: ${device.name} says ${state} of ${record}`;
      if (state === 'received') expect(results, name).toContain('ok');
      if (results.every((result) => result === 'ok')) expect(state, name).toBe('received');
    }
  }
}

/** I13: nothing waits any more. */
function queuesAreEmpty({ phones }: End): void {
  for (const { device, side } of phones) {
    const waiting = side.outbox.filter((row) => row.offer === 1).map((row) => row.id);
    expect(waiting, `I13: ${device.name} has nothing to send`).toEqual([]);
  }
}

/** Everything that must be true when a history has come to rest. */
export async function checkEnd(end: End): Promise<void> {
  nothingSavedIsLost(end);
  effectsHappenOnce(end);
  checkFold(end);
  everyChangeHasOneResult(end);
  ordersAreKept(end);
  nobodyIsMistaken(end);
  queuesAreEmpty(end);
  await phonesEqualServer(end);
  await screensEqualRows(end);
  refusalsAreSeen(end);
  receivedIsTrue(end);
}

import { expect, test } from 'vitest';
import { type Actor, defaultWindows } from '../../src/domain/actor.ts';
import { type Change, isCreation } from '../../src/domain/change.ts';
import { stampTime } from '../../src/domain/clock.ts';
import { type Fields, putField } from '../../src/domain/fold.ts';
import { judge, judgeCreation } from '../../src/domain/policy.ts';
import type { RecordState } from '../../src/domain/record.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { actorOf, staff } from '../../src/domain/records/staff.ts';
import { definitionOf } from '../../src/domain/registry.ts';
import { openQuestions, stateShown } from '../../src/domain/show.ts';
import { demoSaves } from '../../sync-server/demo/demo-saves.ts';
import { settledChanges } from '../../sync-server/demo/settled-changes.ts';

const firstStart = Date.parse('2026-06-08T09:30:00Z');
const firstAdministrator: Actor = {
  id: 'ade',
  roles: ['admin'],
  patches: [],
  named: [],
  active: true,
  windows: defaultWindows,
};

type World = { records: Map<string, RecordState>; rejected: string[] };

function actorIn(world: World, person: string, now: number): Actor {
  const record = world.records.get(person);
  if (!record?.fields['roles/admin'] && person === 'ade') return firstAdministrator;
  const summary = record ? staff.summary(record.fields) : null;
  return actorOf(person, summary, [], { windows: defaultWindows, now });
}

/** The first administrator has their role from the server: nobody is there yet who could give it. */
const isFirstRole = ({ record, field }: Change): boolean =>
  record === 'ade' && field === 'roles/admin';

function play(world: World, by: string, change: Change, now = stampTime(change.at)): void {
  const definition = definitionOf(change.type);
  if (!definition) throw new Error(`No such type: ${change.type}`);
  const record = world.records.get(change.record);
  const judgement = isCreation(change)
    ? judgeCreation(actorIn(world, by, now), definition, change)
    : judge(
        actorIn(world, by, now),
        record ?? { id: change.record, definition, fields: {} },
        change,
        now,
      );
  if (judgement.result !== 'ok' && !isFirstRole(change)) {
    world.rejected.push(`${by} ${change.type}.${change.field}: ${judgement.code}`);
  }
  const fields: Fields = putField(record?.fields ?? {}, { ...change, by }, () => true);
  world.records.set(change.record, { id: change.record, definition, fields });
}

function demoWorld(now: number, judgedAt?: number): World {
  const random = (length: number) => crypto.getRandomValues(new Uint8Array(length));
  const world: World = { records: new Map(), rejected: [] };
  const saves = demoSaves(now, random);
  for (const { by, changes } of settledChanges(saves, (n) => `demo:${n}:x`)) {
    for (const change of changes) play(world, by, change, judgedAt);
  }
  return world;
}

const world = demoWorld(firstStart);
const records = [...world.records.values()];
const incidents = records.filter(({ definition }) => definition === incident);

test('every demo change is one its author may make, in the shape its field has', () => {
  expect(world.rejected).toEqual([]);
});

test('the same holds when all of them are judged at the first start', () => {
  expect(demoWorld(firstStart, firstStart).rejected).toEqual([]);
});

test('every demo record is ready, but for the one sent early because of danger', () => {
  const unready = records.filter(({ definition, fields }) => definition.ready(fields).length > 0);
  expect(unready.map(({ fields }) => stateShown(incident, fields))).toEqual(['started']);
});

test('no demo record leaves two versions of a field standing', () => {
  expect(records.flatMap(({ definition, fields }) => openQuestions(definition, fields))).toEqual(
    [],
  );
});

test('every state of an incident is there, and most are accepted', () => {
  const states = incidents.map(({ fields }) => stateShown(incident, fields));
  const counts = Object.fromEntries(
    (incident.states ?? []).map((state) => [state, states.filter((one) => one === state).length]),
  );
  expect(counts).toMatchObject({ started: 1, duplicate: 1, void: 1, answered: 1 });
  expect(counts.asked).toBeGreaterThanOrEqual(1);
  expect(counts.recorded).toBeGreaterThanOrEqual(5);
  expect(counts.accepted).toBeGreaterThan(40);
});

test('every save fits in one envelope', () => {
  const random = (length: number) => new Uint8Array(length);
  const sizes = demoSaves(firstStart, random).map(({ edits }) => edits.length);
  expect(Math.max(...sizes)).toBeLessThanOrEqual(200);
});

test.each([
  '2026-01-01T00:10:00Z',
  '2026-03-29T01:30:00Z',
  '2026-10-25T00:59:00Z',
  '2028-02-29T23:50:00Z',
])('a first start at %s keeps every change in the past and in order', (moment) => {
  const now = Date.parse(moment);
  const { records: made, rejected } = demoWorld(now);
  const stamps = [...made.values()].flatMap(({ fields }) =>
    Object.values(fields).flatMap(({ heads }) => heads.map(({ at }) => stampTime(at))),
  );
  expect(rejected).toEqual([]);
  expect(Math.max(...stamps)).toBeLessThanOrEqual(now);
});

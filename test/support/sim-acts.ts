import { expect } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import { envelopeOfOp } from '../../src/domain/ids.ts';
import { canonicalJson, type Json } from '../../src/domain/json.ts';
import { movesFor } from '../../src/domain/policy.ts';
import { openQuestions, showKey, stateShown } from '../../src/domain/show.ts';
import { type Edit, type View, versionsOver } from '../../src/storage/desk.ts';
import { type SimDevice, saveIn, tabOf } from './sim-device.ts';
import { patchRow } from './sim-people.ts';
import { noteSaves, type World } from './sim-world.ts';

/** What came of something a person tried to do. */
export type Done = 'saved' | 'not_allowed' | 'crashed' | 'nothing';

type Field = readonly [field: string, value: Json, choosing?: boolean];

/** Makes a record as a form would: its place, its recorder, then the rest. */
export async function makeRecord(
  world: World,
  device: SimDevice,
  place: string,
  fields: readonly (readonly [string, Json])[] = [],
): Promise<string> {
  const tab = await tabOf(device);
  if (!tab) return '';
  const record = tab.desk.makeRecordId();
  const first: readonly (readonly [string, Json])[] = [
    ['scope', place],
    ['recorded_by', device.person],
    ['status', { from: null, to: 'recorded' }],
    ...fields,
  ];
  const edits = first.map(([field, value]) => ({
    type: 'incident',
    record,
    field,
    value,
    over: [],
  }));
  if ((await saveIn(device, tab, edits)) !== 'crashed') await noteSaves(world, device, tab);
  return record;
}

/** Opens a record's page, looks at what it shows and changes some fields of it in one save. */
export async function change(
  world: World,
  device: SimDevice,
  record: string,
  choose: (view: View) => readonly Field[],
): Promise<Done> {
  const tab = await tabOf(device);
  if (!tab) return 'crashed';
  const view = await viewOn(device, record);
  if (view === 'crashed') return 'crashed';
  if (view === null) return 'nothing';
  const edits = choose(view).map(
    ([field, value, choosing]): Edit => ({
      type: view.type,
      record,
      field,
      value,
      over: versionsOver(view, field, choosing),
    }),
  );
  if (edits.length === 0) return 'nothing';
  const done = await saveIn(device, tab, edits);
  if (done === 'crashed') return done;
  const fresh = await noteSaves(world, device, tab);
  const mine = done === 'saved' ? saveOf(edits, fresh) : [];
  if (mine.length > 0) checkOver(world, view, edits, mine);
  return done;
}

/** What a person sees of a record on their phone now. */
export async function viewOn(device: SimDevice, record: string): Promise<View | null | 'crashed'> {
  const tab = await tabOf(device);
  if (!tab) return 'crashed';
  const { fuse } = device.life;
  const opened = await Promise.race([tab.desk.open(record), fuse.blown]);
  if (opened === 'crashed') return 'crashed';
  if (!opened.ok) throw new Error(opened.fault);
  return opened.value;
}

/** The changes that became of these edits, among all that this phone has written meanwhile. */
function saveOf(edits: readonly Edit[], fresh: readonly Change[]): Change[] {
  const [first] = edits;
  const start = fresh.find(
    (one) =>
      one.record === first?.record && canonicalJson(one.value) === canonicalJson(first.value),
  );
  const envelope = start ? envelopeOfOp(start.op) : '';
  return fresh.filter((one) => envelopeOfOp(one.op) === envelope);
}

/** A change replaces what stood on screen, and beyond it only what its author's own words had replaced. */
function checkOver(
  world: World,
  view: View,
  edits: readonly Edit[],
  fresh: readonly { field: string; over: readonly string[] }[],
): void {
  for (const [index, edit] of edits.entries()) {
    const { over = [] } = fresh[index] ?? {};
    const shown = new Set(view.fields[edit.field]?.heads.map((head) => head.op));
    const closed = new Set(edit.over);
    for (const op of closed)
      for (const earlier of world.written.get(op)?.over ?? []) closed.add(earlier);
    expect(
      edit.over.every((op) => shown.has(op)),
      'what is replaced was on screen',
    ).toBe(true);
    expect(over, 'what was on screen is replaced').toEqual(expect.arrayContaining([...edit.over]));
    expect([...closed], 'nothing nobody saw is replaced').toEqual(
      expect.arrayContaining([...over]),
    );
  }
}

const nextWord = (world: World): string => {
  world.count += 1;
  return `words ${world.count}`;
};

const types = ['verbal_abuse', 'threats', 'graffiti'];

export const writeLandmark = (world: World, device: SimDevice, record: string) =>
  change(world, device, record, () => [['landmark', nextWord(world)]]);

export const addEntry = (world: World, device: SimDevice, record: string) =>
  change(world, device, record, () => [['account_text/', nextWord(world)]]);

/** Puts a row into a set, or takes it out again. */
export const toggleType = (world: World, device: SimDevice, record: string, choice: number) =>
  change(world, device, record, (view) => {
    const key = `incident_types/${types[choice % types.length]}`;
    const shown = showKey(view.definition, view.fields, key);
    const isThere = shown !== null && JSON.stringify(shown.value).includes('main');
    return [
      [key, isThere ? { removed: true, reason: nextWord(world) } : { main: choice % 2 === 0 }],
    ];
  });

const dangers = ['yes', 'no', 'not_sure'];

export const setDanger = (world: World, device: SimDevice, record: string, choice: number) =>
  change(world, device, record, () => [['immediate_danger', dangers[choice % 3] ?? 'yes']]);

/** One of the moves the record's page offers, with its reason. */
export const moveState = (world: World, device: SimDevice, record: string, choice: number) =>
  change(world, device, record, (view) => {
    const actor = device.tabs[0]?.desk.actor.value;
    if (!actor || view.type !== 'incident') return [];
    const moves = movesFor(actor, view);
    const move = moves[choice % Math.max(1, moves.length)];
    const from = stateShown(view.definition, view.fields);
    return move ? [['status', { from, to: move.to, reason: nextWord(world) }]] : [];
  });

/** Chooses between versions: the choice replaces all that were shown. */
export const resolve = (world: World, device: SimDevice, record: string, choice: number) =>
  change(world, device, record, (view) => {
    const keys = openQuestions(view.definition, view.fields).filter((key) => key !== 'status');
    return keys.map((key): Field => {
      const heads = view.fields[key]?.heads ?? [];
      return [key, heads[choice % heads.length]?.value ?? null, true];
    });
  });

export const movePlace = (world: World, device: SimDevice, record: string, patch: string) =>
  change(world, device, record, () => [['scope', `patch:${patch}`]]);

export const setOwner = (world: World, device: SimDevice, record: string, person: string) =>
  change(world, device, record, (view) => (view.type === 'incident' ? [['owner', person]] : []));

/** Puts a person into one of a record's sets of people, or takes them out. */
export const togglePerson = (
  world: World,
  device: SimDevice,
  record: string,
  key: `${'assigned' | 'named_people'}/${string}`,
) =>
  change(world, device, record, (view) => {
    if (view.type !== 'incident') return [];
    const isThere = showKey(view.definition, view.fields, key)?.value === true;
    return [[key, isThere ? { removed: true, reason: nextWord(world) } : true]];
  });

/** Grants a patch or takes it away, from the next day on or at once. */
export const togglePatch = (world: World, device: SimDevice, person: string, patch: string) =>
  change(world, device, person, (view) => {
    const key = `patches/${patch}`;
    const value = showKey(view.definition, view.fields, key)?.value ?? null;
    const isThere = JSON.stringify(value) === JSON.stringify(patchRow(patch));
    return [[key, isThere ? { removed: true, reason: nextWord(world) } : patchRow(patch)]];
  });

export const toggleRole = (world: World, device: SimDevice, person: string, role: string) =>
  change(world, device, person, (view) => {
    const key = `roles/${role}`;
    const isThere = showKey(view.definition, view.fields, key)?.value === true;
    return [[key, isThere ? { removed: true, reason: nextWord(world) } : true]];
  });

export const endPerson = (world: World, device: SimDevice, person: string) =>
  change(world, device, person, () => [['ended', '2026-09-30']]);

/** Asks about an incident: a note and the move of the incident in one save, as the review page does. */
export async function askAbout(world: World, device: SimDevice, record: string): Promise<Done> {
  const tab = await tabOf(device);
  const view = await viewOn(device, record);
  if (!tab || view === 'crashed') return 'crashed';
  if (view?.type !== 'incident') return 'nothing';
  const note = tab.desk.makeRecordId();
  const place = view.fields.scope?.heads[0]?.value ?? null;
  const from = stateShown(view.definition, view.fields);
  const noteFields: readonly (readonly [string, Json])[] = [
    ['scope', place],
    ['recorded_by', device.person],
    ['incident', record],
    ['kind', 'question'],
    ['text', nextWord(world)],
  ];
  const edits: Edit[] = noteFields.map(([field, value]) => ({
    type: 'review-note',
    record: note,
    field,
    value,
    over: [],
  }));
  const over = versionsOver(view, 'status');
  edits.push({ type: 'incident', record, field: 'status', value: { from, to: 'asked' }, over });
  const done = await saveIn(device, tab, edits);
  if (done !== 'crashed') await noteSaves(world, device, tab);
  return done;
}

import { expect, test } from 'vitest';
import { isEmptyDate, noDate, readDate, typedDate } from '../../src/features/admin/dates-typed.ts';
import {
  addPatchEdits,
  addPersonEdits,
  changeOf,
  decideEdits,
  endPatchEdits,
  proposeEdits,
  roleEdits,
} from '../../src/features/admin/organisation-edits.ts';
import { ownPatchesOn, peopleIn } from '../../src/features/admin/people.ts';
import {
  proposalsIn,
  rangeOf,
  readSetting,
  settingLines,
} from '../../src/features/admin/settings-shown.ts';
import type { View } from '../../src/storage/desk.ts';
import { type FakeDesk, makeFakeDesk, type Told } from '../support/fake-desk-for-review.ts';
import { noon, people, told } from '../support/review-people.ts';

const deskFor = (person: string, records: readonly Told[] = []): FakeDesk =>
  makeFakeDesk({ person, now: noon, records: [...people, ...records] });

async function opened(desk: FakeDesk, id: string): Promise<View> {
  const result = await desk.open(id);
  if (!result.ok || !result.value) throw new Error(`There is no ${id}`);
  return result.value;
}

test('a new person is one save that the rules allow an administrator alone', async () => {
  const person = { name: 'New One', roles: ['officer'], patches: [{ row: 'r1', patch: 'north' }] };
  const edits = addPersonEdits({ id: 'new', by: 'ada' }, person, '2026-11-25');
  expect(edits.map(({ field }) => field)).toEqual([
    'scope',
    'recorded_by',
    'name',
    'roles/officer',
    'patches/r1',
  ]);
  const desk = deskFor('ada');
  expect((await desk.save(edits)).ok).toBe(true);
  expect(desk.entry('new')?.summary).toEqual({
    name: 'New One',
    roles: ['officer'],
    patches: [{ patch: 'north', from: '2026-11-25', to: null, cover: false }],
    ended: null,
  });
});

test('only the roles that differ are changed, and a role taken away is a removal', async () => {
  const desk = deskFor('ada');
  const view = await opened(desk, 'ola');
  expect(roleEdits(view, ['officer'])).toEqual([]);
  const edits = roleEdits(view, ['warden']);
  expect(edits.map(({ field, value }) => [field, value])).toEqual([
    ['roles/warden', true],
    ['roles/officer', { removed: true, reason: '' }],
  ]);
  expect((await desk.save(edits)).ok).toBe(true);
  expect(desk.entry('ola')?.summary).toMatchObject({ roles: ['warden'] });
});

test('a patch of a person ends on a day and keeps its first day', async () => {
  const desk = deskFor('ada');
  const edits = endPatchEdits(await opened(desk, 'ola'), 'p1', '2026-12-31');
  expect(edits[0]?.value).toEqual({
    patch: 'north',
    from: '2026-01-01',
    to: '2026-12-31',
    cover: false,
  });
  expect((await desk.save(edits)).ok).toBe(true);
});

test('nobody but an administrator changes the organisation', async () => {
  const desk = deskFor('sal');
  const edits = [changeOf(await opened(desk, 'ola'), 'ended', '2026-11-25')];
  expect(await desk.save(edits)).toEqual({ ok: false, fault: 'not_allowed' });
});

test('people whose work has ended stand last, and cover is not theirs to hand on', async () => {
  const desk = deskFor('ada');
  await desk.save([changeOf(await opened(desk, 'far'), 'ended', '2026-11-25')]);
  const all = peopleIn(desk.list('staff'));
  expect(all.at(-1)?.name).toBe('Dee Far');
  const [first] = all;
  if (!first) throw new Error('There is nobody');
  const worked = { patch: 'east', from: '2026-01-01', to: null };
  const covering = {
    ...first,
    patches: [
      { ...worked, cover: true },
      { ...worked, patch: 'west', cover: false },
    ],
  };
  expect(ownPatchesOn(covering, '2026-11-25')).toEqual(['west']);
});

test('a patch is made with its name in both languages and its nation', async () => {
  const desk = deskFor('ada');
  const patch = { name: 'East patch', nameCy: 'Ardal y dwyrain', nation: 'wal' };
  expect((await desk.save(addPatchEdits({ id: 'east', by: 'ada' }, patch))).ok).toBe(true);
  expect(desk.entry('east')?.summary).toMatchObject({ name_cy: 'Ardal y dwyrain', ended: null });
});

test('a setting holds only after somebody else has approved it', async () => {
  const admin = deskFor('ada');
  const change = { key: 'lease_hours', value: 48, reason: 'Phones are often in cellars' } as const;
  expect((await admin.save(proposeEdits({ id: 's', by: 'ada' }, change))).ok).toBe(true);
  const hours = (desk: FakeDesk) =>
    settingLines(desk.list('settings')).find(({ key }) => key === 'lease_hours');
  expect(hours(admin)).toEqual({ key: 'lease_hours', value: 72, approved: null });
  expect(proposalsIn(admin.list('settings')).map(({ id }) => id)).toEqual(['s']);
  expect((await admin.save(decideEdits(await opened(admin, 's'), 'approved'))).ok).toBe(false);

  const proposed = told('settings', 's', 'ada', {
    scope: 'org',
    recorded_by: 'ada',
    ...change,
    status: { from: null, to: 'proposed' },
  });
  const second = deskFor('aud', [proposed]);
  expect((await second.save(decideEdits(await opened(second, 's'), 'approved'))).ok).toBe(true);
  expect(hours(second)).toMatchObject({ value: 48, approved: { by: 'aud' } });
  expect(proposalsIn(second.list('settings'))).toEqual([]);
});

test.each([
  ['lease_hours', '48', 48],
  ['lease_hours', '5', null],
  ['lease_hours', 'two days', null],
  ['lease_hours', '', null],
  ['duty_phone', ' 01632 960001 ', '01632 960001'],
] as const)('for %s, "%s" is read as %j', (key, typed, value) => {
  expect(readSetting(key, typed)).toBe(value);
});

test('the range of a setting is that of its own shape', () => {
  expect(rangeOf('lease_hours')).toEqual({ least: 24, most: 336 });
  expect(rangeOf('duty_phone')).toBeNull();
});

test.each([
  [{ day: '25', month: '11', year: '2026' }, '2026-11-25'],
  [{ day: '5', month: '1', year: '2027' }, '2027-01-05'],
  [{ day: '31', month: '2', year: '2027' }, null],
  [{ day: '1', month: '13', year: '2027' }, null],
  [{ day: '', month: '1', year: '2027' }, null],
])('the boxes %j are the day %s', (typed, day) => {
  expect(readDate(typed)).toBe(day);
});

test('a day goes into its boxes and back', () => {
  expect(readDate(typedDate('2026-02-03'))).toBe('2026-02-03');
  expect(isEmptyDate(noDate)).toBe(true);
});

import { expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import { codesOf } from '../../src/domain/codes/code-list.ts';
import { roles } from '../../src/domain/codes/role.ts';
import {
  FieldClass,
  groupOf,
  isSameLevel,
  isSameOrHigher,
  toLevel,
} from '../../src/domain/field-class.ts';
import type { Json } from '../../src/domain/json.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { staff } from '../../src/domain/records/staff.ts';
import * as sight from '../../src/domain/sight.ts';
import { example } from '../fixtures/example.ts';
import { readRights, relations, valuesByRelation } from '../fixtures/rights.ts';
import {
  daysAgo,
  makeActor,
  makeFields,
  makeHead,
  makeIncident,
  now,
  stateOf,
} from '../support/record-states.ts';

const { canSee, levelOfScope, nextNarrowing, placesOf, project, scopesHeld } = sight;

const wordsOf = (classes: string) =>
  toLevel(FieldClass.options.filter((one) => classes.split(' ').includes(one)));

const cells = codesOf(roles).flatMap((role) =>
  relations.map((relation) => ({ role, relation, classes: readRights[role][relation] })),
);

test.each(cells)(
  'T-matrix-1: of a record $relation, a person who is $role reads: $classes',
  ({ role, relation, classes }) => {
    const record = makeIncident(valuesByRelation[relation]);
    expect(canSee(makeActor([role]), record, now)).toEqual(wordsOf(classes));
  },
);

test.each(codesOf(roles))(
  'T-matrix-1: a person who is %s reads what is restricted only when named',
  (role) => {
    const record = makeIncident({ 'named_people/me': true });
    const named = makeActor([role], { named: ['r1'] });
    expect(canSee(named, record, now)).toContain('restricted');
    expect(canSee(makeActor([role], { named: ['r2'] }), record, now)).not.toContain('restricted');
    expect(canSee(named, makeIncident(), now)).not.toContain('restricted');
  },
);

test('a person of two roles reads what either gives', () => {
  const both = makeActor(['warden', 'supervisor', 'admin']);
  expect(canSee(both, makeIncident(), now)).toEqual(
    wordsOf(readRights.supervisor['in their patch']),
  );
});

test.each(codesOf(roles))("a person who is %s reads the organisation's own records", (role) => {
  const record = stateOf(staff, makeFields({ scope: 'org', name: 'Sal' }));
  expect(canSee(makeActor([role]), record, now)).toEqual(['operational']);
});

test.each(codesOf(roles))('a person who was %s and whose time has ended holds nothing', (role) => {
  const ended = makeActor([role], { active: false, named: ['r1'] });
  expect(scopesHeld(ended, now)).toEqual([]);
  const record = makeIncident({ recorded_by: 'me', owner: 'me', 'named_people/me': true });
  expect(canSee(ended, record, now)).toEqual([]);
});

test('only who works with records holds patches, and only a supervisor what nobody has placed', () => {
  const held = (role: Role) => scopesHeld(makeActor([role]), now);
  expect(held('supervisor')).toEqual(['org', 'user:me', 'patch:oak', 'lists:oak', 'unplaced']);
  for (const role of ['warden', 'officer', 'specialist'] as const) {
    expect(held(role)).toEqual(['org', 'user:me', 'patch:oak', 'lists:oak']);
  }
  expect(held('admin')).toEqual(['org', 'user:me', 'lists']);
  for (const role of ['analyst', 'auditor', 'partner'] as const) {
    expect(held(role)).toEqual(['org', 'user:me']);
  }
});

test.each([
  ['before cover begins', '2026-11-26', '2026-11-30', []],
  ['on the first day of cover', '2026-11-25', '2026-11-30', ['operational', 'safety']],
  ['on the last day of cover', '2026-11-20', '2026-11-25', ['operational', 'safety']],
  ['once cover is over', '2026-11-20', '2026-11-24', []],
  ['while no end is set', '2026-11-20', null, ['operational', 'safety']],
])('%s, a covered patch opens accordingly', (_, from, to, expected) => {
  const actor = makeActor(['officer'], { patches: [{ patch: 'oak', from, to }] });
  expect(canSee(actor, makeIncident(), now)).toEqual(expected);
});

const warden = makeActor(['warden']);
const own = { scope: 'patch:elm', recorded_by: 'me' };
const closed = { status: { from: 'recorded', to: 'void', reason: 'A test' } };
const everyday = 'operational safety';

const windows: readonly {
  who: Role;
  reads: string;
  days: number;
  values: Record<string, Json>;
  left: string;
}[] = [
  { who: 'warden', reads: 'their patch', days: 90, values: {}, left: '' },
  { who: 'warden', reads: 'names they wrote', days: 14, values: own, left: everyday },
  { who: 'officer', reads: 'a closed record', days: 90, values: closed, left: '' },
  { who: 'specialist', reads: 'a closed record', days: 90, values: closed, left: '' },
  { who: 'supervisor', reads: 'a closed record', days: 90, values: closed, left: '' },
];

test.each(windows)(
  'a person who is $who reads $reads for $days days and no longer',
  ({ who, days, values, left }) => {
    const actor = makeActor([who]);
    const during = readRights[who][values === own ? 'recorded' : 'in their patch'];
    const last = makeIncident(values, daysAgo(days));
    expect(canSee(actor, last, now)).toEqual(wordsOf(during));
    expect(canSee(actor, makeIncident(values, daysAgo(days) - 1), now)).toEqual(wordsOf(left));
    expect(nextNarrowing(actor, last, now)).toBe(now);
  },
);

test("the organisation's own windows hold in place of the first ones", () => {
  const windows = { wardenPatch: 10, wardenOwn: 2, closed: 5 };
  const short = (role: Role) => makeActor([role], { windows });
  expect(canSee(short('warden'), makeIncident({}, daysAgo(11)), now)).toEqual([]);
  expect(canSee(short('warden'), makeIncident(own, daysAgo(3)), now)).toEqual(wordsOf(everyday));
  expect(canSee(short('officer'), makeIncident(closed, daysAgo(6)), now)).toEqual([]);
});

test('sensitive answers close to the warden who wrote them once the record is accepted', () => {
  const accepted = makeIncident({ ...own, status: { from: 'recorded', to: 'accepted' } });
  expect(canSee(warden, accepted, now)).toEqual(wordsOf(`${everyday} identity`));
});

test('an open record in the patch never closes to an officer, and what is their own never closes', () => {
  const officer = makeActor(['officer']);
  expect(canSee(officer, makeIncident({}, daysAgo(900)), now)).toEqual(wordsOf(everyday));
  const theirs = makeIncident({ ...closed, owner: 'me' }, daysAgo(900));
  expect(canSee(officer, theirs, now)).toEqual(wordsOf(readRights.officer.owned));
  expect(nextNarrowing(officer, theirs, now)).toBeNull();
});

test('a window ends when it says, seen from any moment before', () => {
  const record = makeIncident(own, now);
  const fourteenDays = 14 * 86_400_000;
  expect(nextNarrowing(warden, record, now)).toBe(now + fourteenDays);
  expect(canSee(warden, record, now + fourteenDays).length).toBe(4);
  expect(canSee(warden, record, now + fourteenDays + 1).length).toBe(2);
  expect(nextNarrowing(warden, record, now + fourteenDays + 1)).toBeNull();
});

test('a record that two people moved apart lies in both places', () => {
  const record = makeIncident();
  const heads = [makeHead('a', 'patch:oak'), makeHead('b', 'patch:elm')];
  const moved = { ...record, fields: { ...record.fields, scope: { heads, ghosts: [] } } };
  expect(placesOf(moved)).toEqual(['patch:oak', 'patch:elm', 'user:someone']);
});

test('a record lies with its recorder, its owner and whoever is assigned, and with those named', () => {
  const record = makeIncident({ owner: 'eve', 'assigned/wyn': true, 'named_people/dee': true });
  expect(placesOf(record)).toEqual([
    'patch:oak',
    'user:someone',
    'user:eve',
    'user:wyn',
    'named:r1',
  ]);
});

test('who is no longer assigned or named holds nothing by it', () => {
  const removed = { removed: true, reason: 'Moved on' };
  const record = makeIncident({ 'assigned/me': removed, 'named_people/me': removed });
  expect(placesOf(record)).toEqual(['patch:oak', 'user:someone']);
});

test('who recorded a record stays its recorder when another has placed it', () => {
  const record = makeIncident({ recorded_by: 'wyn' });
  const heads = [makeHead('move', 'patch:oak', 'dee')];
  const fields = { ...record.fields, scope: { heads, ghosts: [] } };
  expect(sight.recorderOf(incident, fields)).toBe('wyn');
});

test('a reader is given exactly the fields of their classes', () => {
  const full = example(incident);
  for (const fieldClass of FieldClass.options) {
    const names = Object.keys(project(incident, full, [fieldClass])).map(
      (key) => key.split('/')[0],
    );
    const expected = Object.entries(incident.fields).flatMap(([name, field]) =>
      field.class === fieldClass ? [name] : [],
    );
    expect(names.sort()).toEqual(expected.sort());
  }
  expect(project(incident, full, [])).toEqual({});
});

test('a field that nobody has defined is given to nobody', () => {
  const fields = makeFields({ unheard_of: 'x', toString: 'y', landmark: 'By the lift' });
  expect(Object.keys(project(incident, fields, FieldClass.options))).toEqual(['landmark']);
});

test('a scope gives at most what the role may read through it', () => {
  const officer = makeActor(['officer'], { named: ['r1'] });
  expect(levelOfScope(officer, 'patch:oak')).toEqual(wordsOf(everyday));
  expect(levelOfScope(officer, 'user:me')).toEqual(wordsOf(readRights.officer.owned));
  expect(levelOfScope(officer, 'named:r1')).toEqual(['restricted']);
  expect(levelOfScope(officer, 'org')).toEqual(['operational']);
  expect(levelOfScope(officer, 'unplaced')).toEqual([]);
  expect(levelOfScope(officer, 'anything else')).toEqual([]);
});

test('a level is higher when classes were only gained, and lower as soon as one was lost', () => {
  expect(toLevel(['safety', 'identity', 'safety'])).toEqual(['identity', 'safety']);
  expect(isSameOrHigher(['identity', 'safety'], ['safety'])).toBe(true);
  expect(isSameOrHigher(['identity', 'sensitive'], ['safety'])).toBe(false);
  expect(isSameLevel(['safety', 'identity'], ['identity', 'safety'])).toBe(true);
  expect(isSameLevel(['safety'], ['identity', 'safety'])).toBe(false);
});

test('what only named people see is sealed apart from the rest', () => {
  expect(FieldClass.options.filter((one) => groupOf(one) === 'named')).toEqual(['restricted']);
  expect(FieldClass.options.filter((one) => groupOf(one) === 'shared')).toEqual([
    'operational',
    'safety',
  ]);
});

import { expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import { codesOf } from '../../src/domain/codes/code-list.ts';
import { roles } from '../../src/domain/codes/role.ts';
import type { Json } from '../../src/domain/json.ts';
import { isTooLate, judge, judgeCreation, judgePlace } from '../../src/domain/policy.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { patch } from '../../src/domain/records/patch.ts';
import { person } from '../../src/domain/records/person.ts';
import { reviewNote } from '../../src/domain/records/review-note.ts';
import { settings } from '../../src/domain/records/settings.ts';
import { staff } from '../../src/domain/records/staff.ts';
import {
  held,
  makeActor,
  makeFields,
  makeIncident,
  now,
  ok,
  refused,
  stateOf,
  write,
} from '../support/record-states.ts';

const officer = makeActor(['officer']);
const supervisor = makeActor(['supervisor']);
const admin = makeActor(['admin']);

const creators: readonly [typeof incident, readonly Role[], string][] = [
  [incident, ['warden', 'officer', 'supervisor', 'specialist'], 'patch:oak'],
  [person, ['warden', 'officer', 'supervisor', 'specialist'], 'patch:oak'],
  [reviewNote, ['warden', 'officer', 'supervisor', 'specialist'], 'patch:oak'],
  [settings, ['admin'], 'org'],
  [patch, ['admin'], 'org'],
  [staff, ['admin'], 'org'],
];

test.each(
  creators.flatMap(([definition, who, place]) =>
    codesOf(roles).map((role) => ({
      type: definition.type,
      role,
      begins: who.includes(role) ? 'begins' : 'never begins',
      definition,
      place,
    })),
  ),
)('a person who is $role $begins a $type', ({ role, begins, definition, place }) => {
  const expected = begins === 'begins' ? ok : held('type_not_yours');
  expect(judgeCreation(makeActor([role]), definition, write('scope', place))).toEqual(expected);
});

test('a record begins in a patch or with its recorder, never with another person or nowhere', () => {
  const begin = (value: Json) => judgeCreation(officer, incident, write('scope', value));
  expect(begin('user:me')).toEqual(ok);
  expect(begin('patch:elm')).toEqual(ok);
  for (const place of [
    'user:eve',
    'org',
    'unplaced',
    'named:r1',
    '',
    'patch:',
    'patch:a/b',
    null,
  ]) {
    expect(begin(place), `${place}`).toEqual(refused('place_unknown'));
  }
  expect(judgeCreation(admin, staff, write('scope', 'patch:oak'))).toEqual(
    refused('place_unknown'),
  );
});

test('nothing but its place begins a record', () => {
  expect(judgeCreation(officer, incident, write('landmark', 'x'))).toEqual(held('no_right'));
  const moved = write('scope', 'patch:oak', ['an-op']);
  expect(judgeCreation(officer, incident, moved)).toEqual(held('no_right'));
});

test.each([
  ['warden', 'patch:elm', held('no_right')],
  ['officer', 'patch:elm', held('no_right')],
  ['specialist', 'patch:elm', held('no_right')],
  ['supervisor', 'patch:elm', held('no_right')],
  ['admin', 'patch:oak', held('no_right')],
  ['analyst', 'patch:oak', held('no_right')],
  ['warden', 'patch:oak', refused('field_not_yours')],
  ['officer', 'patch:oak', refused('field_not_yours')],
] as const)(
  'a person who is %s cannot begin again a record that lies in %s, to see it',
  (role, scope, answer) => {
    const record = makeIncident({ scope });
    for (const place of ['user:me', 'patch:oak']) {
      expect(judge(makeActor([role]), record, write('scope', place), now)).toEqual(answer);
    }
  },
);

test('a record is placed by a supervisor or a specialist who sees it, not by its recorder', () => {
  const elsewhere = write('scope', 'patch:elm', ['op0']);
  expect(judge(supervisor, makeIncident(), elsewhere, now)).toEqual(ok);
  expect(judge(supervisor, makeIncident({ scope: 'user:someone' }), elsewhere, now)).toEqual(ok);
  expect(judge(makeActor(['specialist']), makeIncident(), elsewhere, now)).toEqual(ok);
  expect(judge(officer, makeIncident({ recorded_by: 'me' }), elsewhere, now)).toEqual(
    refused('field_not_yours'),
  );
});

test('a record lies in a patch there is, or with its recorder: no other name is taken for a place', () => {
  const isPatch = (id: string) => id === 'oak';
  const placed = (place: Json) => judgePlace(write('scope', place), isPatch);
  expect(placed('patch:oak')).toEqual(ok);
  expect(placed('user:me')).toEqual(ok);
  expect(judgePlace(write('landmark', 'patch:nowhere'), isPatch)).toEqual(ok);
  expect(placed('patch:nowhere')).toEqual(refused('place_unknown'));
  expect(placed('patch:')).toEqual(refused('place_unknown'));
  expect(placed('lists:oak')).toEqual(ok);
  expect(placed('lists:nowhere')).toEqual(refused('place_unknown'));
  expect(placed('lists:')).toEqual(refused('place_unknown'));
});

test('nobody names themselves among the few who may see what is restricted, though they may leave them', () => {
  const record = makeIncident();
  const name = (row: string, value: Json = true) =>
    judge(supervisor, record, write(`named_people/${row}`, value), now);
  expect(name('someone')).toEqual(ok);
  expect(name('me')).toEqual(refused('needs_another_person'));
  expect(name('me', { removed: true, reason: 'A mistake' })).toEqual(ok);
});

test('an administrator gives roles to others, never to themselves', () => {
  const record = (id: string) => ({
    ...stateOf(staff, makeFields({ scope: 'org', 'roles/admin': true })),
    id,
  });
  const give = (id: string, value: Json = true) =>
    judge(admin, record(id), write('roles/supervisor', value), now);
  expect(give('someone')).toEqual(ok);
  expect(give('me')).toEqual(refused('needs_another_person'));
  expect(give('me', { removed: true, reason: 'No longer' })).toEqual(ok);
});

test('nobody who sees that a record is void gives it to anyone; what is received later is never refused for it', () => {
  const inState = (to: string) => makeIncident({ status: { from: 'recorded', to } });
  for (const field of ['owner', 'assigned/someone']) {
    expect(isTooLate(inState('void'), field)).toBe(true);
    expect(isTooLate(inState('recorded'), field)).toBe(false);
  }
  expect(isTooLate(inState('void'), 'landmark')).toBe(false);
  expect(judge(supervisor, inState('void'), write('owner', 'someone'), now)).toEqual(ok);
});

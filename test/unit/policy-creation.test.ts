import { expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import { codesOf } from '../../src/domain/codes/code-list.ts';
import { roles } from '../../src/domain/codes/role.ts';
import type { Json } from '../../src/domain/json.ts';
import { judge, judgeCreation } from '../../src/domain/policy.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { patch } from '../../src/domain/records/patch.ts';
import { person } from '../../src/domain/records/person.ts';
import { reviewNote } from '../../src/domain/records/review-note.ts';
import { settings } from '../../src/domain/records/settings.ts';
import { staff } from '../../src/domain/records/staff.ts';
import {
  held,
  makeActor,
  makeIncident,
  now,
  ok,
  refused,
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

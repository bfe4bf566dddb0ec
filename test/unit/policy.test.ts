import { expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import { codesOf } from '../../src/domain/codes/code-list.ts';
import { roles } from '../../src/domain/codes/role.ts';
import { FieldClass } from '../../src/domain/field-class.ts';
import { isReadable, judge, judgeCreation, mayWrite } from '../../src/domain/policy.ts';
import { fieldOf } from '../../src/domain/record.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { exampleValue } from '../fixtures/example.ts';
import {
  type Relation,
  readRights,
  relations,
  valuesByRelation,
  writeRights,
} from '../fixtures/rights.ts';
import {
  daysAgo,
  held,
  makeActor,
  makeIncident,
  move,
  now,
  ok,
  refused,
  write,
} from '../support/record-states.ts';

const officer = makeActor(['officer']);
const supervisor = makeActor(['supervisor']);

/** One field of each class that has no rule of its own about who writes it. */
const plainField: Readonly<Record<FieldClass, string>> = {
  operational: 'landmark',
  identity: 'postcode',
  sensitive: 'impact_first_words',
  allegation: 'relationship',
  safety: 'communication_needs/bsl',
  restricted: 'witnesses/w1',
};

const cells = codesOf(roles).flatMap((role) =>
  relations.map((relation) => ({ role, relation, classes: writeRights[role][relation] })),
);

/** Who sees nothing of a record and is nothing to it is told nothing of its rules. */
const turnedAway = (role: Role, relation: Relation) =>
  relation === 'owned' || relation === 'recorded' || readRights[role][relation] !== ''
    ? refused('field_not_yours')
    : held('no_right');

test.each(cells)(
  'T-matrix-1: on a record $relation, a person who is $role writes: $classes',
  ({ role, relation, classes }) => {
    const actor = makeActor([role]);
    const record = makeIncident(valuesByRelation[relation]);
    for (const fieldClass of FieldClass.options) {
      const key = plainField[fieldClass];
      const field = fieldOf(incident, key);
      expect(field?.class).toBe(fieldClass);
      const change = write(key, field ? exampleValue(field) : null);
      const expected = classes.split(' ').includes(fieldClass) ? ok : turnedAway(role, relation);
      expect(judge(actor, record, change, now), key).toEqual(expected);
    }
  },
);

test.each(['warden', 'officer', 'supervisor', 'specialist'] as const)(
  'a recorder who is %s adds to their record for ever, whatever they may still read of it',
  (role) => {
    const record = makeIncident({ scope: 'patch:elm', recorded_by: 'me' }, daysAgo(400));
    const change = write('impact_first_words', 'It goes on');
    expect(judge(makeActor([role]), record, change, now)).toEqual(ok);
    expect(mayWrite(makeActor([role]), record, now)).toHaveLength(FieldClass.options.length);
  },
);

test('a named person writes what is restricted, and nothing else by being named', () => {
  const named = makeActor(['officer'], { patches: [], named: ['r1'] });
  const record = makeIncident({ 'named_people/me': true });
  expect(mayWrite(named, record, now)).toEqual(['restricted']);
  expect(judge(named, record, write('landmark', 'By the lift'), now)).toEqual(
    refused('field_not_yours'),
  );
});

test.each(codesOf(roles))(
  'the change of a person who was %s and whose time has ended is held',
  (role) => {
    const ended = makeActor([role], { active: false });
    const record = makeIncident({ recorded_by: 'me' });
    expect(judge(ended, record, write('landmark', 'x'), now)).toEqual(held('person_ended'));
    expect(judgeCreation(ended, incident, write('scope', 'patch:oak'))).toEqual(
      held('person_ended'),
    );
  },
);

test('a move is judged from the state its author saw, though the record has moved on', () => {
  const accepted = makeIncident({
    recorded_by: 'me',
    status: { from: 'recorded', to: 'accepted' },
  });
  expect(judge(officer, accepted, move('asked', 'answered'), now)).toEqual(ok);
  expect(judge(supervisor, accepted, move('recorded', 'asked'), now)).toEqual(ok);
  expect(judge(officer, accepted, move('recorded', 'answered'), now)).toEqual(
    refused('move_not_allowed'),
  );
});

test.each([
  ['voids a record', supervisor, 'recorded', 'void'],
  ['corrects what was accepted', officer, 'accepted', 'accepted'],
] as const)('whoever %s says why', (_, actor, from, to) => {
  const record = makeIncident({ recorded_by: 'me' });
  expect(judge(actor, record, move(from, to, 'A test of the phone'), now)).toEqual(ok);
  for (const change of [move(from, to), move(from, to, ''), move(from, to, '  ')]) {
    expect(judge(actor, record, change, now)).toEqual(refused('reason_needed'));
  }
});

test.each([
  ['landmark', { long: 'x'.repeat(121) }.long, 'value_not_readable'],
  ['landmark', 7, 'value_not_readable'],
  ['status', 'accepted', 'value_not_readable'],
  ['status', { to: 'accepted' }, 'value_not_readable'],
  ['source', 'no_such_code', 'value_not_readable'],
  ['nothing_like_it', 'x', 'field_unknown'],
  ['toString', 'x', 'field_unknown'],
  ['constructor/1', 'x', 'field_unknown'],
  ['__proto__', 'x', 'field_unknown'],
])('a change of %s to %j is refused: %s', (field, value, code) => {
  const record = makeIncident({ recorded_by: 'me' });
  expect(judge(supervisor, record, write(field, value), now)).toEqual(refused(code));
});

test.each(['toString', '__proto__', 'constructor', 'nothing_like_it'])(
  'a field called %s is read as unknown, and nothing breaks',
  (field) => {
    expect(isReadable(incident, write(field, { removed: true, reason: '' }))).toBe(false);
  },
);

test('whoever sees nothing of a record hears nothing of its fields and rules', () => {
  const elsewhere = makeIncident({ scope: 'patch:elm' });
  for (const change of [write('landmark', 7), write('owner', 'eve'), move('accepted', 'void')]) {
    expect(judge(officer, elsewhere, change, now)).toEqual(held('no_right'));
  }
});

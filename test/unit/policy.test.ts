import { expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import { codesOf } from '../../src/domain/codes/code-list.ts';
import { roles } from '../../src/domain/codes/role.ts';
import { FieldClass } from '../../src/domain/field-class.ts';
import type { Json } from '../../src/domain/json.ts';
import { isReadable, judge, judgeCreation, mayWrite } from '../../src/domain/policy.ts';
import { fieldOf } from '../../src/domain/record.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { patch } from '../../src/domain/records/patch.ts';
import { person } from '../../src/domain/records/person.ts';
import { reviewNote } from '../../src/domain/records/review-note.ts';
import { settings } from '../../src/domain/records/settings.ts';
import { staff } from '../../src/domain/records/staff.ts';
import { exampleValue } from '../fixtures/example.ts';
import { type Relation, readRights, relations, writeRights } from '../fixtures/rights.ts';
import {
  daysAgo,
  makeActor,
  makeFields,
  makeIncident,
  move,
  now,
  stateOf,
} from '../support/record-states.ts';

const ok = { result: 'ok' };
const refused = (code: string) => ({ result: 'refused', code });
const held = (code: string) => ({ result: 'held', code });
const write = (field: string, value: Json, over: readonly string[] = []) => ({
  field,
  value,
  over,
});

/** One field of each class that has no rule of its own about who writes it. */
const plainField: Readonly<Record<FieldClass, string>> = {
  operational: 'landmark',
  identity: 'postcode',
  sensitive: 'impact_first_words',
  allegation: 'relationship',
  safety: 'communication_needs/bsl',
  restricted: 'witnesses/w1',
};

const valuesByRelation: Readonly<Record<Relation, Record<string, Json>>> = {
  'in their patch': { scope: 'patch:oak' },
  recorded: { scope: 'patch:elm', recorded_by: 'me' },
  owned: { scope: 'patch:elm', owner: 'me' },
  assigned: { scope: 'patch:elm', 'assigned/me': true },
  unplaced: { scope: 'user:someone' },
  elsewhere: { scope: 'patch:elm' },
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

const officer = makeActor(['officer']);
const supervisor = makeActor(['supervisor']);
const admin = makeActor(['admin']);

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

const ownerRights: readonly [Role, object][] = [
  ['supervisor', ok],
  ['specialist', ok],
  ['officer', refused('field_not_yours')],
  ['warden', refused('field_not_yours')],
  ['admin', held('no_right')],
];

test.each(
  ownerRights.flatMap(([role, answer]) =>
    ['owner', 'assigned/eve'].map((field) => ({ role, field, answer })),
  ),
)(
  'T-matrix-1: $field, written by a person who is $role, is decided by role alone',
  ({ role, field, answer }) => {
    const change = write(field, field === 'owner' ? 'eve' : true);
    expect(judge(makeActor([role]), makeIncident(), change, now)).toEqual(answer);
  },
);

test('not even the recorder or the owner gives a record away', () => {
  for (const values of [{ recorded_by: 'me' }, { owner: 'me' }]) {
    const answer = judge(officer, makeIncident(values), write('owner', 'eve'), now);
    expect(answer).toEqual(refused('field_not_yours'));
  }
});

test('who may see what is restricted is said by a supervisor or a specialist, not by the recorder', () => {
  const naming = write('named_people/me', true);
  expect(judge(supervisor, makeIncident(), naming, now)).toEqual(ok);
  for (const role of ['warden', 'officer'] as const) {
    const answer = judge(makeActor([role]), makeIncident({ recorded_by: 'me' }), naming, now);
    expect(answer).toEqual(refused('field_not_yours'));
  }
});

const unsigned = stateOf(incident, makeFields({ scope: 'user:me' }));
const begun = {
  ...unsigned,
  fields: {
    scope: {
      heads: [{ op: 'a', at: '1764064800000.0000', by: 'me', value: 'user:me' }],
      ghosts: [],
    },
  },
};

test('who recorded a record is its author and nobody else', () => {
  expect(judge(officer, begun, write('recorded_by', 'me'), now)).toEqual(ok);
  expect(judge(officer, begun, write('recorded_by', 'eve'), now)).toEqual(
    refused('author_is_another'),
  );
  const others = makeIncident();
  expect(judge(supervisor, others, write('recorded_by', 'me'), now)).toEqual(
    refused('field_not_yours'),
  );
});

test("who recorded it is said once, so that a reader's time cannot be begun again", () => {
  const record = makeIncident({ recorded_by: 'me' }, daysAgo(30));
  const again = write('recorded_by', 'me', ['op1']);
  expect(judge(makeActor(['warden']), record, again, now)).toEqual(refused('field_not_yours'));
});

test('a question is written by its author alone, and can be sent on by whoever leads', () => {
  const note = stateOf(reviewNote, makeFields({ scope: 'patch:oak', recorded_by: 'someone' }));
  const mine = stateOf(reviewNote, makeFields({ scope: 'patch:oak', recorded_by: 'me' }));
  expect(judge(supervisor, note, write('text', 'Words'), now)).toEqual(refused('field_not_yours'));
  expect(judge(officer, mine, write('text', 'Words'), now)).toEqual(ok);
  expect(judge(supervisor, note, write('to/eve', true), now)).toEqual(ok);
});

const proposed = (values: Readonly<Record<string, Json>> = {}) =>
  stateOf(
    settings,
    makeFields({
      scope: 'org',
      recorded_by: 'someone',
      key: 'lock_after_minutes',
      value: 5,
      reason: 'Quieter evenings',
      status: { from: null, to: 'proposed' },
      ...values,
    }),
  );
const approve = move('proposed', 'approved');

test('T-4eyes-1: a setting is approved by a supervisor or an auditor, never by who proposed it', () => {
  expect(judge(supervisor, proposed(), approve, now)).toEqual(ok);
  expect(judge(makeActor(['auditor']), proposed(), approve, now)).toEqual(ok);
  expect(judge(admin, proposed(), approve, now)).toEqual(refused('move_not_allowed'));
  const own = proposed({ recorded_by: 'me' });
  for (const role of ['supervisor', 'auditor', 'admin'] as const) {
    const both = makeActor(['admin', role]);
    expect(judge(both, own, approve, now)).toEqual(
      refused(role === 'admin' ? 'move_not_allowed' : 'needs_another_person'),
    );
  }
});

test.each(['proposed', 'approved', 'rejected'])(
  'T-4eyes-1: what a setting says does not change once it is %s',
  (state) => {
    const record = proposed({ recorded_by: 'me', status: { from: null, to: state } });
    for (const [field, value] of Object.entries({ key: 'lease_hours', value: 15, reason: 'x' })) {
      expect(judge(admin, record, write(field, value), now)).toEqual(refused('field_not_yours'));
    }
  },
);

test('a setting is written by an administrator until it is proposed', () => {
  const record = stateOf(settings, makeFields({ scope: 'org', recorded_by: 'me' }));
  expect(judge(admin, record, write('value', 10), now)).toEqual(ok);
  expect(judge(supervisor, record, write('value', 10), now)).toEqual(refused('field_not_yours'));
});

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

import { expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import type { Json } from '../../src/domain/json.ts';
import { judge } from '../../src/domain/policy.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { reviewNote } from '../../src/domain/records/review-note.ts';
import { settings } from '../../src/domain/records/settings.ts';
import {
  daysAgo,
  held,
  makeActor,
  makeFields,
  makeIncident,
  move,
  now,
  ok,
  refused,
  stateOf,
  write,
} from '../support/record-states.ts';

const officer = makeActor(['officer']);
const supervisor = makeActor(['supervisor']);
const admin = makeActor(['admin']);

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
  const naming = write('named_people/someone', true);
  expect(judge(supervisor, makeIncident(), naming, now)).toEqual(ok);
  for (const role of ['warden', 'officer'] as const) {
    const answer = judge(makeActor([role]), makeIncident({ recorded_by: 'me' }), naming, now);
    expect(answer).toEqual(refused('field_not_yours'));
  }
});

test.each([
  ['a supervisor', 'supervisor', {}, ok],
  ['a specialist', 'specialist', {}, ok],
  ['the recorder', 'warden', { recorded_by: 'me' }, ok],
  ['the owner', 'officer', { owner: 'me' }, ok],
  ['an officer of the patch', 'officer', {}, refused('field_not_yours')],
  ['a warden of the patch', 'warden', {}, refused('field_not_yours')],
] as const)(
  'whether a colleague is involved may be said by %s, or not',
  (_, role, values, answer) => {
    const change = write('staff_involved', 'yes');
    expect(judge(makeActor([role]), makeIncident(values), change, now)).toEqual(answer);
  },
);

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

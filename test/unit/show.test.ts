import { expect, test } from 'vitest';
import type { Json } from '../../src/domain/json.ts';
import type { Head } from '../../src/domain/protocol.ts';
import { incident } from '../../src/domain/records/incident.ts';
import { dangerOrder, noteRank, shareRank } from '../../src/domain/records/incident-shapes.ts';
import {
  noSafeContact,
  person,
  protection,
  safeContactOf,
} from '../../src/domain/records/person.ts';
import * as show from '../../src/domain/show.ts';
import { makeHead } from '../support/record-states.ts';

const { showKey, openQuestions, rowsOf, rowIdsOf, entriesOf, stateShown, textOf, valueOf } = show;

const fieldsOf = (key: string, heads: Head[]) => ({ [key]: { heads, ghosts: [] } });
const removal: Json = { removed: true, reason: 'Entered twice' };

/** What is shown of a field of an incident, then what stands beside it, by op. */
function order(key: string, heads: readonly Head[]): string[] {
  const orders = [[...heads], [...heads].reverse()].map((given) => {
    const shown = showKey(incident, fieldsOf(key, given), key);
    return shown ? [shown.op, ...shown.beside.map(({ op }) => op)] : [];
  });
  expect(orders[0], 'whatever order the versions lie in').toEqual(orders[1]);
  return orders[0] ?? [];
}

const head = (op: string, value: Json, at: number) => makeHead(op, value, 'wyn', at);

test.each(['landmark', 'owner', 'occurred_from'])(
  'of several versions of %s the newest is shown',
  (key) => {
    expect(order(key, [head('b', 'B', 3), head('c', 'C', 2), head('a', 'A', 4)])).toEqual([
      'a',
      'b',
      'c',
    ]);
  },
);

test('of two versions written at one moment the same one is shown everywhere', () => {
  expect(order('landmark', [head('a', 'A', 3), head('b', 'B', 3)])).toEqual(['b', 'a']);
});

test('a row stands while any version of it is not a removal', () => {
  expect(order('injury/bruise', [head('old', true, 1), head('gone', removal, 9)])).toEqual([
    'old',
    'gone',
  ]);
  expect(
    order('injury/bruise', [head('old', true, 1), head('new', true, 5), head('gone', removal, 9)]),
  ).toEqual(['new', 'old', 'gone']);
});

test('the rows of a set that stand are listed by their ids', () => {
  const fields = {
    ...fieldsOf('injury/b', [head('1', true, 1)]),
    ...fieldsOf('injury/a', [head('2', true, 2)]),
    ...fieldsOf('injury/gone', [head('3', removal, 3)]),
    ...fieldsOf('wants/z', [head('4', true, 4)]),
  };
  expect(rowIdsOf(incident, fields, 'injury')).toEqual(['a', 'b']);
  expect(rowsOf(incident, fields, 'injury').map(({ shown }) => shown.op)).toEqual(['2', '1']);
});

test('the more dangerous answer is shown, however old', () => {
  const heads = [head('no', 'no', 9), head('yes', 'yes', 1), head('unsure', 'not_sure', 5)];
  expect(order('immediate_danger', heads)).toEqual(['yes', 'unsure', 'no']);
  expect(order('immediate_danger', [head('a', 'yes', 9), head('b', 'yes', 1)])).toEqual(['b', 'a']);
});

test('danger answers that nobody knows protect no more than a no', () => {
  expect(['yes', 'not_sure', 'no', 'maybe', 7, null].map(dangerOrder)).toEqual([2, 1, 0, 0, 0, 0]);
});

const share = (choice: string, given_at: string): Json => ({
  recipient_type: 'police',
  choice,
  how_given: 'spoken',
  given_at,
  limits: '',
});
const morning = '2026-11-25T08:00:00.000Z';
const evening = '2026-11-25T20:00:00.000Z';

test("the person's later wish about sharing counts, whoever wrote it down first", () => {
  const heads = [head('early', share('no', morning), 9), head('late', share('yes', evening), 1)];
  expect(order('share_choices', heads)).toEqual(['late', 'early']);
});

test('of two wishes said at one moment the more private counts', () => {
  const choices = ['yes', 'no', 'yes_without_name', 'ask_me_each_time', 'not_asked'];
  const ranked = [...choices].sort(
    (a, b) => shareRank(share(b, morning)) - shareRank(share(a, morning)),
  );
  expect(ranked).toEqual(['no', 'ask_me_each_time', 'not_asked', 'yes_without_name', 'yes']);
  const aMillisecondLater = share('yes', '2026-11-25T08:00:00.001Z');
  expect(shareRank(aMillisecondLater)).toBeGreaterThan(shareRank(share('no', morning)));
  expect(shareRank('nonsense')).toBe(0);
});

const contact = (more: object): Json => ({ ...noSafeContact, ...more });
const open = {
  methods: ['text', 'email'],
  leave_message: true,
  post_ok: true,
  visit_ok: true,
} as const;

test.each([
  ['a way ruled out', { ...open, never: ['visit_home'] }],
  ['fewer ways', { ...open, methods: ['text'] }],
  ['a warning', { ...open, flags: ['phone_may_be_checked'] }],
  ['no messages', { ...open, leave_message: false }],
  ['no post', { ...open, post_ok: false }],
  ['no visits', { ...open, visit_ok: false }],
  ['an answer left open', { ...open, visit_ok: null }],
  ['no contact at all', { ...open, methods: ['no_contact', 'text', 'email'] }],
])('%s protects more than a contact that allows everything', (_, narrower) => {
  expect(protection(contact(narrower))).toBeGreaterThan(protection(contact(open)));
});

test('no contact beats every other answer but one that cannot be read', () => {
  const warned = contact({ ...open, never: ['landline', 'email'], flags: ['use_code_word'] });
  expect(protection(contact({ methods: ['no_contact'] }))).toBeGreaterThan(protection(warned));
  expect(protection('nonsense')).toBeGreaterThan(protection(contact({ methods: ['no_contact'] })));
});

test('the narrower contact is the one that is read', () => {
  const heads = [
    head('open', contact(open), 9),
    head('never', contact({ ...open, never: ['visit_home'] }), 1),
  ];
  const fields = fieldsOf('safe_contact', heads);
  expect(safeContactOf(fields)?.never).toEqual(['visit_home']);
  expect(safeContactOf({})).toBeNull();
  expect(showKey(person, fields, 'safe_contact')?.beside).toHaveLength(1);
});

test('a safety note that says something protects more than one that was emptied', () => {
  const note = (facts: string): Json => ({ facts, review_on: '2027-05-25' });
  expect(noteRank(note('Two at the door'))).toBeGreaterThan(noteRank(note(' ')));
  expect(noteRank('nonsense')).toBe(0);
  expect(
    order('staff_safety_note', [head('empty', note(''), 9), head('said', note('Dog'), 1)]),
  ).toEqual(['said', 'empty']);
});

const to = (state: string): Json => ({ from: 'recorded', to: state });

test('of two moves made apart the more open state is shown', () => {
  const heads = [
    head('void', to('void'), 9),
    head('accepted', to('accepted'), 8),
    head('asked', to('asked'), 1),
  ];
  expect(order('status', heads)).toEqual(['asked', 'accepted', 'void']);
  expect(stateShown(incident, fieldsOf('status', heads))).toBe('asked');
  expect(order('status', [head('a', to('asked'), 1), head('b', to('asked'), 2)])).toEqual([
    'b',
    'a',
  ]);
});

test('a record that nobody has moved has no state', () => {
  expect(stateShown(incident, {})).toBeNull();
});

test('entries are told in the order they were written', () => {
  const fields = {
    ...fieldsOf('account_text/b', [head('b', 'Then', 2)]),
    ...fieldsOf('account_text/c', [head('c', 'Last', 3)]),
    ...fieldsOf('account_text/a', [head('a', 'First', 1)]),
  };
  expect(entriesOf(fields, 'account_text').map(({ value }) => value)).toEqual([
    'First',
    'Then',
    'Last',
  ]);
});

test('a field nobody has written, or nobody has defined, shows nothing', () => {
  expect(showKey(incident, {}, 'landmark')).toBeNull();
  expect(showKey(incident, fieldsOf('landmark', []), 'landmark')).toBeNull();
  expect(showKey(incident, fieldsOf('unheard_of', [head('a', 'x', 1)]), 'unheard_of')).toBeNull();
  expect(valueOf(incident, {}, 'landmark')).toBeNull();
  expect(textOf(incident, fieldsOf('landmark', [head('a', 7, 1)]), 'landmark')).toBeNull();
});

test.each([
  ['landmark', 'A', 'B'],
  ['immediate_danger', 'yes', 'no'],
  ['share_choices/police', share('yes', morning), share('no', morning)],
  ['status', to('accepted'), to('asked')],
])('%s is an open question while two versions say different things', (key, one, other) => {
  const asks = (values: Json[]) =>
    openQuestions(
      incident,
      fieldsOf(
        key,
        values.map((value, index) => head(`o${index}`, value, index)),
      ),
    );
  expect(asks([one, other])).toEqual([key]);
  expect(asks([one, one])).toEqual([]);
  expect(asks([one])).toEqual([]);
});

test.each([
  ['injury/bruise', true, removal],
  ['account_text/a', 'A', 'B'],
  ['owner', 'eve', 'wyn'],
  ['unheard_of', 'A', 'B'],
])('%s is never asked about: its own rule says what is shown', (key, one, other) => {
  expect(openQuestions(incident, fieldsOf(key, [head('a', one, 1), head('b', other, 2)]))).toEqual(
    [],
  );
});

test('two versions that spell one value in another order are one answer', () => {
  const gps = { lat: 51.5, lon: -3.2, accuracy_m: 5, at: morning, exact: true };
  const turned = Object.fromEntries(Object.entries(gps).reverse());
  expect(
    openQuestions(incident, fieldsOf('gps', [head('a', gps, 1), head('b', turned, 2)])),
  ).toEqual([]);
});

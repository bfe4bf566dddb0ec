import { expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import { judge, movesFor } from '../../src/domain/policy.ts';
import { incident } from '../../src/domain/records/incident.ts';
import {
  makeActor,
  makeFields,
  makeIncident,
  move,
  now,
  stateOf,
} from '../support/record-states.ts';

type Line = { who: readonly string[]; from: readonly (string | null)[]; to: string };

const lead = ['supervisor', 'specialist'];
const open = ['started', 'recorded', 'asked', 'answered'];
const states = [...open, 'accepted', 'duplicate', 'void'];

/** The table of domain.md 4.0, line by line; `null` is a record that has no state yet. */
const table: readonly Line[] = [
  { who: ['recorder'], from: [null], to: 'recorded' },
  { who: ['recorder'], from: [null], to: 'started' },
  { who: ['recorder'], from: ['started'], to: 'recorded' },
  { who: lead, from: ['recorded', 'answered'], to: 'asked' },
  { who: ['recorder', 'owner'], from: ['asked'], to: 'answered' },
  { who: lead, from: open, to: 'accepted' },
  { who: lead, from: open, to: 'duplicate' },
  { who: ['supervisor'], from: [...open, 'duplicate'], to: 'void' },
  { who: ['recorder', 'owner'], from: ['accepted'], to: 'accepted' },
];

const people: Readonly<Record<string, { role: Role; values: Record<string, string> }>> = {
  'a supervisor': { role: 'supervisor', values: {} },
  'a specialist': { role: 'specialist', values: {} },
  'an officer': { role: 'officer', values: {} },
  'a warden': { role: 'warden', values: {} },
  'the recorder': { role: 'warden', values: { recorded_by: 'me' } },
  'the owner': { role: 'officer', values: { owner: 'me' } },
  'the recorder who is a supervisor': { role: 'supervisor', values: { recorded_by: 'me' } },
};

function targets(who: string, from: string | null): string[] {
  const names = [
    people[who]?.role ?? '',
    ...(people[who]?.values.recorded_by ? ['recorder'] : []),
    ...(people[who]?.values.owner ? ['owner'] : []),
  ];
  const lines = table.filter(
    (line) => line.from.includes(from) && line.who.some((one) => names.includes(one)),
  );
  return states.filter((state) => lines.some((line) => line.to === state));
}

const cells = Object.keys(people).flatMap((who) =>
  [null, ...states].map((from) => ({
    who,
    from,
    shown: from ?? 'nothing',
    allowed: targets(who, from),
    words: targets(who, from).join(' or ') || 'nowhere',
  })),
);

test.each(cells)(
  'T-matrix-1: $who moves a record from $shown to $words',
  ({ who, from, allowed }) => {
    const { role = 'public', values = {} } = people[who] ?? {};
    for (const to of states) {
      const record = makeIncident(values);
      const answer = judge(makeActor([role]), record, move(from, to, 'Its reason'), now);
      const expected = allowed.includes(to)
        ? { result: 'ok' }
        : { result: 'refused', code: 'move_not_allowed' };
      expect(answer, `to ${to}`).toEqual(expected);
    }
  },
);

test.each(cells)('$who is offered from $shown a move to $words', ({ who, from, allowed }) => {
  const { role = 'public', values = {} } = people[who] ?? {};
  const { fields } = makeIncident(values);
  const { status: _, ...begun } = fields;
  const status = makeFields({ status: { from: null, to: from } });
  const record = stateOf(incident, from === null ? begun : { ...begun, ...status });
  const offered = movesFor(makeActor([role]), record).map(({ to }) => to);
  expect([...new Set(offered)].sort()).toEqual([...allowed].sort());
});

test.each([
  'admin',
  'analyst',
  'partner',
  'auditor',
  'senior',
  'trainer',
  'engagement',
  'public',
] as const)('a person who is %s moves no record, and is told nothing of it', (role) => {
  for (const to of states) {
    const answer = judge(makeActor([role]), makeIncident(), move('recorded', to, 'Why'), now);
    expect(answer).toEqual({ result: 'held', code: 'no_right' });
  }
  expect(movesFor(makeActor([role]), makeIncident())).toEqual([]);
});

test.each(states)('assigning a record that is %s leaves its state as it is', (state) => {
  const record = makeIncident({ status: { from: null, to: state } });
  const assign = { field: 'owner', value: 'eve', over: [] };
  expect(judge(makeActor(['supervisor']), record, assign, now)).toEqual({ result: 'ok' });
});

test('the most open states come first, so that of two moves made apart the open one is shown', () => {
  expect(incident.states).toEqual(states);
});

import { expect, test } from 'vitest';
import { inView, linesOf, queueOf, riskOf } from '../../src/features/review/queue.ts';
import { repeatsIn } from '../../src/features/review/repeats.ts';
import { makeFakeDesk, type Told } from '../support/fake-desk-for-review.ts';
import { incidentOf, noon, people, told } from '../support/review-people.ts';

const none = new Map();

const recordedAt = (time: string) => ({ recorded_at: `2026-11-25T${time}:00Z` });

function queueFor(person: string, incidents: readonly Told[]) {
  const desk = makeFakeDesk({ person, now: noon, records: [...people, ...incidents] });
  return queueOf(desk.list('incident'), desk.actor.value, noon);
}

test('danger comes first, then whoever has waited longest', () => {
  const queue = queueFor('sal', [
    incidentOf('late', '7K3-001-A', recordedAt('11:00')),
    incidentOf('early', '7K3-002-A', recordedAt('09:00')),
    incidentOf('danger', '7K3-003-A', { ...recordedAt('11:30'), immediate_danger: 'yes' }),
    incidentOf('flagged', '7K3-004-A', {
      ...recordedAt('10:30'),
      'immediate_safety_flags/home_not_secure': true,
    }),
  ]);
  expect(queue.map(({ id }) => id)).toEqual(['flagged', 'danger', 'early', 'late']);
});

test('only what still waits for a look is in the queue', () => {
  const states = ['started', 'recorded', 'asked', 'answered', 'accepted', 'duplicate', 'void'];
  const queue = queueFor(
    'sal',
    states.map((to) => incidentOf(to, '7K3-001-A', { status: { from: null, to } })),
  );
  expect(queue.map(({ id }) => id).sort()).toEqual(['answered', 'asked', 'recorded', 'started']);
});

test('another patch is not in the queue; a record without a patch is, for a team leader', () => {
  const incidents = [
    incidentOf('theirs', '7K3-001-A'),
    incidentOf('elsewhere', '7K3-002-A', { scope: 'patch:south' }),
    incidentOf('nowhere', '7K3-003-A', { scope: 'user:wyn' }),
  ];
  expect(queueFor('sal', incidents).map(({ id }) => id)).toEqual(['theirs', 'nowhere']);
});

test('the view "Act today" holds danger alone', () => {
  const queue = queueFor('sal', [
    incidentOf('calm', '7K3-001-A'),
    incidentOf('danger', '7K3-002-A', { immediate_danger: 'yes' }),
  ]);
  expect(inView(queue, 'act-today', none).map(({ id }) => id)).toEqual(['danger']);
  expect(inView(queue, 'all', none)).toHaveLength(2);
});

test('a line that cannot be read blocks nothing', () => {
  const strange = told('incident', 'strange', 'wyn', { scope: 'patch:north' });
  expect(queueFor('sal', [strange, incidentOf('fine', '7K3-001-A')]).map(({ id }) => id)).toEqual([
    'fine',
  ]);
});

function countsFor(incidents: readonly Told[]) {
  const desk = makeFakeDesk({ person: 'sal', now: noon, records: [...people, ...incidents] });
  return repeatsIn(linesOf(desk.list('incident')), noon);
}

const on = (date: string) => ({ occurred_from: `${date}T10:00:00Z` });

test('records about one person, or named as earlier ones, are counted together; others are not', () => {
  const counts = countsFor([
    incidentOf('a', '7K3-001-A', { ...on('2026-11-01'), victim_person: 'p1' }),
    incidentOf('b', '7K3-002-A', { ...on('2026-10-01'), victim_person: 'p1' }),
    incidentOf('c', '7K3-003-A', { ...on('2026-09-20'), 'previous_incident_ids/b': true }),
    incidentOf('d', '7K3-004-A', { ...on('2026-11-02'), victim_person: 'p2' }),
  ]);
  expect(counts.get('a')).toEqual({ inYear: 3, inQuarter: 3 });
  expect(counts.get('c')).toEqual({ inYear: 3, inQuarter: 3 });
  expect(counts.get('d')).toEqual({ inYear: 1, inQuarter: 1 });
});

test('a record counts for twelve months, or three, and one that was set aside or joined never', () => {
  const victim = { victim_person: 'p1' };
  const counts = countsFor([
    incidentOf('a', '7K3-001-A', { ...on('2026-11-01'), ...victim }),
    incidentOf('b', '7K3-002-A', { ...on('2026-03-01'), ...victim }),
    incidentOf('c', '7K3-003-A', { ...on('2025-10-01'), ...victim }),
    incidentOf('d', '7K3-004-A', {
      ...on('2026-11-01'),
      ...victim,
      status: { from: null, to: 'void' },
    }),
  ]);
  expect(counts.get('a')).toEqual({ inYear: 2, inQuarter: 1 });
});

test('the saved views hold what they say', () => {
  const wish = {
    recipient_type: 'police',
    choice: 'no',
    how_given: 'spoken',
    given_at: '2026-11-25T10:00:00Z',
    limits: '',
  };
  const queue = queueFor('sal', [
    incidentOf('asked', '7K3-001-A', { 'share_choices/police': wish }),
    incidentOf('not', '7K3-002-A', { 'share_choices/police': { ...wish, choice: 'not_asked' } }),
    incidentOf('never', '7K3-003-A'),
  ]);
  expect(
    inView(queue, 'agreement', none)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['never', 'not']);
  const counts = new Map([
    ['asked', { inYear: 2, inQuarter: 2 }],
    ['not', { inYear: 3, inQuarter: 3 }],
  ]);
  expect(
    inView(queue, 'repeat', counts)
      .map(({ id }) => id)
      .sort(),
  ).toEqual(['asked', 'not']);
  expect(inView(queue, 'repeat-3', counts).map(({ id }) => id)).toEqual(['not']);
});

test('until somebody assesses it, danger is high and what was targeted medium at least', () => {
  const [high, medium, standard] = [
    { immediate_danger: 'yes', perceived_targeted: 'no' },
    { perceived_targeted: 'yes' },
    { perceived_targeted: 'no' },
  ].map((values) => queueFor('sal', [incidentOf('a', '7K3-001-A', values)]).map(riskOf)[0]);
  expect([high, medium, standard]).toEqual(['high', 'medium', 'standard']);
});

const given = (band: string) => ({ band, reason: 'Made up, and long enough to be kept' });

test('what somebody gave stands before what was worked out, until a red flag comes after it', () => {
  const lowered = incidentOf('lowered', '7K3-001-A', { risk_band: given('standard') });
  const flagged: Told = {
    ...lowered,
    id: 'flagged',
    fields: {
      ...lowered.fields,
      'immediate_safety_flags/home_not_secure': [{ value: true, by: 'wyn', at: noon }],
    },
  };
  const queue = queueFor('sal', [lowered, flagged]);
  expect(queue.map((line) => [line.id, riskOf(line)])).toEqual([
    ['flagged', 'high'],
    ['lowered', 'standard'],
  ]);
});

test('of two bands given apart the higher stands until somebody looks', () => {
  const apart = incidentOf('apart', '7K3-001-A');
  const both: Told = {
    ...apart,
    fields: {
      ...apart.fields,
      risk_band: [
        { value: given('high'), by: 'priya', at: noon - 2_000 },
        { value: given('standard'), by: 'sal', at: noon - 1_000 },
      ],
    },
  };
  const [line] = queueFor('sal', [both]);
  expect(line && riskOf(line)).toBe('high');
});

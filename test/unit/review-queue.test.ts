import { expect, test } from 'vitest';
import { inView, queueOf } from '../../src/features/review/queue.ts';
import { makeFakeDesk, type Told } from '../support/fake-desk-for-review.ts';
import { incidentOf, noon, people, told } from '../support/review-people.ts';

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
  expect(inView(queue, 'act-today').map(({ id }) => id)).toEqual(['danger']);
  expect(inView(queue, 'all')).toHaveLength(2);
});

test('a line that cannot be read blocks nothing', () => {
  const strange = told('incident', 'strange', 'wyn', { scope: 'patch:north' });
  expect(queueFor('sal', [strange, incidentOf('fine', '7K3-001-A')]).map(({ id }) => id)).toEqual([
    'fine',
  ]);
});

import { expect, test } from 'vitest';
import {
  acceptEdits,
  actionsFor,
  askEdits,
  assignEdits,
  joinEdits,
  mayAskInvolved,
  voidEdits,
} from '../../src/features/review/actions.ts';
import { candidatesFor } from '../../src/features/review/assignable.ts';
import type { View } from '../../src/storage/desk.ts';
import { type FakeDesk, makeFakeDesk, type Told } from '../support/fake-desk-for-review.ts';
import {
  incidentOf,
  minutesBefore,
  noon,
  people,
  staffMember,
  told,
} from '../support/review-people.ts';

function deskFor(person: string, records: readonly Told[]): FakeDesk {
  return makeFakeDesk({ person, now: noon, records: [...people, ...records] });
}

async function opened(desk: FakeDesk, id: string): Promise<View> {
  const result = await desk.open(id);
  if (!result.ok || !result.value) throw new Error(`There is no ${id}`);
  return result.value;
}

const opsOf = (view: View, field: string) => view.fields[field]?.heads.map(({ op }) => op);

test('what may be done follows from the moves of the incident', async () => {
  const desk = deskFor('sal', [
    incidentOf('recorded', '7K3-001-A'),
    incidentOf('asked', '7K3-002-A', { status: { from: 'recorded', to: 'asked' } }),
    incidentOf('accepted', '7K3-003-A', { status: { from: 'recorded', to: 'accepted' } }),
    incidentOf('void', '7K3-004-A', { status: { from: 'recorded', to: 'void', reason: 'Test' } }),
  ]);
  const actions = async (id: string) => actionsFor(desk.actor.value, await opened(desk, id), noon);
  expect(await actions('recorded')).toEqual(['accept', 'ask', 'assign', 'risk', 'join', 'void']);
  expect(await actions('asked')).toEqual(['accept', 'assign', 'risk', 'join', 'void']);
  expect(await actions('accepted')).toEqual(['assign', 'risk']);
  expect(await actions('void')).toEqual([]);
});

test('a specialist may not set aside, and a warden may do none of it', async () => {
  const records = [incidentOf('i', '7K3-001-A'), staffMember('spec', 'Spec', ['specialist'])];
  const forPerson = async (person: string) => {
    const desk = deskFor(person, records);
    return actionsFor(desk.actor.value, await opened(desk, 'i'), noon);
  };
  expect(await forPerson('spec')).toEqual(['accept', 'ask', 'assign', 'risk', 'join']);
  expect(await forPerson('wyn')).toEqual([]);
});

test('accepting carries the answer about colleagues in the same save', async () => {
  const desk = deskFor('sal', [incidentOf('i', '7K3-001-A')]);
  const view = await opened(desk, 'i');
  const edits = acceptEdits(view, 'not_known');
  expect(edits.map(({ field, value }) => [field, value])).toEqual([
    ['staff_involved', 'not_known'],
    ['status', { from: 'recorded', to: 'accepted' }],
  ]);
  expect(edits.at(-1)?.over).toEqual(opsOf(view, 'status'));
  expect((await desk.save(edits)).ok).toBe(true);
});

test('the question about colleagues is asked of everyone who may accept', async () => {
  const records = [incidentOf('i', '7K3-001-A'), staffMember('spec', 'Spec', ['specialist'])];
  const asks = async (person: string) => {
    const desk = deskFor(person, records);
    return mayAskInvolved(desk.actor.value, await opened(desk, 'i'), noon);
  };
  expect(await asks('sal')).toBe(true);
  expect(await asks('spec')).toBe(true);
});

test('a question is a note to its recorder and owner, beside the move that says so', async () => {
  const desk = deskFor('sal', [incidentOf('i', '7K3-001-A', { owner: 'ola' })]);
  const view = await opened(desk, 'i');
  const edits = askEdits(view, { id: 'n', text: 'Who saw it?', by: 'sal', at: noon });
  expect(edits.map(({ record, field, value }) => [record, field, value])).toEqual([
    ['n', 'scope', 'patch:north'],
    ['n', 'recorded_by', 'sal'],
    ['n', 'recorded_at', '2026-11-25T12:00:00.000Z'],
    ['n', 'incident', 'i'],
    ['n', 'kind', 'question'],
    ['n', 'text', 'Who saw it?'],
    ['n', 'to/wyn', true],
    ['n', 'to/ola', true],
    ['i', 'status', { from: 'recorded', to: 'asked' }],
  ]);
  expect((await desk.save(edits)).ok).toBe(true);
});

test('a question on a record without a patch lies with the one who asks', async () => {
  const desk = deskFor('sal', [incidentOf('i', '7K3-001-A', { scope: 'user:wyn' })]);
  const view = await opened(desk, 'i');
  const [first] = askEdits(view, { id: 'n', text: 'Where?', by: 'sal', at: noon });
  expect(first?.value).toBe('user:sal');
});

test('assigning moves the incident, the person and the notes in one save', async () => {
  const note = { scope: 'patch:north', recorded_by: 'sal', incident: 'i', kind: 'note', text: 'x' };
  const desk = deskFor('sal', [
    incidentOf('i', '7K3-001-A', { victim_person: 'p', owner: 'wyn' }),
    told('person', 'p', 'wyn', { scope: 'patch:north', recorded_by: 'wyn', name: 'Ms Sample' }),
    told('review-note', 'n1', 'sal', { ...note, 'to/wyn': true }),
    told('review-note', 'n2', 'sal', { ...note, 'to/ola': true }),
  ]);
  const view = await opened(desk, 'i');
  const person = await opened(desk, 'p');
  const notes = [await opened(desk, 'n1'), await opened(desk, 'n2')];
  const edits = assignEdits(view, 'ola', { person, notes });
  expect(edits.map(({ record, field, value }) => [record, field, value])).toEqual([
    ['i', 'owner', 'ola'],
    ['p', 'owner', 'ola'],
    ['n1', 'to/ola', true],
  ]);
  expect(edits[0]?.over).toEqual(opsOf(view, 'owner'));
  expect((await desk.save(edits)).ok).toBe(true);
});

test('joining names the other incident; setting aside gives its reason', async () => {
  const desk = deskFor('sal', [incidentOf('i', '7K3-001-A'), incidentOf('j', '7K3-002-A')]);
  const view = await opened(desk, 'i');
  expect(joinEdits(view, 'j').map(({ field, value }) => [field, value])).toEqual([
    ['duplicate_of', 'j'],
    ['status', { from: 'recorded', to: 'duplicate' }],
  ]);
  expect(voidEdits(view, 'A test')[0]?.value).toEqual({
    from: 'recorded',
    to: 'void',
    reason: 'A test',
  });
});

test('a move replaces every state that stands, so that two moves made apart become one', async () => {
  const incident = incidentOf('i', '7K3-001-A');
  const twice: Told = {
    ...incident,
    fields: {
      ...incident.fields,
      status: [
        { value: { from: 'recorded', to: 'asked' }, by: 'sal', at: minutesBefore(10) },
        { value: { from: 'recorded', to: 'accepted' }, by: 'priya', at: minutesBefore(5) },
      ],
    },
  };
  const view = await opened(deskFor('sal', [twice]), 'i');
  const [move] = acceptEdits(view, null);
  expect(move?.value).toEqual({ from: 'asked', to: 'accepted' });
  expect(move?.over).toHaveLength(2);
});

test('an incident is given to those who work its patch now and look after people', () => {
  const desk = deskFor('sal', [
    told('staff', 'gone', 'ada', {
      scope: 'org',
      recorded_by: 'ada',
      name: 'Gone',
      'roles/officer': true,
      'patches/p': { patch: 'north', from: '2026-01-01', to: null, cover: false },
      ended: '2026-06-01',
    }),
    told('staff', 'past', 'ada', {
      scope: 'org',
      recorded_by: 'ada',
      name: 'Past',
      'roles/officer': true,
      'patches/p': { patch: 'north', from: '2026-01-01', to: '2026-06-01', cover: false },
    }),
  ]);
  const names = (scope: string | null) =>
    candidatesFor(desk.list('staff'), scope, noon).map(({ name }) => name);
  expect(names('patch:north')).toEqual(['Ola Bright', 'Priya Nair', 'Sal Morris', 'Wyn Price']);
  expect(names('patch:south')).toEqual(['Dee Far']);
  expect(names('user:wyn')).toContain('Dee Far');
});

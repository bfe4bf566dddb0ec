import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { language } from '../../src/locales/language.ts';
import { heading, openRoom, press } from '../support/incidents-room.tsx';
import { incidentOf, told } from '../support/review-people.ts';

const asked = { from: 'recorded', to: 'asked' };
const accepted = { from: 'recorded', to: 'accepted' };

const person = told('person', 'person-1', 'wyn', {
  scope: 'patch:north',
  recorded_by: 'wyn',
  name: 'Made-up Person',
  safe_contact: {
    methods: ['text'],
    never: [],
    times: '',
    code_word: '',
    leave_message: null,
    sender_name: '',
    post_ok: null,
    visit_ok: null,
    other_person: '',
    flags: [],
  },
});

const question = told('review-note', 'note-1', 'sal', {
  scope: 'patch:north',
  recorded_by: 'sal',
  recorded_at: '2026-11-25T11:00:00Z',
  incident: 'incident-1',
  kind: 'question',
  text: 'Did anyone else see it?',
  'to/wyn': true,
});

beforeEach(() => {
  language.value = 'en';
});
afterEach(cleanup);

test('how to contact someone safely is shown at once, their name only after a tap', async () => {
  const record = incidentOf('incident-1', '7K3-00F-Q', { victim_person: 'person-1' });
  openRoom('/incidents/incident-1', [record, person]);
  await screen.findByText('Safe ways to contact: Text');
  expect(screen.queryByText('Made-up Person')).toBeNull();
  press('Show name and contact');
  expect(screen.getByText('Made-up Person')).toBeDefined();
});

test('a record whose safe contact nobody knows says: do not contact', async () => {
  openRoom('/incidents/incident-1', [incidentOf('incident-1', '7K3-00F-Q')]);
  await screen.findByText('Do not contact until we know how');
});

test('their words stay closed until they are asked for', async () => {
  const record = incidentOf('incident-1', '7K3-00F-Q', { 'account_text/1': 'Made-up words' });
  openRoom('/incidents/incident-1', [record]);
  const summary = await screen.findByText('Show words used');
  expect(summary.closest('details')?.open).toBe(false);
});

test('an answer to a question is written and moves the record on, in one save', async () => {
  const record = incidentOf('incident-1', '7K3-00F-Q', { status: asked });
  const { desk } = openRoom('/incidents/incident-1/answer/note-1', [record, question]);
  await screen.findByText('Did anyone else see it?');
  press('Save answer');
  expect((await screen.findByRole('alert')).textContent).toContain('Enter your answer');
  fireEvent.input(screen.getByLabelText('Your answer'), { target: { value: 'A neighbour' } });
  press('Save answer');
  await heading('Record 7K3-00F-Q');
  expect(desk.saves).toHaveLength(1);
  const fields = desk.saves[0]?.map(({ field }) => field);
  expect(fields).toContain('to/sal');
  expect(fields?.at(-1)).toBe('status');
  await screen.findByText('Question answered');
});

test('an accepted record is corrected only with a reason, and both versions stay', async () => {
  const record = incidentOf('incident-1', '7K3-00F-Q', {
    status: accepted,
    'account_text/1': 'First words',
  });
  const { desk } = openRoom('/incidents/incident-1/correct', [record]);
  await heading('Correct this record');
  fireEvent.input(screen.getByLabelText('Add to what they said happened'), {
    target: { value: 'More words' },
  });
  press('Save correction');
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Enter why you are correcting it',
  );
  fireEvent.input(screen.getByLabelText('Why are you correcting it?'), {
    target: { value: 'They told me more' },
  });
  press('Save correction');
  await waitFor(() => expect(desk.saves).toHaveLength(1));
  expect(desk.saves[0]).toMatchObject([
    { field: 'account_text/', value: 'More words', over: [] },
    { field: 'amendment/', value: { fields: ['account_text'], reason: 'They told me more' } },
    { field: 'status', value: { from: 'accepted', to: 'accepted', reason: 'They told me more' } },
  ]);
});

test('before it is accepted a correction is a plain edit over what was shown', async () => {
  const record = incidentOf('incident-1', '7K3-00F-Q', {
    status: { from: null, to: 'recorded' },
    landmark: 'By the lift',
  });
  const { desk } = openRoom('/incidents/incident-1/correct', [record]);
  await heading('Correct this record');
  fireEvent.input(screen.getByLabelText('Where was it, in words?'), {
    target: { value: 'By the bins' },
  });
  press('Save correction');
  await waitFor(() => expect(desk.saves).toHaveLength(1));
  expect(desk.saves[0]).toMatchObject([{ field: 'landmark', value: 'By the bins' }]);
  expect(desk.saves[0]?.[0]?.over).toHaveLength(1);
});

test('a record that is not there to see says so, and nothing else', async () => {
  openRoom('/incidents/incident-9');
  await heading('You cannot see this record');
});

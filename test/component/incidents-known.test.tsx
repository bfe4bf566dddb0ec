import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { noSafeContact } from '../../src/domain/records/person.ts';
import { choose, heading, openRoom, press } from '../support/incidents-room.tsx';
import { incidentOf, told } from '../support/review-people.ts';

const contact = {
  ...noSafeContact,
  methods: ['text', 'email'],
  never: ['visit_home'],
  times: 'mornings',
};
const affected = told('person', 'p1', 'wyn', {
  scope: 'patch:north',
  recorded_by: 'wyn',
  name: 'Madeup Somebody',
  phone: '01632 960001',
  safe_contact: contact,
});
const before = incidentOf('before', '7K3-00A-X', {
  victim_person: 'p1',
  language_spoken: 'Welsh, and a BSL interpreter',
});
const because = 'Was it because of who they are, or who someone thinks they are?';
const how = 'How can we contact them safely?';

afterEach(cleanup);

async function toBecause() {
  const { desk } = openRoom('/incidents/new', [affected, before]);
  await heading('Is anyone in danger now?');
  choose('No', 'Is anyone in danger now?');
  press('Continue');
  await heading('What happened?');
  choose('Threats', 'What happened?');
  press('Continue');
  await heading('When and where was it?');
  choose('Just now', 'When was it?');
  choose('Inside the home', 'What kind of place?');
  press('Continue');
  await heading(because);
  choose('I have not asked', because);
  return desk;
}

async function find(typed: string) {
  choose('Someone in my cases', 'Who was targeted?');
  fireEvent.input(screen.getByLabelText('Find them'), { target: { value: typed } });
  await screen.findByText('1 person found');
  press('Madeup Somebody, 7K3-00A-X');
  await screen.findByText('Person chosen');
}

async function toContact() {
  press('Continue');
  await heading('What effect is it having now?');
  choose('Some', 'What effect is it having now?');
  press('Continue');
  await heading(how);
}

const isTicked = (label: string) =>
  screen.getByRole<HTMLInputElement>('checkbox', { name: label }).checked;
const typedIn = (label: string) => screen.getByLabelText<HTMLInputElement>(label).value;

test('somebody who is in a record already is found by name, and nothing known is asked again', async () => {
  const desk = await toBecause();
  expect(screen.queryByText(/Madeup/)).toBeNull();
  await find('madeup');
  await toContact();
  expect([isTicked('Text'), isTicked('Call'), isTicked('Visit')]).toEqual([true, false, false]);
  expect(typedIn('Safe times')).toBe('mornings');
  expect(typedIn('Language or interpreter')).toBe('Welsh, and a BSL interpreter');
  press('Continue');
  await heading('Check what you have recorded');
  screen.getByText('Someone in my cases, Madeup Somebody');
  press('Save incident');
  await heading('Incident saved on this phone');
  const [save = []] = desk.saves;
  expect(save.find(({ field }) => field === 'victim_person')?.value).toBe('p1');
  expect(save.filter(({ type }) => type === 'person')).toEqual([]);
});

test('what is different now is written over what was shown, and the rest of safe contact stays', async () => {
  const desk = await toBecause();
  await find('7K3-00A-X');
  await toContact();
  choose('Plain letter', how);
  press('Continue');
  await heading('Check what you have recorded');
  press('Save incident');
  await heading('Incident saved on this phone');
  const written = desk.saves[0]?.filter(({ type }) => type === 'person');
  expect(written).toMatchObject([
    {
      record: 'p1',
      field: 'safe_contact',
      value: { ...contact, methods: ['text', 'email', 'letter_plain_envelope'] },
    },
  ]);
  expect(written?.[0]?.over).toHaveLength(1);
});

test('choosing someone new after all leaves nothing of the other person in the form', async () => {
  const desk = await toBecause();
  await find('madeup');
  choose('Someone new', 'Who was targeted?');
  await toContact();
  await screen.findByText(/nobody will contact them until we know how/);
  expect([isTicked('Text'), typedIn('Language or interpreter')]).toEqual([false, '']);
  press('Continue');
  await heading('Check what you have recorded');
  press('Save incident');
  await heading('Incident saved on this phone');
  expect(desk.saves[0]?.some(({ field }) => field === 'victim_person')).toBe(false);
});

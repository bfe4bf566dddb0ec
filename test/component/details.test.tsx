import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Json } from '../../src/domain/json.ts';
import { DetailsRoom } from '../../src/features/details/index.ts';
import { makeCaptureDesk } from '../support/fake-desk.ts';
import type { FakeDesk } from '../support/fake-desk-for-review.ts';
import { choose, heading, press } from '../support/incidents-room.tsx';
import { incidentOf, noon, people, told } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

const path = (rest = '') => `/incidents/incident-1/details${rest}`;
const goOn = 'Save and go on';

function open(at: string, values: Record<string, Json> = {}, person = 'wyn') {
  const record = incidentOf('incident-1', '7K3-00F-Q', values);
  const affected = told('person', 'person-1', 'wyn', {
    scope: 'patch:north',
    recorded_by: 'wyn',
    name: 'Made-up Person',
  });
  const desk = makeCaptureDesk({ person, now: noon, records: [...people, record, affected] });
  return { desk, ...show(desk, at) };
}

const show = (desk: FakeDesk, at: string) => showRoom(desk, at, <DetailsRoom />);

const type = (label: string, value: string) =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });

const statusOf = (task: string) =>
  screen.getByRole('link', { name: task }).closest('li')?.querySelector('[id$=-status]')
    ?.textContent;

afterEach(cleanup);

test('the tasks stand in a list, safe contact first, each with how far it has come', async () => {
  open(path(), { 'injury/none': true });
  await heading('Add more detail');
  const [first] = screen.getAllByRole('listitem');
  expect(first?.textContent).toContain('Safe contact and language');
  expect(statusOf('Injury and damage')).toBe('Some answered');
  expect(statusOf('Evidence that is there')).toBe('Not started');
  expect(statusOf('Witnesses')).toBe('Not shown to you');
});

test('a task is walked through page by page, each saved as it is left, and then says it is completed', async () => {
  const { desk } = open(path('/harm/1'));
  await heading('Injury and damage');
  choose('Emotional distress', 'Was anyone hurt?');
  choose('They would rather not say', 'Did anyone need medical help?');
  press(goOn);
  await screen.findByText('Page 2 of 2');
  expect(desk.saves[0]).toMatchObject([
    { field: 'injury/emotional_distress', value: true },
    { field: 'medical_help', value: 'not_said' },
  ]);
  choose('Not known', 'What was damaged?');
  choose('Not asked', 'What did the damage cost?');
  choose('No', 'Is any of it offensive?');
  press(goOn);
  await heading('Add more detail');
  expect(statusOf('Injury and damage')).toBe('Completed');
  expect(desk.drafts.value).toEqual([]);
});

test('a page that is left as it is saves nothing, and Back shows what was saved', async () => {
  const { desk } = open(path('/harm/1'), { medical_help: 'gp' });
  await heading('Injury and damage');
  press(goOn);
  await screen.findByText('Page 2 of 2');
  expect(desk.saves).toEqual([]);
  fireEvent.click(screen.getByRole('link', { name: 'Back' }));
  await screen.findByText('Page 1 of 2');
  const chosen = document.querySelector<HTMLInputElement>('input[name=medical_help]:checked');
  expect(chosen?.value).toBe('gp');
});

test('what is typed outlives the page being left without saving', async () => {
  const { desk, unmount } = open(path('/seen/1'));
  await heading('What you saw yourself');
  type('What did the officer see?', 'Paint on the door');
  unmount();
  await waitFor(() => expect(desk.drafts.value).toHaveLength(1));
  show(desk, path('/seen/1'));
  await screen.findByDisplayValue('Paint on the door');
});

test('a second witness is added, the focus goes to them, and one is taken away by name', async () => {
  const { desk } = open(path('/witnesses/1'));
  await screen.findByRole('heading', { level: 1, name: 'Witnesses' });
  press('Add: witness');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Witness 1'));
  type('Name', 'Made-up Neighbour');
  press('Add another: witness');
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Witness 2'));
  press('Remove Witness 2');
  expect(screen.queryByText('Witness 2', { selector: 'legend' })).toBeNull();
  press(goOn);
  await waitFor(() => expect(desk.saves).toHaveLength(1));
  expect(desk.saves[0]).toMatchObject([
    { value: { person: null, name: 'Made-up Neighbour', willingness: 'not_asked' } },
  ]);
});

test('a row that says nothing readable is told what it lacks, and nothing is saved', async () => {
  const { desk } = open(path('/wants/2'));
  await heading('What they want, and the police');
  press('Add: police reference');
  type('Police force', 'Made-up force');
  press(goOn);
  expect((await screen.findByRole('alert')).textContent).toContain('Enter the reference');
  expect(desk.saves).toEqual([]);
});

test('a partner, a relative or a carer brings up what not to do, before anything is saved', async () => {
  open(path('/who/1'));
  await heading('Who may have done it');
  const box = screen.getByLabelText('How do they know each other?');
  fireEvent.change(box, { target: { value: 'ex_partner' } });
  await screen.findByText(/This may be domestic abuse/);
});

test('how to reach somebody is changed on the person, over what was shown', async () => {
  const { desk } = open(path('/contact/2'), { victim_person: 'person-1' });
  await heading('Safe contact and language');
  choose('Visit', 'Which ways must never be used?');
  press(goOn);
  await screen.findByText('Page 3 of 6');
  choose('No', 'Is it safe to leave a message?');
  press(goOn);
  await screen.findByText('Page 4 of 6');
  expect(desk.saves).toHaveLength(2);
  expect(desk.saves[1]).toMatchObject([
    {
      record: 'person-1',
      field: 'safe_contact',
      value: { never: ['visit_home'], leave_message: false },
    },
  ]);
  expect(desk.saves[1]?.[0]?.over).toHaveLength(1);
  expect(desk.entry('person-1')?.twoVersions).toBe(false);
});

test('an answer of an accepted record is changed only with a reason; adding to it needs none', async () => {
  const accepted = { status: { from: 'recorded', to: 'accepted' } };
  const { desk } = open(path('/effect/2'), { ...accepted });
  await heading('Effect, and what came before');
  choose('Yes', 'Is it getting worse?');
  press(goOn);
  await screen.findByText('Page 3 of 3');
  expect(desk.saves[0]).toMatchObject([{ field: 'getting_worse', value: 'yes' }]);
  cleanup();
  show(desk, path('/effect/2'));
  await screen.findByText('Page 2 of 3');
  choose('No', 'Is it getting worse?');
  press(goOn);
  expect((await screen.findByRole('alert')).textContent).toContain('Enter why you are changing');
  type('Why are you changing an answer?', 'They told me more');
  press(goOn);
  await waitFor(() => expect(desk.saves).toHaveLength(2));
  expect(desk.saves[1]?.map(({ field }) => field)).toEqual([
    'getting_worse',
    'amendment/',
    'status',
  ]);
});

test('a supervisor gives a view apart from what was perceived, with reasons where it differs', async () => {
  const { desk } = open(path('/view/1'), {}, 'sal');
  await heading('Your view, apart from theirs');
  expect(screen.getByText(/What the person thinks stays as it is/)).toBeDefined();
  choose('Not targeted', 'Was it targeted, in your view?');
  choose('No', 'Do you suspect a crime?');
  press(goOn);
  expect((await screen.findByRole('alert')).textContent).toContain('at least 20 characters');
  type('Your reasons', 'The same was done to every door of the landing.');
  press(goOn);
  await waitFor(() => expect(desk.saves).toHaveLength(1));
  expect(desk.saves[0]?.map(({ field }) => field)).toEqual(['assessed_classification']);
});

test('a colleague who only works the patch is offered what they may answer, and no more', async () => {
  open(path(), {}, 'ola');
  await heading('Add more detail');
  expect(screen.queryByRole('link', { name: 'Witnesses' })).toBeNull();
  expect(screen.getByRole('link', { name: 'What they want, and the police' })).toBeDefined();
});

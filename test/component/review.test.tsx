import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ReviewRoom } from '../../src/features/review/index.ts';
import { language } from '../../src/locales/language.ts';
import { makeCaptureDesk } from '../support/fake-desk.ts';
import type { Told } from '../support/fake-desk-for-review.ts';
import { incidentOf, minutesBefore, noon, people, told } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const calm = incidentOf('calm', '7K3-001-A', { 'account_text/a': 'They shouted at the door.' });
const urgent = incidentOf('urgent', '7K3-002-B', { immediate_danger: 'yes' });

function review(path: string, records: readonly Told[] = [calm, urgent], person = 'sal') {
  const desk = makeCaptureDesk({ person, now: noon, records: [...people, ...records] });
  showRoom(desk, path, <ReviewRoom />);
  return desk;
}

const heading = () => screen.findByRole('heading', { level: 1 });
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));

test('the queue shows danger first, in a table whose rows say what they are', async () => {
  review('/review');
  const rows = (await screen.findAllByRole('row')).slice(1);
  expect(rows.map((row) => within(row).getByRole('link').textContent)).toEqual([
    '7K3-002-B',
    '7K3-001-A',
  ]);
  expect(rows[0]?.textContent).toContain('Act today');
});

test('an empty queue says so, and how many were accepted this week', async () => {
  const accepted = { status: { from: 'recorded', to: 'accepted' } };
  const done = ['a', 'b'].map((id) => incidentOf(id, `7K3-00${id}`, accepted));
  const far = incidentOf('c', '7K3-00c', { ...accepted, scope: 'patch:south' });
  review('/review', [...done, far]);
  expect(await screen.findByText('Nothing to review. 2 accepted this week.')).toBeDefined();
});

test('a record says what this person was promised, and how to reach them safely is one tap away', async () => {
  review('/review/urgent');
  await screen.findByRole('heading', { name: 'What this person was promised' });
  expect(screen.getByText('Contact by 26 November 2026, 10:00.')).toBeDefined();
  const way = screen.getByRole('link', { name: 'How to contact them safely' });
  expect(way.getAttribute('href')).toBe('/incidents/urgent');
});

test('the saved view "Act today" holds danger alone', async () => {
  review('/review?view=act-today');
  expect(await screen.findByText('1 incident to review')).toBeDefined();
  expect(screen.queryByText('7K3-001-A')).toBeNull();
});

test('a reference that is read out finds its record, and one that is not there says so', async () => {
  review('/review');
  const box = await screen.findByLabelText('Find a reference or receipt number');
  fireEvent.input(box, { target: { value: '7K3-001-A' } });
  await press('Find');
  expect(await screen.findByText('1 record found')).toBeDefined();
  expect(location.search).toBe('');
  fireEvent.input(box, { target: { value: '9Z9-999-Z' } });
  await press('Find');
  expect(await screen.findByText(/No record has that number/)).toBeDefined();
});

test('somebody without the role is told whose work it is', async () => {
  review('/review', [calm], 'wyn');
  expect(await screen.findByText(/Only team leaders and specialists/)).toBeDefined();
});

test('a record shows what was said and only the actions its state allows', async () => {
  review('/review/calm');
  const words = await screen.findByText('They shouted at the door.');
  expect(words.closest('details')?.open).toBe(false);
  const actions = [
    'Accept',
    'Ask the officer',
    'Assign',
    'Change risk',
    'Same as another',
    'Set aside',
  ];
  for (const name of actions) expect(screen.getByRole('button', { name })).toBeDefined();
  expect(document.title).not.toContain('7K3-001-A');
});

test('accepting asks about colleagues first, then makes one save and goes back to the queue', async () => {
  const desk = review('/review/calm/accept');
  await press('Accept incident');
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(document.title).toMatch(/^Error: /);
  fireEvent.click(screen.getByLabelText('Not known'));
  await press('Accept incident');
  expect(await screen.findByText('You accepted 7K3-001-A.')).toBeDefined();
  expect((await heading()).textContent).toBe('Review');
  expect(desk.saves.map((save) => save.map(({ field }) => field))).toEqual([
    ['staff_involved', 'status'],
  ]);
});

test('a question goes to the recorder together with the move', async () => {
  const desk = review('/review/calm/ask');
  await press('Ask the question');
  expect((await screen.findAllByText('Enter your question')).length).toBeGreaterThan(0);
  fireEvent.input(screen.getByLabelText('What do you want to ask?'), {
    target: { value: 'Did anybody see it?' },
  });
  await press('Ask the question');
  expect(await screen.findByText(/Your question about 7K3-001-A will reach/)).toBeDefined();
  const [save] = desk.saves;
  expect(save?.map(({ field }) => field)).toContain('to/wyn');
  expect(desk.entry('calm')?.summary).toMatchObject({ state: 'asked' });
});

test('the risk is changed with a reason, and the queue goes by it', async () => {
  const desk = review('/review/calm/risk');
  await screen.findByText('It stands at: Medium.');
  await press('Change risk');
  expect((await screen.findAllByText('Select the risk')).length).toBeGreaterThan(0);
  expect(screen.getAllByText('Enter a reason of at least 20 characters').length).toBeGreaterThan(0);
  fireEvent.click(screen.getByLabelText('High'));
  const reason = 'Third time at the same door in a week';
  fireEvent.input(screen.getByLabelText('Why?'), { target: { value: reason } });
  await press('Change risk');
  await screen.findByText('The risk of 7K3-001-A is now: High.');
  expect(desk.saves).toMatchObject([[{ field: 'risk_band', value: { band: 'high', reason } }]]);
  expect(desk.entry('calm')?.summary).toMatchObject({ risk: 'high' });
  expect(screen.getAllByRole('row')[2]?.textContent).toContain('High');
});

test('assigning offers those who work the patch', async () => {
  const desk = review('/review/calm/assign');
  expect(await screen.findByLabelText('Ola Bright')).toBeDefined();
  expect(screen.queryByLabelText('Dee Far')).toBeNull();
  fireEvent.click(screen.getByLabelText('Ola Bright'));
  await press('Assign');
  expect(await screen.findByText('Ola Bright now looks after 7K3-001-A.')).toBeDefined();
  expect(desk.entry('calm')?.summary).toMatchObject({ owner: 'ola', state: 'recorded' });
});

test('two reports are shown side by side before they count as one', async () => {
  const desk = review('/review/calm/join');
  fireEvent.input(await screen.findByLabelText('Which incident is it the same as?'), {
    target: { value: '7K3-002-B' },
  });
  await press('Find');
  expect(await screen.findByText('The other incident: 7K3-002-B')).toBeDefined();
  await press('They are the same');
  expect(await screen.findByText('7K3-001-A is marked as the same as 7K3-002-B.')).toBeDefined();
  expect(desk.entry('calm')?.summary).toMatchObject({ state: 'duplicate' });
});

test('the record that an officer said it is the same as is filled in', async () => {
  review('/review/linked/join', [
    calm,
    incidentOf('linked', '7K3-003-C', { 'linked_incidents/calm': true }),
  ]);
  const box = await screen.findByLabelText('Which incident is it the same as?');
  expect(box).toHaveProperty('value', '7K3-001-A');
  await press('Find');
  expect(await screen.findByText('The other incident: 7K3-001-A')).toBeDefined();
});

test('setting aside needs a reason', async () => {
  const desk = review('/review/calm/void');
  await press('Set aside');
  expect((await screen.findAllByText('Enter why this is set aside')).length).toBeGreaterThan(0);
  fireEvent.input(screen.getByLabelText('Why is this set aside?'), { target: { value: 'A test' } });
  await press('Set aside');
  expect(await screen.findByText('7K3-001-A is set aside.')).toBeDefined();
  expect(desk.saves).toHaveLength(1);
});

test('a colleague who was first is seen at once, and nothing is saved over it', async () => {
  const desk = review('/review/calm/void');
  await screen.findByLabelText('Why is this set aside?');
  const opened = await desk.open('calm');
  const over = opened.ok ? opened.value?.fields.status?.heads.map(({ op }) => op) : [];
  const value = { from: 'recorded', to: 'accepted' };
  desk.receive('calm', 'status', { value, by: 'priya', at: minutesBefore(1) }, over);
  expect(await screen.findByText('Priya Nair accepted this at 11:59.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Set aside' })).toBeNull();
  expect(desk.saves).toEqual([]);
});

test('a phone that is full says so and keeps what was typed', async () => {
  const desk = review('/review/calm/ask');
  desk.failNext('full');
  fireEvent.input(await screen.findByLabelText('What do you want to ask?'), {
    target: { value: 'Who saw it?' },
  });
  await press('Ask the question');
  expect((await screen.findAllByText(/Your phone is nearly full/)).length).toBeGreaterThan(0);
  expect(screen.getByDisplayValue('Who saw it?')).toBeDefined();
});

test('a record that cannot be seen is the same as one that is not there', async () => {
  review('/review/elsewhere', [incidentOf('elsewhere', '7K3-009-A', { scope: 'patch:south' })]);
  expect((await heading()).textContent).toBe('You cannot see this record');
});

test('the questions on an incident are shown with their words', async () => {
  const note = told('review-note', 'n', 'priya', {
    scope: 'patch:north',
    recorded_by: 'priya',
    recorded_at: '2026-11-25T11:40:00Z',
    incident: 'calm',
    kind: 'question',
    text: 'Did anybody else see it?',
    'to/wyn': true,
  });
  review('/review/calm', [calm, note]);
  expect(await screen.findByText('Did anybody else see it?')).toBeDefined();
});

test('the queue is there in Welsh', async () => {
  review('/review', []);
  language.value = 'cy';
  expect(
    await screen.findByText("Dim byd i'w adolygu. 0 wedi'u derbyn yr wythnos hon."),
  ).toBeDefined();
});

test('a question that was asked leaves no draft behind', async () => {
  const desk = review('/review/calm/ask');
  fireEvent.input(await screen.findByLabelText('What do you want to ask?'), {
    target: { value: 'Did anybody see it?' },
  });
  await press('Ask the question');
  await screen.findByText(/Your question about 7K3-001-A will reach/);
  expect(desk.drafts.value).toEqual([]);
});

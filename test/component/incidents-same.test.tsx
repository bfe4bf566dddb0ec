import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Json } from '../../src/domain/json.ts';
import { entriesOf, rowIdsOf, textOf } from '../../src/domain/show.ts';
import { answersFrom } from '../../src/features/incidents/capture/answers.ts';
import { likelyRecords } from '../../src/features/incidents/same/likely.ts';
import { language } from '../../src/locales/language.ts';
import type { FakeDesk, Told } from '../support/fake-desk-for-review.ts';
import { answerSix, choose, heading, openRoom, press } from '../support/incidents-room.tsx';
import { incidentOf, told } from '../support/review-people.ts';

const near = /record near here this week/;
const because = 'Was it because of who they are, or who someone thinks they are?';
const account = /What did they say happened/;

beforeEach(() => {
  language.value = 'en';
});
afterEach(cleanup);

const threat = { 'incident_types/quick_threats': { main: true }, place_kind: 'inside_home' };
const mine = (values: Readonly<Record<string, Json>> = {}): Told =>
  incidentOf('mine-before', '7K3-00A-X', {
    ...threat,
    'account_text/DEVICE-wyn:1:x:0': 'What was said the first time',
    effect_now: 'a_lot',
    ...values,
  });
const olas = (values: Readonly<Record<string, Json>> = {}): Told =>
  told('incident', 'olas', 'ola', {
    ...Object.fromEntries(
      Object.entries(incidentOf('x', '9Q2-00C-X', threat).fields).map(([key, versions]) => [
        key,
        versions[0]?.value ?? null,
      ]),
    ),
    'account_text/DEVICE-ola:1:x:0': 'Words for the case team alone',
    'alleged_perpetrators/one': { name: 'A made-up neighbour' },
    recorded_by: 'ola',
    ...values,
  });

/** From the first screen to the one after the time and place; the words are typed on the way. */
async function answerToBecause(): Promise<void> {
  await heading('Is anyone in danger now?');
  choose('No', 'Is anyone in danger now?');
  press('Continue');
  await heading('What happened?');
  choose('Threats', 'What happened?');
  fireEvent.input(screen.getByLabelText(account), { target: { value: 'What was said today' } });
  press('Continue');
  await heading('When and where was it?');
  choose('Just now', 'When was it?');
  choose('Inside the home', 'What kind of place?');
  press('Continue');
  await heading(because);
}

async function openBoth(desk: FakeDesk, id: string) {
  const opened = await desk.open(id);
  if (!opened.ok || opened.value === null) throw new Error('There is no such record.');
  return opened.value;
}

test('once the time and place are known, a record near here is named; both are shown side by side', async () => {
  openRoom('/incidents/new', [mine()]);
  await answerToBecause();
  expect((await screen.findByText(near)).textContent).toContain('1 record near here this week.');
  press('Look at both');
  await heading('Is this the same incident?');
  await heading('Record 7K3-00A-X');
  expect(screen.getByText('What was said today')).toBeDefined();
  expect(screen.getByText('What was said the first time')).toBeDefined();
});

test('"Same – add to it" enters what was typed beside what is there, replaces nothing and ends the draft', async () => {
  const { desk } = openRoom('/incidents/new', [mine()]);
  await answerToBecause();
  choose('Yes', because);
  choose('Disability', 'What is it about?');
  await screen.findByText(near);
  press('Look at both');
  await heading('Record 7K3-00A-X');
  press('Same – add to it');
  await heading('Added to the record on this phone');
  const { definition, fields } = await openBoth(desk, 'mine-before');
  const words = entriesOf(fields, 'account_text').map((entry) => entry.value);
  expect(words.sort()).toEqual(['What was said the first time', 'What was said today']);
  expect(rowIdsOf(definition, fields, 'targeting')).toEqual(['disability-recording_officer']);
  expect(fields.occurred_from?.heads).toHaveLength(2);
  expect(textOf(definition, fields, 'ref')).toBe('7K3-00A-X');
  expect(desk.saves.flat().every(({ over }) => over.length === 0)).toBe(true);
  expect(desk.list('incident')).toHaveLength(1);
  expect(desk.drafts.value).toEqual([]);
});

test("on another's record one can only say so: the new one is saved whole and names the other", async () => {
  const { desk } = openRoom('/incidents/new', [olas()]);
  await answerToBecause();
  await screen.findByText(near);
  press('Look at both');
  await heading('Record 9Q2-00C-X');
  expect(screen.queryByText(/Words for the case team alone/)).toBeNull();
  expect(document.body.textContent).not.toContain('A made-up neighbour');
  press('Same – a supervisor will join them');
  await heading(because);
  await screen.findByText(/You said this is the same as record 9Q2-00C-X/);
  choose('I have not asked', because);
  press('Continue');
  await heading('What effect is it having now?');
  choose('Some', 'What effect is it having now?');
  press('Continue');
  await heading('How can we contact them safely?');
  press('Continue');
  await heading('Check what you have recorded');
  press('Save incident');
  await heading('Incident saved on this phone');
  const saved = desk.list('incident').find(({ id }) => id !== 'olas')?.id ?? '';
  const { definition, fields } = await openBoth(desk, saved);
  expect(rowIdsOf(definition, fields, 'linked_incidents')).toEqual(['olas']);
  expect(entriesOf(fields, 'account_text').map(({ value }) => value)).toEqual([
    'What was said today',
  ]);
  expect(desk.saves.flat().some(({ record }) => record === 'olas')).toBe(false);
});

test('"Different" goes on, and this draft does not ask about that record again', async () => {
  const { desk } = openRoom('/incidents/new', [mine()]);
  await answerToBecause();
  await screen.findByText(near);
  press('Look at both');
  await heading('Record 7K3-00A-X');
  press('Different');
  await heading(because);
  const [draft] = desk.drafts.value;
  expect(draft?.contents).toMatchObject({
    notSame: ['mine-before'],
    account: 'What was said today',
  });
  const answers = answersFrom(draft?.contents ?? null);
  expect(likelyRecords(desk, draft?.id ?? '', answers)).toEqual([]);
  expect(likelyRecords(desk, 'another draft', { ...answers, notSame: [] })).toEqual([
    'mine-before',
  ]);
});

test('an incident in a patch that one does not work is never named', async () => {
  openRoom('/incidents/new', [mine(), olas({ scope: 'patch:south' })]);
  await answerSix();
  expect((await screen.findByText(near)).textContent).toContain('1 record near here');
  press('Look at both');
  await heading('Record 7K3-00A-X');
  expect(document.body.textContent).not.toContain('9Q2-00C-X');
});

test('what was sent when the alarm was raised stays a record of its own', async () => {
  const { desk } = openRoom('/incidents/new', [mine()]);
  await heading('Is anyone in danger now?');
  choose('Yes', 'Is anyone in danger now?');
  press('Continue');
  await heading('Call 999 if someone is in danger');
  await waitFor(() => expect(desk.saves).toHaveLength(1));
  press('Keep recording');
  await heading('What happened?');
  choose('Threats', 'What happened?');
  press('Continue');
  await heading('When and where was it?');
  choose('Just now', 'When was it?');
  choose('Inside the home', 'What kind of place?');
  press('Continue');
  await heading(because);
  await screen.findByText(near);
  press('Look at both');
  await heading('Record 7K3-00A-X');
  expect(screen.queryByRole('button', { name: 'Same – add to it' })).toBeNull();
  press('Same – a supervisor will join them');
  await screen.findByText(/You said this is the same as record 7K3-00A-X/);
});

test('an addition that cannot be kept says so, and the draft stays', async () => {
  const { desk } = openRoom('/incidents/new', [mine()]);
  await answerToBecause();
  await screen.findByText(near);
  press('Look at both');
  await heading('Record 7K3-00A-X');
  desk.failNext('full');
  press('Same – add to it');
  await screen.findByText(/Your phone is nearly full/);
  expect(desk.drafts.value[0]?.contents).toMatchObject({ account: 'What was said today' });
});

import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { EqualityRoom } from '../../src/features/equality/index.ts';
import { makeCaptureDesk, markReceived } from '../support/fake-desk.ts';
import type { Told } from '../support/fake-desk-for-review.ts';
import { choose, heading, press } from '../support/incidents-room.tsx';
import { incidentOf, noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

const profileId = 'equality-incident-1-wyn';
const path = (screenName: string) => `/incidents/incident-1/equality/${screenName}`;

function open(at: string, record: Told = incidentOf('incident-1', '7K3-00F-Q'), person = 'wyn') {
  const desk = makeCaptureDesk({ person, now: noon, records: [...people, record] });
  return { desk, ...showRoom(desk, at, <EqualityRoom />) };
}

afterEach(cleanup);

test('the start says why, who sees the answers and that all of it can be left out', async () => {
  open(path('start'));
  await heading('Equality questions (2 minutes, optional)');
  expect(screen.getByText(/They are not about why it happened/)).toBeDefined();
  expect(screen.getByText(/Nobody who works on the record sees the answers/)).toBeDefined();
  press('Skip these questions');
  await waitFor(() => expect(location.pathname).toBe('/incidents/incident-1'));
});

test('skipping the whole set is one tap, and nothing is saved', async () => {
  const { desk } = open(path('start'));
  await heading('Equality questions (2 minutes, optional)');
  press('Skip these questions');
  await waitFor(() => expect(location.pathname).toBe('/incidents/incident-1'));
  expect(desk.saves).toEqual([]);
  expect(desk.drafts.value).toEqual([]);
});

test('a person who would rather not answer is one tap too, and that is what is saved', async () => {
  const { desk } = open(path('start'));
  await heading('Equality questions (2 minutes, optional)');
  press('They would rather not answer');
  await heading('Equality answers saved on this phone');
  expect(desk.saves).toHaveLength(1);
  expect(desk.saves[0]).toContainEqual(
    expect.objectContaining({ field: 'sex', value: 'not_said' }),
  );
});

test.each(['age-and-sex', 'identity', 'health', 'ethnic-group', 'religion', 'family'])(
  'each question of %s can be answered with "prefer not to say", "not known" or "not asked"',
  async (name) => {
    open(path(name));
    await screen.findByRole('heading', { level: 1 });
    const radios = [...document.querySelectorAll('.govuk-radios')];
    const selects = [...document.querySelectorAll('select')];
    expect(radios.length + selects.length).toBeGreaterThan(0);
    for (const question of [...radios, ...selects]) {
      for (const words of ['Prefer not to say', 'Not known', 'Not asked']) {
        expect(question.textContent).toContain(words);
      }
    }
  },
);

test('the answers are kept while they are given, checked once, and saved for the one place nobody reads', async () => {
  const { desk } = open(path('start'));
  await heading('Equality questions (2 minutes, optional)');
  press('Start');
  await heading('Age and sex');
  choose('Female', 'What is your sex?');
  press('Continue');
  await heading('Gender and orientation');
  press('Continue');
  await heading('Health');
  expect(screen.queryByText(/day-to-day/)).toBeNull();
  choose('Yes', 'Do you have a health condition or illness that will last 12 months or more?');
  choose('Yes, a lot', 'Does it make it harder for you to do day-to-day things?');
  press('Continue');
  await heading('Ethnic group');
  choose('White', 'What is your ethnic group?');
  choose(
    'Welsh, English, Scottish, Northern Irish or British',
    'Which of these best describes your background?',
  );
  press('Continue');
  await heading('Religion');
  choose('Prefer not to say', 'What is your religion?');
  press('Continue');
  await heading('Marriage and family');
  press('Continue');
  await heading('Check the answers');
  expect(desk.drafts.value).toHaveLength(1);
  press('Save equality answers');
  await heading('Equality answers saved on this phone');
  const saved = Object.fromEntries((desk.saves[0] ?? []).map(({ field, value }) => [field, value]));
  expect(desk.saves[0]?.every(({ record }) => record === profileId)).toBe(true);
  expect(saved).toMatchObject({
    scope: 'equality',
    nation: 'wal',
    sex: 'female',
    religion: 'not_said',
    long_term_condition: 'yes',
    ethnic_background: 'white_welsh_or_british',
    age_band: 'not_asked',
  });
  expect(desk.drafts.value).toEqual([]);
});

test('changing one answer leads back to the check in one press', async () => {
  open(path('check'));
  await heading('Check the answers');
  const row = screen.getByText('What is your religion?', { selector: 'dt' }).parentElement;
  const link = row?.querySelector('a');
  if (link) fireEvent.click(link);
  await heading('Religion');
  choose('Sikh', 'What is your religion?');
  press('Continue');
  await heading('Check the answers');
  expect(screen.getByText('Sikh')).toBeDefined();
});

test('answers that were received are not said to be on the phone still', async () => {
  const { desk } = open(path('saved'));
  await screen.findByText(/They will send when you have signal/);
  markReceived(desk, profileId, noon);
  await screen.findByText('Received 12:00');
  expect(screen.queryByText(/They will send when you have signal/)).toBeNull();
});

test('whoever answered before is told so, and how far that has come, not what was said', async () => {
  const { desk } = open(path('start'));
  await heading('Equality questions (2 minutes, optional)');
  markReceived(desk, profileId, noon);
  await screen.findByText(/You have saved answers for this record/);
  expect(screen.getByText('Received 12:00')).toBeDefined();
});

test.each([
  ['is not finished', { status: { from: null, to: 'started' } }, 'wyn'],
  ['is about a group', { victim_kind: 'group_or_community' }, 'wyn'],
  ['was recorded by somebody else', {}, 'ola'],
] as const)('the questions cannot be reached for a record that %s', async (_, values, person) => {
  open(path('start'), incidentOf('incident-1', '7K3-00F-Q', values), person);
  await screen.findByText(/These questions are for the person affected by a record/);
});

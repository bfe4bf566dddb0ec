import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { language } from '../../src/locales/language.ts';
import { markReceived } from '../support/fake-desk.ts';
import {
  answerSix,
  answerTheRest,
  choose,
  heading,
  openRoom,
  phone,
  press,
  showRoom,
} from '../support/incidents-room.tsx';
import { incidentOf, noon } from '../support/review-people.ts';

const danger = 'Is anyone in danger now?';
const account = /What did they say happened/;

beforeEach(() => {
  language.value = 'en';
});
afterEach(cleanup);

test('six answers are saved, and the screen says what was saved, its reference and what is next', async () => {
  const { desk } = openRoom('/incidents/new');
  await answerSix();
  expect(screen.getByText('Nobody has written what happened')).toBeDefined();
  press('Save incident');
  await heading('Incident saved on this phone');
  expect(screen.getByText('7K3-001-D')).toBeDefined();
  expect(screen.getByText('Waiting to send')).toBeDefined();
  expect(screen.getByText('Contact due by Thursday 26 November 2026.')).toBeDefined();
  expect(screen.getByText('Nobody should contact them until we know a safe way.')).toBeDefined();
  expect(desk.saves).toHaveLength(1);
  expect(desk.drafts.value).toEqual([]);
});

test('where someone may be in danger, contact is due by the hour, and a safe way that is known is not asked for', async () => {
  openRoom('/incidents/new');
  await heading(danger);
  choose('Yes', danger);
  press('Continue');
  await heading('Call 999 if someone is in danger');
  press('Keep recording');
  await answerTheRest(() => choose('Text', 'How can we contact them safely?'));
  press('Save incident');
  await heading('Incident saved on this phone');
  expect(screen.getByText('Contact due by Thursday 26 November 2026, 12:00.')).toBeDefined();
  expect(screen.queryByText(/Nobody should contact them/)).toBeNull();
});

test('the saved page says received, when and with which receipt, once it is', async () => {
  const { desk } = openRoom('/incidents/new');
  await answerSix();
  press('Save incident');
  await screen.findByText('Waiting to send');
  markReceived(desk, desk.list('incident')[0]?.id ?? '', noon);
  await screen.findByText('Received 12:00');
  expect(screen.getByText(/The council has this. Receipt/).textContent).toContain('Receipt 4K7-');
});

test('the danger question comes first and must be answered', async () => {
  openRoom('/incidents/new');
  await heading(danger);
  press('Continue');
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Select if anyone is in danger now',
  );
  expect(document.title).toBe('Error: Is anyone in danger now? – Alongside');
});

test('"Yes" is saved at once as started, and the screen says whom to call until it is received', async () => {
  const { desk } = openRoom('/incidents/new');
  await heading(danger);
  choose('Yes', danger);
  press('Continue');
  await heading('Call 999 if someone is in danger');
  expect(screen.getByRole('button', { name: 'Call 999' }).getAttribute('href')).toBe('tel:999');
  const callThem = await screen.findByText(/Your supervisor cannot see this yet – call them/);
  expect(callThem.textContent).toContain('call them. 01632 960 123');
  expect(screen.getByText('Saved on this phone')).toBeDefined();
  desk.rim.connection.value = 'no_signal';
  await screen.findByText('Not sent – phone the office');
  expect(desk.saves).toHaveLength(1);
  const [first] = desk.list('incident');
  expect(first?.summary).toMatchObject({ state: 'started', danger: true });
  markReceived(desk, first?.id ?? '', noon);
  await screen.findByText('Received 12:00. It is marked as urgent.');
});

test('one flag after "I\'m not sure" is saved at once, and the rest can be said later', async () => {
  const { desk } = openRoom('/incidents/new');
  await heading(danger);
  choose("I'm not sure", danger);
  press('Continue');
  await heading('Call 999 if someone is in danger');
  expect(desk.saves).toHaveLength(0);
  choose('Weapon', 'What is happening? (optional)');
  await waitFor(() => expect(desk.saves).toHaveLength(1));
  press('Keep recording');
  await heading('What happened?');
});

test('until somebody has recorded something themselves, they are offered practice', async () => {
  const { unmount } = openRoom('/incidents/new');
  await heading(danger);
  const link = screen.getByRole('link', { name: 'Try it in practice mode' });
  expect(link.getAttribute('href')).toBe('/practice/start');
  unmount();
  openRoom('/incidents/new', [incidentOf('before', '7K3-00A-X')]);
  await heading(danger);
  expect(screen.queryByRole('link', { name: 'Try it in practice mode' })).toBeNull();
});

test('"No" to carrying on hides the screen; "Yes" leads to what is happening', async () => {
  const hidden: string[] = [];
  const { desk, unmount } = openRoom('/incidents/new');
  unmount();
  showRoom(desk, '/incidents/draft/draft-1/urgent', () => void hidden.push('hidden'));
  await heading('Is it safe to carry on?');
  press('Yes, carry on');
  expect(document.activeElement?.closest('fieldset')?.textContent).toContain('What is happening?');
  expect(hidden).toEqual([]);
  press('No – hide the screen');
  expect(hidden).toEqual(['hidden']);
});

test('each flag says what to do now, with the numbers the organisation has set', async () => {
  openRoom('/incidents/draft/draft-1/urgent', [phone('child_safeguarding_phone', '01632 960 124')]);
  await heading('Call 999 if someone is in danger');
  expect(screen.queryByText('What to do now')).toBeNull();
  choose('Child present', 'What is happening? (optional)');
  const services = await screen.findByRole('button', {
    name: /children's services: 01632.960.124/,
  });
  expect(services.getAttribute('href')).toBe('tel:01632960124');
  choose('Suicidal thoughts', 'What is happening? (optional)');
  const line = await screen.findByRole('button', { name: /^Call Samaritans: 116.123$/ });
  expect(line.getAttribute('href')).toBe('tel:116123');
  expect(screen.getByText(/Call the crisis line: the number is not set in this app/)).toBeDefined();
  choose('Child present', 'What is happening? (optional)');
  await waitFor(() => expect(screen.queryByRole('button', { name: /children/ })).toBeNull());
});

test('a form that is left comes back where it was, and the list says what is missing', async () => {
  const { desk, unmount } = openRoom('/incidents/draft/draft-1/what');
  await heading('What happened?');
  choose('Threats', 'What happened?');
  fireEvent.input(screen.getByLabelText(account), { target: { value: 'Made-up words' } });
  document.dispatchEvent(new Event('visibilitychange'));
  await waitFor(() => expect(desk.drafts.value).toHaveLength(1));
  unmount();
  const list = showRoom(desk, '/incidents');
  expect(await screen.findByText('5 answers missing')).toBeDefined();
  list.unmount();
  showRoom(desk, '/incidents/draft/draft-1/what');
  expect(await screen.findByLabelText(account)).toHaveProperty('value', 'Made-up words');
});

test('an answer changed from the check comes back to the check in one press', async () => {
  openRoom('/incidents/new');
  await answerSix();
  fireEvent.click(screen.getByRole('link', { name: 'Change (Effect)' }));
  await heading('What effect is it having now?');
  choose('A lot', 'What effect is it having now?');
  press('Continue');
  await heading('Check what you have recorded');
  expect(screen.getByText('A lot')).toBeDefined();
});

test('a save that fails says so and keeps everything', async () => {
  const { desk } = openRoom('/incidents/new');
  await answerSix();
  desk.failNext('full');
  press('Save incident');
  await screen.findByText(/Your phone is nearly full/);
  expect(desk.drafts.value).toHaveLength(1);
});

test('a saved record that is reached again by Back is shown, not begun anew', async () => {
  const { desk, unmount } = openRoom('/incidents/new');
  await answerSix();
  press('Save incident');
  await heading('Incident saved on this phone');
  unmount();
  const record = desk.list('incident')[0]?.id ?? '';
  showRoom(desk, `/incidents/draft/${record}/check`);
  await heading('Record 7K3-001-D');
});

test('the form speaks Welsh', async () => {
  language.value = 'cy';
  openRoom('/incidents/new');
  await heading('A oes unrhyw un mewn perygl nawr?');
  press('Parhau');
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Dewiswch a oes unrhyw un mewn perygl nawr',
  );
});

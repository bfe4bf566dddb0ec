import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ReviewRoom } from '../../src/features/review/index.ts';
import { makeCaptureDesk } from '../support/fake-desk.ts';
import type { Told } from '../support/fake-desk-for-review.ts';
import { incidentOf, noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const calm = incidentOf('calm', '7K3-001-A');
const urgent = incidentOf('urgent', '7K3-002-B', { immediate_danger: 'yes' });

function review(path: string, records: readonly Told[] = [calm, urgent]) {
  const desk = makeCaptureDesk({ person: 'sal', now: noon, records: [...people, ...records] });
  showRoom(desk, path, <ReviewRoom />);
  return desk;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const tickBox = (name: string) => fireEvent.click(screen.getByRole('checkbox', { name }));

test('several are chosen, the box above says so by halves, and the count is said', async () => {
  review('/review');
  const all = await screen.findByRole<HTMLInputElement>('checkbox', {
    name: 'Select all of these',
  });
  tickBox('Select 7K3-001-A');
  await screen.findByText('1 selected');
  expect(all.indeterminate).toBe(true);
  tickBox('Select all of these');
  await screen.findByText('2 selected');
  expect([all.indeterminate, all.checked]).toEqual([false, true]);
  tickBox('Select all of these');
  await screen.findByText('0 selected');
  expect(screen.queryByRole('button', { name: 'Ask for detail' })).toBeNull();
});

test('several are given to one person in one save', async () => {
  const desk = review('/review');
  await screen.findByText('2 incidents to review');
  tickBox('Select all of these');
  await press('Assign');
  await screen.findByRole('heading', { name: 'Who will look after these 2 incidents?' });
  fireEvent.click(screen.getByLabelText('Ola Bright'));
  await press('Assign');
  await screen.findByText('Ola Bright now looks after 2 incidents.');
  expect(desk.saves).toHaveLength(1);
  expect(desk.saves[0]?.map(({ record, field }) => `${record} ${field}`).sort()).toEqual([
    'calm owner',
    'urgent owner',
  ]);
});

test('a question about several goes to each, and what has moved on is left as it is', async () => {
  const asked = incidentOf('asked', '7K3-003-C', { status: { from: 'recorded', to: 'asked' } });
  const desk = review('/review', [calm, urgent, asked]);
  await screen.findByText('3 incidents to review');
  tickBox('Select all of these');
  await press('Ask for detail');
  await screen.findByText(/1 of those you selected has moved on/);
  const box = screen.getByLabelText('What do you want to ask about these 2 incidents?');
  fireEvent.input(box, { target: { value: 'Who else saw it?' } });
  await press('Ask the question');
  await screen.findByText(/Your question about 2 incidents will reach/);
  const moves = desk.saves[0]?.filter(({ field }) => field === 'status');
  expect(moves?.map(({ record }) => record).sort()).toEqual(['calm', 'urgent']);
  expect(desk.drafts.value).toEqual([]);
});

test('each line says its risk for now, and by when contact was promised', async () => {
  review('/review');
  const rows = (await screen.findAllByRole('row')).slice(1).map((row) => row.textContent);
  expect(rows[0]).toContain('High');
  expect(rows[0]).toContain('26 November 2026, 10:00');
  expect(rows[1]).toContain('Medium');
  expect(rows[1]).toContain('26 November 2026, 17:00');
});

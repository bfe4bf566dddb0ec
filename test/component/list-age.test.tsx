import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ListAge } from '../../src/parts/ListAge.tsx';
import { OpenHeader } from '../../src/shell/OpenHeader.tsx';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const hour = 3_600_000;
const deskAt = () => makeFakeDesk({ person: 'sal', now: noon, records: people });

function readAt(heardAt: number | null) {
  const desk = deskAt();
  desk.rim.reading.value = { complete: true, heardAt };
  showRoom(desk, '/incidents', <ListAge />);
}

test.each([
  [4 * hour - 8 * 60_000, 'Your records are from 08:08 today.'],
  [20 * hour, 'Your records are from yesterday, 16:00.'],
  [60 * hour, 'Your records are from 23 November 2026.'],
])('a list says from when it is (%i)', (before, text) => {
  readAt(noon - before);
  expect(screen.getByText(text).className).toBe('govuk-hint');
});

test('after seven days that is a warning, and what has never been read says nothing', () => {
  readAt(noon - 7 * 24 * hour);
  const warning = screen.getByText(/Find a signal to see what has changed/);
  expect(warning.closest('.govuk-warning-text')).not.toBeNull();
  cleanup();
  readAt(null);
  expect(screen.queryByText(/Your records are from/)).toBeNull();
});

test('"Checking…" stands for a moment, then what was known last', async () => {
  const desk = deskAt();
  desk.rim.connection.value = 'checking';
  const world = { showBadge: () => undefined, askToKeep: async () => true };
  showRoom(desk, '/incidents', <OpenHeader world={world} onHide={() => undefined} />);
  expect(screen.getByRole('link').textContent).toBe('Checking…');
  await screen.findByRole('link', { name: 'Nothing waiting to send' }, { timeout: 3_000 });
});

import { cleanup, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { type PhoneFacts, ThisPhoneRoom } from '../../src/features/this-phone/index.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { incidentOf, noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const plenty: PhoneFacts = {
  isKept: true,
  space: { used: 4_200_000, all: 2_000_000_000 },
  since: Date.UTC(2026, 10, 3, 9),
};

function phone(facts: Partial<PhoneFacts> = {}) {
  const records = [...people, incidentOf('i', '7K3-001-A'), incidentOf('j', '7K3-002-B')];
  const desk = makeFakeDesk({ person: 'wyn', now: noon, records });
  const read = async () => ({ ...plenty, ...facts });
  showRoom(desk, '/more/phone', <ThisPhoneRoom readFacts={read} />);
}

const valueOf = async (key: string) =>
  (await screen.findByText(key)).nextElementSibling?.textContent;

test('it says how many records are on the phone, how much room they take and since when', async () => {
  phone();
  expect(await valueOf('Space used')).toBe('4.2 MB of 2 GB');
  expect(await valueOf('Records')).toBe('2');
  expect(await valueOf('In use since')).toBe('3 November 2026');
  expect(screen.getByText(/keeps what is here until you remove the app/)).toBeDefined();
});

test('what the browser may remove is said, with the way to the home screen', async () => {
  phone({ isKept: false });
  expect(await screen.findByText(/may remove what is here/)).toBeDefined();
  const link = screen.getByRole('link', { name: 'Add it to your home screen' });
  expect(link.getAttribute('href')).toBe('/help/install');
});

test('a phone that is four fifths full is told so, and not before', async () => {
  phone({ space: { used: 1_600, all: 2_000 } });
  expect(await screen.findByText(/This phone is nearly full/)).toBeDefined();
  cleanup();
  phone({ space: { used: 1_599, all: 2_000 } });
  await screen.findByText('Space used');
  expect(screen.queryByText(/This phone is nearly full/)).toBeNull();
});

test('a browser that does not say how much room there is makes no figure up', async () => {
  phone({ space: null, since: null });
  expect(await valueOf('Space used')).toBe('This browser does not say');
  expect(screen.queryByText('In use since')).toBeNull();
});

import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { ReviewRoom } from '../../src/features/review/index.ts';
import { makeCaptureDesk } from '../support/fake-desk.ts';
import { incidentOf, noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const target = {
  characteristic: 'race',
  sub_value: null,
  weight: 'not_sure',
  association: false,
  mistaken: false,
  perceived_by: 'victim',
  basis: [],
};
const records = [
  incidentOf('calm', '7K3-001-A', { 'targeting/race-victim': target, owner: 'ola' }),
  incidentOf('other', '7K3-002-B', { perceived_targeted: 'no' }),
  incidentOf('urgent', '7K3-003-C', {
    immediate_danger: 'yes',
    status: { from: 'recorded', to: 'asked' },
  }),
];

function review(path: string) {
  const desk = makeCaptureDesk({ person: 'sal', now: noon, records: [...people, ...records] });
  showRoom(desk, path, <ReviewRoom />);
}

const references = () =>
  screen.queryAllByRole('link', { name: /^7K3-/ }).map((link) => link.textContent);

const select = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

test('the queue is narrowed by a choice, the count is said, and the address holds codes alone', async () => {
  review('/review');
  await screen.findByText('3 incidents to review');
  select('Why targeted', 'race');
  await screen.findByRole('link', { name: 'Remove this filter Race' });
  expect(references()).toEqual(['7K3-001-A']);
  expect(location.search).toBe('?why=race');
  expect(
    screen.getAllByText('1 incident to review').map((one) => one.getAttribute('role')),
  ).toContain('status');
});

test('a filter is taken off by its own tag, and the others stay', async () => {
  review('/review?risk=medium&officer=ola');
  const tag = await screen.findByRole('link', { name: 'Remove this filter Ola Bright' });
  expect(tag.getAttribute('href')).toBe('/review?risk=medium');
  expect(screen.getByRole('link', { name: 'Clear filters' }).getAttribute('href')).toBe('/review');
});

test('risk, officer and status each narrow, within a saved view too', async () => {
  const found = async (query: string) => {
    review(`/review?${query}`);
    await screen.findByRole('heading', { name: 'Review' });
    const shown = references();
    cleanup();
    return shown;
  };
  expect(await found('risk=standard')).toEqual(['7K3-002-B']);
  expect(await found('officer=nobody')).toEqual(['7K3-003-C', '7K3-002-B']);
  expect(await found('state=asked')).toEqual(['7K3-003-C']);
  expect(await found('view=act-today&state=asked')).toEqual(['7K3-003-C']);
});

test('filters that nothing matches say so, with the tags to take off', async () => {
  review('/review?why=race&state=asked');
  await screen.findByText('Nothing matches these filters.');
  expect(screen.getAllByRole('link', { name: /Remove this filter/ })).toHaveLength(2);
});

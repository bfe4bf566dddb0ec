import { cleanup, fireEvent, screen } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { VersionsRoom } from '../../src/features/versions/index.ts';
import { versionTitle } from '../../src/features/versions/version-words.ts';
import { makeFakeDesk, type Told } from '../support/fake-desk-for-review.ts';
import { incidentOf, minutesBefore, noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const incident = incidentOf('i', '7K3-001-A');
const twice: Told = {
  ...incident,
  fields: {
    ...incident.fields,
    landmark: [
      { value: 'By the blue garages', by: 'sal', at: minutesBefore(20) },
      { value: 'By the red garages', by: 'priya', at: minutesBefore(42) },
    ],
    status: [
      { value: { from: 'recorded', to: 'accepted' }, by: 'priya', at: minutesBefore(30) },
      { value: { from: 'recorded', to: 'asked' }, by: 'sal', at: minutesBefore(42) },
    ],
  },
};

function versions(path: string, records: readonly Told[] = [twice], person = 'sal') {
  const desk = makeFakeDesk({ person, now: noon, records: [...people, ...records] });
  showRoom(desk, path, <VersionsRoom />);
  return desk;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const choose = async (label: RegExp) => fireEvent.click(await screen.findByLabelText(label));

test('a version is said to be of this phone only where it was written there, clone or not', () => {
  const desk = makeFakeDesk({ person: 'sal', now: noon, records: people });
  const of = (op: string) =>
    versionTitle(desk, { op, by: 'sal', at: noon, value: null, isAllowed: true });
  expect(of('DEVICE-sal:4:h:0')).toBe('Your version – changed 12:00 today on this phone');
  expect(of('DEVICE-sal~0abc:4:h:0')).toBe('Your version – changed 12:00 today on this phone');
  expect(of('DEVICE-two:4:h:0')).toBe('Your version – changed 12:00 today');
});

test('an empty list says that no records have two versions', async () => {
  versions('/versions', [incident]);
  expect(await screen.findByText('No records have two versions.')).toBeDefined();
});

test('the list leads to a record with two versions', async () => {
  versions('/versions');
  fireEvent.click(await screen.findByRole('link', { name: '7K3-001-A' }));
  const name = 'How far the review has come';
  expect(await screen.findByRole('heading', { level: 1, name })).toBeDefined();
});

test('one answer a screen, then a check, then one save that replaces all versions shown', async () => {
  const desk = versions('/versions/i');
  expect(
    await screen.findByText('Priya Nair accepted this at 11:30; you asked for more at 11:18.'),
  ).toBeDefined();
  await choose(/^Priya Nair's version – changed 11:30 today/);
  await press('Continue');
  await choose(/^Your version – changed 11:40 today on this phone/);
  await press('Continue');
  expect((await screen.findByRole('heading', { level: 1 })).textContent).toBe(
    'These answers will be used',
  );
  await press('Use these answers');
  expect(await screen.findByText(/Your answers are used/)).toBeDefined();
  expect(desk.saves).toHaveLength(1);
  expect(desk.saves[0]?.map(({ over }) => over.length)).toEqual([2, 2]);
  expect(desk.entry('i')?.twoVersions).toBe(false);
});

test('the words that differ are marked by weight and line, not by colour', async () => {
  versions('/versions/i/2');
  const marked = await screen.findByText('blue');
  expect(marked.tagName).toBe('U');
  expect(marked.parentElement?.tagName).toBe('STRONG');
});

test('nothing is chosen for anyone', async () => {
  const desk = versions('/versions/i');
  await press('Continue');
  expect((await screen.findAllByText('Select which version to use')).length).toBeGreaterThan(0);
  expect(desk.saves).toEqual([]);
});

test('both texts may be kept as notes', async () => {
  const desk = versions('/versions/i/2');
  await choose(/^Keep both as notes/);
  await press('Continue');
  await choose(/^Your version/);
  await press('Continue');
  await press('Use these answers');
  await screen.findByText(/Your answers are used/);
  const landmark = desk.saves[0]?.find(({ field }) => field === 'landmark');
  expect(landmark?.value).toBe('By the blue garages\n\nBy the red garages');
});

test('a third version that comes in meanwhile is said, and the choices are kept', async () => {
  const desk = versions('/versions/i/2');
  await choose(/^Your version/);
  desk.receive('i', 'landmark', { value: 'By the shop', by: 'ola', at: minutesBefore(1) });
  expect(await screen.findByText(/Another version of this answer came in/)).toBeDefined();
  const mine = screen.getByLabelText(/^Your version/);
  expect(mine instanceof HTMLInputElement && mine.checked).toBe(true);
  expect(screen.getByLabelText(/^Ola Bright's version/)).toBeDefined();
});

test('a version that comes in at the check leads back to its answer', async () => {
  const desk = versions('/versions/i');
  await choose(/^Your version/);
  await press('Continue');
  await choose(/^Your version/);
  await press('Continue');
  await screen.findByRole('button', { name: 'Use these answers' });
  desk.receive('i', 'landmark', { value: 'By the shop', by: 'ola', at: minutesBefore(1) });
  expect(await screen.findByText(/Look at these answers again/)).toBeDefined();
  await press('Use these answers');
  await screen.findByText(/Your answers are used/);
  expect(desk.entry('i')?.twoVersions).toBe(true);
});

test('what is not theirs to choose is said plainly', async () => {
  const status = twice.fields.status ?? [];
  versions('/versions/i', [{ ...incident, fields: { ...incident.fields, status } }], 'wyn');
  expect(await screen.findByText(/Somebody else must choose/)).toBeDefined();
});

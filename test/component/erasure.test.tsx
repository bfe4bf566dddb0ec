import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import type { Json } from '../../src/domain/json.ts';
import { ErasureRoom } from '../../src/features/erasure/index.ts';
import { language } from '../../src/locales/language.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { incidentOf, noon, people, staffMember, told } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const request = (values: Readonly<Record<string, Json>> = {}) =>
  told('erasure', 'e1', 'sal', {
    scope: 'org',
    recorded_by: 'sal',
    about: 'i',
    reference: '7K3-001-A',
    extent: 'everything',
    reason: 'person_asked',
    status: { from: null, to: 'asked' },
    ...values,
  });

function room(person: string, path: string, ...asked: ReturnType<typeof request>[]) {
  const records = [
    ...people,
    staffMember('dee', 'Dee', ['auditor']),
    incidentOf('i', '7K3-001-A'),
    ...asked,
  ];
  const desk = makeFakeDesk({ person, now: noon, records });
  showRoom(desk, path, <ErasureRoom />);
  return desk;
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));
const choose = (name: string) => fireEvent.click(screen.getByLabelText(name));

test('a supervisor asks for an incident to be erased: how much, and why', async () => {
  const desk = room('sal', '/more/erasure/ask/i');
  await screen.findByRole('heading', { name: 'Ask for 7K3-001-A to be erased' });
  press('Ask for it to be erased');
  expect(await screen.findAllByText('Select how much to erase')).not.toEqual([]);
  expect(screen.getAllByText('Select why it is to be erased')).not.toEqual([]);
  choose('The whole record');
  choose('The person it is about asked for it');
  await waitFor(() => press('Ask for it to be erased'));
  await screen.findByText(/Nothing is erased until they agree/);
  const written = Object.fromEntries(
    (desk.saves[0] ?? []).map(({ field, value }) => [field, value]),
  );
  expect(written).toMatchObject({
    about: 'i',
    reference: '7K3-001-A',
    extent: 'everything',
    reason: 'person_asked',
    status: { from: null, to: 'asked' },
  });
});

test('mistakes said in one language do not stand on a page in the other, and are said anew', async () => {
  room('sal', '/more/erasure/ask/i');
  await screen.findByRole('heading', { name: 'Ask for 7K3-001-A to be erased' });
  press('Ask for it to be erased');
  await screen.findByRole('link', { name: 'Select how much to erase' });
  language.value = 'cy';
  await waitFor(() => expect(screen.queryAllByText('Select how much to erase')).toEqual([]));
  await waitFor(() => expect(document.title).not.toMatch(/^(Error|Gwall)/));
  choose('Y cofnod cyfan');
  await waitFor(() => press('Gofyn am ei ddileu'));
  await screen.findByRole('link', { name: 'Dewiswch pam y dylid ei ddileu' });
  expect(document.title).toMatch(/^Gwall: /);
});

test('a data protection officer agrees, and is told that nothing is gone before it is sent', async () => {
  const desk = room('dee', '/more/erasure', request());
  fireEvent.click(await screen.findByRole('link', { name: 'Incident 7K3-001-A' }));
  await screen.findByText('Waiting for a data protection officer');
  choose('Erase it');
  press('Save decision');
  await screen.findByText('Decided: erase. It is erased when this is sent.');
  expect(desk.saves[0]).toMatchObject([
    { field: 'status', value: { from: 'asked', to: 'erased' } },
  ]);
  expect(screen.getByText('Being erased')).toBeDefined();
});

test('a refusal says why it is kept', async () => {
  const desk = room('dee', '/more/erasure/e1', request());
  fireEvent.click(await screen.findByLabelText('Keep it'));
  press('Save decision');
  expect(await screen.findAllByText('Select why it is kept')).not.toEqual([]);
  choose('A law requires us to keep it');
  await waitFor(() => press('Save decision'));
  await screen.findByText('Decided: keep. The one who asked will see why.');
  const value = { from: 'asked', to: 'refused', reason: 'legal_obligation' };
  expect(desk.saves[0]).toMatchObject([{ field: 'status', value }]);
});

test('the one who asked may call it off and not decide it', async () => {
  const desk = room('sal', '/more/erasure/e1', request());
  await screen.findByRole('button', { name: 'Call off this request' });
  expect(screen.queryByLabelText('Erase it')).toBeNull();
  press('Call off this request');
  await screen.findByText('Called off. Nothing is erased.');
  expect(desk.saves[0]).toMatchObject([{ value: { from: 'asked', to: 'called_off' } }]);
});

test('it says "erased" only when the service has said how many records went', async () => {
  const erased = { status: { from: 'asked', to: 'erased' } };
  room('sal', '/more/erasure/e1', request(erased));
  await screen.findByText('Being erased');
  cleanup();
  room('sal', '/more/erasure/e1', request({ ...erased, erased_at: noon, erased_count: 3 }));
  expect(await screen.findByText('Erased')).toBeDefined();
  expect(screen.getByText(/^3 records, on /)).toBeDefined();
  cleanup();
  room('sal', '/more/erasure/e1', request({ ...erased, erased_at: noon, erased_count: 0 }));
  await screen.findByText('Nothing was erased');
});

test('whoever has no part in it is told so', async () => {
  room('wyn', '/more/erasure');
  await screen.findByText(/Only team leaders, specialists and data protection officers/);
});

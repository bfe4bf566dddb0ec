import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { fail } from '../../src/domain/result.ts';
import { fileInUse, filesOf, linesOf } from '../../src/domain/rules/places-file.ts';
import { AdminRoom } from '../../src/features/admin/index.ts';
import { type FakeDesk, makeFakeDesk, type Told } from '../support/fake-desk-for-review.ts';
import { place, placesTold } from '../support/places-told.ts';
import { noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const accounts = {
  listAccounts: async () => fail('no_signal' as const),
  invite: async () => fail('no_signal' as const),
  listDevices: async () => fail('no_signal' as const),
  revokeDevice: async () => fail('no_signal' as const),
};

const before = placesTold('north', [place('1', 'Madeup Road'), place('2', 'Madeup Road')]);

function openPlaces(records: readonly Told[] = before, path = '/admin/patches/north/places') {
  const desk = makeFakeDesk({ person: 'ada', now: noon, records: [...people, ...records] });
  showRoom(desk, path, <AdminRoom accounts={accounts} />);
  return desk;
}

const headings = 'Name or number,Street,Tenant';
const fileOf = (...lines: string[]) => new File([[headings, ...lines].join('\n')], 'places.csv');

async function check(file: File): Promise<void> {
  await screen.findByText('Choose the file of places');
  const box = document.querySelector('input[type="file"]');
  if (!box) throw new Error('No box for a file');
  fireEvent.input(box, { target: { files: [file] } });
  fireEvent.change(box);
  press('Check the file');
}

const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

const valueOf = (key: string) =>
  screen.getByText(key, { selector: 'dt' }).parentElement?.querySelector('dd')?.textContent?.trim();

async function linesIn(desk: FakeDesk, patch: string): Promise<string[]> {
  const inUse = fileInUse(filesOf(desk.list('places-part')), patch);
  const lines: string[] = [];
  for (const part of inUse?.parts ?? []) {
    const opened = await desk.open(part);
    if (opened.ok && opened.value) lines.push(...linesOf(opened.value.fields));
  }
  return lines;
}

test('each patch says how many places it has and since when', async () => {
  openPlaces(before, '/admin/patches');
  const north = (await screen.findByRole('rowheader', { name: 'North patch' })).closest('tr');
  expect(north?.textContent).toContain('2 places, since 3 March 2026');
  const south = screen.getByRole('rowheader', { name: 'South patch' }).closest('tr');
  expect(south?.textContent).toContain('None');
  const link = within(south as HTMLElement).getByRole('link', {
    name: 'Add places to South patch',
  });
  expect(link.getAttribute('href')).toBe('/admin/patches/south/places');
});

test('a file is shown with what it changes, and nothing is saved before it is confirmed', async () => {
  const desk = openPlaces();
  expect(await screen.findByText(/2 places are in use. Ada Quill brought them in/)).toBeDefined();
  await check(fileOf('2,Madeup Road,x', '3,Madeup Road,y', '4,Example Walk,z'));
  await screen.findByRole('heading', { name: 'Check the places' });
  expect(valueOf('Places in the file')).toBe('3');
  expect(valueOf('New')).toBe('2');
  expect(valueOf('No longer there')).toBe('1');
  expect(valueOf('As before')).toBe('1');
  expect(valueOf('Columns left out')).toBe('Tenant');
  expect(screen.getByText(/One place can no longer be found/)).toBeDefined();
  expect(screen.getByText('The first 3 places')).toBeDefined();
  expect(desk.saves).toEqual([]);
});

test('what is confirmed is in use, and the file before it is emptied and put away', async () => {
  const desk = openPlaces();
  await check(fileOf('3,Madeup Road,x'));
  fireEvent.click(await screen.findByRole('button', { name: 'Use these places' }));
  await screen.findByText(/1 places? of North patch/);
  expect(await linesIn(desk, 'north')).toEqual(['3\tMadeup Road\t\t\t\t']);
  const old = await desk.open('file-north-0');
  expect(old.ok && old.value && linesOf(old.value.fields)).toEqual([]);
  expect(desk.entry('file-north-0')?.summary).toMatchObject({ scope: 'lists' });
});

test('a file with mistakes changes nothing, names each line, and can be chosen again', async () => {
  const desk = openPlaces();
  await check(fileOf('1,,x', '2,Madeup Road,x', '2,madeup road,y'));
  expect((await screen.findByRole('alert')).textContent).toContain(
    'Put 2 things right in the file, then choose it again',
  );
  expect(screen.getByText('Line 2: there is no street.')).toBeDefined();
  expect(screen.getByText('Line 4: this is the same place as in line 3.')).toBeDefined();
  expect(screen.getByText('The places in use stay as they are.')).toBeDefined();
  expect(desk.saves).toEqual([]);
  await check(fileOf('1,Madeup Road,x', '2,Madeup Road,x'));
  expect(await screen.findByText(/These are the places in use already/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Use these places' })).toBeNull();
  expect(screen.queryByRole('alert')).toBeNull();
});

test('more mistakes than can be read are counted', async () => {
  openPlaces();
  await check(fileOf(...Array.from({ length: 30 }, (_, at) => `${at},,x`)));
  expect(await screen.findByText('And 10 more.')).toBeDefined();
});

test('nothing chosen is said, and no file is asked for twice', async () => {
  openPlaces([]);
  expect(await screen.findByText(/This patch has no places yet/)).toBeDefined();
  press('Check the file');
  expect((await screen.findByRole('alert')).textContent).toContain('Choose a file');
});

test('a phone that is full keeps the preview, and the places in use stay', async () => {
  const desk = openPlaces();
  await check(fileOf('3,Madeup Road,x'));
  const use = await screen.findByRole('button', { name: 'Use these places' });
  desk.failNext('full');
  fireEvent.click(use);
  await screen.findByRole('alert');
  expect(await linesIn(desk, 'north')).toHaveLength(2);
  press('Use these places');
  await waitFor(async () => expect(await linesIn(desk, 'north')).toHaveLength(1));
});

test('an import that stopped half way is not in use, and the next one takes it away', async () => {
  const [part] = placesTold('north', [place('9', 'Pretend Close')], 'stopped');
  if (!part) throw new Error('No part');
  const half = { ...part, fields: { ...part.fields, parts: [{ value: 2, by: 'ada', at: noon }] } };
  const desk = openPlaces([...before, half]);
  expect(await screen.findByText(/Some places have not arrived/)).toBeDefined();
  expect(await linesIn(desk, 'north')).toHaveLength(2);
  await check(fileOf('3,Madeup Road,x'));
  fireEvent.click(await screen.findByRole('button', { name: 'Use these places' }));
  await screen.findByText(/1 places? of North patch/);
  expect(desk.entry(half.id)?.summary).toMatchObject({ scope: 'lists' });
});

test('whoever is no administrator is told so', async () => {
  const desk = makeFakeDesk({ person: 'sal', now: noon, records: people });
  showRoom(desk, '/admin/patches/north/places', <AdminRoom accounts={accounts} />);
  expect(await screen.findByText(/Only administrators look after people/)).toBeDefined();
});

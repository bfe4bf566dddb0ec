import { cleanup, fireEvent, screen, within } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { fail, succeed } from '../../src/domain/result.ts';
import type { AccountActions } from '../../src/features/admin/account-actions.ts';
import { AdminRoom } from '../../src/features/admin/index.ts';
import { makeFakeDesk, type Told } from '../support/fake-desk-for-review.ts';
import { incidentOf, minutesBefore, noon, people, told } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const phone = {
  device: 'D1',
  person: 'wyn',
  label: 'Phone in Chrome',
  enrolledAt: 0,
  lastSeenAt: minutesBefore(70),
  waiting: 2,
  revokedAt: null,
  wipedAt: null,
};

const account = { person: 'wyn', email: 'wyn@example.org', ready: true, codeUntil: null };

const answering: AccountActions = {
  listAccounts: async () => succeed({ accounts: [account] }),
  invite: async () => succeed({ code: 'AAAA-BBBB', until: noon + 86_400_000 }),
  listDevices: async () => succeed({ devices: [phone] }),
  revokeDevice: async () => succeed(null),
};

const silent: AccountActions = {
  listAccounts: async () => fail('no_signal'),
  invite: async () => fail('no_signal'),
  listDevices: async () => fail('no_signal'),
  revokeDevice: async () => fail('no_signal'),
};

type Shown = { person?: string; accounts?: AccountActions; records?: readonly Told[] };

function admin(path: string, { person = 'ada', accounts = answering, records = [] }: Shown = {}) {
  const desk = makeFakeDesk({ person, now: noon, records: [...people, ...records] });
  showRoom(desk, path, <AdminRoom accounts={accounts} />);
  return desk;
}

const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }));
const type = async (label: string, value: string) =>
  fireEvent.input(await screen.findByLabelText(label), { target: { value } });

test('everybody is listed with roles and patches, and nothing of any case', async () => {
  admin('/admin/people', { records: [incidentOf('i', '7K3-001-A')] });
  const row = (await screen.findByRole('link', { name: 'Wyn Price' })).closest('tr');
  expect(row?.textContent).toContain('Neighbourhood warden');
  expect(row?.textContent).toContain('North patch');
  expect(document.body.textContent).not.toContain('7K3-001-A');
});

test('a role without rights here is told so', async () => {
  admin('/admin/people', { person: 'ola' });
  expect(await screen.findByText(/Only administrators look after people/)).toBeDefined();
  cleanup();
  admin('/admin/settings', { person: 'ola' });
  expect(await screen.findByText(/Only administrators, team leaders and auditors/)).toBeDefined();
});

test('a person is added with roles that each say what they do, in one save', async () => {
  const desk = admin('/admin/people/new');
  await press('Add person');
  expect(await screen.findByRole('link', { name: 'Enter their full name' })).toBeDefined();
  await type('Full name', 'New One');
  expect(screen.getByText(/looks after the people and cases they are given/)).toBeDefined();
  fireEvent.click(screen.getByLabelText('Housing officer'));
  fireEvent.click(screen.getByLabelText('North patch'));
  await press('Add person');
  expect(
    await screen.findByText('New One was added. Give them a sign-in code next.'),
  ).toBeDefined();
  expect(desk.saves).toHaveLength(1);
});

test('a sign-in code is shown once', async () => {
  admin('/admin/people/wyn/code');
  await type('Their work email address', 'nonsense');
  await press('Make a code');
  expect((await screen.findAllByText(/Enter an email address/)).length).toBeGreaterThan(0);
  await type('Their work email address', 'wyn@example.org');
  await press('Make a code');
  expect(await screen.findByText('AAAA-BBBB')).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Done' }));
  expect(await screen.findByText('wyn@example.org, ready')).toBeDefined();
  expect(screen.queryByText('AAAA-BBBB')).toBeNull();
});

test('what needs a signal says so and is asked again', async () => {
  admin('/admin/people/wyn/code', { accounts: silent });
  await type('Their work email address', 'wyn@example.org');
  await press('Make a code');
  expect((await screen.findAllByText('You need a signal to do this.')).length).toBeGreaterThan(0);
  cleanup();
  admin('/admin/devices', { accounts: silent });
  expect(await screen.findByText('You need a signal to do this.')).toBeDefined();
  expect(screen.getByRole('button', { name: 'Try again' })).toBeDefined();
});

test('wiping a phone says first what was unsent on it, and asks for a tick', async () => {
  admin('/admin/devices');
  fireEvent.click(await screen.findByRole('link', { name: /^Report lost/ }));
  expect(
    await screen.findByText('Last seen 25 November 2026, 10:50. It said 2 records were waiting.'),
  ).toBeDefined();
  await press('Wipe this phone');
  const notSure = 'Tick the box to say that this is the right phone';
  expect((await screen.findAllByText(notSure)).length).toBeGreaterThan(0);
  fireEvent.click(screen.getByLabelText('I have checked that this is the right phone'));
  fireEvent.input(screen.getByLabelText('I have checked that this is the right phone'));
  await press('Wipe this phone');
  expect(await screen.findByText('Told the service 12:00 · waiting for the phone.')).toBeDefined();
});

test('the list of phones says which were wiped, and which have not been heard of since', async () => {
  const [revokedAt, wipedAt] = [noon - 7_200_000, noon - 3_600_000];
  const gone = { ...phone, device: 'gone', revokedAt, wipedAt };
  const lost = { ...phone, device: 'lost', revokedAt };
  admin('/admin/devices', {
    accounts: { ...answering, listDevices: async () => succeed({ devices: [gone, lost] }) },
  });
  expect(await screen.findByText('Wiped 25 November 2026, 11:00')).toBeDefined();
  expect(
    screen.getByText('Taken off the list 25 November 2026, 10:00 · waiting for the phone'),
  ).toBeDefined();
});

test('cover has a last day and takes on the patches of whom it is for', async () => {
  const desk = admin('/admin/people/wyn/cover');
  fireEvent.click(await screen.findByLabelText('Dee Far'));
  await press('Save cover');
  expect((await screen.findAllByText(/Enter a real date/)).length).toBeGreaterThan(0);
  const last = within(screen.getByRole('group', { name: 'Last day' }));
  for (const [label, value] of [
    ['Day', '30'],
    ['Month', '11'],
    ['Year', '2026'],
  ] as const) {
    fireEvent.input(last.getByLabelText(label), { target: { value } });
  }
  await press('Save cover');
  await screen.findByText('Saved. It holds once it has been sent.');
  expect(desk.saves[0]?.[0]?.value).toEqual({
    patch: 'south',
    from: '2026-11-25',
    to: '2026-11-30',
    cover: true,
  });
});

test('nobody shuts themselves out', async () => {
  admin('/admin/people/ada');
  await screen.findByRole('heading', { name: 'Ada Quill' });
  expect(screen.queryByRole('button', { name: 'End their work here' })).toBeNull();
  cleanup();
  const desk = admin('/admin/people/ada/roles');
  fireEvent.click(await screen.findByLabelText('Housing officer'));
  fireEvent.click(screen.getByLabelText('Administrator'));
  await press('Save');
  expect((await screen.findAllByText(/Somebody else must take/)).length).toBeGreaterThan(0);
  expect(desk.saves).toEqual([]);
});

test('the work of a person ends on a page that says what follows', async () => {
  const desk = admin('/admin/people/ola/end');
  expect(await screen.findByText(/They can no longer open anything/)).toBeDefined();
  await press('End their work');
  await screen.findByText('Saved. It holds once it has been sent.');
  expect(desk.entry('ola')?.summary).toMatchObject({ ended: '2026-11-25' });
});

const proposal = told('settings', 's', 'ada', {
  scope: 'org',
  recorded_by: 'ada',
  key: 'lease_hours',
  value: 48,
  reason: 'Phones are often in cellars',
  status: { from: null, to: 'proposed' },
});

test('a setting is proposed with a reason and a number it allows', async () => {
  const desk = admin('/admin/settings/lease_hours');
  await type('New value', '5');
  await press('Propose change');
  expect((await screen.findAllByText('Enter a whole number from 24 to 336')).length).toBe(2);
  await type('New value', '48');
  await type('Why should it change?', 'Cellars');
  await press('Propose change');
  expect(await screen.findByText(/^Proposed\. It holds once/)).toBeDefined();
  expect(desk.saves).toHaveLength(1);
});

test('a second person approves; the one who proposed it cannot', async () => {
  admin('/admin/settings/decide/s', { records: [proposal] });
  expect(await screen.findByText('This is not waiting for you to decide.')).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Approve' })).toBeNull();
  cleanup();
  const desk = admin('/admin/settings/decide/s', { person: 'sal', records: [proposal] });
  await press('Approve');
  expect(await screen.findByText(/^Approved by Sal Morris/)).toBeDefined();
  expect(desk.entry('s')?.summary).toMatchObject({ status: 'approved', decidedBy: 'sal' });
});

test('a patch is ended without moving what lies in it', async () => {
  const desk = admin('/admin/patches/south');
  expect(await screen.findByText(/stay where they are/)).toBeDefined();
  await press('End this patch');
  expect(await screen.findByText('South patch has ended.')).toBeDefined();
  expect(desk.entry('south')?.summary).toMatchObject({ ended: '2026-11-25' });
});

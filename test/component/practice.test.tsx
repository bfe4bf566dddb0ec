import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/preact';
import { LocationProvider } from 'preact-iso';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Role } from '../../src/domain/actor.ts';
import { isReference } from '../../src/domain/ids.ts';
import { likelyDuplicates } from '../../src/domain/rules/duplicates.ts';
import { language } from '../../src/locales/language.ts';
import { DeskContext } from '../../src/parts/desk-context.ts';
import { findDoors } from '../../src/shell/doors.ts';
import { openPracticeDesk } from '../../src/shell/practice/open-practice.ts';
import { PracticeRoom } from '../../src/shell/practice/PracticeRoom.tsx';
import type { World } from '../../src/shell/world.ts';
import type { OpenVault } from '../../src/storage/open-vault.ts';
import { openPractice } from '../../src/storage/practice.ts';
import { practiceName } from '../../src/storage/practice-name.ts';
import { openVaultWith } from '../../src/storage/unlocking.ts';
import { askToWipe } from '../../src/storage/wipe.ts';
import { sendFromWorker } from '../../src/sync/send-from-worker.ts';
import { makeCaptureDesk } from '../support/fake-desk.ts';
import { answerSix, choose, heading, press } from '../support/incidents-room.tsx';
import { noon, staffMember } from '../support/review-people.ts';
import { makeVaultOnDisk, masterOf } from '../support/vault-on-disk.ts';

const banner = 'Practice – nothing is sent';

beforeEach(() => {
  language.value = 'en';
});
afterEach(cleanup);

type Made = { vault: OpenVault; place: World['place']; world: World };

async function unlocked(): Promise<Made> {
  const { db, opening, place } = await makeVaultOnDisk();
  const vault = await openVaultWith(db, await masterOf(db, opening), opening);
  if (!vault.ok) throw new Error(vault.fault);
  const openChannel = () => ({ post: () => undefined, close: () => undefined });
  const world = { place, openChannel } as unknown as World;
  return { vault: vault.value, place, world };
}

async function openRoom({ vault, world }: Made, path = '/practice/start', role: Role = 'warden') {
  history.replaceState(null, '', path);
  const records = [staffMember('wyn', 'Wyn Parry', [role])];
  const desk = makeCaptureDesk({ person: 'wyn', now: noon, records });
  const shown = render(
    <LocationProvider>
      <DeskContext.Provider value={desk}>
        <PracticeRoom behind={() => ({ vault, world })} onHide={() => undefined} />
      </DeskContext.Provider>
    </LocationProvider>,
  );
  return { desk, ...shown };
}

const savesIn = async ({ vault, place }: Made): Promise<number> => {
  const practice = await openPractice(vault, place);
  if (!practice.ok) throw new Error(practice.fault);
  const count = await practice.value.db.outbox.count();
  practice.value.db.close();
  return count;
};

test('practice begins with made-up records, and every page of it says that nothing is sent', async () => {
  await openRoom(await unlocked());
  await heading('Practice mode');
  expect(screen.getByText(banner)).toBeDefined();
  expect(screen.getByText(/Bin store behind block B/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Record a practice incident' }));
  await heading('Is anyone in danger now?');
  expect(screen.getByText(banner)).toBeDefined();
  expect(location.pathname).toMatch(/^\/practice\/incidents\/draft\//);
});

test('the banner speaks Welsh', async () => {
  language.value = 'cy';
  await openRoom(await unlocked());
  await heading('Modd ymarfer');
  expect(screen.getByText('Ymarfer – nid oes dim yn cael ei anfon')).toBeDefined();
});

test.each<Role>(['warden', 'officer', 'supervisor', 'specialist'])(
  'a %s practises the whole form; the real records and what waits stay as they are',
  async (role) => {
    const made = await unlocked();
    const { desk } = await openRoom(made, '/practice/incidents/new', role);
    await answerSix();
    press('Save incident');
    await heading('Incident saved on this phone');
    expect(isReference(screen.getByText(/^TRY-/).textContent ?? '')).toBe(true);
    expect(screen.queryByText('Waiting to send')).toBeNull();
    expect(desk.saves).toEqual([]);
    expect(desk.list('incident')).toEqual([]);
    expect(await made.vault.db.outbox.count()).toBe(0);
    expect(await made.vault.db.drafts.count()).toBe(0);
    expect(await savesIn(made)).toBe(1);
  },
);

test('no number is called from practice, and only "Leave practice" leads out', async () => {
  await openRoom(await unlocked(), '/practice/incidents/draft/draft-1/urgent');
  const call = await screen.findByRole('button', { name: 'Call 999' });
  expect(fireEvent.click(call)).toBe(false);
  await screen.findByText('In practice no call is made.');
  choose('Child present', 'What is happening? (optional)');
  const services = await screen.findByRole('button', { name: /Call children's services/ });
  expect(fireEvent.click(services)).toBe(false);
  fireEvent.click(screen.getByRole('link', { name: 'Leave practice' }));
  await waitFor(() => expect(location.pathname).toBe('/incidents'));
});

test('what was left in practice is there again; "Start again" clears it and brings the examples back', async () => {
  const made = await unlocked();
  const first = await openRoom(made, '/practice/incidents/new');
  await answerSix();
  press('Save incident');
  await heading('Incident saved on this phone');
  first.unmount();
  await openRoom(made);
  await heading('Practice records (3)');
  press('Start again');
  await heading('Practice records (2)');
  expect(screen.getByText('Practice has been cleared.')).toBeDefined();
  expect(await savesIn(made)).toBe(0);
});

test('the worker passes over what lies in practice, and so does what rescues by name', async () => {
  const made = await unlocked();
  await openRoom(made, '/practice/incidents/new');
  await answerSix();
  press('Save incident');
  await heading('Incident saved on this phone');
  const asked: string[] = [];
  const refuse = (path: string) => {
    asked.push(path);
    throw new Error(`Something was sent: ${path}`);
  };
  const { vaultId } = made.vault;
  const sent = await sendFromWorker({
    transport: { get: async (path) => refuse(path), post: async (path) => refuse(path) },
    crypto,
    makeTail: () => 'tail',
    place: made.place,
    shelf: { list: async () => [vaultId], add: async () => undefined },
    requestIfFree: (_name, work) => work(),
  });
  expect([sent, asked]).toEqual([true, []]);
  const names = (await made.place.indexedDB.databases()).map(({ name }) => name ?? '');
  expect(names.sort()).toEqual([`alongside-${vaultId}`, practiceName(vaultId)].sort());
  expect(names.filter((name) => name.startsWith('alongside-'))).toEqual([`alongside-${vaultId}`]);
});

test("only the vault's own keys open its practice: another vault begins anew and reads nothing", async () => {
  const made = await unlocked();
  const other = await unlocked();
  const opened = await openPracticeDesk(made.world, made.vault, ['officer']);
  if (!opened.ok) throw new Error(opened.fault);
  const { desk } = opened.value;
  const kept = { id: 'draft-1', form: 'incident', record: 'draft-1', contents: {}, at: 1 };
  await desk.keepDraft(kept);
  await opened.value.lock();
  const again = await openPracticeDesk(made.world, made.vault, ['officer']);
  expect(again.ok && again.value.desk.drafts.value).toEqual([kept]);
  if (again.ok) await again.value.lock();
  const { vaultId, db } = made.vault;
  const stranger = { ...made.vault, keys: other.vault.keys, vaultId, db };
  const foreign = await openPracticeDesk(made.world, stranger, ['officer']);
  expect(foreign.ok && foreign.value.desk.drafts.value).toEqual([]);
  if (foreign.ok) await foreign.value.lock();
});

test('nothing of practice is in clear but opaque names, numbers and boxes', async () => {
  const made = await unlocked();
  const opened = await openPracticeDesk(made.world, made.vault, ['officer']);
  if (!opened.ok) throw new Error(opened.fault);
  await opened.value.desk.keepDraft({
    id: 'draft-1',
    form: 'incident',
    record: 'draft-1',
    contents: { account: 'typed-in-practice' },
    at: 1,
  });
  const { db } = opened.value.feed;
  const rows = (await Promise.all(db.tables.map((table) => table.toArray()))).flat();
  const text = JSON.stringify(rows, (_key, value) =>
    value instanceof Uint8Array ? '(box)' : value,
  );
  expect(rows.length).toBeGreaterThan(5);
  expect(text).not.toMatch(/typed-in-practice|Bin store|practice-me|patch:|incident/);
  await opened.value.lock();
});

test('practice goes when its vault is made unreadable', async () => {
  const made = await unlocked();
  const opened = await openPracticeDesk(made.world, made.vault, ['officer']);
  if (!opened.ok) throw new Error(opened.fault);
  await opened.value.lock();
  const { vaultId, db } = made.vault;
  await askToWipe(db, 'sig');
  const shelf = { list: async () => [vaultId] };
  const world = { ...made.world, shelf, now: () => noon } as unknown as World;
  const doors = await findDoors(world, new Map([[vaultId, db]]), () => undefined);
  expect(doors.ok && doors.value.map(({ isWiped }) => isWiped)).toEqual([true]);
  const names = (await made.place.indexedDB.databases()).map(({ name }) => name);
  expect(names).not.toContain(practiceName(vaultId));
});

test('the examples can be read as lists read them, and one of them may be the same as a new report', async () => {
  const made = await unlocked();
  const opened = await openPracticeDesk(made.world, made.vault, ['warden']);
  if (!opened.ok) throw new Error(opened.fault);
  const { desk } = opened.value;
  const report = {
    scope: 'patch:practice-patch',
    place: 'quick_shared_part',
    landmark: 'Bin store',
    types: ['quick_words'],
    from: new Date(desk.now()).toISOString(),
    to: null,
  };
  const found = likelyDuplicates(report, desk.list('incident'), new Set());
  expect(found).toEqual(['practice-two']);
  await opened.value.lock();
});

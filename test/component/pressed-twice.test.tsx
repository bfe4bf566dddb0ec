import { cleanup, screen, waitFor } from '@testing-library/preact';
import type { ComponentChild } from 'preact';
import { afterEach, expect, test } from 'vitest';
import { succeed } from '../../src/domain/result.ts';
import type { AccountActions } from '../../src/features/admin/account-actions.ts';
import { AdminRoom } from '../../src/features/admin/index.ts';
import { DetailsRoom } from '../../src/features/details/index.ts';
import { EqualityRoom } from '../../src/features/equality/index.ts';
import { ErasureRoom } from '../../src/features/erasure/index.ts';
import { IncidentsRoom } from '../../src/features/incidents/index.ts';
import { ReviewRoom } from '../../src/features/review/index.ts';
import { VersionsRoom } from '../../src/features/versions/index.ts';
import { makeCaptureDesk } from '../support/fake-desk.ts';
import type { Told } from '../support/fake-desk-for-review.ts';
import { kinds } from '../support/kinds-of-save.ts';
import { pressAt, slowDesk, typeAtOnce } from '../support/pressing-twice.ts';
import { incidentOf, noon, people, staffMember, told } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const calm = incidentOf('calm', '7K3-001-A');
const asked = incidentOf('asked', '7K3-002-B', { status: { from: 'recorded', to: 'asked' } });
const question = told('review-note', 'note-1', 'sal', {
  scope: 'patch:north',
  recorded_by: 'sal',
  recorded_at: '2026-11-25T11:00:00Z',
  incident: 'asked',
  kind: 'question',
  text: 'Made up: did anyone else see it?',
  'to/wyn': true,
});
const toErase = told('erasure', 'e1', 'sal', {
  scope: 'org',
  recorded_by: 'sal',
  about: 'calm',
  reference: '7K3-001-A',
  extent: 'everything',
  reason: 'person_asked',
  status: { from: null, to: 'asked' },
});
const proposal = told('settings', 's', 'ada', {
  scope: 'org',
  recorded_by: 'ada',
  key: 'lease_hours',
  value: 48,
  reason: 'Made up: cellars',
  status: { from: null, to: 'proposed' },
});
const twice: Told = {
  ...incidentOf('two', '7K3-004-D'),
  fields: {
    ...calm.fields,
    landmark: [
      { value: 'By the blue garages', by: 'sal', at: noon - 1_000 },
      { value: 'By the red garages', by: 'priya', at: noon - 2_000 },
    ],
  },
};

const accounts: AccountActions = {
  listAccounts: async () => succeed({ accounts: [] }),
  invite: async () => succeed({ code: 'AAAA-BBBB', until: noon }),
  listDevices: async () => succeed({ devices: [] }),
  revokeDevice: async () => succeed(null),
};

const rooms: Readonly<Record<string, () => ComponentChild>> = {
  incidents: () => <IncidentsRoom readHistory={async () => null} onHide={() => undefined} />,
  details: () => <DetailsRoom />,
  equality: () => <EqualityRoom />,
  review: () => <ReviewRoom />,
  versions: () => <VersionsRoom />,
  erasure: () => <ErasureRoom />,
  admin: () => <AdminRoom accounts={accounts} />,
};

test.each(kinds)(
  '$kind is saved once, and whole, however often its button is pressed while the phone is slow',
  async ({ room, at, who, button, fill, typed }) => {
    const records = [
      ...people,
      staffMember('dee', 'Dee Made-up', ['auditor']),
      ...[calm, asked, question, toErase, proposal, twice],
    ];
    const desk = slowDesk(makeCaptureDesk({ person: who, now: noon, records }));
    showRoom(desk, at, rooms[room]?.());
    await fill?.();
    await screen.findByRole('button', { name: button });
    if (typed) await typeAtOnce(typed.label, typed.text);
    for (const moment of [10_000, 10_020, 10_900]) pressAt(button, moment);
    await waitFor(() => expect(desk.asked()).toBeGreaterThan(0));
    pressAt(button, 12_000);
    desk.letGo();
    await waitFor(() => expect(desk.saves).toHaveLength(1));
    await waitFor(() => expect(screen.queryByRole('button', { name: button })).toBeNull());
    expect(desk.asked()).toBe(1);
    if (typed) expect(JSON.stringify(desk.saves)).toContain(typed.text);
  },
);

test('a code to sign in is made once, so that the code that is shown is the one that works', async () => {
  let made = 0;
  const { promise: answer, resolve } = Promise.withResolvers<void>();
  const slow: AccountActions = {
    ...accounts,
    invite: async () => {
      made += 1;
      const code = `CODE-${made}`;
      await answer;
      return succeed({ code, until: noon });
    },
  };
  const desk = makeCaptureDesk({ person: 'ada', now: noon, records: people });
  showRoom(desk, '/admin/people/wyn/code', <AdminRoom accounts={slow} />);
  await typeAtOnce('Their work email address', 'wyn@made-up.example');
  for (const moment of [10_000, 10_020, 10_900]) pressAt('Make a code', moment);
  resolve();
  expect(await screen.findByText('CODE-1')).toBeDefined();
  expect(made).toBe(1);
});

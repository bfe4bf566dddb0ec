import { cleanup, fireEvent, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { keptDraft } from '../../src/domain/records/kept-draft.ts';
import { succeed } from '../../src/domain/result.ts';
import { WaitingRoom } from '../../src/features/sync-centre/index.ts';
import type { Desk, Edit } from '../../src/storage/desk.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { noCarrying } from '../support/no-carrying.ts';
import { makeFields } from '../support/record-states.ts';
import { noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

const values = {
  scope: 'named:draft-1',
  'named_people/wyn': true,
  draft: 'd1',
  form: 'incident',
  about: 'i9',
  contents: JSON.stringify({ step: 'what', answers: { account_text: 'Half a sent' } }),
  typed_at: noon - 60_000,
};

/** A desk that also holds a draft which names its person alone. */
function deskWithDraft() {
  const desk = makeFakeDesk({ person: 'wyn', now: noon, records: people });
  const fields = makeFields(values);
  const saved: Edit[] = [];
  const view = { id: 'draft-1', type: 'kept-draft', definition: keptDraft, fields };
  const entry = () => ({
    ...{ id: 'draft-1', type: 'kept-draft', first: 7, twoVersions: false, narrowsAt: null },
    summary: keptDraft.summary(
      saved.length > 0 ? { ...fields, ...makeFields({ taken: true }) } : fields,
    ),
  });
  const seeing: Desk = {
    ...desk,
    list: (type) => (type === 'kept-draft' ? [entry()] : desk.list(type)),
    open: async () => succeed({ ...view, level: ['restricted'], first: 7 }),
    save: async (edits) => {
      saved.push(...edits);
      desk.receive('sal', 'name', { value: 'Sal', by: 'sal', at: noon });
      return succeed(null);
    },
  };
  return { desk, seeing, saved };
}

const sendNow = async () => ({ kind: 'busy' as const });

test('drafts of a closed phone are brought among one’s own with one press, and then asked about no more', async () => {
  const { desk, seeing, saved } = deskWithDraft();
  showRoom(seeing, '/waiting', <WaitingRoom sendNow={sendNow} carry={noCarrying} />);
  expect(await screen.findByText(/1 draft from a phone that was closed for good/)).toBeDefined();
  fireEvent.click(screen.getByRole('button', { name: 'Bring them to this phone' }));
  await screen.findByRole('heading', { name: 'Drafts (1)' });
  expect(desk.rim.drafts.value).toMatchObject([
    { id: 'd1', form: 'incident', record: 'i9', contents: { step: 'what' } },
  ]);
  await waitFor(() =>
    expect(saved).toMatchObject([{ record: 'draft-1', field: 'taken', value: true }]),
  );
  await waitFor(() => expect(screen.queryByText(/closed for good/)).toBeNull());
});

test('a newer draft of the same form is not replaced by the one that comes back', async () => {
  const { desk, seeing, saved } = deskWithDraft();
  const newer = { id: 'd1', form: 'incident', record: 'i9', contents: { step: 'when' }, at: noon };
  desk.rim.drafts.value = [newer];
  showRoom(seeing, '/waiting', <WaitingRoom sendNow={sendNow} carry={noCarrying} />);
  fireEvent.click(await screen.findByRole('button', { name: 'Bring them to this phone' }));
  await waitFor(() => expect(saved).toHaveLength(1));
  expect(desk.rim.drafts.value).toEqual([newer]);
});

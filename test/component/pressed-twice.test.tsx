import { cleanup, screen, waitFor } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { succeed } from '../../src/domain/result.ts';
import type { AccountActions } from '../../src/features/admin/account-actions.ts';
import { AdminRoom } from '../../src/features/admin/index.ts';
import { makeCaptureDesk } from '../support/fake-desk.ts';
import { accounts, formRecords, formRooms } from '../support/form-rooms.tsx';
import { kinds } from '../support/kinds-of-save.ts';
import { pressAt, slowDesk, typeAtOnce } from '../support/pressing-twice.ts';
import { noon, people } from '../support/review-people.ts';
import { showRoom } from '../support/show-room.tsx';

afterEach(cleanup);

test.each(kinds)(
  '$kind is saved once, and whole, however often its button is pressed while the phone is slow',
  async ({ room, at, who, button, fill, typed }) => {
    const desk = slowDesk(makeCaptureDesk({ person: who, now: noon, records: formRecords }));
    showRoom(desk, at, formRooms[room]?.());
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

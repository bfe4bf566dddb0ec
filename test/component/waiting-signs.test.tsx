import { act, cleanup, render } from '@testing-library/preact';
import { afterEach, expect, test } from 'vitest';
import { DeskContext } from '../../src/parts/desk-context.ts';
import { useWaitingSigns } from '../../src/shell/useWaitingSigns.ts';
import type { SendingState } from '../../src/storage/desk.ts';
import { makeFakeDesk } from '../support/fake-desk-for-review.ts';
import { noon, people } from '../support/review-people.ts';

afterEach(cleanup);

function Signs({ world }: { world: Parameters<typeof useWaitingSigns>[0] }) {
  useWaitingSigns(world);
  return null;
}

test('the icon counts what waits, and the browser is asked to keep it with the first record', async () => {
  const desk = makeFakeDesk({ person: 'wyn', now: noon, records: people });
  const badges: number[] = [];
  let asked = 0;
  const world = {
    showBadge: (count: number) => void badges.push(count),
    askToKeep: async () => {
      asked += 1;
      return true;
    },
  };
  const state = (...states: SendingState[]) =>
    act(() => {
      desk.rim.sending.value = new Map(
        states.map((one, index) => [
          `r${index}`,
          { record: `r${index}`, state: one, receivedAt: null, first: null, bytes: 1 },
        ]),
      );
    });
  render(
    <DeskContext.Provider value={desk}>
      <Signs world={world} />
    </DeskContext.Provider>,
  );
  await act(async () => undefined);
  expect([badges, asked]).toEqual([[0], 0]);
  await state('waiting');
  await state('waiting', 'waiting');
  await state('received', 'received');
  expect([badges, asked]).toEqual([[0, 1, 2, 0], 1]);
});

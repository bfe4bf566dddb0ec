import type { Page } from 'playwright-core';
import type { HeldAnswer } from '../../../src/domain/held-protocol.ts';
import type { Recoveries } from '../../../src/domain/recovery-protocol.ts';
import type { TroublesAnswer } from '../../../src/domain/trouble-protocol.ts';

const day = 86_400_000;

/** What the service answers of saves that wait for a decision, though nobody has to be sent away for it here. */
export async function answerWithHeld(page: Page): Promise<void> {
  const change = {
    at: `${Date.now() - day}.0000`,
    type: 'incident',
    record: 'made-up-record',
    envelope: 'made-up-save',
    by: 'wyn',
    code: 'patch_ended',
    known: false,
  };
  const held: HeldAnswer = {
    changes: [
      { ...change, op: 'made-up-save:0', field: 'place_kind', value: 'quick_street_or_open_space' },
      { ...change, op: 'made-up-save:1', field: 'effect_now', value: 'a_lot' },
    ],
    more: true,
  };
  const common = { person: 'wyn', at: Date.now() - day };
  const { troubles }: TroublesAnswer = {
    troubles: [
      { ...common, id: 'made-up-1', kind: 'damaged', n: 3, size: 4_000 },
      { ...common, id: 'made-up-2', kind: 'storage_lost', received: 4, heardAt: null, waiting: 2 },
      { ...common, id: 'made-up-3', kind: 'nobody_named', ref: null },
    ],
  };
  await page.route('**/api/held/list', (route) => route.fulfill({ json: held }));
  await page.route('**/api/troubles/list', (route) => route.fulfill({ json: { troubles } }));
}

/** What it answers once somebody else has asked to let a third in again. */
export async function answerWithRecovery(page: Page): Promise<void> {
  const json: Recoveries = { open: [{ person: 'wyn', askedBy: 'ade', until: Date.now() + day }] };
  await page.route('**/api/recovery/list', (route) => route.fulfill({ json }));
}

/** As where there is no signal. */
export async function answerWithNothing(page: Page, path: string): Promise<void> {
  await page.route(path, (route) => route.abort('internetdisconnected'));
}

import { fail } from '../../src/domain/result.ts';
import type { CarryActions } from '../../src/features/sync-centre/carry-actions.ts';

/** For screens that are looked at without carrying anything. */
export const noCarrying: CarryActions = {
  save: async () => null,
  bring: async () => fail('busy'),
  hearOpened: () => undefined,
};

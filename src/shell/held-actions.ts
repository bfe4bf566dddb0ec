import { DecidedAnswer, HeldAnswer } from '../domain/held-protocol.ts';
import type { HeldActions } from '../features/held/held-actions.ts';
import type { Transport } from '../sync/transport.ts';
import { asResult } from './asked.ts';

/** Reading and deciding what was kept for a supervisor; both need a signal. */
export function makeHeldActions(transport: Transport): HeldActions {
  return {
    list: async () => asResult(await transport.post('/api/held/list', {}, HeldAnswer)),
    decide: async (request) =>
      asResult(await transport.post('/api/held/decide', request, DecidedAnswer)),
  };
}

import * as z from 'zod/mini';
import { DecidedAnswer, HeldAnswer } from '../domain/held-protocol.ts';
import { succeed } from '../domain/result.ts';
import { TroublesAnswer } from '../domain/trouble-protocol.ts';
import type { HeldActions } from '../features/held/held-actions.ts';
import type { Transport } from '../sync/transport.ts';
import { asResult } from './asked.ts';

/** Reading and deciding what was kept for a supervisor; both need a signal. */
export function makeHeldActions(transport: Transport): HeldActions {
  return {
    list: async () => asResult(await transport.post('/api/held/list', {}, HeldAnswer)),
    troubles: async () => asResult(await transport.post('/api/troubles/list', {}, TroublesAnswer)),
    settle: async (id) => {
      const settled = await transport.post('/api/troubles/settle', { id }, z.object({}));
      return asResult(settled.ok ? succeed(null) : settled);
    },
    decide: async (request) =>
      asResult(await transport.post('/api/held/decide', request, DecidedAnswer)),
  };
}

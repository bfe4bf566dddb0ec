import * as z from 'zod/mini';
import { HalfCode, Recoveries } from '../domain/recovery-protocol.ts';
import { fail, type Result, succeed } from '../domain/result.ts';
import type { RecoveryActions, RecoveryFault } from '../features/recovery/recovery-actions.ts';
import type { Answered, Transport } from '../sync/transport.ts';
import { asResult } from './asked.ts';

/** Letting somebody in again; all of it needs a signal. */
export function makeRecoveryActions(transport: Transport): RecoveryActions {
  const post = <T>(step: string, body: unknown, shape: z.ZodMiniType<T>) =>
    transport.post(`/api/recovery/${step}`, body, shape);
  return {
    list: async () => told(await post('list', {}, Recoveries)),
    ask: async (person) => told(await post('ask', { person }, HalfCode)),
    confirm: async (person, askedBy) => told(await post('confirm', { person, askedBy }, HalfCode)),
    callOff: async (person) => {
      const answered = await post('call-off', { person }, z.object({}));
      return told(answered.ok ? succeed(null) : answered);
    },
  };
}

const ownFaults: readonly RecoveryFault[] = ['asked_already', 'nothing_asked', 'person_unknown'];

function told<T>(answered: Answered<T>): Result<T, RecoveryFault> {
  const own = answered.ok ? undefined : ownFaults.find((fault) => fault === answered.code);
  return own === undefined ? asResult(answered) : fail(own);
}

import { fail, type Result } from '../domain/result.ts';
import type { Answered, TransportFault } from '../sync/transport.ts';

/** Why something that needs a signal did not happen, as the rooms have a sentence for it. */
export type AskFault = 'no_signal' | 'signed_out' | 'not_allowed' | 'busy';

const faults: Record<TransportFault, AskFault> = {
  no_signal: 'no_signal',
  signed_out: 'signed_out',
  not_allowed: 'not_allowed',
  busy: 'busy',
  too_large: 'not_allowed',
  update_needed: 'busy',
};

export const asResult = <T>(answer: Answered<T>): Result<T, AskFault> =>
  answer.ok ? answer : fail(faults[answer.fault]);

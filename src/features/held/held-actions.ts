import type { DecidedAnswer, DecideHeld, HeldAnswer } from '../../domain/held-protocol.ts';
import type { Result } from '../../domain/result.ts';
import type { TroublesAnswer } from '../../domain/trouble-protocol.ts';

/** Why the list cannot be had, or a decision was not made. */
export type HeldFault = 'no_signal' | 'signed_out' | 'not_allowed' | 'busy';

/** What deciding needs of the service; handed in by the shell. */
export type HeldActions = {
  list: () => Promise<Result<HeldAnswer, HeldFault>>;
  /** What nobody here can read, and somebody must ask a person about. */
  troubles: () => Promise<Result<TroublesAnswer, HeldFault>>;
  /** The person was asked. */
  settle: (id: string) => Promise<Result<null, HeldFault>>;
  decide: (request: DecideHeld) => Promise<Result<DecidedAnswer, HeldFault>>;
};

import type { HalfCode, Recoveries } from '../../domain/recovery-protocol.ts';
import type { Result } from '../../domain/result.ts';

/** Why nothing came of it. */
export type RecoveryFault =
  | 'no_signal'
  | 'signed_out'
  | 'not_allowed'
  | 'busy'
  | 'asked_already'
  | 'nothing_asked'
  | 'person_unknown';

/** What letting somebody in again needs of the service; handed in by the shell. */
export type RecoveryActions = {
  list: () => Promise<Result<Recoveries, RecoveryFault>>;
  ask: (person: string) => Promise<Result<HalfCode, RecoveryFault>>;
  confirm: (person: string, askedBy: string) => Promise<Result<HalfCode, RecoveryFault>>;
  callOff: (person: string) => Promise<Result<null, RecoveryFault>>;
};

/** Somebody for whom it was asked. */
export type Asked = Recoveries['open'][number];

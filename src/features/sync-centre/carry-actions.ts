import type { Result } from '../../domain/result.ts';

/** How many saves of a carried file had which outcome. */
export type Brought = {
  received: number;
  known: number;
  attention: number;
  damaged: number;
  earlier_missing: number;
  device: number;
};

export type BringFault = 'not_ours' | 'newer' | 'no_signal' | 'signed_out' | 'not_allowed' | 'busy';

/** Saving what waits as a file, and bringing such a file in; handed in by the shell. */
export type CarryActions = {
  /** Saves the file and answers how many saves are in it; null when the storage could not be read. */
  save: () => Promise<number | null>;
  bring: (text: string) => Promise<Result<Brought, BringFault>>;
  /** Hears of a copy that was opened on a desk, where opening it starts the app. */
  hearOpened: (hear: (copy: File) => void) => void;
};

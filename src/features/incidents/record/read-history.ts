import type { PastChange } from '../../../domain/history-protocol.ts';

/** Asks for everything ever accepted on a record; null without a signal. The shell hands it in. */
export type ReadHistory = (record: string) => Promise<readonly PastChange[] | null>;

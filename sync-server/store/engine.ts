import type { Kysely } from 'kysely';
import type { Signals } from './port.ts';
import type { Tables } from './tables.ts';

type Work<T> = (db: Kysely<Tables>) => Promise<T>;

/** All that differs between the databases under the store: how a piece of work is let in. */
export type Engine = {
  /** One snapshot of an organisation; nothing is written. */
  read: <T>(org: string, work: Work<T>) => Promise<T>;
  /** One writer at a time in each organisation: what it reads stays so until it is kept. */
  write: <T>(org: string, work: Work<T>) => Promise<T>;
  /** Before one knows whose a row is: finds it by a key nobody can guess. */
  find: <T>(key: string, work: Work<T>) => Promise<T>;
  signals: Signals;
  close: () => Promise<void>;
};

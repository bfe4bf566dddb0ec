import type { Random } from '../../src/domain/ids.ts';
import type { Moments } from './moments.ts';

/** What the making of demo records is handed: moments before the first start, and chance for ids. */
export type Seeds = { moments: Moments; random: Random };

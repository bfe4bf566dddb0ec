import type { CarryPart } from '../domain/carry-protocol.ts';
import type { VaultDatabase } from './database.ts';
import { readMark } from './marks.ts';
import { toOffer } from './outbox.ts';

/** What waits in a vault, open or locked, as a file would carry it; null where nothing waits. */
export async function readCarryPart(db: VaultDatabase): Promise<CarryPart | null> {
  const sender = await readMark(db, 'sender');
  const chain = await readMark(db, 'chain');
  const rows = await db.outbox.where('offer').equals(1).toArray();
  if (!sender || !chain || rows.length === 0) return null;
  rows.sort((a, b) => (a.device === b.device ? a.n - b.n : a.device < b.device ? -1 : 1));
  const { device } = chain;
  const { certificate } = sender;
  return { device, certificate, offers: rows.map((row) => toOffer(row, sender)) };
}

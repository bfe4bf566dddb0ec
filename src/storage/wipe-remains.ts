import type { VaultDatabase } from './database.ts';
import { readMark, type WipeMark, writeMark } from './marks.ts';

/** What a vault that is gone still keeps for the server. */
export type Remains = {
  device: string;
  wipe: WipeMark;
  waiting: number;
  epoch: string | null;
  pos: number;
};

export async function readRemains(db: VaultDatabase): Promise<Remains | null> {
  const [wipe, chain, sender] = [
    await readMark(db, 'wipe'),
    await readMark(db, 'chain'),
    await readMark(db, 'sender'),
  ];
  if (!wipe?.done || !chain || !sender) return null;
  const rows = await db.outbox.toArray();
  const waiting = rows.filter((row) => row.offer === 1).length + (await db.drafts.count());
  const { epoch } = sender;
  const positions = rows
    .flatMap((row) => row.receipts)
    .filter((one) => one.epoch === epoch)
    .map((one) => one.pos);
  return { device: chain.device, wipe, waiting, epoch, pos: Math.max(0, ...positions) };
}

/** A verified backup holds all that was sent: the sealed copies go too. */
export function releaseVault(db: VaultDatabase): Promise<void> {
  return db.transaction('rw', ['marks', 'outbox'], async () => {
    const wipe = await readMark(db, 'wipe');
    if (!wipe) return;
    await db.outbox.clear();
    await writeMark(db, 'wipe', { ...wipe, released: true });
  });
}

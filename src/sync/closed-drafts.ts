import { DraftsAnswer, type SealedDraft } from '../domain/draft-protocol.ts';
import { attempt } from '../domain/result.ts';
import { nameStorageFault, type VaultDatabase } from '../storage/database.ts';
import { dropSentDrafts, readClosedDrafts } from '../storage/drafts.ts';
import { hashOfBox } from '../vault/box-hash.ts';
import type { DepositDeps } from './deposit.ts';

const atOnce = 10;

/**
 * Sends what was being typed in a vault that can never be opened again; the server shows it to its author
 * alone. A draft is let go of here only once the answer names its very bytes.
 */
export async function sendClosedDrafts(
  db: VaultDatabase,
  { transport, crypto }: Pick<DepositDeps, 'transport' | 'crypto'>,
): Promise<void> {
  const found = await attempt(() => readClosedDrafts(db), nameStorageFault);
  if (!found.ok || found.value === null) return;
  const { certificate, drafts } = found.value;
  for (let from = 0; from < drafts.length; from += atOnce) {
    const some = drafts.slice(from, from + atOnce);
    const answer = await transport.post('/api/drafts', { certificate, drafts: some }, DraftsAnswer);
    if (!answer.ok) return;
    const sent = await keptOf(crypto, some, answer.value);
    await attempt(() => dropSentDrafts(db, sent), nameStorageFault);
  }
}

async function keptOf(
  crypto: DepositDeps['crypto'],
  drafts: readonly SealedDraft[],
  { kept }: DraftsAnswer,
): Promise<string[]> {
  const bytes = new Map(kept.map((one) => [one.draft, one.bytes]));
  const checked = drafts.map(async ({ draft, box }) =>
    (await hashOfBox(crypto, box)) === bytes.get(draft) ? draft : null,
  );
  return (await Promise.all(checked)).filter((draft) => draft !== null);
}

import type { SealedDraft } from '../domain/draft-protocol.ts';
import { fromBase64Url, toBase64Url } from '../vault/base64url.ts';
import { sealDraft } from '../vault/draft-seal.ts';
import { StaleError } from './blocks.ts';
import type { VaultDatabase } from './database.ts';
import type { Draft } from './desk.ts';
import { readMark } from './marks.ts';
import type { Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { draftIdOf, sealDraftCopy } from './sealed.ts';

/** Keeps what is being typed: sealed to the server, and for this vault, in one write; the newest wins. */
export async function writeDraft(vault: OpenVault, memory: Memory, draft: Draft): Promise<void> {
  const known = memory.drafts.get(draft.id)?.rev ?? 0;
  const rev = known + 1;
  const { ingest } = vault.identity;
  const id = await draftIdOf(vault, draft.id);
  const sealed = await sealDraft(vault.crypto, ingest, id, JSON.stringify(draft));
  const copy = await sealDraftCopy(vault, draft, { id, rev });
  const row = { id, kid: sealed.kid, box: fromBase64Url(sealed.box), copy, rev };
  await vault.db.transaction('rw', ['drafts'], async () => {
    const present = await vault.db.drafts.get(id);
    if ((present?.rev ?? 0) !== known) throw new StaleError('draft');
    await vault.db.drafts.put(row);
  });
  memory.drafts.set(draft.id, { draft, rev });
}

export async function removeDraft(vault: OpenVault, memory: Memory, id: string): Promise<void> {
  await vault.db.drafts.delete(await draftIdOf(vault, id));
  memory.drafts.delete(id);
}

/** What was being typed in a vault that nothing opens any more, as it was sealed; null in any other vault. */
export async function readClosedDrafts(
  db: VaultDatabase,
): Promise<{ certificate: string; drafts: SealedDraft[] } | null> {
  const vault = await readMark(db, 'vault');
  const sender = await readMark(db, 'sender');
  if (!sender || vault?.slots.length !== 0) return null;
  const rows = await db.drafts.toArray();
  const drafts = rows.map(({ id, kid, box }) => ({ draft: id, kid, box: toBase64Url(box) }));
  return { certificate: sender.certificate, drafts };
}

/** Lets go of drafts that the server has kept. */
export const dropSentDrafts = (db: VaultDatabase, ids: readonly string[]): Promise<void> =>
  db.drafts.bulkDelete([...ids]);

import { type Directive, wipeContext } from '../domain/protocol.ts';
import type { VaultDatabase } from '../storage/database.ts';
import { readMark } from '../storage/marks.ts';
import { askToWipe } from '../storage/wipe.ts';
import type { WebCrypto } from '../vault/deps.ts';
import { verifySiteText } from '../vault/ingest-key.ts';

/**
 * Writes down what the site tells this device, whichever answer brought it. It needs no key of the vault, so
 * a locked phone hears it too; acting on it is left to the page that holds the vault.
 */
export async function takeDirectives(
  db: VaultDatabase,
  directives: readonly Directive[],
  crypto: WebCrypto,
): Promise<void> {
  for (const directive of directives) {
    if (await isMeant(db, directive, crypto)) await askToWipe(db, directive.sig);
  }
}

/**
 * True for a word of our own site to this very device. Its id is new at each enrolment and is never let in
 * again once it was revoked, so that no old word can be meant for another time.
 */
async function isMeant(
  db: VaultDatabase,
  { device, nonce, issuedAt, sig }: Directive,
  crypto: WebCrypto,
): Promise<boolean> {
  const sender = await readMark(db, 'sender');
  const chain = await readMark(db, 'chain');
  if (!sender?.siteKey || chain?.device.split('~')[0] !== device) return false;
  const text = wipeContext(device, nonce, issuedAt);
  return (await verifySiteText(crypto, { siteKey: sender.siteKey, text, sig })).ok;
}

import type { VaultDatabase } from './database.ts';
import { readMark, writeMark } from './marks.ts';

/** Nothing without which what waits could not be sent. */
const keptMarks = new Set(['vault', 'chain', 'sender', 'wipe']);
const nothing = () => new Uint8Array(new ArrayBuffer(0));

/** Writes down that the site has told this vault to go: from then on the next page that looks carries it out. */
export function askToWipe(db: VaultDatabase, sig: string): Promise<void> {
  return db.transaction('rw', ['marks'], async () => {
    const before = await readMark(db, 'wipe');
    if (before?.sig === sig) return;
    await writeMark(
      db,
      'wipe',
      before ? { ...before, sig } : { sig, done: false, released: false },
    );
  });
}

/**
 * Destroys what opens a vault and all that it could read, in one transaction: a phone that dies meanwhile has
 * the old vault still, and the mark by which it is done again. What is sealed to the server stays, to be sent.
 */
function destroyVault(db: VaultDatabase): Promise<void> {
  return db.transaction(
    'rw',
    ['marks', 'records', 'packs', 'blocks', 'outbox', 'drafts'],
    async () => {
      const wipe = await readMark(db, 'wipe');
      const vault = await readMark(db, 'vault');
      if (!wipe || wipe.done) return;
      if (vault) {
        const closed = { slots: [], pepper: nothing(), deviceKey: nothing() };
        await writeMark(db, 'vault', { ...vault, ...closed });
      }
      await db.marks.filter(({ key }) => !keptMarks.has(key)).delete();
      await db.records.clear();
      await db.packs.clear();
      await db.blocks.clear();
      await db.outbox.toCollection().modify({ copy: nothing() });
      await db.drafts.toCollection().modify({ copy: nothing() });
      await writeMark(db, 'wipe', { ...wipe, done: true });
    },
  );
}

/** True for a vault that was told to go; what was begun is brought to its end. */
export async function finishWipe(db: VaultDatabase): Promise<boolean> {
  if ((await readMark(db, 'wipe')) === null) return false;
  await destroyVault(db);
  return true;
}

import type { DatabasePlace } from './database.ts';

/** Not a name that a vault's database has: nothing that sends, carries or rescues ever looks for it. */
export const practiceName = (vaultId: string): string => `practice-${vaultId}`;

/** Lets go of it all: at "Start again", and when the vault beside it is made unreadable. */
export function forgetPractice(vaultId: string, place: Pick<DatabasePlace, 'indexedDB'>) {
  return new Promise<void>((resolve) => {
    const asked = place.indexedDB.deleteDatabase(practiceName(vaultId));
    asked.onsuccess = () => resolve();
    asked.onerror = () => resolve();
    asked.onblocked = () => resolve();
  });
}

import { attempt } from '../domain/result.ts';
import { nameStorageFault, type VaultDatabase } from './database.ts';
import { readMark } from './marks.ts';

/** True from enrolment until the person has been through the first run. */
export async function isFirstRun(db: VaultDatabase): Promise<boolean> {
  const mark = await attempt(() => readMark(db, 'firstRun'), nameStorageFault);
  return mark.ok && mark.value !== null;
}

/** Should it not be kept, the first run is shown once more: nothing is lost by that. */
export async function endFirstRun(db: VaultDatabase): Promise<void> {
  await attempt(() => db.marks.delete('firstRun'), nameStorageFault);
}

import { makeReference } from '../domain/ids.ts';
import { readMark, writeMark } from './marks.ts';
import type { OpenVault } from './open-vault.ts';

/** The next short reference of this device. */
export async function takeReference(vault: OpenVault): Promise<string> {
  const number = await vault.db.transaction('rw', ['marks'], async () => {
    const counter = (await readMark(vault.db, 'counter')) ?? { next: 1 };
    await writeMark(vault.db, 'counter', { next: counter.next + 1 });
    return counter.next;
  });
  return makeReference(vault.identity.referencePrefix, number);
}

import { makeReference } from '../domain/ids.ts';
import { readMark, writeMark } from './marks.ts';
import type { OpenVault } from './open-vault.ts';

/** The short references of this device. */
export type References = {
  /** Takes the next one beforehand, so that a save need not wait for it. */
  ready(): void;
  next(): Promise<string>;
};

export function makeReferences(vault: OpenVault): References {
  const state = { taken: null as Promise<string> | null };
  const letGo = () => {
    state.taken = null;
  };
  return {
    ready: () => {
      if (state.taken !== null) return;
      state.taken = takeReference(vault);
      // One that could not be taken beforehand is tried again by whoever needs it, who then hears why not.
      state.taken.then(undefined, letGo);
    },
    next: () => {
      const { taken } = state;
      letGo();
      return taken ?? takeReference(vault);
    },
  };
}

async function takeReference(vault: OpenVault): Promise<string> {
  const number = await vault.db.transaction('rw', ['marks'], async () => {
    const counter = (await readMark(vault.db, 'counter')) ?? { next: 1 };
    await writeMark(vault.db, 'counter', { next: counter.next + 1 });
    return counter.next;
  });
  return makeReference(vault.identity.referencePrefix, number);
}

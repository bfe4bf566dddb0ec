import type { Actor } from '../domain/actor.ts';
import { days } from '../domain/clock.ts';
import type { DigestAnswer, DigestRequest } from '../domain/digest.ts';
import { attempt, type Result } from '../domain/result.ts';
import { nameStorageFault, type StorageFault } from './database.ts';
import { digestScope, takeDifferences } from './differences.ts';
import type { Memory } from './memory.ts';
import type { OpenVault } from './open-vault.ts';
import { relist } from './relist.ts';
import { openMark, sealMark } from './sealed-marks.ts';

type Differences = Extract<DigestAnswer, { answer: 'differences' }>;

/** What comparing this device with the server needs of an open vault. */
export type SelfCheck = {
  isDue(): Promise<Result<boolean, StorageFault>>;
  scopes(): string[];
  request(protocol: number, scope: string): Promise<Result<DigestRequest, StorageFault>>;
  /** Puts what differed; answers how many rows that changed. */
  take(scope: string, answer: Differences): Promise<Result<number, StorageFault>>;
  finish(): Promise<Result<null, StorageFault>>;
};

/** Whose desk it is, and how it writes: planned anew when another tab was faster. */
export type Writing = {
  actor: () => Actor;
  write: <T>(planAndWrite: () => Promise<T>) => Promise<Result<T, StorageFault>>;
};

const week = days(7);

export function makeSelfCheck(
  vault: OpenVault,
  memory: Memory,
  { actor, write }: Writing,
): SelfCheck {
  return {
    isDue: () => attempt(() => isDue(vault, memory), nameStorageFault),
    scopes: () => Object.keys(memory.progress.cursors).sort(),
    request: (protocol, scope) =>
      attempt(async () => {
        const { device } = vault.identity;
        const { epoch } = memory.progress;
        return { protocol, device, epoch, scope, buckets: await digestScope(vault, memory, scope) };
      }, nameStorageFault),
    take: (scope, answer) =>
      write(() => takeDifferences(vault, memory, actor(), { scope, answer })),
    finish: async () => {
      const done = await attempt(() => noteCheck(vault, vault.now()), nameStorageFault);
      return done;
    },
  };
}

async function isDue(vault: OpenVault, memory: Memory): Promise<boolean> {
  if (!memory.progress.complete) return false;
  const { at } = await readCheck(vault);
  return Math.abs(vault.now() - at) >= week;
}

const never = { at: 0, build: 0 };

const readCheck = async (vault: OpenVault) =>
  (await openMark(vault, 'checked', await vault.db.marks.get('checked'))) ?? never;

async function noteCheck(vault: OpenVault, at: number): Promise<null> {
  const rev = (await vault.db.marks.get('checked'))?.rev ?? 0;
  await vault.db.marks.put(await sealMark(vault, 'checked', rev + 1, { at, build: vault.build }));
  return null;
}

/** Something could not be read: whichever tab sends next compares this device with the server. */
export async function askForCheck(vault: OpenVault): Promise<void> {
  await noteCheck(vault, never.at);
}

/** True when another release than this one has made the lists. */
export const isUpdated = async (vault: OpenVault): Promise<boolean> =>
  (await readCheck(vault)).build !== vault.build;

/** After an update the lists are made anew, and then what is held is compared with the server. */
export async function listAnew(vault: OpenVault, memory: Memory, actor: Actor): Promise<void> {
  await relist(vault, memory, actor);
  const { build } = await readCheck(vault);
  await noteCheck(vault, build === never.build ? vault.now() : never.at);
}

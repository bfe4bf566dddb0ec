import { useEffect, useState } from 'preact/hooks';
import { useDesk } from '../../parts/desk-context.ts';
import type { StorageFault } from '../../storage/database.ts';
import type { OpenedDesk } from '../../storage/open-desk.ts';
import type { OpenVault } from '../../storage/open-vault.ts';
import { forgetPractice } from '../../storage/practice-name.ts';
import type { World } from '../world.ts';
import { openPracticeDesk } from './open-practice.ts';

type Practice = {
  opened: OpenedDesk | null;
  fault: StorageFault | null;
  /** Clears all of it and begins with the examples. */
  startAgain: () => Promise<void>;
  /** True once it was cleared while these pages were up. */
  isCleared: boolean;
};

/** Opens practice for as long as its pages are up; what is half typed there is kept when the real vault locks. */
export function usePractice(behind: () => { world: World; vault: OpenVault }): Practice {
  const desk = useDesk();
  const [opened, setOpened] = useState<OpenedDesk | null>(null);
  const [fault, setFault] = useState<StorageFault | null>(null);
  const [round, setRound] = useState(0);
  // biome-ignore lint/correctness/useExhaustiveDependencies: opened anew for each beginning
  useEffect(() => {
    const { world, vault } = behind();
    const opening = openPracticeDesk(world, vault, desk.actor.peek().roles);
    const state = { isGone: false };
    void opening.then((result) => {
      if (state.isGone) return;
      setOpened(result.ok ? result.value : null);
      setFault(result.ok ? null : result.fault);
    });
    const close = async () => {
      state.isGone = true;
      const result = await opening;
      if (result.ok) await result.value.lock();
    };
    const callOff = desk.beforeLock(close);
    return () => {
      callOff();
      void close();
    };
  }, [desk, behind, round]);
  const startAgain = async () => {
    const { world, vault } = behind();
    setOpened(null);
    await opened?.lock();
    await forgetPractice(vault.vaultId, world.place);
    setRound(round + 1);
  };
  return { opened, fault, startAgain, isCleared: round > 0 };
}

import { useEffect, useState } from 'preact/hooks';
import type { StorageFault } from '../storage/database.ts';
import type { View } from '../storage/desk.ts';
import { useDesk } from './desk-context.ts';

/** A record as it comes to the screen: itself, null when there is none to see, or why it is not there. */
export type Opened = View | null | 'loading' | StorageFault;

/** True once there is a record to show. */
export function isView(opened: Opened): opened is View {
  return opened !== null && typeof opened === 'object';
}

/** Opens a record and opens it again after every change. The last state stays up meanwhile. */
export function useRecord(id: string): Opened {
  const desk = useDesk();
  const revision = desk.revision.value;
  const [shown, setShown] = useState<{ id: string; opened: Opened }>(() => ({
    id,
    opened: desk.openNow(id) ?? 'loading',
  }));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new revision opens the record again
  useEffect(() => {
    let isCurrent = true;
    void desk.open(id).then((result) => {
      if (isCurrent) setShown({ id, opened: result.ok ? result.value : result.fault });
    });
    return () => {
      isCurrent = false;
    };
  }, [desk, id, revision]);
  return shown.id === id ? shown.opened : 'loading';
}

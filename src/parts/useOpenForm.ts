import { useEffect } from 'preact/hooks';

/** Held by every form with unsaved typing, in any tab; an update waits until nobody holds it. */
export const openFormLock = 'alongside-form';

/** Keeps updates from reloading the page while a form holds typing that is not yet kept. */
export function useOpenForm(isHolding: boolean): void {
  useEffect(() => {
    const locks: LockManager | null | undefined = navigator.locks;
    if (!isHolding || !locks) return;
    const leave = new AbortController();
    const whileOpen = new Promise<void>((resolve) => {
      leave.signal.addEventListener('abort', () => resolve());
    });
    void locks.request(openFormLock, { mode: 'shared' }, () => whileOpen);
    return () => leave.abort();
  }, [isHolding]);
}
